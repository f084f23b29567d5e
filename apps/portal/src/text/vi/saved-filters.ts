import type { FilterRefusal, SaveFilterRefusal } from '#features/responses/saved-filters/saved-filter.ts';

const nothingDone = 'Chưa có gì được ghi.';

/** Filters of the answering desk that are kept under a name. */
export const savedFiltersText = {
  kept: 'Bộ lọc đã lưu',
  open: 'Lưu, sửa bộ lọc',
  name: 'Tên bộ lọc',
  share: 'Cho đồng nghiệp trong cơ quan cùng dùng',
  save: 'Lưu bộ lọc đang xem',
  nothingYet: 'Hãy lọc trước, rồi lưu bộ lọc ở đây.',
  isShared: (owner: string) => `${owner}, cả cơ quan dùng`,
  isOwn: 'chỉ bạn thấy',
  shareNow: 'Chia sẻ',
  unshare: 'Thôi chia sẻ',
  drop: 'Xóa',
  ofColleagues:
    'Bộ lọc đồng nghiệp chia sẻ do người ấy giữ. Muốn đổi, hãy mở nó, lọc thêm rồi lưu thành bộ lọc của bạn.',
  done: {
    saveFilter: 'Đã lưu bộ lọc.',
    shareFilter: 'Đã đổi việc chia sẻ bộ lọc.',
    dropFilter: 'Đã xóa bộ lọc.',
  } as Readonly<Record<string, string>>,
} as const;

export const savedFilterRefusals: Record<SaveFilterRefusal | FilterRefusal, string> = {
  nothingFiltered: `Bạn đang xem tất cả, chưa lọc gì. ${nothingDone} Hãy lọc trước rồi lưu.`,
  nameNeeded: `Bộ lọc cần một tên. ${nothingDone} Hãy đặt tên rồi bấm lại.`,
  nameTooLong: `Tên bộ lọc dài quá 80 ký tự. ${nothingDone} Hãy rút gọn.`,
  nameTaken: `Bạn đã có một bộ lọc tên này. ${nothingDone} Hãy đặt tên khác hoặc xóa bộ lọc cũ.`,
  tooMany: `Bạn đã lưu 30 bộ lọc. ${nothingDone} Hãy xóa bớt rồi lưu.`,
  gone: `Bộ lọc này không còn: người giữ đã xóa hoặc thôi chia sẻ. ${nothingDone} Hãy lọc lại và lưu thành bộ lọc của bạn nếu cần.`,
  notYours: `Bộ lọc này của đồng nghiệp, chỉ người ấy đổi hoặc xóa được. ${nothingDone} Hãy mở nó và lưu thành bộ lọc của bạn.`,
};
