/** Boxes of the national templates, as the trail names them; a box that a body added is named by its key. */
export const reportBoxNames: Readonly<Record<string, string>> = {
  matter: 'Nội dung',
  awareness: 'Quán triệt, chỉ đạo',
  activities: 'Hoạt động',
  funds: 'Kinh phí',
  impact: 'Tác động, cách làm hay',
  difficulties: 'Khó khăn, nguyên nhân',
  lessons: 'Bài học',
  others: 'Phối hợp',
  proposals: 'Kiến nghị',
  next: 'Việc kỳ tới',
};

/** Steps at which asked bodies are reminded. */
export const reportStepNames: Readonly<Record<string, string>> = {
  week: 'trước hạn 7 ngày',
  threeDays: 'trước hạn 3 ngày',
  dayBefore: 'trước hạn 1 ngày',
  late: 'sau hạn',
};
