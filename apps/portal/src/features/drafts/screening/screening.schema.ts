import { normaliseText } from '@danban/legal-text';
import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import type { Evidence, Verdict } from './screening.ts';
import { CRITERION_NUMBERS } from './screening-criteria.ts';

// Messages are codes of `screeningFieldErrors` in text/vi/drafts.ts.
export type ScreeningFieldError =
  | 'verdictMissing'
  | 'reasonMissing'
  | 'tooLong'
  | 'dateMissing'
  | 'linkTooLong';

// A browser leaves an unchosen radio out; the default brings our own message instead of the object's.
const chosen = v.optional(v.string(), '');
const verdict = v.pipe(chosen, v.picklist(['yes', 'no'], 'verdictMissing'));
const reason = v.pipe(
  v.optional(v.string(), ''),
  v.transform(normaliseText),
  v.minLength(1, 'reasonMissing'),
  v.maxLength(2000, 'tooLong'),
);

const link = v.pipe(v.optional(v.string(), ''), v.transform(normaliseText), v.maxLength(500, 'linkTooLong'));
const kept = v.optional(v.string(), '');

/** The form has a verdict and a reason per criterion, and the screening it saw, so that nobody decides over another's head. */
export const screeningSchema = v.pipe(
  v.object({
    met1: verdict,
    met2: verdict,
    met3: verdict,
    met4: verdict,
    reason1: reason,
    reason2: reason,
    reason3: reason,
    reason4: reason,
    ...{ link1: link, link2: link, link3: link, link4: link },
    ...{ file1: kept, file2: kept, file3: kept, file4: kept },
    /** The wording that stood in the form. */
    shown: v.optional(v.string(), ''),
    decidedOn: v.pipe(chosen, v.check(isLegalDay, 'dateMissing')),
    seen: v.optional(v.string(), ''),
  }),
  v.transform((input) => ({
    decidedOn: input.decidedOn,
    seenScreeningId: input.seen || null,
    ...(input.shown && { shownCriteriaId: input.shown }),
    verdicts: CRITERION_NUMBERS.map((criterion) => ({
      criterion,
      met: input[`met${criterion}`] === 'yes',
      reason: input[`reason${criterion}`],
      ...evidenceIn(input[`link${criterion}`], input[`file${criterion}`]),
    })),
  })),
);

/** The file of the decision in force is named by its id, and kept when the form names it. */
function evidenceIn(address: string, documentId: string): { evidence?: Evidence } {
  if (address === '' && documentId === '') return {};
  return { evidence: { ...(address && { link: address }), ...(documentId && { documentId }) } };
}

export interface ScreeningInput {
  readonly decidedOn: string;
  readonly seenScreeningId: string | null;
  /** Which wording the person had before the eyes; absent where no form was shown. */
  readonly shownCriteriaId?: string;
  readonly verdicts: readonly Verdict[];
}
