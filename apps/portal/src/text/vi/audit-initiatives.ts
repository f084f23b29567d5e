import { callStateWords, conflictKindWords, entryStateWords } from './initiatives.ts';

/** What is done with contests for initiatives, in the trail. */
export const initiativeActs = {
  'initiative.added': 'Tạo cuộc thi sáng kiến',
  'initiative.edited': 'Sửa thông tin cuộc thi sáng kiến',
  'initiative.extended': 'Gia hạn nhận hồ sơ dự thi',
  'initiative.published': 'Phát động cuộc thi sáng kiến',
  'initiative.scoringStarted': 'Bắt đầu chấm sáng kiến',
  'initiative.cancelled': 'Hủy cuộc thi sáng kiến',
  'initiative.jurorAppointed': 'Cử thành viên hội đồng chấm',
  'initiative.jurorDismissed': 'Cho thành viên hội đồng chấm thôi nhiệm vụ',
  'initiative.conflictSettled': 'Kết luận về xung đột lợi ích khi chấm',
  'initiative.conflictDeclared': 'Thành viên hội đồng tự khai xung đột lợi ích',
  'initiative.handedIn': 'Nộp điểm chấm sáng kiến',
  'initiative.entryChecked': 'Kiểm tra điều kiện hồ sơ dự thi',
  'initiative.complaintAnswered': 'Trả lời khiếu nại của người dự thi',
  'initiative.fileReleased': 'Cho hội đồng chấm xem tệp có tên tác giả',
  'initiative.paperEntered': 'Nhập hồ sơ dự thi nhận trên giấy',
  'initiative.proposed': 'Trình kết quả cuộc thi sáng kiến',
  'initiative.returned': 'Trả lại kết quả cuộc thi sáng kiến',
  'initiative.decided': 'Quyết định kết quả cuộc thi sáng kiến',
  'initiative.announced': 'Công bố kết quả cuộc thi sáng kiến',
  'initiative.paperFileAttached': 'Đính kèm tệp vào hồ sơ dự thi nhận trên giấy',
  'initiativeCall.declaredNotSecret': 'Xác nhận tệp hồ sơ dự thi không chứa bí mật nhà nước',
  'initiativeCall.stampCleared': 'Xác nhận dấu hiệu trong tệp hồ sơ dự thi không phải dấu mật',
  'initiativeCall.uploadRefusedAsSecret': 'Từ chối tệp hồ sơ dự thi vì có bí mật nhà nước',
  'initiative.entry.changed': 'Người dự thi sửa hồ sơ đã nộp',
  'initiative.entry.sent': 'Người dự thi nộp hồ sơ',
  'initiative.entry.withdrawn': 'Người dự thi rút hồ sơ',
  'initiative.entry.complained': 'Người dự thi khiếu nại việc loại hồ sơ',
  'initiative.entry.erased': 'Người dự thi xóa dữ liệu của mình',
} as const;
/** Fields of its entries. */
export const initiativeFieldWords = {
  callTitle: 'Tên cuộc thi sáng kiến',
  callState: 'Trạng thái cuộc thi sáng kiến',
  callClosesAt: 'Hạn nộp hồ sơ',
  entryCode: 'Mã hồ sơ dự thi',
  entryState: 'Tình trạng hồ sơ dự thi',
  juror: 'Thành viên hội đồng chấm',
  conflictKind: 'Kết luận về xung đột lợi ích',
} as const;
/** Codes of these fields, as words. */
export const initiativeValueWords = {
  callState: callStateWords,
  entryState: entryStateWords,
  conflictKind: conflictKindWords,
} as const;
