import type { ConflictKind } from '#features/outreach/life/conflicts.ts';
import type { CollectRefusal } from '#features/outreach/plan/collect-plans.server.ts';
import type { ApprovePlanRefusal, ProposeRefusal } from '#features/outreach/plan/decide-plan.server.ts';
import type { MakePlanRefusal } from '#features/outreach/plan/make-plan.server.ts';
import type { OutreachPlanState } from '#features/outreach/plan/outreach-plan.ts';
import type { LineRefusal } from '#features/outreach/plan/write-lines.server.ts';
import { formatDate, formatMoney, formatNumber } from './dates.ts';

const nothingDone = 'Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.';
type Facts = Readonly<Record<string, string | number>>;
type Sentences<Reason extends string> = Record<Reason, string | ((facts: Facts) => string)>;

export const outreachPlanStates: Record<OutreachPlanState, string> = {
  writing: 'Đang soạn',
  proposed: 'Chờ lãnh đạo duyệt',
  returned: 'Bị trả lại',
  approved: 'Đã duyệt, đang thực hiện',
};

export const makePlanRefusals = {
  notScreened: 'Dự thảo chưa được sàng lọc. Hãy sàng lọc trước; chưa có kế hoạch nào được lập.',
  outOfScope: 'Dự thảo được sàng lọc là không thuộc diện phải truyền thông; chưa có kế hoạch nào được lập.',
  stopped: 'Dự thảo đã dừng; chưa có kế hoạch nào được lập.',
} satisfies Sentences<MakePlanRefusal>;

export const lineRefusals = {
  notWritable: 'Kế hoạch đã trình hoặc đã duyệt nên không sửa được. Hãy rút lại hoặc mở lại để bổ sung.',
  lineApproved: 'Việc này đã được duyệt. Muốn đổi ngày hoặc hủy, hãy mở hoạt động của nó.',
  noSuchChannel: `Kênh đã chọn không thuộc loại kênh của dòng, hoặc đã ngừng dùng. ${nothingDone}`,
  noSuchSlot: `Khung giờ đã chọn không còn. ${nothingDone}`,
  noSuchUnit: `Nơi thực hiện không còn trong danh sách cơ quan. ${nothingDone}`,
  noSuchContact: `Người này không còn trong danh bạ hoặc chưa đồng ý được mời. ${nothingDone}`,
  noSuchBulletin: `Bản tin đã chọn không thuộc bộ tài liệu của dự thảo này. ${nothingDone}`,
  backwards: `Giờ kết thúc phải sau giờ bắt đầu. ${nothingDone}`,
  untilWithoutDay: `Muốn lặp lại thì cần ngày đầu tiên. ${nothingDone}`,
  untilBeforeDay: `Ngày cuối của việc lặp lại trước ngày đầu. ${nothingDone}`,
  tooMany: ({ most = 0 }) => `Một lần thêm được nhiều nhất ${most} ngày. ${nothingDone}`,
} satisfies Sentences<LineRefusal>;

const atLine = (line: string | number | undefined) => `Việc số ${line ?? ''}`;
export const proposeRefusals = {
  noLines: 'Kế hoạch chưa có việc nào nên chưa trình được.',
  lineWithoutDay: ({ line }) => `${atLine(line)} chưa có ngày. Hãy điền rồi trình lại.`,
  lineWithoutMessage: ({ line }) => `${atLine(line)} chưa có nội dung. Hãy điền rồi trình lại.`,
  notNow: 'Kế hoạch không còn ở trạng thái soạn. Hãy tải lại trang.',
  bodyEnded: 'Cơ quan đã kết thúc hoạt động nên không ban hành kế hoạch được.',
  outOfScope: 'Lần sàng lọc mới nhất ghi dự thảo không thuộc diện phải truyền thông. Kế hoạch giữ nguyên.',
  nothingNew: 'Chưa có việc nào mới so với lần đã duyệt. Hãy thêm việc rồi trình.',
} satisfies Sentences<ProposeRefusal>;

export const approvePlanRefusals = {
  samePerson: 'Người trình không tự duyệt kế hoạch. Chưa có gì được ghi; hãy nhờ lãnh đạo khác duyệt.',
  exceptionExpired:
    'Xác nhận một người giữ hai vai đã hết hạn. Chưa có gì được ghi; thủ trưởng xác nhận lại ở trang Cơ quan.',
  notProposed: 'Kế hoạch không còn chờ duyệt. Hãy tải lại trang.',
  paperReturned:
    'Văn bản của kế hoạch đã bị trả lại ở bàn Văn bản đi. Hãy trả lại kế hoạch cho đơn vị soạn để trình lại.',
  outOfScope: 'Lần sàng lọc mới nhất ghi dự thảo không thuộc diện phải truyền thông. Kế hoạch giữ nguyên.',
} satisfies Sentences<ApprovePlanRefusal>;

