import type { ProofKind, ReachRule } from '#features/outreach/channels/channel-kinds.data.ts';
import type { ChannelRefusal } from '#features/outreach/channels/manage-channels.server.ts';
import type { CostRule } from '#features/outreach/channels/outreach-channel.ts';
import type { SlotRefusal } from '#features/outreach/slots/manage-slots.server.ts';
import { formatMoney, formatNumber } from './dates.ts';

const nothingDone = 'Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.';

export const proofKinds: Record<ProofKind, string> = {
  photo: 'Ảnh',
  recording: 'Bản ghi âm, ghi hình',
  clipping: 'Bản cắt, bản chụp bài báo',
  link: 'Đường dẫn tới bài đã đăng',
  minutes: 'Biên bản, danh sách ký tên',
  documentNumber: 'Số, ký hiệu và ngày của văn bản gửi qua hệ thống',
  confirmation: 'Xác nhận của nơi thực hiện (một lần bấm)',
};

export const reachRules: Record<ReachRule, string> = {
  list: 'Đếm theo danh sách ký tên (đếm được)',
  counter: 'Theo bộ đếm lượt xem, lượt nhận (đếm được)',
  copies: 'Theo số bản đã phát (đếm được)',
  coverage: 'Theo số người trong vùng phủ (ước tính)',
  said: 'Theo lời người phụ trách (ước tính)',
};

export const costRules: Record<CostRule, string> = {
  none: 'Không tốn kinh phí',
  perUse: 'Một mức cho mỗi lần',
  quoted: 'Báo giá từng lần',
};

/** "300.000 đồng mỗi lần", "báo giá từng lần", "không tốn kinh phí". */
export const costWords = (rule: CostRule, amount: number | null): string =>
  rule === 'perUse' && amount !== null ? `${formatMoney(amount)} mỗi lần` : costRules[rule].toLowerCase();

export const channelText = {
  reachRuleHint:
    'Quy tắc quyết định con số là đếm được hay ước tính. Hai loại không bao giờ được cộng với nhau.',
} as const;

export const channelRefusals = {
  noProof: `Kênh nào cũng cần ít nhất một loại minh chứng. ${nothingDone}`,
  proofNotOfKind: `Loại kênh này không nhận một loại minh chứng đã chọn (ví dụ xác nhận một lần bấm chỉ dùng cho loa, niêm yết, màn hình, họp thôn). Hãy bỏ chọn rồi lưu lại. ${nothingDone}`,
  costMissing: `Chưa có mức tiền cho mỗi lần. ${nothingDone}`,
  coverageMissing: `Muốn tính theo vùng phủ thì cần số người trong vùng phủ. ${nothingDone}`,
  noSuchBody: `Cơ quan vận hành không còn trong danh sách cơ quan. ${nothingDone}`,
  kindStays: 'Loại kênh không đổi được, vì việc đã làm được thống kê theo loại này. Hãy thêm kênh mới.',
  ended: 'Kênh này đã ngừng dùng. Hãy dùng lại trước khi sửa. Chưa có gì được ghi.',
} satisfies Record<ChannelRefusal, string>;

