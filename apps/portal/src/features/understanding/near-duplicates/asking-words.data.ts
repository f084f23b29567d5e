/** Two words, without marks, by which something is asked for or judged; a sentence without any of them asks for nothing. */
export const ASKING_PAIRS: ReadonlySet<string> = new Set([
  'de nghi',
  'kien nghi',
  'yeu cau',
  'de xuat',
  'bo sung',
  'sua doi',
  'dong y',
  'khong dong',
  'phan doi',
  'nhat tri',
  'ung ho',
  'hop ly',
  'bat hop',
  'qua cao',
  'cao qua',
  'qua thap',
  'thap qua',
  'nang qua',
  'nhe qua',
  'qua nang',
  'qua nhe',
  'giu nguyen',
  'bai bo',
  'loai bo',
  'thay the',
  'xin cho',
  'xin giam',
  'xin mien',
  'xin them',
  'xin giu',
  'xin bo',
  'nen bo',
  'nen giu',
  'nen giam',
  'nen tang',
  'nen them',
  'nen co',
  'nen cho',
  'nen quy',
  'nen sua',
  'nen ghi',
  'nen thu',
  'nen chia',
  'nen tinh',
  'nen phat',
  'phai co',
  'phai ghi',
  'phai thu',
  'can co',
  'can ghi',
  'can phai',
  'can them',
  'can quy',
  'can phan',
  'can sua',
  'nen ha',
  'nen nang',
  'nen dung',
  'nen mua',
  'nen lam',
  'nen duoc',
  'nen lap',
  'nen mo',
  'nen xay',
  'nen dat',
  'xu ly',
  'thanh tra',
  'kiem tra',
]);
/** First words of sentences that ask, without marks and with them. */
export const ASKING_STARTS: Readonly<Record<string, string>> = {
  can: 'cần',
  nen: 'nên',
  hay: 'hãy',
  dung: 'đừng',
  phai: 'phải',
  xin: 'xin',
  bo: 'bỏ',
  giu: 'giữ',
  tang: 'tăng',
  giam: 'giảm',
  them: 'thêm',
  cam: 'cấm',
  mien: 'miễn',
};
/** Words that turn a sentence round or narrow it; one more or one less of them is another opinion. */
export const TURNING: ReadonlySet<string> = new Set(
  'khong dung cho chua chang khoi cam khoan chi tru mien thoi bo het tang giam nang ha cao thap nhe duoi tren it nhieu'.split(
    ' ',
  ),
);
/** Words that turn or oblige, with their marks: "căn" is no "cần", "dùng" no "đừng". */
export const TURNS: Readonly<Record<string, string>> = {
  khong: 'không',
  dung: 'đừng',
  cho: 'cho chớ',
  chua: 'chưa',
  chang: 'chẳng',
  khoi: 'khỏi',
  cam: 'cấm',
  khoan: 'khoan',
  chi: 'chỉ',
  tru: 'trừ',
  mien: 'miễn',
  thoi: 'thôi',
  bo: 'bỏ',
  het: 'hết',
  tang: 'tăng',
  giam: 'giảm',
  nang: 'nâng',
  ha: 'hạ',
  cao: 'cao',
  thap: 'thấp',
  nhe: 'nhẹ',
  duoi: 'dưới',
  tren: 'trên',
  it: 'ít',
  nhieu: 'nhiều',
  nen: 'nên',
  phai: 'phải',
  can: 'cần',
  xin: 'xin',
  hay: 'hãy',
  bat: 'bắt',
  de: 'đề để',
  nghi: 'nghị',
  mong: 'mong',
};
/** How letters begin and end, contacts, harsh words: what may stand in one copy and not in another. */
export const POLITE_STARTS: readonly string[] = [
  'kinh gui',
  'kinh thua',
  'kinh chao',
  'gui',
  'chao',
  'da thua',
  'thua',
  'xin chao',
  'da',
  'alo',
  'kinh',
  'than gui',
];
export const POLITE_ENDS: readonly string[] = [
  'tran trong',
  'xin cam on',
  'xin chan thanh',
  'cam on',
  'em cam on',
  'toi cam on',
  'chan thanh',
  'kinh mong',
  'mong',
  'rat mong',
  'xin tran',
  'kinh thu',
  'than ai',
  'chuc',
  'xin het',
  'doi on',
  'xin doi on',
  'va mong',
  'em xin',
  'kinh',
];
/** What leads in a contact. */
export const CONTACT_WORDS: ReadonlySet<string> = new Set(
  'lien he dien thoai sdt dia chi cuoc cccd cmnd email zalo tai khoan so goi ngo hem duong ngach nha thon xom ap'.split(
    ' ',
  ),
);
/** What leads in the name or place of a sender. */
export const SENDER_LEADS: ReadonlySet<string> = new Set(
  'ten la ong ba chu co anh chi bac em o tai thon xom ap ban lang to khu phum soc pho duong ngo hem nha so phuong xa huyen tinh quan gap ky thua dan cu buon khom plei soc chom tieu doi cum ngach kiet lo doan tho chung cu'.split(
    ' ',
  ),
);
/** Of these, what leads in nothing but a name or a place. */
export const NAMING: ReadonlySet<string> = new Set(
  'ten ong ba chu anh thon xom ap lang khu phum soc pho duong ngo ngach hem kiet phuong xa huyen tinh buon plei chom so'.split(
    ' ',
  ),
);
/** They lead in a name only when it follows at once: "chú Bảy", not "chủ quán cơm". */
export const TITLES: ReadonlySet<string> = new Set(['ong', 'ba', 'chu', 'anh']);
/** Before "là", "ở", "tại": somebody speaks of himself. */
export const OF_SENDER: ReadonlySet<string> = new Set(
  'toi em chau con tui minh nha tru song ngu dan que hien ten chi anh ong ba'.split(' '),
);
/** Words of a position; a name or a mention of a law holds none of them. */
export const STANCE: ReadonlySet<string> = new Set(
  'khong dung cho nen phai can bo giu tang giam mien cam phat ung phan dong nhat bac'.split(' '),
);
export const OTHER_LAWS: readonly string[] = [
  'luat',
  'nghi dinh',
  'thong tu',
  'hien phap',
  'phap lenh',
  'nghi quyet',
  'bo luat',
];
/** Between two numbers of these one may change, where somebody tells of himself. */
export const TOLD_UNITS: ReadonlySet<string> = new Set([
  'nam',
  'thang',
  'tuoi',
  'chau',
  'dua',
  'khau',
  'doi',
]);
/** Before a number that is a bound of something: nobody tells of himself with it. */
export const BOUNDS: ReadonlySet<string> = new Set(
  'phai nen can xin thieu qua nhat tren duoi hon tron'.split(' '),
);
/** A span of time that has gone by: "đã 30 năm", "30 năm nay". */
export const GONE_BEFORE: ReadonlySet<string> = new Set('da duoc gan suot ngot tu'.split(' '));
export const GONE_BEHIND: ReadonlySet<string> = new Set('nay roi qua truoc'.split(' '));
/** A sentence with a number that holds one of these asks for something, whatever else it tells. */
export const MODAL: ReadonlySet<string> = new Set(
  'nen phai can xin hay dung cam bat de nghi mong giam tang mien chi khong'.split(' '),
);
/** What somebody does for years: "nuôi nó 35 tháng". */
export const LIVING: Readonly<Record<string, string>> = {
  nuoi: 'nuôi',
  song: 'sống',
  ban: 'bán',
  day: 'dạy',
  hoc: 'học',
  buon: 'buôn',
  chay: 'chạy',
  trong: 'trồng',
  lai: 'lái',
};
/** Without marks more often other words: "bỏ", "bạn", "đây", "trong", "lại". */
export const OFTEN_OTHER: ReadonlySet<string> = new Set('bo song ban day hoc chay trong lai ma'.split(' '));
/** Whoever speaks and his own people, with the marks that say so. */
export const SELF: Readonly<Record<string, string>> = {
  toi: 'tôi',
  em: 'em',
  minh: 'mình',
  tui: 'tui',
  chau: 'cháu',
  nha: 'nhà',
  gia: 'gia',
  con: 'con',
  me: 'mẹ',
  ma: 'má',
  bo: 'bố',
  vo: 'vợ',
  chong: 'chồng',
};
/** A number behind one of these is of an address or a form; with its marks, for "lò 500 m²" and "đổi 2 triệu" are none. */
export const ADDRESS: Readonly<Record<string, string>> = {
  so: 'số',
  ngach: 'ngách',
  ngo: 'ngõ',
  hem: 'hẻm',
  nha: 'nhà',
  lo: 'lô',
  kiet: 'kiệt',
  to: 'tổ',
  doi: 'đội',
  thon: 'thôn',
  ap: 'ấp',
  xom: 'xóm',
  khu: 'khu',
  pho: 'phố',
  khom: 'khóm',
  phuong: 'phường',
  quan: 'quận',
  day: 'dãy',
};
