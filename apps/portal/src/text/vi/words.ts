/** Words for code values. Every record is closed over its union, so that a new code without a word does not compile. */

export type Outcome = 'accepted' | 'partlyAccepted' | 'explained' | 'notedAgreement' | 'outOfScope';
export const outcomeWords: Record<Outcome | 'pending', string> = {
  accepted: 'Tiếp thu',
  partlyAccepted: 'Tiếp thu một phần',
  explained: 'Giải trình',
  notedAgreement: 'Ghi nhận đồng ý',
  outOfScope: 'Ngoài phạm vi',
  pending: 'Chưa trả lời',
};

export type Position = 'agree' | 'amend' | 'disagree' | 'ask';
export const positionWords: Record<Position, string> = {
  agree: 'Đồng ý',
  amend: 'Đề nghị sửa',
  disagree: 'Không đồng ý',
  ask: 'Hỏi',
};
/** The same as a citizen chooses them. */
export const positionChoices: Record<Position, string> = {
  agree: 'Tôi đồng ý',
  amend: 'Tôi đề nghị sửa',
  disagree: 'Tôi không đồng ý',
  ask: 'Tôi muốn hỏi thêm',
};

export type SubmissionChannel =
  | 'portal'
  | 'email'
  | 'letter'
  | 'paperForm'
  | 'meeting'
  | 'phone'
  | 'organisationLetter'
  | 'internal';
export const submissionChannelWords: Record<SubmissionChannel, string> = {
  portal: 'Cổng góp ý',
  email: 'Thư điện tử',
  letter: 'Thư giấy',
  paperForm: 'Phiếu giấy',
  meeting: 'Cuộc họp',
  phone: 'Điện thoại',
  organisationLetter: 'Công văn',
  internal: 'Trong nội bộ cơ quan',
};

export type IdentityLevel =
  | 'anonymous'
  | 'emailStated'
  | 'emailConfirmed'
  | 'phoneConfirmed'
  | 'signedIn'
  | 'staffRecorded'
  | 'organisationStated'
  | 'organisationDomain'
  | 'organisation';
export const identityLevelWords: Record<IdentityLevel, string> = {
  anonymous: 'Không nêu tên',
  emailStated: 'Có nêu thư điện tử',
  emailConfirmed: 'Đã xác nhận thư điện tử',
  phoneConfirmed: 'Đã xác nhận điện thoại',
  signedIn: 'Đã đăng nhập bằng tài khoản định danh',
  staffRecorded: 'Cán bộ ghi nhận',
  organisationStated: 'Tự nêu là tổ chức, chưa đối chiếu',
  organisationDomain: 'Tổ chức, thư gửi từ tên miền của tổ chức',
  organisation: 'Tổ chức, có văn bản',
};

export type CountingClass =
  | 'individual'
  | 'household'
  | 'organisation'
  | 'body'
  | 'staff'
  | 'socialCriticism'
  | 'meeting';
export const countingClassWords: Record<CountingClass, string> = {
  individual: 'Cá nhân',
  household: 'Hộ gia đình',
  organisation: 'Tổ chức, doanh nghiệp',
  body: 'Cơ quan nhà nước',
  staff: 'Cán bộ, công chức trong cơ quan',
  socialCriticism: 'Phản biện xã hội',
  meeting: 'Cuộc họp (cả cuộc họp là một lượt)',
};

/** What a contributor may say about himself; the database keeps the code as text. */
export const contributorCategories = [
  'citizen',
  'household',
  'businessHousehold',
  'enterprise',
  'cooperative',
  'association',
  'expert',
  'stateBody',
  'fatherlandFront',
  'staffMember',
  'unstated',
] as const;
export type ContributorCategory = (typeof contributorCategories)[number];
export const contributorCategoryWords: Record<ContributorCategory, string> = {
  citizen: 'Người dân',
  household: 'Hộ gia đình',
  businessHousehold: 'Hộ kinh doanh',
  enterprise: 'Doanh nghiệp',
  cooperative: 'Hợp tác xã',
  association: 'Hội, hiệp hội',
  expert: 'Chuyên gia, luật sư',
  stateBody: 'Cơ quan nhà nước',
  fatherlandFront: 'Mặt trận Tổ quốc và tổ chức thành viên',
  staffMember: 'Cán bộ, công chức, viên chức',
  unstated: 'Không nêu',
};

