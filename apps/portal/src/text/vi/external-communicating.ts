import type { RequestRefusal } from '#features/external-drafts/communicating/communicate.server.ts';
import type { RequestKind } from '#features/external-drafts/communicating/outreach-request.ts';

const kept = 'Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.';

export const requestKinds: Record<RequestKind, string> = {
  task: 'Được phân công',
  request: 'Theo đề nghị của cơ quan khác',
};

export const requestRefusals = {
  sameRequest: `Văn bản phân công, đề nghị này đã có trong danh sách. ${kept} Nếu ghi nhầm thì rút dòng đã có (có nêu lý do) rồi ghi lại.`,
  basisInFuture: `Ngày của văn bản phân công, đề nghị chưa tới. ${kept}`,
  dueBeforeBasis: `Hạn sớm hơn ngày của văn bản phân công, đề nghị. ${kept}`,
} satisfies Record<RequestRefusal, string>;

export const cancelRequestRefusals = {
  cancelled: 'Việc này đã hủy trước đó. Chưa có gì được ghi.',
};

export const communicatingText = {
  title: 'Phối hợp truyền thông',
  intro:
    'Chỉ truyền thông dự thảo của nơi khác khi được phân công hoặc có đề nghị. Hoạt động ghi ở sổ Truyền thông, được báo cáo ở mục phối hợp, không tính vào tỷ lệ của cơ quan.',
  none: 'Chưa có phân công hay đề nghị nào.',
  kind: 'Căn cứ',
  askedBy: 'Nơi phân công, đề nghị',
  basisSymbol: 'Số, ký hiệu văn bản',
  basisOn: 'Ngày văn bản',
  dueOn: 'Làm trước ngày',
  note: 'Nội dung được giao, đề nghị',
  add: 'Ghi phân công, đề nghị',
  cancel: 'Hủy',
  cancelledBecause: (reason: string) => `đã hủy: ${reason}`,
  keyTitle: 'Nội dung truyền thông',
  keyNone: 'Chưa viết nội dung truyền thông.',
  keyEdit: 'Viết nội dung truyền thông',
  keySave: 'Lưu nội dung',
  necessity: 'a) Sự cần thiết, mục đích, quan điểm, phạm vi, đối tượng',
  content: 'b) Nội dung cơ bản',
  changes: 'c) Điểm mới, sửa đổi, bãi bỏ so với quy định hiện hành, nhất là vấn đề còn ý kiến khác nhau',
  other: 'd) Nội dung khác',
  keyHint: 'Đầy đủ, ngắn gọn, dễ hiểu.',
  activities: 'Hoạt động đã làm',
  noActivities: 'Chưa ghi hoạt động nào.',
  record: 'Ghi hoạt động',
  unproven: 'chưa có minh chứng',
} as const;
