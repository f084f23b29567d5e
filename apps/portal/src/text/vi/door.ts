/** What the server says before a request reaches any page. */
export const door = {
  /** As it stands in src/error.html, where a title of ours takes its place. */
  plainTitle: 'Không mở được trang này',
  tooLargeTitle: 'Nội dung gửi lên quá lớn',
  tooLarge: (limitMb: number) =>
    `Mỗi lần chỉ gửi được tối đa ${limitMb} MB. Chưa có gì được ghi nhận. Bạn hãy quay lại trang trước, chọn tệp nhỏ hơn hoặc chia thành nhiều tệp rồi gửi lại.`,
  foreignTitle: 'Yêu cầu đến từ một trang khác',
  foreign:
    'Để bảo vệ bạn, hệ thống chỉ nhận biểu mẫu gửi từ chính trang này. Chưa có gì được ghi nhận. Bạn hãy mở lại biểu mẫu và gửi lại.',
  brokenTitle: 'Địa chỉ không đọc được',
  broken: 'Địa chỉ bạn mở không đúng cách viết. Bạn hãy kiểm tra lại, hoặc bắt đầu từ trang chủ.',
  tooLongTitle: 'Địa chỉ quá dài',
  tooLong:
    'Máy chủ không nhận một địa chỉ dài như vậy. Chưa có gì được ghi nhận. Bạn hãy tìm bằng ít chữ hơn, hoặc bắt đầu từ trang chủ.',
  failedTitle: 'Hệ thống đang gặp lỗi',
  failed: 'Lỗi đã được ghi lại. Bạn hãy thử lại sau ít phút.',
  closingTitle: 'Hệ thống đang khởi động lại',
  closing: 'Bạn hãy thử lại sau một phút.',
  /** At the end of the page; as it stands in src/error.html. */
  links: [
    { href: '/workspace', label: 'Bàn làm việc' },
    { href: '/', label: 'Trang đầu' },
  ] as readonly { readonly href: string; readonly label: string }[],
} as const;
