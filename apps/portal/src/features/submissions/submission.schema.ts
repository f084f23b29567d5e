import * as v from 'valibot';
import { submissionErrors as say } from '#text/vi/submissions.ts';
import { POSITIONS, type Position } from './opinion.ts';
import type { OpinionFormValues, OpinionValues } from './opinion-form.ts';
import { type ContributorCategory, STATED_CATEGORIES } from './submission.ts';
import { writtenLine, writtenWords } from './written-words.ts';

/** Two closely written pages; a longer paper can be cut into articles, each its own opinion. */
export const LONGEST_TEXT = 10_000;
export const MOST_OPINIONS = 50;
const LONGEST_LINE = 120;

/** What a server draft holds and what is sent in the end: cleaned, checked, not yet placed in the text. */
export interface SubmissionContent {
  readonly opinions: readonly OpinionContent[];
  readonly category: ContributorCategory;
  readonly place: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly consentAnswerByEmail: boolean;
  readonly consentPublishName: boolean;
}

export interface OpinionContent {
  readonly unitId: string | null;
  readonly quotedWords: string | null;
  readonly position: Position;
  readonly text: string;
  readonly suggestedWording: string | null;
}

/** Field name as in the form ("text.0", "email") → what to do. */
export type FieldErrors = Readonly<Record<string, string>>;

const words = (tooLong: (letters: number) => string) =>
  v.pipe(
    v.string(),
    v.transform(writtenWords),
    v.check(
      (text) => text.length <= LONGEST_TEXT,
      (issue) => tooLong(String(issue.input).length),
    ),
  );
const line = v.pipe(
  v.string(),
  v.transform(writtenLine),
  v.maxLength(LONGEST_LINE, say.lineTooLong(LONGEST_LINE)),
);
const orNull = v.transform((text: string) => (text === '' ? null : text));

const opinionSchema = v.pipe(
  v.object({
    unit: v.pipe(v.string(), v.maxLength(200, say.unknownUnit), orNull),
    quote: v.pipe(v.string(), v.transform(writtenWords), v.maxLength(LONGEST_TEXT, say.quoteTooLong), orNull),
    position: v.picklist(POSITIONS, say.choosePosition),
    text: words(say.textTooLong),
    wording: v.pipe(words(say.textTooLong), orNull),
  }),
  v.forward(
    v.check(
      ({ position, text, wording }) => position === 'agree' || text !== '' || wording !== null,
      say.writeSomething,
    ),
    ['text'],
  ),
  v.transform(
    ({ unit, quote, position, text, wording }): OpinionContent => ({
      unitId: unit,
      quotedWords: quote,
      position,
      text,
      suggestedWording: wording,
    }),
  ),
);

const formSchema = v.pipe(
  v.object({
    opinions: v.pipe(
      v.array(opinionSchema),
      v.minLength(1, say.nothingWritten),
      v.maxLength(MOST_OPINIONS, say.tooManyOpinions(MOST_OPINIONS)),
    ),
    category: v.pipe(
      v.string(),
      v.transform((code) => code || 'unstated'),
      v.picklist(STATED_CATEGORIES, say.chooseCategory),
    ),
    place: line,
    name: v.pipe(line, orNull),
    email: v.pipe(
      v.string(),
      v.transform(writtenLine),
      v.check(
        (text) => text === '' || (text.length <= 254 && v.is(v.pipe(v.string(), v.email()), text)),
        say.emailWrong,
      ),
      orNull,
    ),
    consentAnswerByEmail: v.boolean(),
    consentPublishName: v.boolean(),
  }),
  // An address is kept for the answer only; without consent there is no purpose to keep it for.
  v.forward(
    v.check((form) => form.email === null || form.consentAnswerByEmail, say.consentOrNoEmail),
    ['consentAnswerByEmail'],
  ),
  v.forward(
    v.check((form) => form.email !== null || !form.consentAnswerByEmail, say.emailMissing),
    ['email'],
  ),
  v.forward(
    v.check((form) => form.name !== null || !form.consentPublishName, say.nameMissing),
    ['name'],
  ),
);

export type CheckedForm =
  | { readonly ok: true; readonly content: SubmissionContent }
  | { readonly ok: false; readonly errors: FieldErrors };

/** Checks what was typed. A place left quite empty beside one that was filled is passed over. */
export function checkOpinionForm(values: OpinionFormValues): CheckedForm {
  const written = values.opinions
    .map((opinion, index) => ({ opinion, index }))
    .filter(({ opinion }) => isWritten(opinion));
  const kept =
    written.length > 0 ? written : values.opinions.slice(0, 1).map((opinion, index) => ({ opinion, index }));
  const parsed = v.safeParse(formSchema, { ...values, opinions: kept.map(({ opinion }) => opinion) });
  if (parsed.success) return { ok: true, content: parsed.output };
  const errors: Record<string, string> = {};
  for (const issue of parsed.issues) {
    const [field, place, inner] = (issue.path ?? []).map((step) => step.key);
    const index = typeof place === 'number' ? (kept[place]?.index ?? 0) : 0;
    // The quotation stands in no field that people see.
    const shown = inner === undefined || inner === 'quote' ? 'text' : String(inner);
    const name = field === 'opinions' ? `${shown}.${index}` : String(field);
    errors[name] ??= issue.message;
  }
  return { ok: false, errors };
}

function isWritten(opinion: OpinionValues): boolean {
  return [opinion.position, opinion.text, opinion.wording].some((value) => writtenWords(value) !== '');
}

/** The form again, from what a server draft holds. */
export function formFrom(content: SubmissionContent, madeAt: string): OpinionFormValues {
  return {
    opinions: content.opinions.map((opinion) => ({
      unit: opinion.unitId ?? '',
      quote: opinion.quotedWords ?? '',
      position: opinion.position,
      text: opinion.text,
      wording: opinion.suggestedWording ?? '',
    })),
    category: content.category === 'unstated' ? '' : content.category,
    place: content.place,
    name: content.name ?? '',
    email: content.email ?? '',
    consentAnswerByEmail: content.consentAnswerByEmail,
    consentPublishName: content.consentPublishName,
    website: '',
    madeAt,
  };
}
