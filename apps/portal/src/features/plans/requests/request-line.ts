import { isClosed, type Task } from '../task.ts';
import type { TaskUnit } from '../tasks/task-unit.ts';

/** A letter that asks: a document of the register, with the day until which an answer is hoped for. */
export interface RequestLetter {
  readonly documentId: string;
  readonly symbol: string | null;
  readonly replyOn: string;
  /** Day of its dispatch; null: not sent yet. */
  readonly sentOn: string | null;
}

/**
 * answered · notWritten: no letter names it · underWay: a letter is written and not sent · waiting: sent · silent: the day of
 * the letter has passed. None of them is late: who is asked owes nothing (interpretation 0084).
 */
export const REQUEST_STANDINGS = ['silent', 'notWritten', 'underWay', 'waiting', 'answered'] as const;
export type RequestStanding = (typeof REQUEST_STANDINGS)[number];

/** One unit that a plan asks for one task. */
export interface RequestLine {
  readonly task: Pick<Task, 'id' | 'ordinal' | 'title' | 'dueOn' | 'timeText' | 'product'>;
  readonly unit: TaskUnit;
  /** The newest letter that names it. */
  readonly letter: RequestLetter | null;
  readonly standing: RequestStanding;
}

export interface Addressed {
  readonly taskId: string;
  readonly organisationId: string | null;
  readonly name: string;
  readonly letter: RequestLetter;
}

export function standingOfRequest(
  { answer }: Pick<TaskUnit, 'answer'>,
  letter: RequestLetter | null,
  today: string,
): RequestStanding {
  if (answer !== null) return 'answered';
  if (!letter) return 'notWritten';
  if (letter.sentOn === null) return 'underWay';
  return letter.replyOn < today ? 'silent' : 'waiting';
}

/**
 * Whom a plan asks, whoever leads or helps, except the body whose plan it is; who has not answered first. What is done or
 * dropped asks nobody any more, and shows only who has answered. `addressed`: the newest letter first.
 */
export function requestLines(
  tasks: readonly Task[],
  units: readonly TaskUnit[],
  addressed: readonly Addressed[],
  { ownId, today }: { readonly ownId: string; readonly today: string },
): RequestLine[] {
  const lines = tasks
    .filter(({ mode }) => mode === 'requested')
    .flatMap((task) =>
      units
        .filter(({ taskId, organisationId }) => taskId === task.id && organisationId !== ownId)
        .filter((unit) => unit.answer !== null || !isClosed(task))
        .map((unit): RequestLine => {
          const letter = addressed.find((one) => one.taskId === task.id && isSame(one, unit))?.letter ?? null;
          return { task, unit, letter, standing: standingOfRequest(unit, letter, today) };
        }),
    );
  return lines.toSorted(
    (a, b) => REQUEST_STANDINGS.indexOf(a.standing) - REQUEST_STANDINGS.indexOf(b.standing),
  );
}

const isSame = (one: Omit<Addressed, 'letter'>, unit: TaskUnit) =>
  unit.organisationId ? one.organisationId === unit.organisationId : one.name === unit.name;
