/** What is done with surveys, in the trail. */
export const surveyActs = {
  'survey.added': 'Tạo khảo sát',
  'survey.edited': 'Sửa thông tin khảo sát',
  'survey.partSaved': 'Ghi một phần của khảo sát',
  'survey.partRemoved': 'Xóa một phần của khảo sát',
  'survey.questionSaved': 'Ghi một câu hỏi khảo sát',
  'survey.questionRemoved': 'Xóa một câu hỏi khảo sát',
  'survey.questionMoved': 'Đổi thứ tự câu hỏi khảo sát',
  'survey.weightingSet': 'Đặt trọng số của khảo sát',
  'survey.open': 'Mở khảo sát',
  'survey.closed': 'Đóng khảo sát',
  'survey.published': 'Công bố kết quả khảo sát',
  'survey.linksMade': 'Lập liên kết mời khảo sát',
  'survey.paperTakenBack': 'Lấy lại một phiếu khảo sát đã nhập',
  'survey.wordsErased': 'Xóa lời tự viết hết thời hạn lưu giữ',
} as const;
