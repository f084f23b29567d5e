import type { CalendarKind } from '#features/time-limits/calendar.ts';
import type { DayRefusal } from '#features/time-limits/changes/calendar-days.ts';
import type { LineError } from '#features/time-limits/changes/calendar-import.ts';
import type { DecideRefusal } from '#features/time-limits/changes/decide-change.server.ts';
import type { ChangeContent, ChangeState, RuleRefusal } from '#features/time-limits/changes/rule-change.ts';
import type { TimeUnit } from '#features/time-limits/rule.ts';
import { formatDate } from './dates.ts';
import { districtsEnded } from './drafts.ts';
import { unitNames } from './time-limits.ts';

const nothing = 'Chưa có gì được ghi.';

/** What a refusal carries besides its reason: the national minimum with its unit and basis, a day, a number of lines. */
type Facts = Readonly<Record<string, string | number>>;
type Sentence = string | ((facts: Facts) => string);

const minimum = ({ amount = '', unit = '', legalBasis = '' }: Facts) =>
  `${amount} ${unitNames[unit as TimeUnit] ?? ''} (${legalBasis})`;

const ruleRefusals = {
  levelEnded: `${districtsEnded} Hãy chọn loại văn bản của cấp khác, hoặc ngày bắt đầu sớm hơn. ${nothing}`,
  noNationalRule: `Vào ngày đó chưa có quy định chung của cả nước cho loại văn bản này, nên chưa thể đặt quy định riêng. ${nothing}`,
  shorterThanNational: (facts) =>
    `Thời hạn này ngắn hơn mức chung của cả nước là ${minimum(facts)}. Địa phương chỉ được đặt bằng hoặc dài hơn. ${nothing}`,
  otherUnit: (facts) =>
    `Đơn vị tính khác với quy định chung của cả nước: ${minimum(facts)}. Hãy dùng cùng đơn vị tính. ${nothing}`,
  alreadyThere: `Đã có một dòng của quy tắc này bắt đầu từ đúng ngày đó. Hãy chọn ngày bắt đầu khác, hoặc đối chiếu lại dòng đang có. ${nothing}`,
} satisfies Record<RuleRefusal, Sentence>;

const dayRefusals = {
  alreadyThere: `Ngày này đã có trong lịch với cùng loại. ${nothing}`,
  offAndWork: `Một ngày không thể vừa nghỉ vừa làm bù. Hãy xem lại dòng đang có của ngày này trong lịch. ${nothing}`,
  worksAnyway: `Ngày này vốn là ngày làm việc trong tuần, không cần ghi là ngày làm bù. ${nothing}`,
  offAnyway: `Ngày này là thứ Bảy hoặc Chủ nhật, vốn đã nghỉ. ${nothing}`,
} satisfies Record<DayRefusal, Sentence>;

export const proposeRuleRefusals = ruleRefusals;
export const proposeDayRefusals = { ...dayRefusals, notThere: `Ngày này không còn trong lịch. ${nothing}` };
export const importRefusals = {
  linesWrong: ({ errors = 0 }: Facts) =>
    `Bảng còn ${errors} dòng chưa đọc được. Hãy sửa các dòng có ghi chú bên dưới rồi xem trước lại. ${nothing}`,
  noDays: `Bảng không có ngày nào để đề xuất. ${nothing}`,
} satisfies Record<string, Sentence>;

export const decideRefusals = {
  ...ruleRefusals,
  offAndWork: ({ on = '' }: Facts) =>
    `Ngày ${on ? formatDate(String(on)) : ''} nay đã có trong lịch với loại ngược lại: một ngày không thể vừa nghỉ vừa làm bù. ${nothing}`,
  worksAnyway: dayRefusals.worksAnyway,
  offAnyway: dayRefusals.offAnyway,
  alreadyThere: `Quy tắc hoặc ngày này nay đã có, do một thay đổi khác vừa được duyệt. ${nothing} Hãy xem lại rồi không duyệt đề xuất này.`,
  notThere: `Ngày này không còn trong lịch. ${nothing}`,
  rowChanged: `Dòng quy tắc đã thay đổi kể từ khi đề xuất. ${nothing} Hãy không duyệt đề xuất này và đề xuất lại trên dòng hiện nay.`,
  samePerson: `Người đề xuất không tự duyệt. ${nothing} Hãy nhờ người thứ hai xem và duyệt.`,
  alreadyDecided: 'Thay đổi này vừa được người khác quyết định. Không có gì thay đổi thêm.',
} satisfies Record<DecideRefusal, Sentence>;

export const lineErrors: Record<LineError, string> = {
  columns: 'Thừa cột, hoặc dòng quá dài. Mỗi dòng có năm cột: ngày, loại, tên, nguồn, mức xác minh.',
  date: 'Không đọc được ngày. Hãy ghi như 24/11/2026.',
  kind: 'Không rõ loại ngày. Hãy ghi: nghỉ lễ, nghỉ bù, nghỉ hoán đổi hoặc làm bù.',
  name: 'Thiếu tên ngày, hoặc tên quá dài.',
  source: 'Thiếu nguồn (văn bản công bố), hoặc nguồn quá dài.',
  status: 'Mức xác minh chỉ là V, S hoặc U.',
  otherYear: 'Ngày này không thuộc năm đang nhập.',
  tooLong: 'Bảng quá dài; các dòng từ đây không được đọc.',
  alreadyThere: 'Ngày này đã có trong lịch với cùng loại.',
  offAndWork: 'Một ngày không thể vừa nghỉ vừa làm bù.',
  worksAnyway: 'Ngày này vốn là ngày làm việc trong tuần.',
  offAnyway: 'Ngày này là thứ Bảy hoặc Chủ nhật, vốn đã nghỉ.',
};

