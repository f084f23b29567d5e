import type { AnswerFault } from '#features/surveys/answer-path.ts';
import type { AnswerRefusal } from '#features/surveys/answer-survey.server.ts';
import type { InviteRefusal } from '#features/surveys/inviting/invite.server.ts';
import type { InviteeSource, InviteeState } from '#features/surveys/inviting/invitee.ts';
import type { InviteeCounts } from '#features/surveys/inviting/invitees.store.server.ts';
import type { LinksRefusal } from '#features/surveys/make-links.server.ts';
import type { QuestionKind } from '#features/surveys/question.ts';
import type { NotReady, SurveyAccess, SurveyKind, SurveyState } from '#features/surveys/survey.ts';
import type { QuestionRefusal } from '#features/surveys/write-questions.server.ts';
import type { WriteRefusal } from '#features/surveys/write-survey.server.ts';
import { formatDate, formatDeadline, formatNumber } from './dates.ts';

const nothing = 'Chưa có gì được ghi.';
const kept = 'Những gì đã chọn vẫn còn bên dưới.';
type Data = Readonly<Record<string, string | number>>;

export const surveyKindWords: Record<SurveyKind, string> = {
  satisfaction: 'Mức độ hài lòng',
  awareness: 'Mức độ biết đến',
  other: 'Khảo sát khác',
};
export const surveyAccessWords: Record<SurveyAccess, string> = {
  public: 'Ai cũng trả lời được trên cổng',
  invitation: 'Chỉ người có liên kết mời',
};
export const surveyStateWords: Record<SurveyState, string> = {
  draft: 'đang soạn',
  open: 'đang nhận trả lời',
  closed: 'đã đóng',
  published: 'đã công bố kết quả',
};
export const questionKindWords: Record<QuestionKind, string> = {
  single: 'Chọn một',
  multiple: 'Chọn nhiều',
  scale: 'Thang điểm',
  number: 'Số',
  matrix: 'Bảng nhiều dòng cùng thang',
  text: 'Tự viết',
};

export const writeSurveyRefusals = {
  final: `Khảo sát đã mở nên câu hỏi không đổi được nữa: câu trả lời dựa vào lời đã hỏi. ${nothing} Muốn hỏi khác, hãy đóng khảo sát này rồi tạo đợt mới.`,
  closesBeforeOpening: `Ngày cuối đứng trước ngày đầu. ${nothing}`,
} satisfies Record<WriteRefusal, string>;

export const questionRefusals = {
  final: writeSurveyRefusals.final,
  unknownPlace: `Câu hỏi hoặc phần này không còn. ${nothing} Hãy tải lại trang.`,
  tooMany: ({ most = 0 }: Data) => `Mỗi khảo sát có tối đa ${most} mục loại này. ${nothing}`,
  optionsNeeded: `Câu hỏi chọn cần ít nhất hai lựa chọn, mỗi dòng một lựa chọn. ${nothing}`,
  rowsNeeded: `Bảng cần ít nhất hai dòng để hỏi và hai bậc để chọn. ${nothing}`,
  boundsCrossed: `Số nhỏ nhất lớn hơn số lớn nhất. ${nothing}`,
  conditionNotEarlier: `Điều kiện phải là một lựa chọn của câu hỏi ở phần trước. ${nothing}`,
  partNotEmpty: `Phần này còn câu hỏi nên chưa xóa được. ${nothing}`,
  neededByCondition: `Có phần chỉ hiện khi người trả lời chọn một ý ở câu này. ${nothing} Hãy đổi điều kiện của phần đó trước.`,
  weightsNotNumbers: ({ options = 0 }: Data) =>
    `Cần ${options} dòng, mỗi dòng là tỷ lệ phần trăm từ 0 đến 100 của một lựa chọn, và phải ghi nguồn số liệu. ${nothing}`,
} satisfies Record<QuestionRefusal, string | ((data: Data) => string)>;

