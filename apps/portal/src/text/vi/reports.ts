import type { IndicatorCode } from '#features/indicators/indicator.ts';
import type { FindingCode } from '#features/reports/checks/finding.ts';
import type { EditionRefusal } from '#features/reports/editions/start-edition.server.ts';
import type { ReportState } from '#features/reports/report.ts';
import type { SubmitReportRefusal } from '#features/reports/submit-report.server.ts';
import { formatDate } from './dates.ts';
import { indicatorTexts } from './indicators.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const reportStates: Record<ReportState, string> = {
  writing: 'đang viết',
  frozen: 'đã ký, giữ nguyên số liệu',
};

export const reportRefusals = {
  frozen: `Báo cáo đã ký nên không sửa được nữa. ${nothingDone}`,
  underWay: `Báo cáo đang ở bước duyệt hoặc ký. ${nothingDone} Muốn sửa, hãy đề nghị người duyệt trả lại văn bản.`,
  bodyEnded: `Cơ quan lập báo cáo đã kết thúc và không có đúng một cơ quan kế thừa để ký thay. ${nothingDone} Mỗi cơ quan kế thừa lập báo cáo của mình.`,
  periodOpen: `Kỳ báo cáo chưa kết thúc nên chưa trình được. ${nothingDone}`,
  noSuggestion: `Điều này đã đưa vào báo cáo, hoặc không còn trong kỳ. ${nothingDone}`,
  openSections: `Còn mục đã giao mà chưa được người thứ hai đồng ý. ${nothingDone} Xem ở trang phân công.`,
  openFindings: `Còn điều cần xem trước khi trình (danh sách ở cạnh). ${nothingDone} Hãy sửa, hoặc ghi lý do giữ nguyên từng điều.`,
} satisfies Record<SubmitReportRefusal | 'noSuggestion', string>;

export const editionRefusals: Record<EditionRefusal, string> = {
  notSigned: `Báo cáo chưa ký: cứ sửa trực tiếp, không cần lập bản sửa. ${nothingDone}`,
  fromPaper: `Báo cáo này do cấp trên nhập từ bản giấy. ${nothingDone} Hãy lập báo cáo của cơ quan mình theo yêu cầu; khi ký, nó thay bản nhập.`,
  corrected: `Báo cáo này đã có bản sửa sau nó. ${nothingDone} Hãy mở bản sửa đó.`,
};

/** What was found, in one sentence; the words it was found in stand beside it. */
export const findingSentences: Record<FindingCode, (expected: string) => string> = {
  citedNumber: (expected) => `Số văn bản có thể viết nhầm${expected ? `; có phải là ${expected}?` : '.'}`,
  citedDate: (expected) =>
    `Ngày ban hành khác với sổ văn bản hoặc với chỗ khác trong báo cáo${expected ? ` (${dayOr(expected)})` : ''}.`,
  citedType: (expected) => `Loại văn bản không khớp với số${expected ? `; theo số là ${expected}` : ''}.`,
  citedAfterPeriod: (expected) =>
    `Văn bản có ngày sau ngày cuối của kỳ báo cáo (${dayOr(expected)}), nên không thể là việc trong kỳ.`,
  figureDiffers: (expected) => `Con số này không có trong số liệu đếm được (đếm được: ${expected}).`,
  contradiction: (expected) => `Số của phần lớn hơn số của toàn bộ: ${namedFigure(expected)}.`,
  emptyRequired: () => 'Mục này bắt buộc nhưng còn trống.',
  periodOverlaps: (expected) =>
    `Kỳ trùng với một báo cáo đã ký (${expected.split(' ').map(dayOr).join(' – ')}).`,
  bodyMisspelt: (expected) => `Tên cơ quan viết khác tên chính thức: ${expected}.`,
  bodyEnded: (expected) => `Cơ quan này đã kết thúc từ ${dayOr(expected)}, trước kỳ báo cáo.`,
  gapsBelow: () => 'Chưa có báo cáo của cơ quan này trong số tổng hợp.',
};

const dayOr = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(text) : text);

/** "draftsInScope 3" → "Dự thảo thuộc diện truyền thông: 3" */
const namedFigure = (coded: string): string => {
  const [code = '', value = ''] = coded.split(' ');
  return code in indicatorTexts ? `${indicatorTexts[code as IndicatorCode].name}: ${value}` : coded;
};

/** The words that a finding is about, as people read them. */
export const foundWords = (code: FindingCode, found: string): string =>
  code === 'contradiction' ? namedFigure(found) : found;

