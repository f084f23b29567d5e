/** What is done with the signed copy of a report and with its publication, in the trail. */
export const reportActs = {
  'report.declaredNotSecret': 'Xác nhận bản ký của báo cáo không chứa bí mật nhà nước',
  'report.stampCleared': 'Xác nhận dấu hiệu trong bản ký của báo cáo không phải dấu mật',
  'report.uploadRefusedAsSecret': 'Từ chối tệp bản ký của báo cáo vì có bí mật nhà nước',
  'report.signedFileAttached': 'Gắn bản ký của báo cáo',
  'report.signedFileReplaced': 'Thay bản ký của báo cáo',
  'report.signedFilePurged': 'Gỡ bản ký của báo cáo bị đăng nhầm',
  'report.published': 'Công bố báo cáo',
  'report.publicationChanged': 'Đổi việc công bố bản ký của báo cáo',
  'report.publicationWithdrawn': 'Gỡ báo cáo khỏi cổng',
} as const;
/** Fields of its entries. */
export const reportFieldWords = {
  signaturesFound: 'Số chữ ký số thấy trong tệp',
  signedCopyShown: 'Công bố kèm bản ký',
  warningsAccepted: 'Số điều được nhắc mà vẫn công bố',
} as const;