export const notProposedRefusal = {
  notProposed: 'Kế hoạch không còn chờ duyệt. Hãy tải lại trang.',
} as const;
export const notApprovedRefusal = { notApproved: 'Chỉ mở lại được kế hoạch đã duyệt.' } as const;

export const collectRefusals = {
  noSuchTask: 'Nhiệm vụ này không thuộc kế hoạch năm của cơ quan. Chưa có gì được ghi.',
  planInForce:
    'Kế hoạch năm đã ban hành nên không thêm nhiệm vụ trực tiếp được: hãy điều chỉnh kế hoạch năm, hoặc chọn một nhiệm vụ đang có. Chưa có gì được ghi.',
  notWritten: 'Chưa thêm được nhiệm vụ vào kế hoạch năm. Hãy thêm ở trang kế hoạch năm rồi chọn ở đây.',
} satisfies Sentences<CollectRefusal>;

export const outreachTask = {
  title: (draft: string) => `Truyền thông dự thảo ${draft}`,
  product: 'Các hoạt động truyền thông có minh chứng',
  time: (first: string | null, last: string | null) =>
    first && last
      ? `Từ ${formatDate(first)} đến ${formatDate(last)}`
      : 'Theo kế hoạch truyền thông của dự thảo',
} as const;

/** "Trùng phòng với …": what does not fit, of one line. */
export const conflictWords = (kind: ConflictKind, other = '', day = ''): string =>
  ({
    sameRoom: `Trùng phòng, trùng giờ với “${other}”`,
    sameChannel: `Trùng kênh, trùng giờ với “${other}”`,
    noSpokesperson: 'Thông tin cho báo chí nhưng chưa có người phát ngôn',
    noticeMissing: 'Họp báo chưa ghi ngày thông báo cho cơ quan quản lý báo chí',
    beforeScreening: day ? `Trước ngày sàng lọc ${formatDate(day)}` : 'Dự thảo chưa được sàng lọc thuộc diện',
    afterClose: `Sau ngày cuối lấy ý kiến ${day ? formatDate(day) : ''}`,
  })[kind];

