import type { DeskEntryRefusal } from '#features/offline-voices/entry/enter-at-desk.server.ts';
import type { Road } from '#features/offline-voices/entry/entries.store.server.ts';
import type { TakeBackRefusal } from '#features/offline-voices/entry/take-back.server.ts';
import type { TypedUnit } from '#features/offline-voices/typed-unit.ts';
import { formatInstant } from './dates.ts';

const nothingDone = 'Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.';

export const deskEntryRefusals = {
  notYetOpen: `Đợt lấy ý kiến chưa mở nên chưa ghi được ý kiến. ${nothingDone}`,
  withdrawn: `Đợt lấy ý kiến đã rút. ${nothingDone}`,
  completed: `Bảng tiếp thu, giải trình đã công bố nên không ghi thêm ý kiến vào đợt này. ${nothingDone}`,
  unknownUnit: `Có điều không có trong bản dự thảo này. ${nothingDone}`,
  empty: `Mỗi điểm cần nội dung hoặc câu chữ đề nghị, trừ khi là đồng ý. ${nothingDone}`,
  tooLong: `Có điểm dài quá 10.000 ký tự. Hãy tách thành nhiều điểm. ${nothingDone}`,
  inFuture: `Ngày nhận chưa tới. ${nothingDone}`,
  incomplete: `Còn ô chưa điền hoặc điền sai, đã chỉ ra bên dưới. ${nothingDone}`,
  sameVoice:
    'Đã có một lượt ghi cùng lời, cùng nơi. Nếu là cùng một tờ giấy thì không ghi nữa; nếu là người khác nói giống nhau thì đánh dấu ô bên dưới rồi ghi.',
} satisfies Record<DeskEntryRefusal, string>;

export const takeBackRefusals = {
  over: 'Bảng tiếp thu, giải trình đã công bố nên không rút được nữa.',
  grouped:
    'Ý kiến đã được xếp vào nhóm để trả lời. Hãy bỏ khỏi nhóm ở bàn ý kiến trước, rồi rút. Chưa có gì thay đổi.',
  notHere: 'Lượt này đã được rút trước đó, hoặc không phải do cán bộ ghi.',
} satisfies Record<TakeBackRefusal, string>;

/** Why a place cannot be taken as it was typed. */
export function unitSentence({ reason, meant }: Extract<TypedUnit, { readonly ok: false }>): string {
  if (reason === 'notInDraft')
    return `Dự thảo không có ${meant}. Hãy xem lại số, hoặc để trống nếu góp ý chung.`;
  if (reason === 'ambiguous')
    return `“${meant}” chỉ nhiều nơi trong dự thảo. Hãy ghi rõ hơn, ví dụ: điểm a khoản 2 Điều 5.`;
  return 'Chưa đọc được điều khoản. Gõ như Đ5k2 hoặc 5.2.a; để trống nếu góp ý chung.';
}

export const voiceFieldErrors: Readonly<Record<string, string>> = {
  channel: 'Chọn một trong các cách nhận.',
  arrivedOn: 'Ghi ngày nhận được, ví dụ 20/11/2026.',
  place: 'Ghi nơi người góp ý ở hoặc nơi nhận, ví dụ: thôn Đoài.',
  category: 'Chọn người góp ý là ai.',
  organisationName: 'Tên tổ chức dài quá 200 ký tự.',
  name: 'Muốn nêu tên công khai thì cần ghi họ tên.',
  email: 'Địa chỉ thư điện tử chưa đúng; muốn được trả lời qua thư thì cần có.',
  phone: 'Số điện thoại dài quá 30 ký tự.',
  reason: 'Ghi lý do, ít nhất 5 ký tự.',
};

export const roadWords: Record<Road, string> = {
  desk: 'ghi từng lượt',
  field: 'ghi tại chỗ',
  meeting: 'từ biên bản họp',
  table: 'từ bảng tính',
  scan: 'từ phiếu quét',
};

