/** What stands for another word in messages, without marks: no syllable, or none that is meant otherwise. */
export const SHORT_SPELLINGS: Readonly<Record<string, string>> = {
  ko: 'khong',
  k: 'khong',
  kh: 'khong',
  khg: 'khong',
  kg: 'khong',
  hok: 'khong',
  hk: 'khong',
  dc: 'duoc',
  dk: 'duoc',
  dx: 'duoc',
  ng: 'nguoi',
  ngta: 'nguoi',
  vs: 'voi',
  j: 'gi',
  z: 'vay',
  v: 'vay',
  r: 'roi',
  rui: 'roi',
  trc: 'truoc',
  cg: 'cung',
  cx: 'cung',
  cug: 'cung',
  wa: 'qua',
  h: 'gio',
  e: 'em',
  mn: 'moi',
  ntn: 'sao',
  bn: 'bao',
  nhug: 'nhung',
  nhg: 'nhung',
  ms: 'moi',
  lm: 'lam',
  bt: 'biet',
  bik: 'biet',
  vn: 'van',
  nc: 'nuoc',
  tg: 'thoi',
  thik: 'thich',
  iu: 'yeu',
  hem: 'hem',
  cj: 'chi',
  ah: 'anh',
  mk: 'minh',
  mik: 'minh',
  bjo: 'bay gio',
  bgio: 'bay gio',
  hs: 'hoc sinh',
  sv: 'sinh vien',
  gv: 'giao vien',
  cty: 'cong ty',
  gd: 'gia dinh',
  thy: 'thi',
  hc: 'hoc',
  bh: 'bay gio',
  ntnao: 'the nao',
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  tp: 'thanh pho',
  bhyt: 'bao hiem y te',
  bhxh: 'bao hiem xa hoi',
};

/**
 * Words of a region beside what is said elsewhere, without marks. Many are other words too ("mắc", "mặc"), so they are
 * held to be the same only where two texts are alike all around them.
 */
const SAID_ELSEWHERE: readonly (readonly string[])[] = [
  ['toi', 'tui', 'tao', 'to'],
  ['khong', 'hong', 'hong', 'hem', 'hok', 'khoong', 'hoong', 'nỏ'],
  ['dau', 'mo'],
  ['nay', 'ni'],
  ['do', 'no', 'ay'],
  ['gi', 'chi'],
  ['sao', 'rang'],
  ['vay', 'rua', 'the', 'zay', 'ri'],
  ['dat', 'mac'],
  ['chung', 'tui', 'bon'],
  ['lam', 'mần', 'man'],
  ['that', 'thiet'],
  ['dung', 'xai'],
  ['re', 'bot'],
  ['to', 'bu'],
  ['biet', 'bit', 'hay'],
  ['giup', 'gium', 'dum'],
  ['bo', 'quang'],
  ['me', 'ma', 'u', 'bam'],
  ['bo', 'ba', 'tia', 'cha'],
  ['kia', 'te', 'ben'],
  ['duong', 'dang'],
  ['om', 'dau', 'benh'],
  ['nhieu', 'qua', 'lam', 'bon'],
  ['may', 'mi'],
  ['ho', 'chung'],
  ['gio', 'chu'],
  ['nhi', 'he', 'ha'],
  ['ban', 'do'],
  ['nhe', 'nha', 'nghen', 'nghe'],
  ['tra', 'noi'],
  ['lon', 'heo'],
  ['nem', 'quang', 'vut', 'lieng'],
  ['bao', 'keu', 'bieu'],
  ['coi', 'xem'],
  ['tre', 'muon'],
  ['le', 'nhanh'],
  ['nhut', 'nhat'],
  ['binh', 'benh'],
  ['hoi', 'luc'],
  ['kiem', 'tim'],
  ['rot', 'roi'],
  ['nao', 'mo'],
  ['muon', 'thue'],
  ['cuc', 'kho'],
];

/** Said elsewhere in as many other words; held to be the same under the same condition. */
const PHRASES_ELSEWHERE: readonly (readonly string[])[] = [
  ['bao gio', 'khi nao', 'khi mo', 'chung nao', 'luc nao', 'hoi nao'],
  ['chung toi', 'tui tui', 'chung tui', 'bon toi', 'bon tui'],
  ['the nao', 'lam sao', 'ra sao', 'rang rua'],
  ['o dau', 'cho nao', 'o mo'],
  ['bay gio', 'hien nay', 'hien gio', 'chu'],
  ['vi sao', 'tai sao', 'sao'],
];

const ALIKE: ReadonlySet<string> = new Set(
  [...SAID_ELSEWHERE, ...PHRASES_ELSEWHERE].flatMap((same) =>
    same.flatMap((one) => same.map((two) => `${one} ${two}`)),
  ),
);

/** "tui" beside "toi", "khi mo" beside "bao gio". */
export function isSaidElsewhere(one: string, two: string): boolean {
  return ALIKE.has(`${one} ${two}`);
}

/** Words that colour a sentence and ask for nothing, without marks. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'a ah nha nhe nghen nghe ne nhi ha he hen hi day do du luon lam qua that thiet di roi ma co thi la oi uh u thoi nua cung voi va se da cai em anh chi toi dau nay the vay thua bac chu co'.split(
    ' ',
  ),
);
