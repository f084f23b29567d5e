import { reachKinds } from './outreach.ts';
import { costRules, reachRules } from './outreach-channels.ts';

/** What acts on channels, plans of communication and activities are called. */
export const outreachActWords: Readonly<Record<string, string>> = {
  'activity.confirmationTakenBack': 'Bỏ xác nhận đã thực hiện',
  'activity.confirmed': 'Xác nhận đã thực hiện hoạt động truyền thông',
  'activity.done': 'Ghi hoạt động truyền thông đã làm',
  'activity.moved': 'Đổi ngày, giờ, nơi của hoạt động truyền thông',
  'activity.planned': 'Đưa việc trong kế hoạch đã duyệt vào sổ',
  'activity.prepared': 'Ghi hoạt động truyền thông đã chuẩn bị xong',
  'activity.proven': 'Gắn minh chứng của hoạt động truyền thông',
  'outreachChannel.added': 'Thêm kênh truyền thông',
  'outreachChannel.edited': 'Sửa kênh truyền thông',
  'outreachChannel.ended': 'Ngừng dùng kênh truyền thông',
  'outreachChannel.usedAgain': 'Dùng lại kênh truyền thông',
  'outreachPlan.approved': 'Duyệt kế hoạch truyền thông',
  'outreachPlan.collected': 'Đặt kế hoạch truyền thông dưới nhiệm vụ của kế hoạch năm',
  'outreachPlan.edited': 'Sửa mục đích, người phát ngôn của kế hoạch truyền thông',
  'outreachPlan.lineAdded': 'Thêm việc vào kế hoạch truyền thông',
  'outreachPlan.lineDropped': 'Bỏ việc khỏi kế hoạch truyền thông',
  'outreachPlan.lineEdited': 'Sửa việc trong kế hoạch truyền thông',
  'outreachPlan.made': 'Lập kế hoạch truyền thông của dự thảo',
  'outreachPlan.proposed': 'Trình kế hoạch truyền thông',
  'outreachPlan.wordsErased': 'Xóa lời gõ tay của kế hoạch truyền thông khi hết thời hạn lưu',
  'outreachPlan.wordsPurged': 'Xóa lời gõ tay của kế hoạch truyền thông vì tệp của dự thảo bị gỡ',
  'outreachPlan.reopened': 'Mở lại kế hoạch truyền thông để bổ sung',
  'outreachPlan.returned': 'Trả lại kế hoạch truyền thông',
  'outreachPlan.takenBack': 'Rút lại kế hoạch truyền thông đã trình',
  'outreachSlot.added': 'Thêm khung giờ truyền thông',
  'outreachSlot.ended': 'Bỏ khung giờ truyền thông',
  'outreachSlot.suggestedTaken': 'Lấy các khung giờ gợi ý',
};

/** Names of their fields. */
export const outreachFieldWords: Readonly<Record<string, string>> = {
  activities: 'Số hoạt động',
  costAmount: 'Mức mỗi lần (đồng)',
  costRule: 'Kinh phí',
  coverage: 'Số người trong vùng phủ',
  documentNumber: 'Số, ký hiệu văn bản',
  documentOn: 'Ngày văn bản',
  estimate: 'Dự toán (đồng)',
  from: 'Từ giờ',
  hasSpokesperson: 'Có người phát ngôn',
  lines: 'Số việc',
  link: 'Đường dẫn',
  noticeOn: 'Ngày thông báo cho cơ quan quản lý báo chí',
  onDay: 'Ngày',
  outreachPlanId: 'Kế hoạch truyền thông',
  proofs: 'Minh chứng được nhận (mã)',
  reach: 'Số người tiếp cận',
  reachKind: 'Số này là',
  reachRule: 'Cách tính người tiếp cận',
  screeningId: 'Lần sàng lọc',
  slots: 'Số khung giờ',
  spokespersonOn: 'Ngày đã qua người phát ngôn',
  taskId: 'Nhiệm vụ',
  to: 'Đến giờ',
  weekdays: 'Ngày trong tuần (thứ Hai là 1)',
};

/** Their codes in words. */
export const outreachValueWords = {
  costRule: costRules,
  reachRule: reachRules,
  reachKind: reachKinds,
} as const;