export const runSurveyRefusals = {
  wrongState: `Khảo sát không còn ở bước này. ${nothing} Hãy tải lại trang.`,
  noQuestions: `Khảo sát chưa có câu hỏi nào. ${nothing}`,
  closesBeforeOpening: writeSurveyRefusals.closesBeforeOpening,
  closesInPast: `Ngày cuối đã qua. ${nothing} Hãy sửa ngày rồi mở.`,
  weightingBroken: `Câu hỏi dùng để tính trọng số đã đổi. ${nothing} Hãy đặt lại trọng số.`,
  stillOpen: `Khảo sát còn nhận trả lời nên chưa công bố được. ${nothing}`,
} satisfies Record<NotReady | 'wrongState' | 'stillOpen', string>;

export const linksRefusals = {
  notByInvitation: `Khảo sát này ai cũng trả lời được, không cần liên kết mời. ${nothing}`,
  wrongState: runSurveyRefusals.wrongState,
  tooMany: ({ most = 0 }: Data) =>
    `Mỗi khảo sát có tối đa ${formatNumber(Number(most))} liên kết mời. ${nothing}`,
} satisfies Record<LinksRefusal, string | ((data: Data) => string)>;

export const inviteSurveyRefusals = {
  notByInvitation: 'Khảo sát này ai cũng trả lời được, không mời riêng từng người. Chưa có gì được ghi.',
  wrongState: runSurveyRefusals.wrongState,
  nobody:
    'Không đọc được địa chỉ thư nào, hoặc nhóm đã chọn không có ai đồng ý được hỏi. Chưa có gì được ghi.',
  allInvited:
    'Mọi địa chỉ này đã được mời từ trước, hoặc đã báo không muốn được mời nữa. Không có thư nào gửi thêm.',
  tooMany: ({ most = 0 }: Data) =>
    `Mỗi khảo sát mời tối đa ${formatNumber(Number(most))} người. Chưa có gì được ghi.`,
} satisfies Record<InviteRefusal, string | ((data: Data) => string)>;

export const inviteSurveyText = {
  title: 'Mời qua thư',
  intro:
    'Mỗi người được mời nhận một liên kết riêng, dùng một lần. Hệ thống chỉ ghi người ấy đã trả lời hay chưa, không gắn với câu trả lời.',
  notByInvitation: 'Khảo sát này ai cũng trả lời được, nên không mời riêng từng người.',
  sending:
    'Thư đi dần từ ngày đầu của khảo sát, ban ngày, mỗi phút một số thư; nhắc một lần trước ngày cuối 3 ngày.',
  counts: ({ invited, answered, waiting, reminded, stopped, bounced }: InviteeCounts) =>
    [
      `Đã mời ${formatNumber(invited)}`,
      `đã trả lời ${formatNumber(answered)}`,
      `chờ gửi ${formatNumber(waiting)}`,
      `đã nhắc ${formatNumber(reminded)}`,
      `không muốn nhận thư ${formatNumber(stopped)}`,
      `thư bị trả lại ${formatNumber(bounced)}`,
    ].join(' · '),
  pasted: 'Danh sách địa chỉ thư',
  pastedHint: 'Mỗi dòng một địa chỉ, hoặc dán cả cột từ bảng tính. Địa chỉ trùng chỉ mời một lần.',
  entryKind: 'Người trong danh bạ đã đồng ý được hỏi',
  noEntries: 'Không lấy từ danh bạ',
  gathering: 'Người đã dự một hội nghị, lớp học',
  noGathering: 'Không lấy từ hội nghị, lớp học',
  gatheringPeople: (title: string, people: number) => `${title} (${formatNumber(people)} địa chỉ)`,
  invite: 'Mời',
  done: 'Đã ghi danh sách mời. Thư sẽ đi dần.',
  columns: { email: 'Địa chỉ', source: 'Lấy từ', state: 'Tình trạng' },
  erased: 'đã xóa',
  sources: { pasted: 'danh sách', directory: 'danh bạ', attendees: 'hội nghị, lớp học' } satisfies Record<
    InviteeSource,
    string
  >,
  states: { waiting: 'chờ gửi', sent: 'chưa trả lời', answered: 'đã trả lời' } satisfies Record<
    InviteeState,
    string
  >,
  stopped: 'không muốn nhận thư',
  bounced: 'thư bị trả lại',
  reminded: 'đã nhắc',
  none: 'Chưa mời ai.',
} as const;

