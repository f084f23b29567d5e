import type { DossierUploadRefusal } from '#features/drafts/dossier/add-dossier-file.server.ts';
import type { ItemState } from '#features/drafts/dossier/checklist.ts';
import type { DossierItem, DossierStep } from '#features/drafts/dossier/dossier-rules.data.ts';
import type {
  ApprovePublicationRefusal,
  PublishDossierRefusal,
  UnpublishDossierRefusal,
  WithdrawDossierRefusal,
} from '#features/drafts/dossier/publish-dossier-file.server.ts';
import type {
  RequestPublicationRefusal,
  ReturnPublicationRefusal,
} from '#features/drafts/dossier/request-publication.server.ts';
import { uploadRefusals } from './drafts.ts';
import { fourEyesRefusals } from './identity.ts';
import { publicationRefusals } from './publications.ts';
import { cleaningRefusals } from './publishing.ts';

type Data = Readonly<Record<string, string | number | undefined>>;

export const dossierItemWords: Record<DossierItem, string> = {
  proposalStatement: 'Tờ trình',
  draftText: 'Dự thảo văn bản',
  reviewReport: 'Báo cáo tổng kết, rà soát',
  impactAssessment: 'Báo cáo đánh giá tác động chính sách',
  comparison: 'Bản so sánh, thuyết minh',
  opinionSummary: 'Bản tổng hợp ý kiến, tiếp thu, giải trình',
  appraisalReport: 'Báo cáo thẩm định',
  other: 'Tài liệu khác',
};

export const dossierStepWords: Record<DossierStep, string> = {
  posting: 'trước khi đăng lấy ý kiến',
  appraisal: 'trước khi gửi thẩm định',
  submission: 'trước khi trình ban hành',
};

export const itemStateWords: Record<ItemState, string> = {
  file: 'Đã có',
  system: 'Đã có trong hệ thống',
  missing: 'Còn thiếu',
  open: 'Chưa có',
};

export const dossierUploadRefusals: Record<DossierUploadRefusal, string | ((data: Data) => string)> = {
  ...uploadRefusals,
  stampFound: (data) =>
    `Tệp có ${data.marks} dấu hiệu độ mật nên không được lưu. Nếu đó không phải dấu mật, người đứng đầu đơn vị hoặc cán bộ pháp chế tải lên kèm lý do.`,
};

const publishDossierRefusals: Record<PublishDossierRefusal, string> = {
  withdrawn: 'Tài liệu đã bị rút nên không công khai được. Không có gì bị thay đổi.',
  purged: 'Tệp gốc đã bị xóa khỏi hệ thống nên không công khai được.',
  reported:
    'Tệp đang được báo là không được có trên hệ thống nên chưa công khai được. Hãy chờ người có thẩm quyền xem xét.',
  published: 'Tài liệu này đã công khai từ trước.',
  ...cleaningRefusals,
};

export const requestPublicationRefusals: Record<RequestPublicationRefusal, string> = {
  ...publishDossierRefusals,
  waiting: publicationRefusals.waiting,
};
export const approvePublicationRefusals: Record<ApprovePublicationRefusal, string> = {
  ...publishDossierRefusals,
  ...fourEyesRefusals,
  notWaiting: publicationRefusals.notWaiting,
};
export const returnPublicationRefusals: Record<ReturnPublicationRefusal, string> = {
  notWaiting: publicationRefusals.notWaiting,
};

export const unpublishDossierRefusals: Record<UnpublishDossierRefusal, string> = {
  notPublished: 'Tài liệu này chưa công khai.',
};

export const withdrawDossierRefusals: Record<WithdrawDossierRefusal, string> = {
  withdrawn: 'Tài liệu đã bị rút từ trước. Không có gì bị thay đổi.',
  reasonMissing: 'Ghi lý do rút tài liệu.',
};