/** How people write the kind of a day in a table; compared in small letters. */
export const kindWords: Readonly<Record<string, CalendarKind>> = {
  'nghỉ lễ': 'holiday',
  'nghỉ tết': 'holiday',
  'ngày lễ': 'holiday',
  'nghỉ bù': 'compensatory',
  'nghỉ hoán đổi': 'swapOff',
  'hoán đổi': 'swapOff',
  'làm bù': 'swapWork',
  'làm việc bù': 'swapWork',
  holiday: 'holiday',
  compensatory: 'compensatory',
  swapoff: 'swapOff',
  swapwork: 'swapWork',
};

export const changeKindNames: Record<ChangeContent['kind'], string> = {
  rule: 'Dòng quy tắc mới',
  check: 'Đối chiếu dòng quy tắc với văn bản',
  days: 'Thêm ngày vào lịch',
  dayRemoval: 'Bỏ ngày khỏi lịch',
};

export const changeStateNames: Record<ChangeState, string> = {
  proposed: 'chờ người thứ hai duyệt',
  approved: 'đã duyệt',
  rejected: 'không duyệt',
  withdrawn: 'người đề xuất đã rút',
};

export const ruleFormText = {
  incomplete: 'Còn ô chưa điền hoặc điền sai. Chưa có gì được ghi. Hãy kiểm tra lại các ô rồi gửi lại.',
  twoPeople:
    'Mỗi thay đổi do một người đề xuất, kèm căn cứ, nguồn và mức xác minh; một người khác xem và duyệt thì mới có hiệu lực.',
  changesTitle: 'Thay đổi và lịch sử',
  noChanges: 'Chưa có thay đổi nào được đề xuất.',
  change: 'Thay đổi',
  what: 'Nội dung',
  state: 'Trạng thái',
  proposed: 'Đề xuất',
  decided: 'Quyết định',
  proposedBy: 'Người đề xuất',
  decidedBy: 'Người quyết định',
  reason: 'Vì sao cần thay đổi',
  decisionReason: 'Ý kiến của người quyết định',
  system: 'Hệ thống',
  proposeRule: 'Đề xuất dòng quy tắc mới',
  proposeRuleHint:
    'Dòng mới áp dụng cho các đợt lấy ý kiến mở từ ngày bắt đầu. Dòng trước của cùng quy tắc kết thúc vào hôm trước. Địa phương chỉ được đặt bằng hoặc dài hơn mức chung của cả nước.',
  wholeCountry: 'Cả nước',
  whose: 'Áp dụng cho',
  place: 'Nơi phải đăng',
  send: 'Gửi đề xuất',
  sent: 'Đã gửi đề xuất. Thay đổi có hiệu lực khi một người khác duyệt.',
  checkTitle: 'Đối chiếu với văn bản',
  checkHint:
    'Ghi điều, khoản đã đọc và đọc ở đâu. Mức “đã đọc văn bản gốc” chỉ dùng khi chính bạn đã đọc lời văn của quy định.',
  checkThis: 'Đối chiếu',
  ruleTitle: 'Dòng quy tắc',
  checkedBy: 'Người xác minh',
  field: 'Mục',
  before: 'Đang ghi',
  after: 'Đề xuất',
  approve: 'Duyệt thay đổi này',
  approveHint:
    'Duyệt xong, thay đổi có hiệu lực ngay. Hạn đã công bố không tự thay đổi; cơ quan có đợt lấy ý kiến bị ảnh hưởng được báo để gia hạn hoặc giữ hạn kèm lý do.',
  approveReason: 'Ghi chú khi duyệt',
  reject: 'Không duyệt',
  withdraw: 'Rút đề xuất',
  rejectReason: 'Lý do',
  waitsForOther: 'Bạn đã đề xuất thay đổi này. Thay đổi chờ một người khác duyệt; bạn có thể rút đề xuất.',
  decidedNow: 'Đã ghi quyết định.',
  calendarTitle: (year: number) => `Lịch nghỉ năm ${year}`,
  toCalendar: (year: number) => `Lịch nghỉ năm ${year}`,
  year: 'Năm',
  showYear: 'Xem năm',
  noDays: 'Chưa có ngày nào trong lịch của năm này. Thời hạn rơi vào năm này chỉ tính ngày nghỉ cuối tuần.',
  addDay: 'Đề xuất thêm một ngày',
  removeDay: 'Đề xuất bỏ một ngày',
  importTitle: 'Nhập lịch của cả năm',
  importHint:
    'Dán bảng từ tệp CSV hoặc bảng tính, mỗi dòng một ngày: ngày; loại (nghỉ lễ, nghỉ bù, nghỉ hoán đổi, làm bù); tên; nguồn; mức xác minh (V, S, U; bỏ trống là U).',
  table: 'Bảng ngày',
  preview: 'Xem trước',
  previewTitle: (good: number, wrong: number) =>
    wrong === 0 ? `${good} ngày sẽ được đề xuất` : `${wrong} dòng cần sửa, ${good} dòng đọc được`,
  line: 'Dòng',
  note: 'Ghi chú',
  lineGood: 'đọc được',
  days: (n: number) => `${n} ngày`,
} as const;

export const changeFieldNames = {
  amount: 'Số ngày',
  legalBasis: 'Căn cứ',
  source: 'Đọc ở đâu',
  status: 'Mức xác minh',
} as const;
