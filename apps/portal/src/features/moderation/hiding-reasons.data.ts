import type { HiddenCode } from '#features/submissions/opinion.ts';

/** A reason to choose from, with what its contributor reads unless the moderator writes something better. */
export interface HidingReason {
  readonly code: Exclude<HiddenCode, 'review'>;
  readonly told: string;
}

/** In the order in which they are offered. */
export const HIDING_REASONS: readonly HidingReason[] = [
  {
    code: 'personalData',
    told: 'Ý kiến có thông tin riêng của một người mà che bớt thì không còn hiểu được. Bạn có thể gửi lại không kèm thông tin đó.',
  },
  {
    code: 'accusation',
    told: 'Ý kiến nói một người cụ thể làm sai. Trang góp ý không phải nơi kết luận việc ấy; phần góp ý cho dự thảo vẫn được xem xét.',
  },
  {
    code: 'insult',
    told: 'Ý kiến có lời xúc phạm. Phần góp ý cho dự thảo vẫn được xem xét; bạn có thể gửi lại bằng lời khác.',
  },
  { code: 'offTopic', told: 'Nội dung không nói về dự thảo này.' },
  { code: 'spam', told: 'Nội dung là quảng cáo hoặc được gửi lặp lại tự động.' },
  { code: 'secret', told: 'Nội dung có dấu hiệu thuộc phạm vi bí mật nhà nước nên không được đăng.' },
];
