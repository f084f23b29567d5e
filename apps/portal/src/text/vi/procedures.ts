import type {
  ProcedureChangeKind,
  ProcedureLevel,
  ProcedureState,
} from '#features/procedures/admin-procedure.ts';
import type { ProcedureColumn, ProcedureLineError } from '#features/procedures/import/read-procedures.ts';
import type { ProcedureRefusal } from '#features/procedures/keep-procedures.server.ts';
import { formatDate, formatNumber } from './dates.ts';

const nothing = 'Chưa có gì được ghi.';

export const procedureStateWords: Record<ProcedureState, string> = {
  new: 'mới ban hành',
  changed: 'sửa đổi, bổ sung',
  replaced: 'thay thế',
  abolished: 'bãi bỏ',
};
export const procedureKindWords: Record<ProcedureChangeKind, string> = {
  ...procedureStateWords,
  corrected: 'đính chính',
};
export const procedureLevelWords: Record<ProcedureLevel, string> = {
  central: 'cấp bộ',
  province: 'cấp tỉnh',
  commune: 'cấp xã',
};

const faults: Record<ProcedureRefusal, string> = {
  isThere: 'mã này đã có trong danh mục; hãy ghi thay đổi trên trang của thủ tục',
  wasNever: 'danh mục chưa có mã này để thay thế hoặc bãi bỏ',
  isAbolished: 'thủ tục đã bị bãi bỏ hoặc thay thế; nếu ghi nhầm, hãy đính chính',
  replacedByWhat: 'mã thủ tục thay thế phải có khi và chỉ khi trạng thái là thay thế',
  replacedByItself: 'thủ tục không thể thay thế chính nó',
  effectTooEarly: 'ngày áp dụng đứng trước ngày quyết định',
  decidedLater: 'ngày quyết định chưa tới',
  nothingChanged: 'nội dung giống hệt nội dung đang có',
};
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
export const procedureRefusals = Object.fromEntries(
  Object.entries(faults).map(([reason, words]) => [reason, `${capital(words)}. ${nothing}`]),
) as Record<ProcedureRefusal, string>;

export const procedureColumnNames: Record<ProcedureColumn, readonly string[]> = {
  code: ['Mã thủ tục', 'Mã TTHC', 'Mã'],
  name: ['Tên thủ tục', 'Tên TTHC', 'Tên'],
  field: ['Lĩnh vực'],
  level: ['Cấp thực hiện'],
  state: ['Tình trạng', 'Trạng thái'],
  effectiveOn: ['Ngày áp dụng', 'Ngày hiệu lực'],
  decisionNumber: ['Số quyết định', 'Quyết định công bố'],
  decisionOn: ['Ngày quyết định', 'Ngày ban hành'],
  decisionIssuer: ['Cơ quan ban hành', 'Cơ quan công bố'],
  replacedBy: ['Mã thay thế'],
  online: ['Dịch vụ công trực tuyến', 'Đường dẫn'],
};
export const procedureLineErrors: Record<ProcedureLineError, string> = {
  ...faults,
  code: 'mã không đúng dạng; ví dụ: 1.004227 hoặc 1.004227.000.00.00.H61',
  name: 'thiếu tên hoặc tên quá dài',
  field: 'thiếu lĩnh vực',
  level: 'cấp thực hiện cần là: cấp bộ, cấp tỉnh hoặc cấp xã',
  state: 'tình trạng cần là: mới ban hành, sửa đổi, bổ sung, thay thế hoặc bãi bỏ',
  effectiveOn: 'ngày áp dụng không đọc được',
  decisionNumber: 'thiếu số quyết định',
  decisionOn: 'ngày quyết định không đọc được; ví dụ: 15/4/2026',
  decisionIssuer: 'thiếu cơ quan ban hành quyết định',
  replacedBy: 'mã thay thế không đúng dạng',
  online: 'đường dẫn cần là trang https của một tên miền .gov.vn',
  twice: 'mã này đứng hai lần trong bảng',
};

