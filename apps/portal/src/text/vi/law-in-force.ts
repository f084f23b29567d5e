import type { AddBaseRefusal } from '#features/drafts/law-in-force/base-text.server.ts';
import type { BaseKind, LawChange, LawRefusal } from '#features/drafts/law-in-force/law-comparison.ts';
import type { PublishComparisonRefusal } from '#features/drafts/law-in-force/publish-comparison.server.ts';
import type { ComparedBase } from '#features/drafts/law-in-force/published-law-comparison.ts';
import type { ReasonRefusal } from '#features/drafts/law-in-force/write-reason.server.ts';
import { formatNumber } from './dates.ts';
import { documents } from './documents.ts';

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

export const baseKindWords: Record<BaseKind, string> = {
  amends: 'Dự thảo sửa đổi, bổ sung văn bản này',
  replaces: 'Dự thảo thay thế văn bản này',
};

export const lawChangeWords: Record<LawChange, string> = {
  amend: 'Sửa đổi, bổ sung',
  replace: 'Thay thế',
  add: 'Bổ sung mới',
  repeal: 'Bãi bỏ',
  repealDocument: 'Bãi bỏ văn bản',
  rename: 'Đổi tên',
  replacePhrase: 'Thay cụm từ',
  dropPhrase: 'Bỏ cụm từ',
  addPhrase: 'Bổ sung cụm từ',
  renumber: 'Đổi số',
  replaceDocument: 'Thay toàn văn',
  moved: 'Chuyển chỗ',
};

/** Why a clause of the draft could not be carried out on the text in force. */
export const lawRefusalReasons: Record<LawRefusal['reason'], string> = {
  targetAbsent: 'Văn bản hiện hành không có điều, khoản, điểm được nêu.',
  ambiguous: 'Có nhiều chỗ khớp với địa chỉ được nêu, hoặc nội dung mới không khớp một chỗ duy nhất.',
  duplicateNumber: 'Số hiệu mới đã có trong văn bản hiện hành.',
  anchorAbsent: 'Văn bản hiện hành không có đơn vị mà nội dung mới đứng cạnh.',
  phraseNotFound: 'Không thấy cụm từ được nêu ở chỗ đó.',
  otherDocument: 'Nói về một văn bản khác, chưa có trong bảng so sánh này.',
  wholeDocument: 'Bãi bỏ toàn bộ văn bản, nên không còn nội dung để đặt cạnh.',
  wrongContent: 'Nội dung mới không thuộc loại có thể đặt ở chỗ đó.',
  noFormula: 'Không đọc được câu lệnh sửa đổi.',
  noTarget: 'Không đọc được điều, khoản, điểm cần sửa.',
  noContent: 'Báo trước nội dung mới nhưng không thấy nội dung.',
  noPlace: 'Bổ sung nhưng không nói đặt ở đâu.',
  unreadRest: 'Sau địa chỉ còn chữ chưa hiểu được.',
};

/** The desk: the draft beside the document in force. */
export const lawText = {
  title: 'So với quy định hiện hành',
  intro:
    'Bảng so sánh, thuyết minh: từng quy định đang có hiệu lực, quy định tại dự thảo, thay đổi và lý do. Hệ thống đọc các câu lệnh sửa đổi và đặt hai bên cạnh nhau; bạn ghi lý do từng dòng.',
  noText: 'Chưa có bản dự thảo nào được xác nhận, nên chưa so sánh được.',
  bases: 'Văn bản hiện hành',
  noBases: 'Chưa có văn bản hiện hành nào. Tải lên văn bản mà dự thảo sửa đổi hoặc thay thế.',
  add: 'Thêm văn bản hiện hành',
  declareFirst: 'Trước khi có ô chọn tệp, hãy trả lời câu hỏi này.',
  kind: 'Quan hệ với dự thảo',
  symbol: 'Số, ký hiệu',
  symbolHint: 'Ví dụ: 27/2023/QĐ-UBND',
  name: 'Tên văn bản',
  file: 'Tệp văn bản hiện hành',
  submit: 'Tải lên và so sánh',
  added: 'Đã thêm văn bản hiện hành.',
  remove: 'Bỏ khỏi bảng so sánh',
  removed: 'Đã bỏ văn bản khỏi bảng so sánh.',
  extent: (changed: number, articles: number) =>
    `Dự thảo sửa ${formatNumber(changed)} trong ${formatNumber(articles)} điều.`,
  mustReplace:
    'Quá một nửa số điều bị sửa. Theo khoản 4 Điều 8 Luật số 64/2025/QH15, văn bản như vậy phải được thay thế, không sửa đổi, bổ sung; nếu có căn cứ khác, hãy nêu trong tờ trình.',
  rows: (ordinal: number) => `Bảng so sánh của bản ${ordinal}`,
  noRows: 'Chưa có dòng nào.',
  columns: { before: 'Quy định hiện hành', after: 'Dự thảo', change: 'Thay đổi', reason: 'Lý do' },
  notThere: 'Chưa có quy định',
  gone: 'Bãi bỏ',
  reason: 'Lý do',
  reasonHint: 'Ghi ngắn gọn vì sao phải sửa: vướng mắc gì, ai đề nghị, căn cứ nào.',
  former: 'Lý do viết cho nội dung trước, cần xem lại:',
  giveReason: 'Ghi lý do',
  editReason: 'Sửa lý do',
  saveReason: 'Lưu lý do',
  saved: 'Đã lưu.',
  missing: (count: number) => `Còn ${formatNumber(count)} dòng chưa có lý do.`,
  refused: 'Cần đối chiếu bằng tay',
  refusedHint: 'Những câu này hệ thống không tự thực hiện vì chưa chắc; không có gì bị đoán.',
  docx: 'Tải bảng so sánh (DOCX)',
  publish: 'Công bố bảng so sánh',
  publishHint: 'Bản công bố được giữ nguyên cùng mã băm; người dân đọc được khi bản dự thảo này công khai.',
  published: (edition: number, day: string) => `Đã công bố lần ${edition}, ngày ${day}.`,
  publishedNow: 'Đã công bố.',
  incomplete: 'Biểu mẫu thiếu thông tin. Những gì bạn nhập vẫn còn dưới đây.',
  toDesk: 'Mở bảng so sánh',
} as const;

