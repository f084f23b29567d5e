/** Numbers as words, without marks and with the marks that decide. */
export const NUMBER_WORDS: Readonly<
  Record<string, { readonly value: number; readonly marked: readonly string[] }>
> = {
  mot: { value: 1, marked: ['một', 'mốt'] },
  hai: { value: 2, marked: ['hai'] },
  ba: { value: 3, marked: ['ba'] },
  bon: { value: 4, marked: ['bốn'] },
  tu: { value: 4, marked: ['tư'] },
  nam: { value: 5, marked: ['năm'] },
  lam: { value: 5, marked: ['lăm'] },
  sau: { value: 6, marked: ['sáu'] },
  bay: { value: 7, marked: ['bảy', 'bẩy'] },
  tam: { value: 8, marked: ['tám'] },
  chin: { value: 9, marked: ['chín'] },
  muoi: { value: 10, marked: ['mười', 'mươi'] },
};

/** What follows a number word without marks and makes it another word: "dieu ba con noi", "dieu sau day", "dieu nam nay". */
export const NOT_A_NUMBER_BEFORE: Readonly<Record<string, readonly string[]>> = {
  ba: ['con', 'cu', 'noi', 'ngoai'],
  sau: ['day', 'nay', 'khi', 'do'],
  nam: ['nay', 'ngoai', 'truoc', 'sau', 'toi'],
  bay: ['gio'],
  hai: ['long'],
  tam: ['tru', 'thoi'],
};

/** Titles of other texts, without marks; each as words. */
export const OTHER_TEXTS: readonly (readonly string[])[] = [
  ['luat'],
  ['bo', 'luat'],
  ['nghi', 'dinh'],
  ['thong', 'tu'],
  ['nghi', 'quyet'],
  ['quyet', 'dinh'],
  ['phap', 'lenh'],
  ['hien', 'phap'],
  ['chi', 'thi'],
  ['nd'],
  ['tt'],
  ['nq'],
  ['qd'],
];

/** Words by which a unit is said to be of this text: "của dự thảo", "Điều 5 quy định này". */
export const THIS_TEXT: readonly (readonly string[])[] = [
  ['du', 'thao'],
  ['ban', 'du', 'thao'],
  ['quy', 'dinh', 'nay'],
  ['quyet', 'dinh', 'nay'],
  ['nghi', 'dinh', 'nay'],
  ['nghi', 'quyet', 'nay'],
  ['thong', 'tu', 'nay'],
  ['luat', 'nay'],
  ['van', 'ban', 'nay'],
];