export const proceduresText = {
  title: 'Thủ tục hành chính',
  intro:
    'Danh mục thủ tục hành chính theo các quyết định công bố: mã, tên, lĩnh vực, quyết định và đường dẫn. Nội dung đầy đủ nằm ở Cơ sở dữ liệu quốc gia, không chép lại ở đây.',
  incomplete: `Có mục bắt buộc bị thiếu, quá dài hoặc sai dạng: mã cần như 1.004227, đường dẫn cần là https của tên miền .gov.vn. ${nothing}`,
  saved: 'Đã ghi.',
  empty: 'Danh mục chưa có thủ tục nào.',
  nothingFound: 'Không có thủ tục nào khớp bộ lọc.',
  columns: { name: 'Thủ tục', field: 'Lĩnh vực', level: 'Cấp', state: 'Tình trạng' },
  addTitle: 'Thêm thủ tục',
  add: 'Thêm thủ tục',
  importTitle: 'Nhập từ bảng',
  changeTitle: 'Ghi thay đổi theo quyết định mới',
  saveChange: 'Ghi thay đổi',
  correctTitle: 'Đính chính nội dung đã ghi',
  correct: 'Ghi đính chính',
  reason: 'Lý do đính chính',
  code: 'Mã thủ tục',
  codeHint: 'Như trong Cơ sở dữ liệu quốc gia, ví dụ: 1.004227.',
  name: 'Tên thủ tục',
  field: 'Lĩnh vực',
  level: 'Cấp thực hiện',
  state: 'Tình trạng theo quyết định',
  effectiveOn: 'Áp dụng từ ngày',
  decisionNumber: 'Số quyết định công bố',
  decisionOn: 'Ngày quyết định',
  decisionIssuer: 'Cơ quan ban hành quyết định',
  replacedBy: 'Mã thủ tục thay thế',
  replacedByHint: 'Chỉ khi tình trạng là thay thế.',
  online: 'Trang dịch vụ công trực tuyến',
  onlineHint: 'Trang https của một tên miền .gov.vn.',
  changesTitle: 'Các lần công bố và đính chính',
  publicPage: 'Xem trang công khai',
  words: 'Tìm theo mã, tên, lĩnh vực',
  any: 'Tất cả',
  filter: 'Lọc',
};

/** The public pages of procedures. */
export const publicProceduresText = {
  title: 'Thủ tục hành chính',
  intro:
    'Thủ tục hành chính theo các quyết định công bố. Hồ sơ, trình tự, phí và lệ phí xem ở Cổng Dịch vụ công quốc gia.',
  search: 'Tìm theo mã, tên, lĩnh vực',
  field: 'Lĩnh vực',
  level: 'Cấp thực hiện',
  body: 'Cơ quan cập nhật',
  force: 'Hiệu lực',
  any: 'Tất cả',
  forces: { inForce: 'còn áp dụng', ended: 'đã thay thế, bãi bỏ' },
  empty: 'Chưa có thủ tục nào được đăng.',
  nothingFound: 'Không có thủ tục nào khớp. Hãy bớt điều kiện lọc.',
  total: (n: number) => `${formatNumber(n)} thủ tục`,
  columns: { name: 'Thủ tục', field: 'Lĩnh vực', state: 'Tình trạng', decision: 'Quyết định công bố' },
  states: procedureKindWords,
  levels: procedureLevelWords,
  since: (state: string, day: string) => `${state}, từ ${formatDate(day)}`,
  ended: 'không còn áp dụng',
  notYet: 'chưa áp dụng',
  decided: (number: string, day: string, issuer: string) => `${number}, ${formatDate(day)}, ${issuer}`,
  code: 'Mã',
  keeper: 'Nơi cập nhật',
  replacedBy: 'Thay bằng thủ tục',
  online: 'Nộp hồ sơ trực tuyến',
  onlineAt: (host: string) => `Mở trang dịch vụ công (${host})`,
  history: 'Các lần công bố',
  correctedBecause: (reason: string) => `Lý do: ${reason}`,
  csv: 'Tải danh mục (CSV)',
  csvHead: [
    ...['mã', 'tên thủ tục', 'lĩnh vực', 'cấp thực hiện', 'tình trạng', 'áp dụng từ', 'số quyết định'],
    ...['ngày quyết định', 'cơ quan ban hành', 'mã thay thế', 'dịch vụ công trực tuyến'],
  ],
  changesTitle: 'Thay đổi thủ tục hành chính',
  changesIntro: (day: string) =>
    `Những gì được công bố, thay thế, bãi bỏ hoặc đính chính từ ${formatDate(day)}.`,
  changesSince: 'Từ ngày',
  show: 'Xem',
  noChanges: 'Không có thay đổi nào từ ngày này.',
  feed: 'Nhận thay đổi qua Atom',
  feedSubtitle: 'Thủ tục hành chính mới, sửa đổi, thay thế, bãi bỏ',
};

/** What is done with procedures, in the trail. */
export const procedureActs = {
  'procedure.new': 'Thêm thủ tục hành chính mới',
  'procedure.changed': 'Ghi thủ tục sửa đổi, bổ sung',
  'procedure.replaced': 'Ghi thủ tục bị thay thế',
  'procedure.abolished': 'Ghi thủ tục bị bãi bỏ',
  'procedure.corrected': 'Đính chính thủ tục hành chính',
} as const;
/** Fields of its entries. */
export const procedureFieldWords = {
  procedureCode: 'Mã thủ tục',
  procedureName: 'Tên thủ tục',
  procedureField: 'Lĩnh vực',
  procedureState: 'Tình trạng',
  decisionNumber: 'Số quyết định',
} as const;
/** Codes of these fields, as words. */
export const procedureValueWords = { procedureState: procedureStateWords } as const;