export const intakeText = {
  title: 'Ghi ý kiến từ giấy, điện thoại, cuộc họp',
  short: 'Ghi ý kiến ngoài cổng',
  intro:
    'Mỗi lượt ghi ở đây ngang với một lượt gửi qua cổng: có biên nhận, có dòng trong nhật ký công khai, được trả lời như nhau.',
  tabs: {
    desk: 'Từng lượt',
    meetings: 'Biên bản họp',
    tables: 'Bảng tính',
    forms: 'In phiếu',
    scans: 'Phiếu quét',
  },
  tabsLabel: 'Cách ghi ý kiến',
  head: 'Lượt này',
  channel: 'Nhận bằng',
  chooseChannel: 'Chọn một trong các cách nhận.',
  arrivedOn: 'Ngày nhận',
  place: 'Nơi ở của người góp ý',
  placeHint: 'Thôn, xã; in ra công khai cùng loại người góp ý.',
  category: 'Người góp ý là',
  organisationName: 'Tên tổ chức, doanh nghiệp',
  contact: 'Họ tên, cách liên hệ (không công khai)',
  name: 'Họ tên',
  consentPublishName: 'Người góp ý đồng ý nêu tên công khai',
  email: 'Thư điện tử',
  consentAnswerByEmail: 'Người góp ý muốn nhận trả lời qua thư điện tử',
  phone: 'Điện thoại',
  points: 'Các điểm góp ý',
  unit: 'Điều khoản',
  unitHint: 'Gõ Đ5k2 hoặc 5.2.a; để trống nếu góp ý chung.',
  position: 'Loại ý kiến',
  text: 'Nội dung, lý do',
  wording: 'Câu chữ đề nghị',
  point: (n: number) => `Điểm ${n}`,
  addPoint: 'Thêm một điểm',
  removePoint: (n: number) => `Bỏ điểm ${n}`,
  sure: 'Đây là người khác, vẫn ghi',
  sameAs: (code: string, at: Date) => `Lượt đã ghi: ${code}, nhận ${formatInstant(at)}.`,
  save: 'Ghi và sang lượt mới',
  saveCorrection: 'Ghi bản đúng và rút bản cũ',
  keys: 'Ctrl + Enter: ghi và sang lượt mới. Alt + N: thêm một điểm.',
  correcting: (code: string) =>
    `Đang sửa lượt ${code}. Bản cũ được rút và giữ lại trong hồ sơ; bản mới có biên nhận mới.`,
  correctionReason: 'Vì sao sửa',
  saved: (code: string) => `Đã ghi. Mã biên nhận: ${code}`,
  printSlip: 'In biên nhận',
  takenBack: 'Đã rút lượt ghi nhầm. Lý do được giữ trong nhật ký.',
  todayTitle: 'Bạn đã ghi hôm nay',
  todaySum: (n: number) => `${n} lượt`,
  none: 'Hôm nay chưa ghi lượt nào ở đợt này.',
  printAll: 'In biên nhận của hôm nay',
  edit: 'Sửa',
  takeBack: 'Rút vì ghi nhầm',
  takeBackReason: 'Vì sao rút',
  takeBackReasonHint: 'Ví dụ: ghi nhầm dự thảo, ghi hai lần cùng một thư.',
  wasTakenBack: (reason: string) => `Đã rút: ${reason}`,
  late: 'đến sau hạn',
  whole: 'Chung',
  columns: { time: 'Lúc', who: 'Của ai', what: 'Góp ý', receipt: 'Biên nhận', acts: 'Việc' },
  countedTitle: 'Đã ghi trong đợt này, theo lớp đếm',
  countedNone: 'Chưa có lượt nào được ghi.',
  rules: (name: string, since: string) => `${name}, áp dụng từ ${since}`,
  rulesBasis: 'Căn cứ',
  unverified: 'chưa xác minh',
  notNow: 'Đợt lấy ý kiến chưa mở hoặc đã xong nên không ghi thêm được.',
} as const;

export const slipText = {
  title: 'Biên nhận để phát',
  print: 'Bấm Ctrl + P để in. Mỗi tờ A4 có tám biên nhận, cắt theo đường kẻ.',
  heading: 'Biên nhận góp ý',
  draft: 'Dự thảo',
  receivedOn: 'Nhận ngày',
  points: (n: number) => `${n} ý kiến`,
  keep: 'Giữ mã này để xem ý kiến được trả lời thế nào:',
  none: 'Chưa có biên nhận nào để in.',
  back: 'Về trang ghi ý kiến',
  qr: 'Mã QR dẫn tới trang theo dõi góp ý',
} as const;
