/** Words without marks, and how they are written with them. */

/** Who speaks. */
export const SPEAKING: Readonly<Record<string, string>> = {
  toi: 'tôi',
  em: 'em',
  minh: 'mình',
  tui: 'tui tụi',
  chau: 'cháu',
  chung: 'chúng',
  bon: 'bọn',
};
/** With one of these beside them. */
export const SELF_WORDS: Readonly<Record<string, string>> = {
  con: 'con',
  nha: 'nhà',
  vo: 'vợ',
  chong: 'chồng',
  gia: 'gia già',
  dinh: 'đình',
  ca: 'cá',
  nhan: 'nhân',
  ba: 'bà',
  ong: 'ông',
  anh: 'anh',
  chi: 'chị',
  cac: 'các',
  la: 'là',
  cua: 'của',
};
/** How strongly. */
export const DEGREE: Readonly<Record<string, string>> = {
  rat: 'rất',
  qua: 'quá',
  that: 'thật',
  lam: 'lắm',
  kha: 'khá',
  cuc: 'cực',
};
/** How politely, and by which one word something is asked for. */
export const COURTESY: Readonly<Record<string, string>> = {
  kinh: 'kính',
  xin: 'xin',
  mong: 'mong',
  nho: 'nhờ',
  giup: 'giúp',
  gium: 'giùm',
  dum: 'dùm',
  a: 'ạ',
  nhe: 'nhé',
};
/** By which two words something is asked for. */
export const REQUESTING: ReadonlySet<string> = new Set([
  'de nghi',
  'kien nghi',
  'de xuat',
  'yeu cau',
  'mong muon',
]);
/** Whom, right behind that. */
export const ADDRESSEES: ReadonlySet<string> = new Set(
  'xa phuong thon huyen tinh thi tran ubnd uy ban chinh quyen co quan lanh dao quy nha nuoc'.split(' '),
);
/** Before a unit of the draft. */
export const LEADING: ReadonlySet<string> = new Set('tai o theo nhu trong ghi quy dinh'.split(' '));
/** What joins parts of a sentence, points and counts no thing; without marks only those that are no other word. */
export const JOINING: Readonly<Record<string, string>> = {
  vi: 'vì',
  boi: 'bởi',
  do: 'do đó',
  thi: 'thì',
  la: 'là',
  ma: 'mà',
  nhung: 'nhưng những',
  song: 'song',
  cung: 'cũng',
  vay: 'vậy',
  nay: 'này',
  ay: 'ấy',
  kia: 'kia',
  cac: 'các',
  viec: 'việc',
  khi: 'khi',
  luc: 'lúc',
  nham: 'nhằm',
  va: 'và',
  voi: 'với',
  dang: 'đang',
  luon: 'luôn',
};
export const SAFE_BARE: ReadonlySet<string> = new Set(
  'vi boi thi nhung cung vay cac viec khi va rat qua xin mong giup a'.split(' '),
);
/** "quá tải", "quá hạn": beyond something. */
export const BESIDE_REACH: ReadonlySet<string> = new Set(
  'tai gio han kho tuoi muc ngay do trinh gia nua'.split(' '),
);
/** First words of bodies that sign, with their marks: no person. */
export const MARKED_BODIES: ReadonlySet<string> = new Set('hội chi đoàn tổ tập'.split(' '));