/** The page on which the invited stop the mails. */
export const stopSurveyText = {
  title: 'Không nhận thư mời khảo sát nữa',
  intro:
    'Bấm nút thì cơ quan này không gửi thư mời khảo sát đến địa chỉ của bạn nữa, kể cả khảo sát khác. Bạn vẫn trả lời được khảo sát đã mời.',
  stop: 'Không mời tôi nữa',
  done: 'Đã ghi. Bạn không nhận thư mời khảo sát của cơ quan này nữa.',
  unknown: 'Liên kết này không phải do cổng lập. Chưa có gì thay đổi.',
} as const;

export const surveyAnswerRefusals = {
  notOpen: `Khảo sát chưa mở. ${nothing}`,
  tooEarly: `Chưa đến ngày trả lời. ${nothing}`,
  over: `Khảo sát đã kết thúc nên câu trả lời chưa được gửi. ${kept}`,
  gone: 'Liên kết này không còn dùng được. Câu trả lời chưa được gửi.',
  used: 'Liên kết này đã được dùng để trả lời một lần. Câu trả lời vừa rồi chưa được gửi; câu trả lời trước vẫn được giữ.',
  tooMany: `Từ nơi này vừa có rất nhiều lượt gửi. ${nothing} ${kept} Hãy chờ ít phút rồi gửi lại.`,
  empty: `Chưa có câu trả lời nào. ${nothing} Hãy trả lời ít nhất một câu.`,
  faulty: `Có câu cần xem lại. ${nothing} ${kept}`,
} satisfies Record<AnswerRefusal, string>;

export const paperRefusals = {
  ...surveyAnswerRefusals,
  nothingEntered: `Không còn phiếu nào do bạn nhập để lấy lại. ${nothing}`,
} as const;

export const answerFaults: Record<AnswerFault, string> = {
  missing: 'Câu này cần được trả lời.',
  unknownOption: 'Lựa chọn này không có trong câu hỏi.',
  oneOnly: 'Chỉ chọn một.',
  notANumber: 'Hãy ghi một số nguyên.',
  outOfRange: 'Số này ngoài khoảng cho phép.',
  tooLong: 'Câu trả lời quá dài.',
};

/** Pages of whoever answers or reads the results. */
export const publicSurveyText = {
  title: 'Khảo sát',
  intro:
    'Trả lời không cần tài khoản. Cơ quan không lưu tên, địa chỉ mạng hay giờ gửi của người trả lời; kết quả chỉ nêu con số từ 5 người trở lên.',
  open: 'Đang nhận trả lời',
  noneOpen: 'Hiện không có khảo sát nào đang mở.',
  published: 'Kết quả đã công bố',
  nonePublished: 'Chưa có kết quả nào được công bố.',
  until: (day: string) => `Trả lời trước ${formatDeadline(day)}`,
  answer: 'Trả lời',
  results: 'Kết quả',
  asks: 'Cơ quan hỏi:',
  part: (at: number) => `Bước ${at}`,
  scaleHint: (lowest: string, steps: number, highest: string) =>
    `1: ${lowest || 'thấp nhất'}; ${steps}: ${highest || 'cao nhất'}`,
  numberHint: (least: number, most: number, unit: string) =>
    `Số nguyên từ ${formatNumber(least)} đến ${formatNumber(most)}${unit ? ` (${unit})` : ''}`,
  wordsHint: 'Xin đừng ghi tên hay số điện thoại của ai.',
  next: 'Tiếp tục',
  back: 'Quay lại',
  send: 'Gửi trả lời',
  thanks: 'Đã nhận câu trả lời. Xin cảm ơn.',
  thanksMore: 'Câu trả lời được tính vào kết quả chung, không gắn với bạn, nên cũng không sửa lại được.',
  goneTitle: 'Liên kết không còn dùng được',
  usedTitle: 'Liên kết đã được dùng',
  toList: 'Xem các khảo sát',
  invited: 'Bạn được mời trả lời một khảo sát. Liên kết này chỉ dùng được một lần.',
} as const;

