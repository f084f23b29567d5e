/** What a whole page says when it cannot be shown: what happened, what was kept, what to do. */
export const errorText = {
  notFound: 'Không có trang này. Có thể địa chỉ bị gõ thiếu, hoặc nội dung đã được chuyển đi nơi khác.',
  forbidden:
    'Tài khoản của bạn không được phép làm việc này. Không có gì bị thay đổi. Nếu đây là việc của bạn, hãy báo người quản trị của cơ quan.',
  conflict:
    'Người khác vừa sửa nội dung này trước bạn. Phần bạn gửi chưa được ghi, để không đè lên phần của họ. Hãy tải lại trang, xem bản mới rồi làm lại.',
  /** Beside a form that is shown again. */
  changedMeanwhile:
    'Người khác, hoặc chính bạn ở một thẻ khác, vừa sửa nội dung này. Việc bạn vừa gửi chưa được ghi; chữ đã gõ vẫn còn trong các ô. Hãy mở trang này ở một thẻ khác để xem bản mới, rồi gửi lại.',
  badRequest: 'Máy chủ không hiểu yêu cầu này. Không có gì bị thay đổi. Hãy quay lại trang trước và thử lại.',
  unexpected:
    'Hệ thống gặp lỗi khi xử lý. Việc vừa gửi có thể chưa được ghi; những gì đã có biên nhận thì vẫn còn. Hãy thử lại sau ít phút.',
} as const;