export const outreachPlanText = {
  title: 'Kế hoạch truyền thông',
  ofDraft: (title: string) => `Kế hoạch truyền thông: ${title}`,
  none: 'Dự thảo chưa có kế hoạch truyền thông.',
  make: 'Lập kế hoạch truyền thông',
  makeHint:
    'Một lần bấm: có sẵn các kênh thường dùng, ngày trong đợt lấy ý kiến, khung giờ của địa bàn; bạn sửa rồi trình.',
  open: 'Mở kế hoạch truyền thông',
  onDraft: (state: string, proven: number, all: number) =>
    all === 0 ? state : `${state}: ${formatNumber(proven)} trên ${formatNumber(all)} việc đã có minh chứng`,
  draft: 'Dự thảo',
  state: 'Tình trạng',
  edition: (n: number) => `lần ${formatNumber(n)}`,
  aim: 'Mục đích, yêu cầu',
  aimHint: 'Để trống thì bản in dùng câu mẫu.',
  spokesperson: 'Người phát ngôn',
  spokespersonHint: 'Báo chí, phỏng vấn, họp báo phải qua người này.',
  saveHead: 'Lưu',
  head: 'Mục đích, người phát ngôn',
  paper: 'Văn bản',
  paperWithout: 'chưa có số',
  lines: 'Các việc',
  line: 'Việc',
  who: 'Đối tượng, nội dung',
  channel: 'Kênh',
  area: 'Địa bàn',
  when: 'Ngày, giờ',
  unit: 'Thực hiện',
  estimate: 'Kinh phí',
  noDay: 'chưa có ngày',
  notPriced: 'chưa dự toán',
  sum: (known: number, unknown: number) =>
    `Dự toán ${formatMoney(known)}${unknown > 0 ? `, ${formatNumber(unknown)} việc chưa dự toán` : ''}.`,
  empty: 'Chưa có việc nào. Thêm việc đầu tiên ở bên dưới.',
  addLine: 'Thêm việc',
  editLine: 'Sửa',
  editing: (n: number) => `Sửa việc số ${n}`,
  saveLine: 'Lưu việc',
  dropLine: 'Bỏ',
  cancelEdit: 'Thôi, không sửa',
  audience: 'Đối tượng',
  message: 'Nội dung',
  messageHint: 'Một, hai câu ngắn gọn, dễ hiểu.',
  keyPoints: 'Nội dung truyền thông đã duyệt của dự thảo',
  kind: 'Loại kênh',
  channelOfBook: 'Kênh trong sổ',
  noChannel: 'Chưa chọn kênh cụ thể',
  channelHint: 'Chọn kênh thì địa bàn, nơi thực hiện, kinh phí được điền theo kênh nếu để trống.',
  place: 'Địa điểm',
  placeHint: 'Hội trường, phòng họp: để thấy khi hai buổi trùng phòng.',
  day: 'Ngày',
  slot: 'Khung giờ',
  noSlot: 'Không theo khung giờ',
  from: 'Từ giờ',
  to: 'Đến giờ',
  timeHint: 'Ví dụ 17:00. Để trống thì theo khung giờ.',
  unitSelf: 'Nơi vận hành kênh, hoặc chính cơ quan',
  estimateHint: 'Đồng. Ghi 0 nếu không tốn; để trống nếu chưa biết.',
  contact: 'Nhà báo, báo cáo viên trong danh bạ',
  noContact: 'Không mời ai',
  packBulletin: 'Bản tin của bộ truyền thông',
  packBulletinHint:
    'Chỉ dùng cho loa. Khi phát, loa nhận bản đã duyệt mới nhất của bản tin này; có lời đọc riêng bên dưới mà không chọn bản tin thì dùng lời đọc riêng.',
  fittingBulletin: 'Tự chọn: bản đã duyệt mới nhất vừa khung giờ',
  bulletin: 'Lời đọc trên loa',
  bulletinHint:
    'Để trống thì loa đọc bản tin đã duyệt vừa khung giờ; chưa có bản tin nào được duyệt thì đọc ô Nội dung.',
  until: 'Lặp lại đến ngày',
  untilHint: 'Mỗi ngày một việc riêng, có minh chứng riêng.',
  every: 'Lặp lại',
  everyDay: 'Hằng ngày',
  everyWeek: 'Hằng tuần',
  conflicts: 'Cần xem lại',
  propose: 'Trình lãnh đạo',
  proposeHint:
    'Kế hoạch thành văn bản đi (KH), tải được bản Word; lãnh đạo duyệt thì mỗi việc thành một hoạt động.',
  takeBack: 'Rút lại để sửa',
  approve: 'Duyệt kế hoạch',
  approveHint: 'Người trình không tự duyệt. Duyệt xong, các việc vào sổ của nơi thực hiện.',
  return: 'Trả lại',
  reason: 'Lý do',
  reopen: 'Mở lại để bổ sung',
  reopenHint: 'Việc đã duyệt vẫn chạy; chỉ việc thêm mới được duyệt ở lần sau.',
  returnedBecause: (reason: string) => `Bị trả lại: ${reason}`,
  saved: 'Đã lưu.',
  incomplete: `Còn ô chưa điền hoặc điền sai. ${nothingDone}`,
  yearTitle: (year: number) => `Kế hoạch truyền thông năm ${year}`,
  yearIntro:
    'Kế hoạch truyền thông của từng dự thảo thuộc diện, gom lại theo năm. Mỗi kế hoạch được đặt dưới một nhiệm vụ của kế hoạch năm.',
  year: 'Năm',
  show: 'Xem',
  inNeed: 'Dự thảo thuộc diện chưa có kế hoạch',
  yearEmpty: 'Năm này chưa có kế hoạch truyền thông nào.',
  progress: 'Việc có minh chứng',
  progressOf: (proven: number, all: number) => `${formatNumber(proven)}/${formatNumber(all)}`,
  lateCount: (n: number) => `${formatNumber(n)} việc trễ`,
  days: 'Thời gian',
  task: 'Nhiệm vụ trong kế hoạch năm',
  noTask: 'Chưa đặt dưới nhiệm vụ nào',
  newTaskIn: (plan: string) => `Thêm nhiệm vụ mới vào: ${plan}`,
  collect: 'Đặt',
  yearSum: (lines: number, proven: number, late: number) =>
    `Cả năm: ${formatNumber(lines)} việc, ${formatNumber(proven)} đã có minh chứng, ${formatNumber(late)} trễ.`,
} as const;

export const outreachCalendarText = {
  title: 'Lịch truyền thông',
  intro: 'Việc đã lên lịch và đã làm của cơ quan trong tháng.',
  before: 'Tháng trước',
  after: 'Tháng sau',
  file: 'Tải lịch (iCal)',
  calendarName: 'Lịch truyền thông',
  empty: 'Tháng này chưa có việc nào.',
  allDay: 'cả ngày',
  conflicts: 'Cần xem lại',
  months: 'Chuyển tháng',
} as const;
