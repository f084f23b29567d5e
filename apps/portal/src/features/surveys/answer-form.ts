import { writtenWords } from '#features/submissions/written-words.ts';
import { isId } from '#platform/ids.ts';
import { pathOf } from './answer-path.ts';
import { type Answers, type Part, singly } from './question.ts';

/** The field of a question in a posted form. */
export const fieldOf = (questionId: string): string => `q.${questionId}`;

/** What a form of one step brings: everything chosen so far, of this step in its fields, of the others hidden. */
export interface PostedAnswers {
  readonly partId: string;
  readonly answers: Answers;
  readonly formKey: string;
  readonly wants: 'next' | 'back' | 'send';
}

/** Unknown questions are left out; what is wrong with the others is said later. */
export function readAnswers(form: FormData, parts: readonly Part[]): PostedAnswers {
  const word = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const questions = parts.flatMap((part) => part.questions).flatMap(singly);
  const given = questions.map(({ id }) => {
    const values = form.getAll(fieldOf(id)).flatMap((value) => (typeof value === 'string' ? [value] : []));
    return [id, [...new Set(values.map((value) => writtenWords(value).trim()))]] as const;
  });
  const answers = Object.fromEntries(
    given
      .map(([id, values]) => [id, values.filter((value) => value !== '')] as const)
      .filter(([, values]) => values.length > 0),
  );
  const wants = word('wants');
  const key = word('key');
  return {
    partId: word('part'),
    answers,
    formKey: isId(key) ? key : '',
    wants: wants === 'back' || wants === 'send' ? wants : 'next',
  };
}

/** The step to show and its number; `isLast`: its button sends. */
export function stepOf(parts: readonly Part[], answers: Answers, partId: string) {
  const path = pathOf(parts, answers);
  const at = Math.max(
    0,
    path.findIndex(({ id }) => id === partId),
  );
  const part = path[at];
  // Whether another part follows may depend on what is being answered now, so the button says "next" as long as one may.
  const later = part ? parts.slice(parts.indexOf(part) + 1) : [];
  return { part, number: at + 1, isFirst: at === 0, isLast: later.length === 0 };
}