export const outreachChannelsText = {
  title: 'Kênh truyền thông',
  intro:
    'Từng chiếc loa, tờ báo, bảng tin, phòng họp của cơ quan: phủ nơi nào, ai vận hành, tốn bao nhiêu, lấy gì làm minh chứng, đếm người tiếp cận ra sao.',
  empty: 'Chưa có kênh nào.',
  emptyHint: 'Thêm các kênh đang dùng; kế hoạch truyền thông của từng dự thảo sẽ chọn từ đây.',
  emptyFiltered: 'Không có kênh nào thuộc loại này.',
  kind: 'Loại kênh',
  allKinds: 'Mọi loại',
  chooseKind: 'Chọn loại kênh',
  name: 'Tên kênh',
  nameHint: 'Ví dụ: Loa thôn Đông, Báo Hưng Yên, Hội trường tầng 2.',
  area: 'Địa bàn',
  areaHint: 'Nhỏ trước, lớn sau, cách nhau bằng dấu phẩy: thôn Đông, xã Bình Minh.',
  audience: 'Đối tượng',
  owner: 'Nơi vận hành',
  ownerHint: 'Cơ quan này thấy lịch của kênh và xác nhận việc đã làm.',
  ownerSelf: 'Chính cơ quan, hoặc nơi ghi ở ô dưới',
  ownerText: 'Nơi vận hành ngoài danh sách',
  costRule: 'Kinh phí',
  costAmount: 'Mức mỗi lần (đồng)',
  proofs: 'Minh chứng được nhận',
  proofsHint: 'Chọn ít nhất một. Xác nhận một lần bấm chỉ dùng cho loa, niêm yết, màn hình, họp thôn.',
  reachRule: 'Cách tính số người tiếp cận',
  coverage: 'Số người trong vùng phủ',
  coverageHint: 'Để trống nếu chưa biết.',
  uses: 'Kinh phí, minh chứng',
  reach: 'Người tiếp cận',
  covers: (n: number) => `vùng phủ ${formatNumber(n)} người`,
  ofOther: (body: string) => `trong sổ của ${body}`,
  add: 'Thêm kênh',
  save: 'Lưu kênh',
  saved: 'Đã lưu.',
  end: 'Ngừng dùng',
  endHint: 'Kênh không còn để chọn; việc đã làm vẫn còn nguyên.',
  useAgain: 'Dùng lại',
  ended: 'đã ngừng',
  station: 'Trang của loa',
  stationHint:
    'Trang công khai để tải bản tin, với lịch dạng JSON và podcast cho hệ thống thông tin nguồn. Chỉ có bản tin về dự thảo đã được công khai.',
  filter: 'Lọc',
  tabs: 'Truyền thông',
  incomplete: `Còn ô chưa điền hoặc điền sai. ${nothingDone}`,
} as const;

export const slotRefusals = {
  noDay: `Chưa chọn ngày nào trong tuần. ${nothingDone}`,
  backwards: `Giờ kết thúc phải sau giờ bắt đầu, trong cùng một ngày. ${nothingDone}`,
  noSuchSlot: 'Khung giờ này không còn. Chưa có gì được ghi.',
  notEmpty: 'Cơ quan đã có khung giờ riêng nên không lấy thêm khung giờ gợi ý. Chưa có gì được ghi.',
} satisfies Record<SlotRefusal, string>;

export const slotsText = {
  title: 'Khung giờ',
  intro:
    'Giờ người dân từng địa bàn có thể nghe, đọc, đến họp; giờ nhiều người nghe của phát thanh, truyền hình. Kế hoạch gợi ý khung giờ từ đây.',
  empty: 'Chưa có khung giờ nào.',
  emptyHint: 'Thêm khung giờ của địa bàn, hoặc lấy các khung giờ gợi ý rồi sửa dần.',
  takeSuggested: 'Lấy khung giờ gợi ý',
  unverified: 'chưa xác minh',
  name: 'Tên',
  kind: 'Dùng cho',
  anyKind: 'Mọi kênh (giờ của người dân)',
  area: 'Địa bàn',
  areaHint: 'Để trống: mọi nơi.',
  anywhere: 'mọi nơi',
  when: 'Giờ, ngày',
  from: 'Từ giờ',
  to: 'Đến giờ',
  timeHint: 'Ví dụ 17:00',
  days: 'Ngày trong tuần',
  source: 'Biết từ đâu',
  sourceHint: 'Khảo sát, lịch phát sóng … Để trống thì khung giờ được ghi là chưa xác minh.',
  add: 'Thêm khung giờ',
  end: 'Bỏ',
  saved: 'Đã lưu.',
  incomplete: `Giờ viết dạng 17:00; tên không để trống. ${nothingDone}`,
} as const;

export const SHORT_WEEKDAYS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const;
export const WEEKDAY_TICKS = [
  'Thứ Hai',
  'Thứ Ba',
  'Thứ Tư',
  'Thứ Năm',
  'Thứ Sáu',
  'Thứ Bảy',
  'Chủ nhật',
] as const;

/** "12345" → "T2, T3, T4, T5, T6"; all seven: "hằng ngày". */
export const weekdaysWords = (days: string): string =>
  days.length === 7 ? 'hằng ngày' : [...days].map((day) => SHORT_WEEKDAYS[Number(day) - 1]).join(', ');