export const addBaseRefusals: Record<AddBaseRefusal, string> = {
  ...documents.refusals,
  notDeclared:
    'Đã quá một giờ kể từ lúc bạn trả lời câu hỏi về bí mật nhà nước. Hãy trả lời lại rồi chọn tệp.',
  finished: 'Dự thảo đã kết thúc nên không thêm được nữa. Tệp không được lưu.',
  stampFound:
    'Tệp có dấu chỉ độ mật. Văn bản đang có hiệu lực để so sánh phải là văn bản công khai. Tệp không được lưu.',
  noUnits: 'Không đọc được điều nào trong tệp này. Tệp không được lưu.',
  sameText: 'Văn bản này đã có trong bảng so sánh.',
  symbolMissing: 'Nhập số, ký hiệu và tên văn bản.',
};
export const takeOffRefusals = {
  finished: 'Dự thảo đã kết thúc. Không có gì bị thay đổi.',
  noSuchBase: 'Văn bản này không còn trong bảng so sánh.',
} as const;
export const reasonRefusals: Record<ReasonRefusal, string> = {
  finished: 'Dự thảo đã kết thúc. Không có gì bị thay đổi.',
  noSuchRow: 'Dòng này vừa đổi, có thể vì có bản dự thảo mới. Những gì bạn nhập vẫn còn dưới đây.',
  reasonMissing: 'Ghi lý do của dòng này.',
};
export const publishComparisonRefusals: Record<PublishComparisonRefusal, string> = {
  noText: 'Chưa có bản dự thảo nào được xác nhận.',
  nothingToCompare: 'Chưa có dòng nào để công bố. Hãy thêm văn bản hiện hành.',
  reasonsMissing: 'Còn dòng chưa có lý do. Hãy ghi đủ rồi công bố. Chưa có gì được công bố.',
  changedMeanwhile:
    'Bảng so sánh vừa đổi trong lúc công bố. Hãy xem lại rồi công bố. Chưa có gì được công bố.',
};

/** The comparison as it is printed. */
export const lawComparisonDocument = {
  draftMark: 'DỰ THẢO',
  blankDate: 'ngày     tháng     năm',
  draftName: (type: string, title: string) => `dự thảo ${lowerFirst(type)} ${lowerFirst(title)}`,
  intro: (body: string, draft: string, ordinal: number) =>
    `${body} so sánh, thuyết minh nội dung ${draft} (bản ${ordinal}) với quy định hiện hành như sau:`,
  base: ({ kind, symbol, title }: ComparedBase) =>
    `Văn bản hiện hành${kind === 'replaces' ? ' được thay thế' : ' được sửa đổi, bổ sung'}: ${title} (số ${symbol}).`,
  refused: (citation: string, formula: string, reason: string) => `- ${citation}: “${formula}” ${reason}`,
  recipients: (shortName: string) => ['Thành phần hồ sơ dự thảo;', `Lãnh đạo ${shortName};`, 'Lưu: VT.'],
} as const;

/** On the public page. */
export const publicLawText = {
  lead: (ordinal: number) =>
    `Bản ${ordinal} của dự thảo đặt cạnh quy định đang có hiệu lực: chữ bỏ đi được gạch ngang, chữ thêm vào được gạch dưới, kèm lý do của cơ quan soạn thảo.`,
  bases: 'Văn bản hiện hành',
  reason: 'Lý do',
  refused: 'Những chỗ cần đối chiếu riêng',
  published: (edition: number, day: string) => `Công bố${edition > 1 ? ` lần ${edition}` : ''}: ${day}.`,
  docx: 'Tải bảng so sánh, thuyết minh (DOCX)',
  rowsTitle: 'Từng quy định thay đổi',
  columns: { before: lawText.columns.before, after: lawText.columns.after },
  notThere: lawText.notThere,
  gone: lawText.gone,
} as const;
