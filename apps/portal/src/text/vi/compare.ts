import type { ChangeKind } from '#features/drafts/reading/change-list.ts';
import { formatNumber } from './dates.ts';

/** The public page on which two versions, or the draft and the law in force, stand beside each other. */
export const compareText = {
  title: (shortTitle: string) => `So sánh: ${shortTitle}`,
  between: (before: number, after: number) => `Bản ${after} so với bản ${before}`,
  lead: (before: number, after: number) =>
    `Những gì đổi từ bản ${before} sang bản ${after}: chữ bỏ đi được gạch ngang, chữ thêm vào được gạch dưới. Phần không đổi không in lại.`,
  kinds: { added: 'Mới', changed: 'Sửa', removed: 'Bỏ', moved: 'Chuyển' } satisfies Record<
    ChangeKind,
    string
  >,
  kindCount: (kind: string, count: number) => `${kind}: ${formatNumber(count)} điều`,
  /** Before the citation of what changed inside an article. */
  inside: { added: 'mới', changed: 'sửa', removed: 'bỏ', moved: 'chuyển' } satisfies Record<
    ChangeKind,
    string
  >,
  summary: 'Tóm tắt',
  changes: 'Từng điều đã đổi',
  unchanged: (count: number) => `Không đổi: ${formatNumber(count)} điều`,
  nothing: 'Hai bản không khác nhau về điều, khoản, điểm.',
  nothingHint: 'Chỉ phần mở đầu, nơi nhận hoặc chữ ký có thể khác.',
  choose: 'Chọn hai bản để so sánh',
  from: 'Từ bản',
  to: 'Đến bản',
  show: 'So sánh',
  version: (ordinal: number) => `Bản ${ordinal}`,
  views: 'So sánh với',
  viewVersions: 'Bản trước của dự thảo',
  viewLaw: 'Quy định hiện hành',
  none: 'Chưa có gì để so sánh',
  noneHint: 'Dự thảo mới có một bản công khai, và chưa có bảng so sánh với quy định hiện hành.',
  readText: 'Đọc toàn văn',
  readVersion: (ordinal: number) => `Đọc toàn văn: bản ${ordinal}`,
  button: 'Xem đã đổi những gì',
  buttonLaw: 'So với quy định hiện hành',
} as const;
