import type { ApproveRefusal } from '#features/official-documents/approve-document.server.ts';
import type { IssueRefusal, SignRefusal } from '#features/official-documents/issue-document.server.ts';
import type { DocumentState } from '#features/official-documents/official-document.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const documentStates: Record<DocumentState, string> = {
  draft: 'dự thảo',
  submitted: 'chờ duyệt',
  returned: 'trả lại',
  approved: 'đã duyệt, chờ ký',
  signed: 'đã ký, chờ số',
  numbered: 'đã có số',
  sent: 'đã phát hành',
  replaced: 'đã bị thay thế',
};

export const documentRefusals = {
  notDraft: `Văn bản không còn ở bước soạn nên không trình được. ${nothingDone} Hãy tải lại trang.`,
  final: `Văn bản đã trình hoặc đã duyệt nên không sửa được nội dung. ${nothingDone}`,
  notSubmitted: `Văn bản chưa được trình duyệt. ${nothingDone}`,
  samePerson: `Người trình và người duyệt phải là hai người khác nhau. ${nothingDone} Nếu cơ quan chỉ có một người, thủ trưởng phải xác nhận trước bằng văn bản trong hệ thống.`,
  exceptionExpired: `Xác nhận của thủ trưởng cho một người làm cả hai việc đã hết hạn. ${nothingDone}`,
  notReturnable: `Văn bản không ở bước có thể trả lại. ${nothingDone}`,
  notApproved: `Văn bản chưa được duyệt nên chưa ký được. ${nothingDone}`,
  noCapacity: `Vào ngày đó bạn không có tư cách ký này (chưa có phân công hoặc đã hết hạn). ${nothingDone}`,
  bodyEnded: `Vào ngày đó cơ quan này không còn hoạt động (hoặc chưa có). ${nothingDone} Cơ quan kế thừa ban hành văn bản của mình.`,
  signedInFuture: `Ngày ký chưa tới. ${nothingDone}`,
  signedBeforeApproval: `Ngày ký đứng trước ngày duyệt văn bản. ${nothingDone} Hãy kiểm tra lại ngày ký.`,
  notSigned: `Văn bản chưa ký nên chưa cấp số được. ${nothingDone}`,
  noSymbol: `Cơ quan chưa có ký hiệu để ghép vào số văn bản. ${nothingDone} Hãy nhờ người quản trị bổ sung ký hiệu của cơ quan.`,
  gap: `Số này nhảy qua số chưa dùng trong sổ. ${nothingDone} Hãy dùng số kế tiếp.`,
  duplicate: `Số này đã dùng trong sổ. ${nothingDone} Hãy dùng số kế tiếp.`,
  beforeLastDate: `Ngày văn bản sớm hơn ngày của số liền trước trong sổ. ${nothingDone}`,
  otherYear: `Ngày văn bản không thuộc năm của sổ. ${nothingDone}`,
  datedInFuture: `Ngày văn bản chưa tới. ${nothingDone}`,
  beforeSigning: `Ngày văn bản sớm hơn ngày ký. ${nothingDone}`,
  notNumbered: `Văn bản chưa có số nên chưa phát hành được. ${nothingDone}`,
} satisfies Record<
  ApproveRefusal | SignRefusal | IssueRefusal | 'notDraft' | 'final' | 'notReturnable' | 'notNumbered',
  string
>;

export const officialDocumentsText = {
  title: 'Văn bản hành chính',
  intro: 'Văn bản của cơ quan từ lúc soạn đến lúc phát hành.',
  noLegalSignature:
    'Hệ thống không tạo chữ ký có giá trị pháp lý. Trang này chỉ ghi lại rằng văn bản đã được ký ở ngoài, ai ký, ký với tư cách nào, ngày nào.',
  empty: 'Chưa có văn bản nào. Văn bản xuất hiện ở đây khi báo cáo được trình hoặc công văn được soạn.',
  emptyFiltered: 'Không có văn bản nào khớp điều kiện lọc.',
  blankDate: 'ngày     tháng     năm',
  abstract: 'Trích yếu',
  symbol: 'Số, ký hiệu',
  noSymbol: 'chưa có số',
  state: 'Trạng thái',
  allStates: 'Mọi trạng thái',
  datedOn: 'Ngày văn bản',
  search: 'Tìm theo số hoặc trích yếu',
  filter: 'Lọc',
  signedBy: 'Người ký',
  recipients: 'Nơi nhận',
  contentHash: 'Mã băm nội dung đã duyệt',
  fileHash: 'Mã băm tệp phát hành',
  download: 'Tải tệp Word',
  steps: 'Các bước',
  stepDraft: 'Soạn',
  stepApprove: 'Duyệt',
  stepSign: 'Ký',
  stepNumber: 'Lấy số',
  stepSend: 'Phát hành',
  submit: 'Trình để duyệt',
  approve: 'Duyệt',
  return: 'Trả lại',
  returnReason: 'Lý do trả lại',
  returnedBecause: (reason: string) => `Đã trả lại: ${reason}`,
  sign: 'Ghi nhận đã ký',
  signedOn: 'Ngày ký',
  capacity: 'Ký với tư cách',
  ownName: (title: string) => `${title} (ký trực tiếp)`,
  number: 'Cấp số',
  numberField: 'Số văn bản',
  nextNumber: (n: number) => `Số kế tiếp trong sổ: ${n}.`,
  firstNumber: 'Sổ của năm này chưa có số nào trong hệ thống; hãy ghi số kế tiếp trong sổ giấy của cơ quan.',
  send: 'Ghi nhận đã phát hành',
  saved: 'Đã ghi.',
  incomplete: 'Còn ô chưa điền hoặc điền sai. Chưa có gì được ghi.',
} as const;
