import type { ItemKind } from '#features/inbox/inbox.ts';

export const itemWords: Record<ItemKind, string> = {
  task: 'Nhiệm vụ trong kế hoạch',
  consultationOpen: 'Đang lấy ý kiến',
  consultationToAnswer: 'Hết hạn lấy ý kiến: nhóm và trả lời',
  consultationToOpen: 'Chờ mở lấy ý kiến',
  invitationOverdue: 'Chờ cơ quan được hỏi trả lời',
  invitationToAnswer: 'Cơ quan được hỏi ý kiến',
  responseToApprove: 'Trả lời chờ duyệt',
  responseReturned: 'Trả lời bị trả lại',
  documentToApprove: 'Văn bản chờ duyệt',
  documentToSign: 'Văn bản chờ ký',
  documentToNumber: 'Văn bản chờ lấy số',
  documentReturned: 'Văn bản bị trả lại',
  versionToConfirm: 'Bản dự thảo chờ xác nhận cấu trúc',
  draftToScreen: 'Dự thảo chờ sàng lọc',
  draftToCommunicate: 'Thuộc diện truyền thông, chưa có hoạt động có minh chứng',
  activityUnproven: 'Hoạt động chưa có minh chứng',
};

export const inboxText = {
  title: 'Việc của tôi',
  summary: (late: number, due: number, waiting: number) =>
    `${late} việc trễ hạn, ${due} việc đến hạn trong bảy ngày, ${waiting} việc chờ bạn.`,
  late: 'Trễ hạn',
  due: 'Đến hạn trong bảy ngày',
  waiting: 'Chờ bạn',
  nothing: 'Không có việc nào chờ bạn. Khi có việc mới, nó hiện ở đây.',
  item: 'Việc',
  kind: 'Loại việc',
  dueOn: 'Hạn',
  remaining: 'Còn lại',
  yearTitle: 'Từ đầu năm đến nay',
  communicated: 'Dự thảo thuộc diện đã được truyền thông',
  ofTotal: (numerator: string, denominator: string) => `${numerator} trên ${denominator} dự thảo`,
  none: 'không phát sinh',
  keyMove: 'lên xuống',
  keyOpen: 'mở việc',
  keyHelp: 'trợ giúp',
  unread: (n: number) => `${n} thông báo mới`,
} as const;