export const reportsText = {
  act: 'Thao tác',
  title: 'Báo cáo',
  intro:
    'Số liệu trong báo cáo được đếm từ bản ghi; bấm vào con số để xem những bản ghi đã đếm. Khi ký, số liệu được giữ nguyên.',
  empty: 'Chưa có báo cáo nào.',
  reports: 'Các báo cáo',
  reportTitle: 'Trích yếu báo cáo',
  period: 'Kỳ báo cáo',
  from: 'Từ ngày',
  to: 'Đến ngày',
  addressee: 'Kính gửi',
  request: 'Văn bản yêu cầu báo cáo',
  requestHint: 'Ghi như sẽ in: “Công văn số …/… ngày … của …”.',
  programme: 'Chương trình',
  noProgramme: 'Không thuộc chương trình nào',
  state: 'Trạng thái',
  create: 'Lập báo cáo',
  save: 'Lưu phần đã viết',
  submit: 'Trình báo cáo để duyệt',
  submitHint:
    'Hệ thống đếm lại số liệu, lập văn bản và chuyển sang bước duyệt. Nội dung sẽ khóa cho đến khi được trả lại.',
  figures: 'Số liệu trong kỳ',
  zeroFigures: (n: number) => `${n} số liệu bằng 0 hoặc không phát sinh`,
  figure: 'Chỉ tiêu',
  value: 'Giá trị',
  countedNow: 'Số liệu đếm lúc mở trang này; có thể thay đổi đến khi trình.',
  countedThen: (when: string) => `Số liệu giữ nguyên từ lúc trình: ${when}.`,
  writing: 'Phần viết',
  preview: 'Xem trước',
  document: 'Văn bản của báo cáo',
  hash: 'Mã băm số liệu',
  saved: 'Đã lưu.',
  emptyBox: 'Để trống thì báo cáo in “Không.”.',
  incomplete:
    'Còn ô chưa điền hoặc điền sai (kiểm tra ngày của kỳ). Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.',
  none: 'không phát sinh',
  template: 'Mẫu báo cáo',
  word: 'Tải Word',
  pdf: 'Tải PDF',
  fragmentWord: 'Đoạn để chèn (Word)',
  fragmentText: 'Đoạn để chèn (chữ)',
  fragmentCopy: 'Chữ để chép vào báo cáo khác',
  fragmentHint: 'Bảng được ngăn bằng dấu tab: dán vào Word hoặc bảng tính thì thành bảng.',
  json: 'Tải số liệu (JSON)',
  workbook: 'Tải số liệu (bảng tính)',
  changedFigures: 'Số liệu khác bản đã ký trước',
  sameFigures: 'Số liệu không đổi.',
  templates: 'Mẫu báo cáo',
  sinceSaved: 'Thay đổi từ lần lưu trước',
  templateHint: 'Mẫu quyết định các mục, số liệu và ô để viết. Sau khi lập thì không đổi mẫu.',
  basis: 'Căn cứ của mẫu',
  unverified: 'chưa xác minh',
  required: 'bắt buộc',
  findings: 'Cần xem trước khi trình',
  findingsHint: 'Sửa, hoặc ghi lý do giữ nguyên. Còn điều chưa xem thì chưa trình được.',
  noFinding: 'Không thấy điều gì cần xem lại.',
  keep: 'Giữ nguyên',
  keepReason: 'Lý do giữ nguyên',
  kept: (by: string, reason: string) => `${by} giữ nguyên: ${reason}`,
  edition: (n: number) => `Bản sửa lần ${n - 1}`,
  corrects: 'Bản này sửa cho',
  before: 'báo cáo đã ký trước đó',
  correctionReason: 'Lý do sửa',
  correctedBy: 'Báo cáo này đã có bản sửa:',
  correct: 'Lập bản sửa',
  correctHint:
    'Báo cáo đã ký giữ nguyên. Bản sửa là một báo cáo mới, đếm lại số liệu; khi bản sửa được ký, nơi nhận được báo và số tổng hợp tính theo bản mới.',
  fromPaper: (source: string) =>
    `Cấp trên nhập từ bản giấy: ${source}. Số liệu ở đây không có bản ghi đứng sau.`,
  askedOfUs: 'Được yêu cầu báo cáo',
  begin: 'Lập báo cáo theo yêu cầu',
  goOn: 'Mở báo cáo',
  due: 'Hạn',
  asker: 'Nơi yêu cầu',
  sentRequests: 'Yêu cầu báo cáo đã gửi',
  newRequest: 'Yêu cầu cấp dưới báo cáo',
} as const;

/** Words of the workbook of a report's figures. */
export const reportFiguresFile = {
  figures: 'Số liệu',
  records: 'Bản ghi',
  figure: 'Chỉ tiêu',
  before: 'Kỳ trước',
  made: (from: string, to: string, sha256: string) =>
    `Kỳ ${from} – ${to}. Ô trống: không phát sinh, không phải số 0.${sha256 ? ` Mã băm số liệu (SHA-256): ${sha256}` : ''}`,
} as const;
