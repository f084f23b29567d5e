import {
  type Answers,
  groupsOf,
  LONGEST_ANSWER,
  type Part,
  type SingleQuestion,
  singly,
} from './question.ts';

export type AnswerFault = 'missing' | 'unknownOption' | 'oneOnly' | 'notANumber' | 'outOfRange' | 'tooLong';

/** Whether somebody with these answers sees the part. */
export function isShown({ shownWhen }: Pick<Part, 'shownWhen'>, answers: Answers): boolean {
  if (!shownWhen) return true;
  return (answers[shownWhen.questionId] ?? []).some((id) => shownWhen.optionIds.includes(id));
}

/**
 * The parts that somebody with these answers goes through, in order. An answer counts for a later part only when its own part was
 * shown: who goes back and chooses otherwise leaves no hidden answers behind.
 */
export function pathOf(parts: readonly Part[], answers: Answers): Part[] {
  const path: Part[] = [];
  for (const part of parts) if (isShown(part, within(path, answers))) path.push(part);
  return path;
}

/** Answers to the questions of these parts only. */
export function within(parts: readonly Part[], answers: Answers): Answers {
  const asked = parts.flatMap(({ questions }) => questions.flatMap(singly).map(({ id }) => id));
  return Object.fromEntries(asked.flatMap((id) => (answers[id]?.length ? [[id, answers[id]]] : [])));
}

/** What is wrong with the answer to one question; undefined: nothing. */
export function faultOf(question: SingleQuestion, given: readonly string[] = []): AnswerFault | undefined {
  if (given.length === 0) return question.required ? 'missing' : undefined;
  if (question.kind !== 'multiple' && given.length > 1) return 'oneOnly';
  const [value = ''] = given;
  if (question.kind === 'text') return value.length > LONGEST_ANSWER ? 'tooLong' : undefined;
  if (question.kind === 'number') {
    if (!/^-?\d{1,12}$/.test(value)) return 'notANumber';
    const number = Number(value);
    return number < question.least || number > question.most ? 'outOfRange' : undefined;
  }
  const known = groupsOf(question).map(({ id }) => id);
  return given.every((id) => known.includes(id)) ? undefined : 'unknownOption';
}

/** Question → fault, of these parts. */
export function faultsOf(parts: readonly Part[], answers: Answers): Readonly<Record<string, AnswerFault>> {
  return Object.fromEntries(
    parts.flatMap(({ questions }) =>
      questions.flatMap(singly).flatMap((question) => {
        const fault = faultOf(question, answers[question.id]);
        return fault ? [[question.id, fault]] : [];
      }),
    ),
  );
}

/** The first part of the path that comes after this one; undefined: this is the last. */
export function nextPart(parts: readonly Part[], partId: string, answers: Answers): Part | undefined {
  const path = pathOf(parts, answers);
  const at = path.findIndex(({ id }) => id === partId);
  return at < 0 ? path[0] : path[at + 1];
}

export function previousPart(parts: readonly Part[], partId: string, answers: Answers): Part | undefined {
  const path = pathOf(parts, answers);
  return path[path.findIndex(({ id }) => id === partId) - 1];
}
