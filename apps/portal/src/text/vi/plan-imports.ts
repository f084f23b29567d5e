import type { EditRefusal } from '#features/plans/importing/edit-import.server.ts';
import type { ImportWarning } from '#features/plans/importing/import-warnings.ts';
import type { ImportState } from '#features/plans/importing/imports.store.server.ts';
import type { MakeRefusal } from '#features/plans/importing/make-plan.server.ts';
import type { StartRefusal } from '#features/plans/importing/start-import.server.ts';
import type { TakeRefusal } from '#features/plans/importing/take-plan-file.server.ts';
import type { MatchReason, UnitMatch } from '#features/plans/matching/unit-match.ts';
import { formatDate } from './dates.ts';
import { documents } from './documents.ts';
import { gateRefusals } from './secrecy.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const importStates: Record<ImportState, string> = {
  waiting: 'chờ tệp',
  open: 'đang soát',
  made: 'đã lập kế hoạch',
  dropped: 'đã thôi',
  purged: 'tệp đã phải xóa',
};

export const startRefusals = {
  noSuchProgramme: `Không có chương trình này. ${nothingDone}`,
  outsideProgramme: `Năm của kế hoạch nằm ngoài thời gian của chương trình. ${nothingDone}`,
} satisfies Record<StartRefusal, string>;

export const takeRefusals = {
  ...documents.refusals,
  secretStamp: gateRefusals.secretStamp,
  notDeclared: 'Câu trả lời về bí mật nhà nước đã quá một giờ. Hãy trả lời lại rồi chọn tệp.',
  noFile: 'Bạn chưa chọn tệp.',
  notWaiting: `Lượt nhập này đã có tệp. ${nothingDone} Hãy mở lượt nhập mới cho tệp khác.`,
} satisfies Record<TakeRefusal, string | ((data: Record<string, string | number>) => string)>;

export const editRefusals = {
  notOpen: `Lượt nhập này không còn mở để sửa. ${nothingDone} Hãy tải lại trang.`,
  nothingNext: `Đây là nhiệm vụ cuối nên không có nhiệm vụ kế tiếp để gộp. ${nothingDone}`,
  noSuchBody: `Danh bạ không có đúng một cơ quan mang tên này. ${nothingDone} Hãy chọn tên trong danh sách gợi ý hoặc giữ nguyên chữ.`,
  nothingToUndo: `Không còn việc nào để hoàn tác. ${nothingDone}`,
} satisfies Record<EditRefusal, string>;

export const makeRefusals = {
  notOpen: editRefusals.notOpen,
  noRows: `Chưa có nhiệm vụ nào để lập kế hoạch. ${nothingDone} Hãy thêm nhiệm vụ bằng tay hoặc nhập tệp khác.`,
  noTitle: `Kế hoạch chưa có tên. ${nothingDone} Hãy điền tên kế hoạch ở đầu trang.`,
} satisfies Record<MakeRefusal, string>;

export const dropRefusals = {
  alreadyMade: `Lượt nhập này đã xong nên không thôi được. ${nothingDone}`,
} as const;

/** What acts are called where the last one may be taken back. */
export const importActs: Readonly<Record<string, string>> = {
  head: 'sửa phần đầu kế hoạch',
  editRow: 'sửa một nhiệm vụ',
  addRow: 'thêm một nhiệm vụ',
  removeRow: 'bỏ một nhiệm vụ',
  mergeRow: 'gộp hai nhiệm vụ',
  decideUnits: 'xác nhận đơn vị của một nhiệm vụ',
  confirmUnits: 'xác nhận nhiều đơn vị một lượt',
};

const confidences: Record<UnitMatch['confidence'], string> = {
  sure: 'chắc chắn',
  likely: 'có khả năng',
  unsure: 'cần người chọn',
};

export const matchReasons: Record<MatchReason, string> = {
  sameName: 'đúng tên trong danh bạ',
  otherSpelling: 'cùng tên, khác cách viết tắt hoặc dấu câu',
  withPlace: 'cùng tên, bỏ tên địa phương ở cuối',
  ownUnit: 'đơn vị thuộc cơ quan lập kế hoạch',
  successor: 'cơ quan có tên này đã kết thúc; đây là nơi tiếp nhận',
  noSuccessor: 'cơ quan có tên này đã kết thúc, danh bạ chưa ghi nơi tiếp nhận',
  several: 'nhiều cơ quan cùng tên',
  collective: 'tên gọi chung nhiều cơ quan, giữ nguyên chữ',
  unknown: 'danh bạ không có tên này',
};

/** What a warning says; `ordinal` of the task it is about. */
export function warningWords(warning: ImportWarning): string {
  switch (warning.code) {
    case 'noLead':
      return 'Chưa ghi đơn vị chủ trì.';
    case 'noTime':
      return 'Chưa ghi thời gian thực hiện.';
    case 'pastDay':
      return `Hạn đọc được là ngày ${formatDate(warning.day)}, đã qua.`;
    case 'otherYear':
      return `Thời gian nhắc năm ${warning.year}, khác năm của kế hoạch.`;
    case 'endedUnit':
      return `${warning.unit} đã kết thúc hoạt động; chưa chọn nơi tiếp nhận.`;
    case 'planOfOtherYear':
      return `Văn bản ghi năm ${warning.year}, khác năm đã chọn cho lượt nhập này.`;
    case 'missingSection':
      return `Văn bản không có mục ${warning.number}.`;
    case 'doubleNumber':
      return `Có hai mục cùng số ${warning.number} trong một phần của văn bản.`;
    case 'planThere':
      return `Cơ quan đã có kế hoạch cùng chương trình trong năm này: ${warning.title}.`;
    case 'noRows':
      return 'Không đọc được nhiệm vụ nào trong tệp. Có thể thêm nhiệm vụ bằng tay.';
  }
}

