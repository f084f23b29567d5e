// Files that should not have come in: one was removed for good when a second person agreed, one is hidden and waits for it.

import type { StoryDate, StoryPaper } from './story.ts';

export interface StoryIncident {
  /** The file, kept in a dossier like any paper. */
  readonly paper: StoryPaper;
  readonly reportedOn: StoryDate;
  readonly reason: string;
  /** Absent: nobody has agreed yet. */
  readonly agreed?: { readonly on: StoryDate; readonly by: string };
}

const RESOLUTION = 'nq-doi-moi-cong-nghe';

export const incidents: readonly StoryIncident[] = [
  {
    paper: {
      draft: RESOLUTION,
      item: 'other',
      on: { daysAgo: 12 },
      by: 'soan-thao',
      note: 'Kèm báo cáo đánh giá tác động',
      fileName: 'danh-sach-ho-de-nghi.docx',
      type: 'DANH SÁCH',
      abstract: 'Các hộ đã đề nghị hỗ trợ năm trước',
      lines: ['Danh sách có họ tên, số điện thoại và số tài khoản của từng hộ.'],
      isPublic: true,
    },
    reportedOn: { daysAgo: 11 },
    reason: 'Tệp đính nhầm: có số điện thoại và số tài khoản của các hộ dân, không thuộc hồ sơ.',
    agreed: { on: { daysAgo: 11 }, by: 'truong-phong' },
  },
  {
    paper: {
      draft: RESOLUTION,
      item: 'other',
      on: { daysAgo: 2 },
      by: 'soan-thao',
      note: 'Ghi chép buổi làm việc',
      fileName: 'ghi-chep-noi-bo.docx',
      type: 'GHI CHÉP',
      abstract: 'Buổi làm việc về mức hỗ trợ',
      lines: ['Ghi chép riêng của người soạn thảo, chưa ai duyệt, không phải văn bản của Sở.'],
      isPublic: true,
    },
    reportedOn: { daysAgo: 1 },
    reason: 'Đưa nhầm bản ghi chép nội bộ vào hồ sơ và đã công khai.',
  },
];
