import type { NotificationMessage } from '#features/notifications/subscriptions.ts';

/** One sentence each: what happened, what it asks of you. */
export const notificationSentences: Record<NotificationMessage, string> = {
  versionConfirmed: 'Một bản dự thảo vừa được xác nhận cấu trúc.',
  communicationDue:
    'Một dự thảo vừa được kết luận là phải truyền thông. Mời bạn lập kế hoạch và ghi hoạt động.',
  keyPointsProposed: 'Có nội dung truyền thông chờ duyệt.',
  keyPointsReturned: 'Có nội dung truyền thông bị trả lại để sửa.',
  consultationOpened: 'Một đợt lấy ý kiến vừa mở trên cổng.',
  consultationClosed: 'Một đợt lấy ý kiến đã hết hạn. Mời bạn nhóm ý kiến và soạn trả lời.',
  deadlineDoubted:
    'Quy tắc hoặc lịch nghỉ vừa thay đổi: hạn lấy ý kiến đã công bố cần được xem lại. Mời bạn gia hạn hoặc giữ hạn kèm lý do.',
  consultationCompleted: 'Bảng tiếp thu, giải trình đã công bố.',
  invitationAnswered: 'Một cơ quan được hỏi đã trả lời. Mời bạn đọc và nhập ý kiến.',
  responseProposed: 'Có câu trả lời chờ duyệt.',
  responseReturned: 'Có câu trả lời bị trả lại để sửa.',
  correctionProposed: 'Có đề nghị đính chính bảng tiếp thu, giải trình đã công bố chờ duyệt.',
  correctionApproved: 'Có đề nghị đính chính đã duyệt, chờ công bố bản đính chính.',
  correctionReturned: 'Có đề nghị đính chính bị trả lại để sửa.',
  documentSubmitted: 'Có văn bản chờ duyệt.',
  documentReturned: 'Có văn bản bị trả lại để sửa.',
  documentToSign: 'Có văn bản đã duyệt, chờ ký.',
  documentToNumber: 'Có văn bản đã ký, chờ lấy số.',
  gatheringInvited: 'Cơ quan bạn được mời dự hội nghị, lớp học. Mời bạn xem và cử người tham gia.',
  reportReceived: 'Cơ quan báo cáo lên vừa ký một báo cáo.',
  reportCorrected:
    'Cơ quan báo cáo lên vừa ký bản sửa của một báo cáo đã gửi. Số tổng hợp tính theo bản mới.',
  reportRequested: 'Cơ quan bạn vừa được yêu cầu báo cáo. Mời bạn mở trang Báo cáo để lập.',
  reportReminded: 'Nhắc: có báo cáo được yêu cầu mà cơ quan bạn chưa gửi.',
  reportsDue: 'Sắp đến hạn gửi báo cáo mà cơ quan bạn được yêu cầu.',
  reportsLate: 'Đã quá hạn gửi báo cáo mà cơ quan bạn được yêu cầu.',
  reportCommented: 'Có trao đổi về mục báo cáo bạn viết hoặc bạn đang trao đổi.',
  reportSectionGiven: 'Bạn được giao viết một mục của báo cáo.',
  reportSectionReturned: 'Một mục báo cáo bạn viết được đề nghị viết lại.',
  reportReturned: 'Một báo cáo của cơ quan bạn được đề nghị sửa. Mời bạn đọc lý do và lập bản sửa.',
  ruleProposed: 'Có thay đổi quy tắc thời hạn, lịch nghỉ hoặc cách hiểu tiêu chí chờ người thứ hai duyệt.',
  reportFrozen: 'Báo cáo đã ký; số liệu được giữ nguyên từ nay.',
  externalAssigned: 'Đơn vị được giao tham gia ý kiến vào một dự thảo của nơi khác.',
  externalUnitDueSoon: 'Sắp đến hạn tham gia ý kiến vào một dự thảo của nơi khác.',
  externalUnitLate: 'Đã quá hạn tham gia ý kiến vào một dự thảo của nơi khác. Gửi muộn vẫn được nhận.',
  externalUnitReplied: 'Một đơn vị vừa gửi ý kiến vào dự thảo của nơi khác. Mời bạn tổng hợp.',
  externalProposed: 'Có trả lời dự thảo của nơi khác chờ duyệt.',
  externalReturned: 'Trả lời dự thảo của nơi khác bị trả lại để sửa.',
  amendmentProposed: 'Có điều chỉnh kế hoạch chờ duyệt.',
  amendmentReturned: 'Điều chỉnh kế hoạch bị trả lại để sửa.',
  planAmended: 'Một kế hoạch vừa điều chỉnh việc của cơ quan bạn. Mời bạn đọc phần thay đổi.',
  externalAnswered: 'Công văn trả lời dự thảo của nơi khác đã gửi.',
  tasksAsked: 'Có nơi mời cơ quan bạn cùng làm một việc trong kế hoạch. Mời bạn xem và trả lời khi tiện.',
  tasksReminded: 'Có nhiệm vụ của bạn sắp đến hạn, đến hạn hoặc quá hạn. Mời bạn xem và báo tiến độ.',
  tasksAhead:
    'Có nhiệm vụ của bạn sắp được báo lên lãnh đạo. Mời bạn xem ngày báo, báo tiến độ hoặc nêu khó khăn trước ngày đó.',
  difficultyRaised: 'Có khó khăn của một nhiệm vụ được nêu. Mời bạn xem và trình lãnh đạo.',
  difficultyForwarded: 'Có khó khăn của một nhiệm vụ chờ bạn trả lời.',
  difficultySettled: 'Khó khăn bạn nêu đã có trả lời.',
  misunderstandingGiven: 'Có thông tin hiểu sai bạn được giao xử lý. Mời bạn xem hạn và đính chính.',
  tasksEscalated: 'Có nhiệm vụ quá hạn được báo lên bạn. Người thực hiện đã được cho biết trước.',
};

export const notificationsText = {
  title: 'Thông báo',
  empty: 'Chưa có thông báo nào.',
  markRead: 'Đánh dấu đã đọc tất cả',
  unread: 'mới',
  what: 'Việc',
  read: 'Đã đọc chưa',
  at: 'Lúc',
  open: 'Mở',
  digestTitle: 'Thư tổng hợp',
  digestSave: 'Lưu cách nhận thư',
  digestDaily: 'Gửi thư tổng hợp mỗi sáng khi có việc mới',
  digestOff: 'Không gửi thư, chỉ hiện trong hệ thống',
} as const;

/** The daily digest. Says what, links to where, and nothing of what people wrote. */
export function digestMail(
  lines: readonly { readonly message: NotificationMessage; readonly url: string }[],
): {
  subject: string;
  text: string;
} {
  const items = lines.map(({ message, url }) => `${notificationSentences[message]}\n${url}`);
  return {
    subject: lines.length === 1 ? 'Dân Bàn: 1 việc mới' : `Dân Bàn: ${lines.length} việc mới`,
    text: [
      'Từ thư trước đến nay có các việc sau:',
      ...items,
      'Bạn nhận thư này vì có vai trò trong cơ quan. Có thể tắt thư ở trang Thông báo.',
    ].join('\n\n'),
  };
}
