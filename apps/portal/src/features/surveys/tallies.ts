import { type Answers, groupsOf, type SingleQuestion } from './question.ts';
import { LEAST, type ToldCount, toldCounts, toldTable } from './small-groups.ts';

/** One answer as it counts. */
export interface Counted {
  readonly answers: Answers;
  /** 1 where nothing is weighted. */
  readonly weight: number;
}

export interface ToldOption {
  readonly id: string;
  readonly label: string;
  /** How many people; null where that would be too few to tell. */
  readonly count: ToldCount;
  /** Percent of those who answered the question, weighted; null with the count. */
  readonly percent: number | null;
}

/** What is told of one question. */
export interface Tally {
  readonly questionId: string;
  /** Null: some, but fewer than may be told, and then nothing else is told. */
  readonly answered: ToldCount;
  readonly options: readonly ToldOption[];
  /** Of a scale, a number or a row of a matrix (there of the places of its steps, from 1), weighted; null for other questions and where too few answered. */
  readonly mean: number | null;
}

export function tallyOf(question: SingleQuestion, all: readonly Counted[]): Tally {
  const given = all.filter(({ answers }) => answers[question.id]?.length);
  const groups = groupsOf(question);
  if (given.length < LEAST) {
    const options = groups.map(({ id, label }) => ({ id, label, count: null, percent: null }));
    return { questionId: question.id, answered: given.length === 0 ? 0 : null, options, mean: null };
  }
  const weight = sumOf(given);
  const perGroup = groups.map(({ id }) => given.filter(({ answers }) => answers[question.id]?.includes(id)));
  const sizes = perGroup.map(({ length }) => length);
  // Several may be chosen: the counts have no sum from which a hidden one could be worked out.
  const told =
    question.kind === 'multiple'
      ? sizes.map((size) => (size > 0 && size < LEAST ? null : size))
      : toldCounts(sizes);
  const options = groups.map(({ id, label }, index) => {
    const count = told[index] ?? null;
    const percent = count === null ? null : (100 * sumOf(perGroup[index] ?? [])) / weight;
    return { id, label, count, percent };
  });
  // From sum and mean of a scale two hidden counts could be worked out.
  const mean = options.some(({ count }) => count === null) ? null : meanOf(question, given, weight);
  return { questionId: question.id, answered: given.length, options, mean };
}

function meanOf(question: SingleQuestion, given: readonly Counted[], weight: number): number | null {
  const isOrdered = question.kind === 'single' && question.isOrdered === true;
  if (question.kind !== 'scale' && question.kind !== 'number' && !isOrdered) return null;
  const places = isOrdered ? new Map(question.options.map(({ id }, index) => [id, index + 1])) : undefined;
  const worth = (value = '') => (places ? (places.get(value) ?? 0) : Number(value));
  const sum = given.reduce((total, one) => total + one.weight * worth(one.answers[question.id]?.[0]), 0);
  return sum / weight;
}

function sumOf(counted: readonly Counted[]): number {
  return counted.reduce((sum, { weight }) => sum + weight, 0);
}

/** How the answers to one question divide over the groups of another, both of one choice; people, not weights. */
export interface CrossTable {
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly ToldCount[];
    readonly total: ToldCount;
  }[];
  readonly columns: readonly string[];
}

/** Those who answered both questions. Totals are told where they are not themselves too small. */
export function crossTable(
  rows: SingleQuestion,
  columns: SingleQuestion,
  all: readonly Counted[],
): CrossTable {
  const [down, across] = [groupsOf(rows), groupsOf(columns)];
  const columnOf = new Map(across.map(({ id }, index) => [id, index]));
  const rowOf = new Map(down.map(({ id }, index) => [id, index]));
  const counts = down.map(() => across.map(() => 0));
  for (const { answers } of all) {
    const row = rowOf.get(answers[rows.id]?.[0] ?? '');
    const column = columnOf.get(answers[columns.id]?.[0] ?? '');
    if (row !== undefined && column !== undefined) counts[row]![column]! += 1;
  }
  const told = toldTable(counts);
  const totals = toldCounts(counts.map((row) => row.reduce((sum, count) => sum + count, 0)));
  return {
    columns: across.map(({ label }) => label),
    rows: down.map(({ label }, index) => ({ label, cells: told[index]!, total: totals[index] ?? null })),
  };
}
