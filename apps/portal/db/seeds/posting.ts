// Where the drafts of the story stood besides the own portal, one afternoon without a portal, and a rule that waits for a
// second person. Addresses and the rule are invented.

import type { StoryDate } from './story.ts';

export interface StoryPosting {
  readonly consultation: string;
  /** The draft whose officer notes it. */
  readonly draft: string;
  readonly postedOn: StoryDate;
  readonly address: string;
  readonly outage?: {
    readonly on: StoryDate;
    readonly from: string;
    readonly to: string;
    readonly reason: string;
  };
}

const PROVINCE = 'https://tinh-hung-yen.example.org/lay-y-kien';

export const postings: readonly StoryPosting[] = [
  {
    consultation: 'yk-to-cong-nghe-so',
    draft: 'qd-to-cong-nghe-so',
    postedOn: '2025-10-06',
    address: `${PROVINCE}/to-cong-nghe-so`,
    outage: {
      on: '2025-10-14',
      from: '08:10',
      to: '15:30',
      reason: 'Máy chủ của trung tâm dữ liệu mất điện do mưa lớn.',
    },
  },
  {
    consultation: 'yk-doi-moi-cong-nghe',
    draft: 'nq-doi-moi-cong-nghe',
    postedOn: { daysAgo: 12 },
    address: `${PROVINCE}/doi-moi-cong-nghe`,
    outage: {
      on: { daysAgo: 4 },
      from: '22:00',
      to: '22:40',
      reason: 'Bảo trì định kỳ đã báo trước trên cổng.',
    },
  },
];

export const waitingRule = {
  proposedBy: 'phap-che',
  proposedOn: { daysAgo: 3 },
  body: 'ubnd-tinh-hung-yen',
  validFrom: { daysAhead: 60 },
  amount: 25,
  legalBasis: 'Quy chế lấy ý kiến của tỉnh (dự thảo, dùng cho bản minh họa)',
  source: 'Bản dự thảo quy chế gửi lấy ý kiến các sở',
  reason: 'Tỉnh dự kiến đặt thời gian đăng dài hơn mức chung để người dân kịp đọc.',
} as const;
