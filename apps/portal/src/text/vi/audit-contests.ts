import { contestStateWords, tieBreakWords } from './contests.ts';

/** What is done with knowledge contests, in the trail. */
export const contestActs = {
  'contest.added': 'Tạo cuộc thi',
  'contest.edited': 'Sửa thông tin cuộc thi',
  'contest.roundAdded': 'Thêm một đợt thi',
  'contest.roundRemoved': 'Xóa một đợt thi',
  'contest.questionSaved': 'Ghi một câu hỏi thi',
  'contest.questionRemoved': 'Xóa một câu hỏi thi',
  'contest.questionStruck': 'Loại một câu hỏi thi',
  'contest.open': 'Mở ghi danh cuộc thi',
  'contest.closed': 'Đóng ghi danh cuộc thi',
  'contest.published': 'Công bố bảng xếp hạng cuộc thi',
} as const;
/** Fields of its entries. */
export const contestFieldWords = {
  contestState: 'Trạng thái',
  tieBreak: 'Khi bằng số câu đúng',
  prizes: 'Giải thưởng',
} as const;
/** Codes of these fields, as words. */
export const contestValueWords = { contestState: contestStateWords, tieBreak: tieBreakWords } as const;
