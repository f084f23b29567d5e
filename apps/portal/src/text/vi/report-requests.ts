import type { IndicatorCode } from '#features/indicators/indicator.ts';
import type { AskRefusal } from '#features/reports/requests/ask-reports.server.ts';
import type { PaperRefusal } from '#features/reports/requests/enter-from-paper.server.ts';
import type { AnswerState } from '#features/reports/requests/report-request.ts';
import { indicatorTexts } from './indicators.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const answerStates: Record<AnswerState, string> = {
  overdue: 'quá hạn, chưa gửi',
  returned: 'đã đề nghị sửa, chờ bản sửa',
  due: 'chưa gửi, còn hạn',
  receivedLate: 'đã nhận, sau hạn',
  received: 'đã nhận',
};

export const askRefusals: Record<AskRefusal, string> = {
  nobodyAsked: `Không có cơ quan nào để yêu cầu: trong kỳ này chưa ghi cơ quan nào báo cáo lên cơ quan bạn theo chương trình đã chọn, hoặc bạn đã bỏ tất cả. ${nothingDone}`,
  dueBeforePeriodEnds: `Hạn gửi phải sau ngày cuối của kỳ báo cáo. ${nothingDone}`,
  duePast: `Hạn gửi đã qua. ${nothingDone}`,
};

export const requestRefusals = {
  withdrawn: `Yêu cầu này đã rút. ${nothingDone}`,
  nobodyToRemind: `Không còn nơi nào cần nhắc hôm nay (đã nhận đủ, hoặc hôm nay đã nhắc). ${nothingDone}`,
  nothingToReturn: `Chưa nhận báo cáo của cơ quan này, hoặc đã đề nghị sửa rồi. ${nothingDone}`,
  notAsked: `Cơ quan này không có trong yêu cầu. ${nothingDone}`,
  cannotQuote: `Báo cáo tổng hợp không còn ở bước viết, hoặc đoạn này không còn. ${nothingDone}`,
} as const;

export const paperRefusals = {
  withdrawn: requestRefusals.withdrawn,
  notAsked: requestRefusals.notAsked,
  alreadyIn: `Đã có báo cáo của cơ quan này. ${nothingDone} Những gì đã gõ vẫn còn bên dưới.`,
  noFigure: `Cần ít nhất một con số. ${nothingDone}`,
  dayInFuture: `Ngày nhận không thể sau hôm nay. ${nothingDone}`,
  contradictory: ({ part = '', whole = '' }: Readonly<Record<string, string | number>>) =>
    `Số của “${named(part)}” lớn hơn số của “${named(whole)}” mà nó là một phần. ${nothingDone} Hãy xem lại bản giấy; số nào bản giấy không ghi thì để trống.`,
} satisfies Record<PaperRefusal, string | ((facts: Readonly<Record<string, string | number>>) => string)>;

const named = (code: string | number) =>
  code in indicatorTexts ? indicatorTexts[code as IndicatorCode].name : String(code);

