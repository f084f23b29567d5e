import type { ChangeKind } from '#features/drafts/reading/change-list.ts';
import type { MissingChange } from '#features/responses/changes/change-links.ts';
import type { ChangeReasonRefusal } from '#features/responses/changes/changes-desk.server.ts';
import { formatNumber } from './dates.ts';

/** Words about what changed in the text and the opinions that it comes from. */
export const textChangesText = {
  title: 'Thay đổi và lý do',
  intro: (after: number) =>
    `Mọi chỗ bản ${after} khác bản đã lấy ý kiến, và ý kiến được tiếp thu ở mỗi chỗ. Chỗ chỉ đổi số thứ tự không có ở đây.`,
  noVersionYet: 'Chưa có bản nào sau bản lấy ý kiến',
  noVersionYetHint:
    'Khi bản mới được xác nhận, mỗi chỗ thay đổi hiện ở đây để nối với ý kiến hoặc ghi lý do khác.',
  nothing: 'Bản mới không đổi chỗ nào',
  open: (n: number) => `Chưa rõ vì sao (${formatNumber(n)})`,
  openNone: 'Chỗ nào thay đổi cũng đã có ý kiến được tiếp thu hoặc lý do khác.',
  explained: (n: number) => `Đã rõ (${formatNumber(n)})`,
  kinds: { added: 'Thêm', changed: 'Sửa', removed: 'Bỏ', moved: 'Chuyển' } satisfies Record<
    ChangeKind,
    string
  >,
  group: (ordinal: number) => `Nhóm ${formatNumber(ordinal)}`,
  because: 'Vì ý kiến',
  reason: 'Lý do khác',
  reasonHint: 'Công khai trên trang so sánh hai bản.',
  save: 'Lưu lý do',
  toOpinions: 'Nối với ý kiến: mở nhóm ý kiến và chọn chỗ đã sửa trong câu trả lời.',
  unexplained: (n: number) => `${formatNumber(n)} chỗ thay đổi trong bản mới chưa rõ vì ý kiến nào.`,
  withoutChange: (n: number) =>
    `${formatNumber(n)} câu trả lời “tiếp thu” chưa thấy sửa gì trong bản mới nhất.`,
  check: 'Xem trước khi duyệt',
  missing: {
    noUnit: 'Ghi là tiếp thu nhưng chưa chọn chỗ đã sửa trong bản mới nhất.',
    unchanged: 'Ghi là tiếp thu nhưng chỗ đã chọn không khác bản lấy ý kiến.',
  } satisfies Record<MissingChange, string>,
  suggestion: (citation: string) => `Theo bản so sánh, chỗ được góp ý nay là ${citation} và đã sửa.`,
  changedOption: (citation: string) => `${citation} (đã sửa)`,
  /** On the public page of the comparison. */
  becauseOf: (n: number) => `vì ${formatNumber(n)} ý kiến`,
  groupOf: (ordinal: number, n: number) => `nhóm ${formatNumber(ordinal)} (${formatNumber(n)})`,
  otherReason: (reason: string) => `Lý do: ${reason}`,
} as const;

export const changeReasonRefusals: Record<ChangeReasonRefusal, string> = {
  noSuchChange: 'Bản mới không còn thay đổi này. Hãy tải lại trang.',
  reasonMissing: 'Chưa ghi lý do.',
  changedMeanwhile: 'Người khác vừa ghi lý do cho chỗ này. Hãy tải lại trang để xem.',
};
