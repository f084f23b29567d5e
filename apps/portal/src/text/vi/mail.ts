import { demoMark } from './common.ts';

/** What the product itself puts into a mail; the wording of each mail stands in a file of its own (`answer-mail.ts`). */
export const mailText = {
  demoSubject: (subject: string) => `[DỮ LIỆU MINH HỌA] ${subject}`,
  demoMark,
} as const;