export const surveyResultsText = {
  title: (name: string) => `Kết quả: ${name}`,
  received: (count: number | null) =>
    count === null
      ? 'Có dưới 5 người trả lời, nên không nêu kết quả.'
      : `${formatNumber(count)} người trả lời.`,
  dates: (from: string, to: string) => `Từ ${formatDate(from)} đến ${formatDate(to)}`,
  tooFew: 'dưới 5',
  hiddenNote:
    'Ô ghi “dưới 5” không nêu số, để không nhận ra được ai; có khi một ô lớn hơn cũng không nêu, vì nêu ra sẽ tính được ô kia.',
  weighted: (source: string) =>
    `Tỷ lệ đã tính trọng số theo cơ cấu dân số (nguồn: ${source}). Cột số người là số thật.`,
  unweighted: 'Tỷ lệ tính trên số người trả lời, không tính trọng số; không suy ra cho người không trả lời.',
  groupsMissing: (groups: string) => `Không có ai trả lời thuộc nhóm: ${groups}.`,
  option: 'Lựa chọn',
  people: 'Số người',
  percent: 'Tỷ lệ',
  answered: (count: number | null) =>
    count === null ? 'Dưới 5 người trả lời câu này.' : `${formatNumber(count)} người trả lời câu này.`,
  mean: (value: string) => `Trung bình: ${value}`,
  csv: 'Tải bảng kết quả (CSV)',
  csvHead: ['câu hỏi', 'lựa chọn', 'số người', 'tỷ lệ %', 'trung bình'],
  ownWords: 'Lời tự viết không được công bố.',
  row: 'Nội dung',
  /** In one cell: the two stay together. */
  countAndShare: (count: string, percent: string) => `${count} (${percent}\u00a0%)`,
  meanPlace: (steps: number) => `Trung bình (bậc 1–${steps})`,
  matrixBars: 'Mỗi thanh chia theo tỷ lệ chọn từng bậc, bậc thấp nhất ở bên trái.',
} as const;