export const reportRequestsText = {
  newTitle: 'Yêu cầu báo cáo',
  newIntro:
    'Chọn chương trình và kỳ để xem những cơ quan báo cáo lên cơ quan bạn trong kỳ đó; rồi gửi yêu cầu. Mỗi cơ quan được báo ngay.',
  show: 'Xem các cơ quan',
  askedBodies: (n: number) => `${n} cơ quan sẽ được yêu cầu`,
  untick: 'Bỏ chọn cơ quan không cần báo cáo lần này.',
  answersFor: (names: readonly string[]) => `báo cáo cả phần của ${names.join('; ')} (đã kết thúc)`,
  unanswered: (names: readonly string[]) =>
    `Đã kết thúc mà không ghi cơ quan kế thừa, nên không ai báo cáo thay: ${names.join('; ')}. Phần này sẽ là chỗ trống trong tổng hợp.`,
  nobody: 'Chưa ghi cơ quan nào báo cáo lên cơ quan bạn trong kỳ này.',
  nobodyHint: 'Quan hệ báo cáo được ghi ở trang của từng cơ quan, theo chương trình và theo ngày.',
  letter: 'Văn bản yêu cầu',
  letterHint: 'Các báo cáo sẽ dẫn lại như bạn ghi: “Công văn số …/… ngày … của …”.',
  dueOn: 'Hạn gửi',
  dueHint: 'Rơi vào ngày nghỉ thì được tính đến hết ngày làm việc tiếp theo.',
  send: 'Gửi yêu cầu',
  incomplete: 'Còn ô chưa điền hoặc điền sai. Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.',
  requestTitle: 'Tên báo cáo',
  body: 'Cơ quan',
  state: 'Tình trạng',
  receivedOn: 'Ngày nhận',
  progress: (received: number, asked: number) => `${received}/${asked} báo cáo`,
  lastDay: (day: string) => `Hạn gửi: ${day}`,
  movedLastDay: (set: string, day: string) => `Hạn gửi: ${set} là ngày nghỉ nên tính đến hết ${day}`,
  withdrawn: 'Yêu cầu đã rút; không ai phải báo cáo nữa. Những báo cáo đã nhận vẫn giữ.',
  remind: 'Nhắc nơi chưa gửi',
  reminded: 'Đã nhắc.',
  remindedOn: (day: string, times: number) => `đã nhắc ${times} lần, gần nhất ${day}`,
  withdraw: 'Rút yêu cầu',
  withdrawHint: 'Rút rồi thì không mở lại được; muốn yêu cầu lại thì gửi yêu cầu mới.',
  return: 'Đề nghị sửa',
  returnReason: 'Cần sửa điều gì',
  returned: 'Đã đề nghị sửa; cơ quan báo cáo được báo.',
  done: 'Đã ghi.',
  fromPaper: 'bản giấy',
  enterPaper: 'Nhập từ bản giấy',
  paperTitle: (body: string) => `Nhập báo cáo giấy của ${body}`,
  paperIntro:
    'Ghi đúng như bản giấy. Ô bỏ trống là “không ghi”, không phải số 0. Khi cơ quan này ký báo cáo trên hệ thống, báo cáo đó thay bản nhập.',
  paperSource: 'Số, ngày, người ký của bản giấy',
  paperReceivedOn: 'Ngày nhận bản giấy',
  difficulties: 'Khó khăn, hạn chế',
  proposals: 'Kiến nghị',
  save: 'Ghi báo cáo giấy',
  sums: 'Số liệu tổng hợp',
  sumsIntro:
    'Cộng từ các báo cáo đã nhận. Tỷ lệ tính từ tổng số, không lấy trung bình các tỷ lệ. Cơ quan chưa gửi không được tính là 0.',
  sumsLink: 'Xem số liệu tổng hợp',
  figure: 'Chỉ tiêu',
  value: 'Tổng',
  previous: 'Kỳ trước',
  change: 'Tăng, giảm',
  bodies: 'Số cơ quan',
  peers: (figure: string) => `Từng cơ quan: ${figure}`,
  quotes: 'Các cơ quan viết',
  quotesHint: 'Chọn đoạn để đưa vào báo cáo tổng hợp; đoạn được chép kèm tên cơ quan, sau đó sửa tiếp được.',
  quoteBoxes: { difficulties: 'Khó khăn, hạn chế', proposals: 'Kiến nghị', impact: 'Tác động, cách làm hay' },
  quote: 'Đưa vào báo cáo tổng hợp',
  noQuotes: 'Chưa cơ quan nào viết mục này.',
  documents: 'Văn bản các cơ quan đã ban hành',
  noDocuments: 'Chưa báo cáo nào kê văn bản đã ban hành.',
  rollUp: 'Lập báo cáo tổng hợp',
  openRollUp: 'Mở báo cáo tổng hợp',
  missing: (n: number) => `Còn thiếu ${n} cơ quan`,
  none: 'Chưa nhận báo cáo nào.',
  empty: 'Chưa gửi yêu cầu báo cáo nào.',
  all: 'Tất cả',
  show50: 'Trang sau',
} as const;

export const sumsFile = {
  made: (from: string, to: string, on: string) =>
    `Kỳ ${from} – ${to}. Lập ngày ${on}. Ô trống: chưa có báo cáo hoặc báo cáo không ghi, không phải số 0.`,
  sums: 'Tổng hợp',
  bodies: 'Từng cơ quan',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  yes: 'có',
  workbook: 'Tải bảng tính',
  json: 'Tải JSON',
} as const;
