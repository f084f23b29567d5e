import * as v from 'valibot';
import type { Translated } from '#text/language.ts';
import { submissionErrors } from '#text/vi/submissions.ts';
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
  /** Absent in drafts of before 0064. */
  readonly consentReceiptByEmail?: boolean;
  readonly consentAskBack?: boolean;
  readonly organisation?: StatedOrganisation | null;
  /** The provider with which its person signed in; nothing of who it is. */
  readonly signedInWith?: string;
}

/** Whoever writes for an organisation, as he says; compared by the domain of the address or by an officer. */
export interface StatedOrganisation {
  readonly name: string;
  readonly symbol: string;
  /** A day, "2026-11-20", or empty. */
  readonly datedOn: string;
  readonly signer: string;
}

export interface OpinionContent {
  readonly unitId: string | null;
  readonly quotedWords: string | null;
  /** The words right before the quotation, which tell it from the same words elsewhere in the unit. */
  readonly quotedAfter?: string | null;
  readonly position: Position;
  readonly text: string;
  readonly suggestedWording: string | null;
}

/** Field name as in the form ("text.0", "email") → what to do. */
export type FieldErrors = Readonly<Record<string, string>>;
/** What to do, in the language of the page. */
export type FormErrorWords = Translated<typeof submissionErrors>;

const words = (tooLong: (letters: number) => string) =>
  v.pipe(
    v.string(),
    v.transform(writtenWords),
    v.check(
      (text) => text.length <= LONGEST_TEXT,
      (issue) => tooLong(String(issue.input).length),
    ),
  );
const lineIn = (say: FormErrorWords) =>
  v.pipe(v.string(), v.transform(writtenLine), v.maxLength(LONGEST_LINE, say.lineTooLong(LONGEST_LINE)));
const orNull = v.transform((text: string) => (text === '' ? null : text));

const opinionSchemaIn = (say: FormErrorWords) =>
  v.pipe(
    v.object({
      unit: v.pipe(v.string(), v.maxLength(200, say.unknownUnit), orNull),
      quote: v.pipe(
        v.string(),
        v.transform(writtenWords),
        v.maxLength(LONGEST_TEXT, say.quoteTooLong),
        orNull,
      ),
      after: v.optional(
        v.pipe(
          v.string(),
          v.transform(writtenLine),
          v.transform((text) => text.slice(-LONGEST_LINE)),
        ),
        '',
      ),
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
      ({ unit, quote, after, position, text, wording }): OpinionContent => ({
        unitId: unit,
        quotedWords: quote,
        ...(quote && after ? { quotedAfter: after } : {}),
        position,
        text,
        suggestedWording: wording,
      }),
    ),
  );

function formSchemaIn(say: FormErrorWords) {
  const opinionSchema = opinionSchemaIn(say);
  const line = lineIn(say);
  return v.pipe(
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
      consentReceiptByEmail: v.boolean(),
      consentAskBack: v.boolean(),
      organisation: line,
      letterSymbol: line,
      letterDatedOn: v.pipe(
        v.string(),
        v.transform(writtenLine),
        v.check((day) => day === '' || isDay(day), say.dayWrong),
      ),
      letterSigner: line,
    }),
    // An address is kept for what was agreed to; without consent there is no purpose to keep it for.
    v.forward(
      v.check((form) => form.email === null || usesEmail(form), say.consentOrNoEmail),
      ['consentAnswerByEmail'],
    ),
    v.forward(
      v.check((form) => form.email !== null || !usesEmail(form), say.emailMissing),
      ['email'],
    ),
    v.forward(
      v.check(
        (form) => form.name !== null || form.organisation !== '' || !form.consentPublishName,
        say.nameMissing,
      ),
      ['name'],
    ),
    v.forward(
      v.check(
        (form) =>
          form.organisation !== '' || form.letterSymbol + form.letterDatedOn + form.letterSigner === '',
        say.organisationMissing,
      ),
      ['organisation'],
    ),
    v.forward(
      v.check(
        (form) => form.organisation === '' || SPEAKS_AS_ORGANISATION.has(form.category),
        say.categoryOfOrganisation,
      ),
      ['category'],
    ),
    v.transform(({ organisation, letterSymbol, letterDatedOn, letterSigner, ...form }) => ({
      ...form,
      organisation:
        organisation === ''
          ? null
          : { name: organisation, symbol: letterSymbol, datedOn: letterDatedOn, signer: letterSigner },
    })),
  );
}

/** One for each language, made when it is first needed. */
const schemas = new Map<FormErrorWords, ReturnType<typeof formSchemaIn>>();

function formSchema(say: FormErrorWords): ReturnType<typeof formSchemaIn> {
  const schema = schemas.get(say) ?? formSchemaIn(say);
  schemas.set(say, schema);
  return schema;
}

type Purposes = Pick<SubmissionContent, 'consentAnswerByEmail' | 'consentReceiptByEmail' | 'consentAskBack'>;

function usesEmail(form: Purposes): boolean {
  return form.consentAnswerByEmail || form.consentReceiptByEmail === true || form.consentAskBack === true;
}

/** A real day of the calendar: 31 February is none. */
function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

const SPEAKS_AS_ORGANISATION: ReadonlySet<string> = new Set([
  'businessHousehold',
  'enterprise',
  'cooperative',
  'association',
]);

export type CheckedForm =
  | { readonly ok: true; readonly content: SubmissionContent }
  | { readonly ok: false; readonly errors: FieldErrors };

/** Checks what was typed. A place left quite empty beside one that was filled is passed over. */
export function checkOpinionForm(
  values: OpinionFormValues,
  say: FormErrorWords = submissionErrors,
): CheckedForm {
  const written = values.opinions
    .map((opinion, index) => ({ opinion, index }))
    .filter(({ opinion }) => isWritten(opinion));
  const kept =
    written.length > 0 ? written : values.opinions.slice(0, 1).map((opinion, index) => ({ opinion, index }));
  const parsed = v.safeParse(formSchema(say), { ...values, opinions: kept.map(({ opinion }) => opinion) });
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
    opinions: content.opinions.map(valuesOf),
    category: content.category === 'unstated' ? '' : content.category,
    place: content.place,
    name: content.name ?? '',
    email: content.email ?? '',
    consentAnswerByEmail: content.consentAnswerByEmail,
    consentPublishName: content.consentPublishName,
    consentReceiptByEmail: content.consentReceiptByEmail ?? false,
    consentAskBack: content.consentAskBack ?? false,
    organisation: content.organisation?.name ?? '',
    letterSymbol: content.organisation?.symbol ?? '',
    letterDatedOn: content.organisation?.datedOn ?? '',
    letterSigner: content.organisation?.signer ?? '',
    website: '',
    madeAt,
  };
}

/** One opinion as its form shows it. */
export function valuesOf(opinion: OpinionContent): OpinionValues {
  return {
    unit: opinion.unitId ?? '',
    quote: opinion.quotedWords ?? '',
    after: opinion.quotedAfter ?? '',
    position: opinion.position,
    text: opinion.text,
    wording: opinion.suggestedWording ?? '',
  };
}
