import type { FieldErrors } from '#features/submissions/submission.schema.ts';

/**
 * What the words that are read aloud ask agreement for, each by itself: to take the opinion at all, to print the name, to keep an
 * address for the answer. Reading: docs/interpretations/0072-notice-read-aloud.md.
 */
export const NOTICE_PURPOSES = ['opinion', 'publishName', 'answerByEmail'] as const;
export type NoticePurpose = (typeof NOTICE_PURPOSES)[number];

/** The box of each purpose. Its value is the hash of the notice under which it was ticked. */
export const NOTICE_FIELDS: Readonly<Record<NoticePurpose, string>> = {
  opinion: 'noticeOpinion',
  publishName: 'consentPublishName',
  answerByEmail: 'consentAnswerByEmail',
};

/** What is kept of a person only for a purpose. */
const KEPT_FOR = { publishName: 'name', answerByEmail: 'email' } as const;

/**
 * Which purposes were told and agreed to, and what is missing: without the notice nothing is written down, and no name or
 * address without the purpose that it is for. A box that was ticked under other words (an old page, words of yesterday kept on
 * the phone) is not ticked.
 */
export function readNoticeTicks(
  values: Readonly<Record<string, string>>,
  notice: string,
  say: Readonly<Record<string, string>>,
): { readonly agreed: readonly NoticePurpose[]; readonly errors: FieldErrors } {
  const agreed = NOTICE_PURPOSES.filter((purpose) => values[NOTICE_FIELDS[purpose]] === notice);
  const errors: Record<string, string> = {};
  for (const purpose of NOTICE_PURPOSES) {
    const field = NOTICE_FIELDS[purpose];
    const isWanted = purpose === 'opinion' || values[field] || values[KEPT_FOR[purpose]]?.trim();
    if (isWanted && !agreed.includes(purpose)) errors[field] = say[field] ?? '';
  }
  return { agreed, errors };
}