/** Whom the minutes speak of where the letter says "tôi"; with their marks, and without them those that are no other word. */
export const TOLD_OF: Readonly<Record<string, string>> = {
  ong: 'ông',
  ba: 'bà',
  anh: 'anh',
  chi: 'chị',
  co: 'cô',
  chu: 'chú',
  bac: 'bác',
  cu: 'cụ',
};
/** How a demand is led in, whom it is put to, and nothing of what it is; with their marks. */
export const REQUEST_WORDS: Readonly<Record<string, string>> = {
  de: 'đề',
  nghi: 'nghị nghĩ',
  kien: 'kiến',
  xuat: 'xuất',
  yeu: 'yêu',
  cau: 'cầu',
  xin: 'xin',
  mong: 'mong',
  muon: 'muốn',
  kinh: 'kính',
  tha: 'tha',
  thiet: 'thiết',
  khan: 'khẩn',
  nen: 'nên',
  can: 'cần cán',
  hay: 'hãy',
  phai: 'phải',
  cho: 'cho',
  duoc: 'được',
  theo: 'theo',
  y: 'ý',
  thay: 'thấy',
  rang: 'rằng',
  ban: 'ban',
  quan: 'quản quận quan',
  ly: 'lý',
  co: 'cơ',
  xa: 'xã',
  phuong: 'phường',
  thi: 'thị thì',
  huyen: 'huyện',
  tinh: 'tỉnh',
  thanh: 'thành',
  pho: 'phố',
  hoi: 'hội',
  dong: 'đồng',
  nhan: 'nhân',
  dan: 'dân',
  uy: 'ủy uỷ',
  ubnd: 'ubnd',
  hdnd: 'hđnd',
  nha: 'nhà',
  truong: 'trường',
  nuoc: 'nước',
  chinh: 'chính',
  quyen: 'quyền',
  quy: 'quý',
  lanh: 'lãnh',
  dao: 'đạo',
  cap: 'cấp',
  tren: 'trên',
  tram: 'trạm',
  so: 'sở',
  ve: 'về',
  bo: 'bộ',
  bac: 'bác',
  anh: 'anh',
  chi: 'chị',
  cac: 'các',
  van: 'vẫn',
  tiep: 'tiếp',
  tuc: 'tục',
  xem: 'xem',
  xet: 'xét',
  vay: 'vậy',
  vi: 'vì',
  lam: 'làm',
  don: 'đơn',
  nay: 'này nay',
};
/** Beside a request one text may have these words more: who is asked, how, and by whom; in a text without marks only what is no other word. */
export const BESIDE_REQUEST: ReadonlySet<string> = new Set(
  'xa phuong huyen tinh thanh pho uy ban ubnd hdnd chinh quyen nha nuoc truong lanh dao cac cap kinh mong xin de nghi kien xuat yeu cau vi vay nay lam don xem xet quy tha thiet khan muon co quan ly hoi dong nhan dan tram so'.split(
    ' ',
  ),
);
/** Of these, what is another word without its marks too often. */
export const BARE_DOUBTFUL: ReadonlySet<string> = new Set(
  'truong cac cap lam don co quan ly hoi dong nhan dan tram so quy khan nay'.split(' '),
);
/** Of these, what asks. */
export const REQUESTS: readonly string[] = [
  'nghi',
  'xuat',
  'cau',
  'xin',
  'mong',
  'nen',
  'can',
  'phai',
  'hay',
];
/** Beside a verb: that something is done, goes on or belongs to somebody, and no other thing. Ways ("ra", "vào", "lại") are none of them. */
export const SIDE_WORDS: Readonly<Record<string, string>> = {
  cua: 'của',
  luon: 'luôn',
  san: 'sẵn',
  han: 'hẳn',
  da: 'đã',
  se: 'sẽ',
  dang: 'đang',
  van: 'vẫn',
  cu: 'cứ',
  deu: 'đều',
  rang: 'rằng',
  nua: 'nữa',
  roi: 'rồi',
  gay: 'gây',
  bi: 'bị',
  duoc: 'được',
  viec: 'việc',
  su: 'sự',
  cai: 'cái',
  chiec: 'chiếc',
  nhung: 'những',
  cac: 'các',
};

/** What fills a pause of whoever speaks to a machine. */
export const FILLERS: readonly string[] = [
  'o',
  'a',
  'u',
  'um',
  'uh',
  'thi la',
  'u thi',
  'la thi',
  'noi chung',
  'noi chung la',
  'kieu nhu',
  'kieu nhu la',
  'dai loai la',
  'noi that',
  'y la',
  'tuc la',
  'dai khai la',
  'nhu la',
  'the la',
  'noi that la',
  'thuc ra la',
  'that ra la',
  'cai nay',
  'ly do',
  'ly do la',
  'cu the',
  'cu the la',
  'nhu sau',
];
/** First words of an aside that says how something is said, or who else says so, and nothing of the matter. */
export const ASIDES: readonly string[] = [
  'noi that',
  'noi thang',
  'noi thuc',
  'thu that',
  'thanh that',
  'that long',
  'nhu moi nguoi',
  'nhu da biet',
  'nhu ai cung',
  'nhu toi da',
  'nhu tren da',
  'nhu da noi',
  'theo cho toi',
  'theo toi',
  'theo em',
  'theo minh',
  'theo y toi',
  'theo nhu toi',
  'theo su hieu',
  'y toi',
  'toi nghi',
  'em nghi',
  'toi thay',
  'toi co hoi',
  'ca xom',
  'ca nha',
  'ca lang',
  'ca khu',
  'ai cung',
  'moi nguoi',
  'thuc te',
  'qua that',
  'cong bang ma noi',
  'nghi cho cung',
  'xin phep',
  'xin loi',
  'thua quy',
  'kinh thua',
  'neu toi khong nham',
  'khong biet dung khong',
];

/** One of these stands in a sentence about somebody's own living. */
export const LIVING_WORDS: ReadonlySet<string> = new Set(
  'ở o ngụ ngu sống tuổi tuoi sinh trú tru khẩu miệng quê nghề tạm'.split(' '),
);
