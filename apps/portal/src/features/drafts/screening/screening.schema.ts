import { normaliseText } from '@danban/legal-text';
import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import { CRITERION_NUMBERS } from './screening-criteria.ts';

// Messages are codes of `screeningFieldErrors` in text/vi/drafts.ts.
export type ScreeningFieldError = 'verdictMissing' | 'reasonMissing' | 'tooLong' | 'dateMissing';

// A browser leaves an unchosen radio out; the default brings our own message instead of the object's.
const chosen = v.optional(v.string(), '');
const verdict = v.pipe(chosen, v.picklist(['yes', 'no'], 'verdictMissing'));
const reason = v.pipe(
  v.optional(v.string(), ''),
  v.transform(normaliseText),
  v.minLength(1, 'reasonMissing'),
  v.maxLength(2000, 'tooLong'),
);

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
    decidedOn: v.pipe(chosen, v.check(isLegalDay, 'dateMissing')),
    seen: v.optional(v.string(), ''),
  }),
  v.transform((input) => ({
    decidedOn: input.decidedOn,
    seenScreeningId: input.seen || null,
    verdicts: CRITERION_NUMBERS.map((criterion) => ({
      criterion,
      met: input[`met${criterion}`] === 'yes',
      reason: input[`reason${criterion}`],
    })),
  })),
);
export type ScreeningInput = v.InferOutput<typeof screeningSchema>;
