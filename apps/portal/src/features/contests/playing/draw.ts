import type { QuizQuestion } from '../contest.ts';

/** One question as it is asked of one person. */
export interface Drawn {
  readonly questionId: string;
  /** The number of the choice that stands at each place. */
  readonly order: readonly number[];
}

/** A whole number from 0 to below `below`, all as likely. */
export type Chance = (below: number) => number;

/**
 * Draws `count` questions and the order of their choices, so that two who sit side by side see different pages. Every choice of questions is
 * as likely (Fisher-Yates). Fewer than `count` questions: all of them.
 */
export function drawQuestions(
  questions: readonly Pick<QuizQuestion, 'id' | 'choices'>[],
  count: number,
  chance: Chance,
): Drawn[] {
  return shuffled(questions, chance)
    .slice(0, count)
    .map(({ id, choices }) => ({ questionId: id, order: shuffled([...choices.keys()], chance) }));
}

function shuffled<T>(all: readonly T[], chance: Chance): T[] {
  const mixed = [...all];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = chance(at + 1);
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}
