import * as v from 'valibot';
import { writtenLine, writtenWords } from '#features/submissions/written-words.ts';
import { isLegalDay } from '#platform/clock.ts';
import {
  GROUP_CATEGORIES,
  MOST_LINKS,
  MOST_QUESTIONS,
  type Question,
  SHEET_KINDS,
} from './question-sheet.ts';

const line = (max: number) => v.pipe(v.optional(v.string(), ''), v.transform(writtenLine), v.maxLength(max));
const ticked = v.pipe(
  v.optional(v.string(), ''),
  v.transform((value) => value !== ''),
);

/** Questions as typed: one a line; "[dieu-3] Mức thu có hợp lý không?" asks about a unit. */
export function questionsOf(text: string): Question[] {
  return writtenWords(text)
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const match = /^\[([a-z0-9_-]+)\]\s*(.+)$/.exec(each);
      return match ? { unitId: match[1] ?? null, text: match[2] ?? '' } : { unitId: null, text: each };
    });
}

export const newSheetSchema = v.object({
  kind: v.picklist(SHEET_KINDS),
  title: v.pipe(line(200), v.minLength(1)),
  questions: v.pipe(
    v.string(),
    v.maxLength(20_000),
    v.transform(questionsOf),
    v.minLength(1),
    v.maxLength(MOST_QUESTIONS),
  ),
  category: v.optional(v.picklist(GROUP_CATEGORIES), 'citizen'),
  dueOn: v.pipe(v.string(), v.check(isLegalDay)),
  nameless: ticked,
});
export type NewSheetInput = v.InferOutput<typeof newSheetSchema>;

export const paperLinksSchema = v.object({
  count: v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.minValue(1), v.maxValue(MOST_LINKS)),
});
export const closeSheetSchema = v.object({
  version: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
});
export const withdrawLinkSchema = v.object({ linkId: v.pipe(v.string(), v.uuid()) });

/** An answer, field by field as it was typed, so that a refused form can be shown again word for word. */
export interface AnswerValues {
  readonly answers: readonly string[];
  readonly other: string;
  readonly name: string;
  readonly consent: boolean;
  readonly nameless: boolean;
}

export function readAnswer(form: FormData, questions: number): AnswerValues {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    answers: Array.from({ length: questions }, (_, index) => field(`answer.${index}`)),
    other: field('other'),
    name: field('name'),
    consent: form.has('consent'),
    nameless: form.has('nameless'),
  };
}
