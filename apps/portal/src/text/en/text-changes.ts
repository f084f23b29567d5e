import type { Translated } from '../language.ts';
import type { textChangesText } from '../vi/text-changes.ts';
import { formatNumber } from './dates.ts';

/** Beside a change of a public comparison; the reason itself is Vietnamese. */
export const changeNotesInEnglish: Translated<
  Pick<typeof textChangesText, 'becauseOf' | 'groupOf' | 'otherReason'>
> = {
  becauseOf: (n) => (n === 1 ? 'because of 1 opinion' : `because of ${formatNumber(n)} opinions`),
  groupOf: (ordinal, n) => `group ${formatNumber(ordinal)} (${formatNumber(n)})`,
  otherReason: (reason) => `Reason (in Vietnamese): ${reason}`,
};