export const planImportsText = {
  title: 'Nhập kế hoạch có sẵn',
  intro:
    'Từ tệp Word, PDF hoặc văn bản thuần: hệ thống đọc ra từng nhiệm vụ, người soát sửa và xác nhận rồi mới lập kế hoạch.',
  open: 'Lượt nhập đang mở',
  none: 'Không có lượt nhập nào đang mở.',
  start: 'Bắt đầu nhập',
  startedOn: 'Ngày mở',
  state: 'Trạng thái',
  incomplete: 'Còn ô chưa điền hoặc điền sai. Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.',
  named: (year: number, programme: string) => `Nhập kế hoạch năm ${year}: ${programme}`,
  fileHint:
    'Nhận tệp Word (.docx, .doc), PDF hoặc văn bản thuần (.txt), không quá 40 MB. Tệp quét chỉ có ảnh được nhận dạng chữ ở bàn bản quét, người soát từng trang rồi mới đọc ra nhiệm vụ.',
  read: 'Đọc tệp',
  source: 'Văn bản',
  rows: 'Nhiệm vụ đọc được',
  sourceOf: (file: string) => `Tệp: ${file}`,
  readFrom: 'Đọc từ bản hệ thống chuyển:',
  recognised:
    'Chữ của văn bản này do máy nhận dạng từ bản quét và người đã soát từng trang. Tên đơn vị, ngày tháng, con số vẫn có thể sai: hãy đối chiếu với bản quét.',
  toSource: 'Xem trong văn bản',
  toTask: (ordinal: number) => `Nhiệm vụ ${ordinal}`,
  byHand: 'thêm bằng tay',
  fromTable: 'trong bảng',
  fromProse: 'trong phần chữ',
  printedNumber: (number: string) => `số in ${number}`,
  progress: (decided: number, of: number) =>
    of === 0 ? 'Không có tên đơn vị nào cần xác nhận.' : `Đã xác nhận ${decided} trên ${of} tên đơn vị.`,
  warnings: (n: number) => `Cần xem lại (${n})`,
  head: 'Phần đầu kế hoạch',
  name: 'Tên kế hoạch',
  symbol: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  goals: 'Mục tiêu, yêu cầu',
  saveHead: 'Lưu phần đầu',
  edit: 'Sửa nhiệm vụ này',
  save: 'Lưu nhiệm vụ',
  remove: 'Bỏ nhiệm vụ này',
  merge: 'Gộp với nhiệm vụ kế tiếp',
  add: 'Thêm nhiệm vụ',
  task: 'Nhiệm vụ',
  product: 'Sản phẩm',
  time: 'Thời gian thực hiện',
  mode: 'Hình thức giao',
  lead: 'Đơn vị chủ trì',
  coordinating: 'Đơn vị phối hợp',
  namesHint: 'Mỗi dòng một đơn vị.',
  notPrinted: 'không ghi',
  units: 'Xác nhận đơn vị',
  unitsOf: (ordinal: number) => `Xác nhận đơn vị của nhiệm vụ ${ordinal}`,
  chosenAs: (body: string) => `đã xác nhận là ${body}`,
  keptWords: 'giữ nguyên chữ',
  keepWords: 'Giữ nguyên chữ',
  notYet: 'Chưa xác nhận',
  proposedAs: (body: string, reason: MatchReason, confidence: UnitMatch['confidence']) =>
    `đề xuất ${body} (${matchReasons[reason]}; ${confidences[confidence]})`,
  proposal: (reason: MatchReason, confidence: UnitMatch['confidence']) =>
    `${matchReasons[reason]}; ${confidences[confidence]}`,
  other: 'Hoặc tên cơ quan khác trong danh bạ',
  saveUnits: 'Ghi xác nhận',
  bulk: 'Xác nhận nhiều đơn vị một lượt',
  tryBulk: { sure: 'Xem trước các đề xuất chắc chắn', likely: 'Xem trước cả đề xuất có khả năng' },
  bulkOf: (n: number) => `Sẽ xác nhận ${n} tên đơn vị dưới đây. Chưa có gì được ghi.`,
  bulkNone: 'Không có đề xuất nào ở mức này.',
  bulkConfirm: (n: number) => `Xác nhận ${n} tên đơn vị`,
  bulkPair: (name: string, body: string) => `${name} → ${body}`,
  undo: (act: string) => `Hoàn tác: ${act}`,
  make: 'Lập kế hoạch từ các nhiệm vụ này',
  makeHint:
    'Kế hoạch được lập ở trạng thái đang soạn, kèm liên kết về tệp này. Tên đơn vị chưa xác nhận được giữ nguyên chữ.',
  drop: 'Thôi nhập tệp này',
  dropHint: 'Lượt nhập đóng lại và không lập kế hoạch. Tệp gốc vẫn được giữ theo quy định lưu trữ.',
  made: 'Kế hoạch đã được lập từ tệp này.',
  toPlan: 'Mở kế hoạch',
  over: 'Lượt nhập này đã đóng.',
  saved: 'Đã lưu.',
  sourceOfPlan: 'Kế hoạch được lập từ tệp đã nhập.',
  openSource: 'Mở văn bản nguồn',
  backToPlans: 'Về danh sách kế hoạch',
} as const;