export type OpinionAnchorState = 'given' | 'kept' | 'moved' | 'removed';
export const opinionAnchorWords: Record<OpinionAnchorState, string> = {
  given: 'Góp ý trên bản này',
  kept: 'Giữ nguyên chỗ',
  moved: 'Chuyển sang chỗ mới',
  removed: 'Đoạn được góp ý đã bỏ',
};

export type DraftStage =
  | 'registered'
  | 'proposed'
  | 'screened'
  | 'drafting'
  | 'consulting'
  | 'answering'
  | 'answered'
  | 'appraisal'
  | 'submitted'
  | 'issued'
  | 'stopped';
export const draftStageWords: Record<DraftStage, string> = {
  registered: 'Đã đăng ký',
  proposed: 'Đã lập đề nghị xây dựng',
  screened: 'Đã sàng lọc',
  drafting: 'Đang soạn thảo',
  consulting: 'Đang lấy ý kiến',
  answering: 'Đang tổng hợp, trả lời',
  answered: 'Đã trả lời',
  appraisal: 'Đang thẩm định',
  submitted: 'Đã trình ban hành',
  issued: 'Đã ban hành',
  stopped: 'Dừng soạn thảo',
};

export type DraftVersionState = 'review' | 'confirmed' | 'discarded';
export const draftVersionStateWords: Record<DraftVersionState, string> = {
  review: 'Đang rà soát cấu trúc',
  confirmed: 'Đã xác nhận',
  discarded: 'Đã bỏ',
};

export type LegalForce = 'legal' | 'individual';
export const legalForceWords: Record<LegalForce, string> = {
  legal: 'Văn bản quy phạm pháp luật',
  individual: 'Văn bản cá biệt, chính sách khác',
};

export type ConsultationState = 'prepared' | 'open' | 'closed' | 'completed' | 'withdrawn';
export const consultationStateWords: Record<ConsultationState, string> = {
  prepared: 'Đang chuẩn bị',
  open: 'Đang lấy ý kiến',
  closed: 'Đã đóng, đang trả lời',
  completed: 'Đã hoàn tất',
  withdrawn: 'Đã rút',
};

export type ResponseState = 'writing' | 'proposed' | 'checked' | 'returned' | 'approved';
export const responseStateWords: Record<ResponseState, string> = {
  writing: 'Đang soạn',
  proposed: 'Đã trình, chờ duyệt',
  checked: 'Đã kiểm tra, chờ lãnh đạo duyệt',
  returned: 'Bị trả lại',
  approved: 'Đã duyệt',
};

export type PlanState = 'draft' | 'inForce' | 'ended';
export const planStateWords: Record<PlanState, string> = {
  draft: 'Dự thảo kế hoạch',
  inForce: 'Đang thực hiện',
  ended: 'Đã kết thúc',
};

export type TaskState = 'notStarted' | 'inProgress' | 'done' | 'cancelled';
export const taskStateWords: Record<TaskState, string> = {
  notStarted: 'Chưa bắt đầu',
  inProgress: 'Đang làm',
  done: 'Xong',
  cancelled: 'Đã hủy',
};

export type OfficialDocumentState =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'approved'
  | 'signed'
  | 'numbered'
  | 'sent'
  | 'replaced';
export const officialDocumentStateWords: Record<OfficialDocumentState, string> = {
  draft: 'Đang soạn',
  submitted: 'Đã trình',
  returned: 'Bị trả lại',
  approved: 'Đã duyệt',
  signed: 'Đã ký',
  numbered: 'Đã cấp số',
  sent: 'Đã phát hành',
  replaced: 'Đã thay thế',
};

export type ReportState = 'writing' | 'frozen';
export const reportStateWords: Record<ReportState, string> = {
  writing: 'Đang soạn',
  frozen: 'Đã chốt số liệu',
};

export type ReachKind = 'measured' | 'estimated';
export const reachKindWords: Record<ReachKind, string> = { measured: 'đo được', estimated: 'ước tính' };