export const dossierText = {
  title: 'Hồ sơ dự thảo',
  intro:
    'Danh mục tài liệu của hồ sơ theo loại văn bản và ngày đăng ký dự thảo. Tệp gốc được giữ kèm mã băm; tệp công khai do hệ thống viết lại, không kèm thông tin ẩn.',
  individual: 'Dự thảo được xếp là văn bản cá biệt nên pháp luật không đặt danh mục bắt buộc.',
  open: 'Xem hồ sơ',
  summary: (kept: number, published: number) =>
    kept === 0 ? 'Chưa có tài liệu nào.' : `${kept} tài liệu, ${published} tài liệu công khai`,
  missing: (items: readonly string[]) => `Còn thiếu: ${items.join('; ')}.`,
  complete: 'Không thiếu tài liệu bắt buộc nào.',
  duty: { mandatory: 'Bắt buộc', optional: 'Không bắt buộc' },
  unverified: 'chưa xác minh',
  basis: (basis: string) => `Căn cứ: ${basis}`,
  ordinal: (n: number) => `Bản ${n}`,
  uploaded: (by: string, at: string) => `${by} tải lên ${at}`,
  fileHash: 'Mã băm tệp gốc',
  isPublic: 'Đang công khai',
  notPublic: 'Chưa công khai',
  publish: 'Trình công khai',
  look: 'Xem trước khi công khai',
  lookOf: (what: string) => `Xem trước khi công khai: ${what}`,
  publicFile: (name: string, size: string) => `Sẽ công khai tệp ${name} (${size}), do hệ thống viết lại.`,
  publishWords: 'Trình công khai bản chữ',
  inWords: 'Người trình chọn công khai bản chữ: tệp Word do hệ thống viết từ chữ và bảng đọc được.',
  lookToApprove: 'Xem để duyệt công khai',
  wordsInstead:
    'Có thể trình công khai bản chữ: tệp Word do hệ thống viết từ chữ và bảng đọc được trong tài liệu, không có ảnh và cách trình bày của tệp gốc.',
  unpublish: 'Thôi công khai',
  unpublishOf: (what: string) => `Thôi công khai: ${what}`,
  withdraw: 'Rút tài liệu',
  withdrawReason: 'Lý do rút',
  withdrawn: (reason: string) => `Đã rút: ${reason}`,
  purged: 'tệp đã xóa khỏi hệ thống',
  stampCleared: (reason: string) => `Dấu hiệu độ mật đã được xem: ${reason}`,
  upload: 'Thêm tài liệu',
  uploadTitle: 'Thêm tài liệu vào hồ sơ',
  item: 'Loại tài liệu',
  note: 'Ghi chú',
  noteHint: 'Số, ký hiệu và ngày của tài liệu, nếu có.',
  stampReason: 'Vì sao dấu hiệu tìm thấy không phải dấu mật',
  stampReasonHint: 'Chỉ điền khi tệp đã bị dừng vì dấu hiệu độ mật và bạn đã xem kỹ tệp.',
  afterwards:
    'Tệp gốc được giữ kèm mã băm. Chưa có gì được công khai cho đến khi bạn xem trước, trình công khai và người thứ hai duyệt.',
  incomplete: 'Chọn loại tài liệu rồi chọn lại tệp.',
  unreadable: 'Không đọc được yêu cầu. Hãy tải lại trang rồi thử lại; không có gì bị thay đổi.',
  saved: 'Đã lưu.',
  textInSystem: 'Bản dự thảo đã xác nhận, xem ở mục “Các bản dự thảo”.',
  tableInSystem: 'Bảng tiếp thu, giải trình đã công bố trên hệ thống.',
  publicTitle: 'Hồ sơ dự thảo',
  publicHint: 'Tệp do hệ thống viết lại từ tài liệu của cơ quan soạn thảo, không kèm thông tin ẩn.',
  publicOn: (day: string) => `công khai ngày ${day}`,
  download: (what: string, n: number) => (n > 1 ? `${what} (bản ${n})` : what),
} as const;
