import type { CountingRuleSet } from './counting-rules.ts';

/**
 * As whose voice something that was written down counts. No text in force says it (docs/interpretations/0066), so this is the
 * house's own reading; a later set begins on its day and never counts earlier voices anew.
 */
export const COUNTING_RULES: readonly CountingRuleSet[] = [
  {
    id: 'offline-2026',
    name: 'Quy tắc đếm ý kiến ngoài cổng, bản 1',
    validFrom: '2025-04-01',
    basis: 'Luật 64/2025/QH15, Điều 6 khoản 3; Nghị định 78/2025/NĐ-CP, Điều 2',
    status: 'unverified',
    lines: [
      'Mỗi người, mỗi hộ, mỗi tổ chức là một lượt góp ý, dù gửi bằng thư, phiếu, điện thoại hay nói tại cuộc họp.',
      'Người nói cho mình: đếm là cá nhân. Người nói thay cả hộ: đếm là một hộ.',
      'Điều mà cuộc họp cùng kết luận: đếm là một lượt của cuộc họp, không nhân với số người dự.',
      'Một lượt nêu nhiều điểm thì mỗi điểm là một ý kiến.',
    ],
    speakers: { person: 'individual', household: 'household', meeting: 'meeting' },
  },
];