/** The desk of the house. */
export const surveyText = {
  title: 'Khảo sát',
  intro:
    'Soạn câu hỏi, mở cho người dân hoặc người được mời, nhập phiếu giấy, xem kết quả khi đã kết thúc. Không ai xem được từng câu trả lời.',
  empty: 'Chưa có khảo sát nào.',
  columns: { title: 'Khảo sát', state: 'Trạng thái', dates: 'Thời gian' },
  addTitle: 'Tạo khảo sát',
  add: 'Tạo',
  name: 'Tên khảo sát',
  purpose: 'Hỏi để làm gì',
  purposeHint: 'Người trả lời đọc trước tiên: mục đích, kết quả dùng vào việc gì, công bố ở đâu.',
  kind: 'Loại',
  access: 'Ai trả lời',
  wave: 'Đợt',
  waveHint: 'Để trống khi chỉ hỏi một lần. Ví dụ: Quý I năm 2027.',
  opensOn: 'Ngày đầu',
  closesOn: 'Ngày cuối',
  incomplete: 'Còn ô chưa điền, hoặc có ô quá dài. Chưa có gì được ghi.',
  saved: 'Đã ghi.',
  editTitle: 'Sửa thông tin chung',
  save: 'Ghi',
  questions: 'Câu hỏi',
  noParts: 'Chưa có phần nào. Mỗi phần là một bước trên màn hình của người trả lời.',
  untitledPart: (at: number) => `Phần ${at}`,
  shownAlways: 'Hiện với mọi người',
  shownWhen: (question: string, option: string) => `Chỉ hiện khi câu “${question}” được chọn “${option}”`,
  partTitle: 'Tên phần',
  partWhen: 'Hiện khi nào',
  addPart: 'Thêm phần',
  editPart: 'Sửa phần',
  removePart: 'Xóa phần trống này',
  addQuestion: 'Thêm câu hỏi',
  editQuestion: 'Sửa câu hỏi',
  removeQuestion: 'Xóa câu hỏi',
  fromBank: 'Lấy câu đã hỏi trước đây',
  bankQuestion: 'Câu hỏi',
  take: 'Lấy câu này',
  up: 'Lên',
  down: 'Xuống',
  questionText: 'Lời hỏi',
  questionKind: 'Cách trả lời',
  required: 'Bắt buộc trả lời',
  requiredMark: 'bắt buộc',
  options: 'Các lựa chọn',
  optionsHint:
    'Mỗi dòng một lựa chọn; với bảng nhiều dòng là các bậc, từ thấp đến cao, tối đa 7. Dùng cho “Chọn một”, “Chọn nhiều” và “Bảng nhiều dòng cùng thang”.',
  rows: 'Các dòng của bảng',
  rowsHint: 'Mỗi dòng một việc được hỏi, tối đa 12. Chỉ dùng cho “Bảng nhiều dòng cùng thang”.',
  matrixSteps: 'Các bậc',
  steps: 'Số bậc của thang điểm',
  lowest: 'Lời ở bậc thấp nhất',
  highest: 'Lời ở bậc cao nhất',
  least: 'Số nhỏ nhất',
  most: 'Số lớn nhất',
  unit: 'Đơn vị',
  weighting: 'Trọng số',
  weightingNote:
    'Khi nhóm người trả lời không giống cơ cấu dân số, tỷ lệ có thể được tính lại theo một câu chọn một. Cách tính và nguồn luôn được nêu cạnh kết quả.',
  weightingBy: 'Theo câu',
  noWeighting: 'Không tính trọng số',
  shares: 'Tỷ lệ dân số (%), mỗi dòng một lựa chọn theo thứ tự',
  source: 'Nguồn số liệu',
  open: 'Mở khảo sát',
  openNote: 'Mở rồi thì câu hỏi không sửa được nữa.',
  close: 'Đóng khảo sát',
  publish: 'Công bố kết quả',
  publicPage: 'Trang trả lời',
  received: 'Đã nhận',
  byWeb: 'trên cổng',
  byLink: 'qua liên kết mời',
  byPaper: 'phiếu giấy',
  links: 'Liên kết mời',
  linksCount: ({ made, used }: { readonly made: number; readonly used: number }) =>
    `Đã lập ${formatNumber(made)} liên kết, ${formatNumber(used)} đã được dùng.`,
  linksHow: 'Số liên kết cần lập',
  makeLinks: 'Lập liên kết',
  linksMade: 'Các liên kết vừa lập. Chúng chỉ hiện một lần này: hãy in hoặc chép lại trước khi rời trang.',
  paper: 'Nhập phiếu giấy',
  paperIntro: 'Ghi đúng những gì trên phiếu; câu bỏ trống thì để trống.',
  paperSaved: 'Đã ghi một phiếu.',
  enter: 'Ghi phiếu này',
  takeBackTitle: 'Lấy lại phiếu vừa nhập',
  takeBack: 'Lấy lại phiếu',
  takenBack: 'Đã lấy lại phiếu nhập gần nhất của bạn; phiếu đó không được tính.',
  reason: 'Lý do',
  results: 'Xem kết quả',
  resultsLater:
    'Kết quả xem được khi khảo sát kết thúc: xem sớm thì so hai lần xem sẽ biết một người trả lời gì.',
  repeat: 'Hỏi lại đợt sau',
  repeatNote: 'Giữ nguyên câu hỏi, để so các đợt với nhau.',
  makeWave: 'Tạo đợt mới',
  cross: 'Bảng chéo',
  crossRows: 'Hàng',
  crossColumns: 'Cột',
  showCross: 'Lập bảng',
  total: 'Cộng',
  waves: 'So các đợt',
  waveQuestion: 'Câu hỏi',
  wordsTitle: 'Lời tự viết',
  wordsNone: 'Dưới 5 người viết, hoặc đã xóa theo thời hạn lưu giữ.',
  none: 'Chọn một mục',
} as const;
