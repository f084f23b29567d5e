import { comparable, sameNames, sameWords } from './equal-words.ts';
import { pairRows } from './pairing.ts';
import type { PlanHead, ReadPlan, ReadRow } from './plan-reader.ts';
import { answersOf, type PlanTruth } from './truth.ts';

/** The fields of the bar; `mode` is counted beside it. */
export const BAR_FIELDS = ['lead', 'coordinating', 'time', 'product'] as const;
export type BarField = (typeof BAR_FIELDS)[number];
type TruthRow = PlanTruth['rows'][number];

/** So many of so many. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** One row of the truth and what was read for it; without `read` it was missed. */
export interface ScoredRow {
  readonly truth: TruthRow;
  readonly read?: ReadRow;
  readonly wrong: readonly (BarField | 'mode')[];
}

export interface PlanScore {
  /** The bar: of the rows of the truth that are not optional and the rows that nobody wrote. */
  readonly rows: Share;
  /** Of the rows of the truth that are not optional; what was missed is wrong in every field. */
  readonly fields: Readonly<Record<BarField | 'mode', Share>>;
  readonly missing: number;
  readonly extra: readonly ReadRow[];
  readonly scored: readonly ScoredRow[];
  readonly head: Share;
  readonly sections: Share;
  readonly goals: Share;
  readonly requirements: Share;
}

/** How right one reading of one plan is. Pure; empty readings score nothing. */
export function scorePlan(read: ReadPlan, truth: PlanTruth): PlanScore {
  const pairs = pairRows(
    truth.rows.map((row) => row.title),
    read.rows.map((row) => row.title),
    (i, j) => 1 - faultsOf(truth.rows[i]!, read.rows[j]!).length / (BAR_FIELDS.length + 1),
  );
  const readOf = new Map(pairs);
  const scored = truth.rows.map((row, i): ScoredRow => {
    const found = readOf.has(i) ? read.rows[readOf.get(i)!] : undefined;
    return found
      ? { truth: row, read: found, wrong: faultsOf(row, found) }
      : { truth: row, wrong: ALL_FIELDS };
  });
  const taken = new Set(readOf.values());
  const extra = read.rows.filter((_, j) => !taken.has(j));
  const counted = scored.filter((row) => row.truth.optional === undefined);
  const right = counted.filter((row) => !row.wrong.some((field) => field !== 'mode')).length;
  return {
    rows: { right, of: counted.length + extra.length },
    fields: fieldShares(counted),
    missing: counted.filter((row) => !row.read).length,
    extra,
    scored,
    head: headShare(read.head, truth.head),
    sections: listShare(read.sections.map(sectionWords), truth.sections.map(sectionWords)),
    goals: listShare(read.goals, truth.goals),
    requirements: listShare(read.requirements, truth.requirements),
  };
}

const ALL_FIELDS = [...BAR_FIELDS, 'mode'] as const;

function faultsOf(truth: TruthRow, read: ReadRow): (BarField | 'mode')[] {
  return ALL_FIELDS.filter((field) => {
    if (field === 'mode') return truth.mode !== read.mode;
    if (field === 'lead' || field === 'coordinating')
      return !answersOf(truth[field]).some((names) => sameNames(names, read[field]));
    return !answersOf(truth[field]).some((words) => sameWords(words, read[field]));
  });
}

function fieldShares(rows: readonly ScoredRow[]): PlanScore['fields'] {
  const share = (field: BarField | 'mode'): Share => ({
    right: rows.filter((row) => !row.wrong.includes(field)).length,
    of: rows.length,
  });
  return {
    lead: share('lead'),
    coordinating: share('coordinating'),
    time: share('time'),
    product: share('product'),
    mode: share('mode'),
  };
}

function headShare(read: PlanHead, truth: PlanHead): Share {
  const keys = ['number', 'date', 'year', 'body'] as const;
  return { right: keys.filter((key) => sameWords(read[key], truth[key])).length, of: keys.length };
}

/** Entries found, each once, of as many as the longer list has. */
function listShare(read: readonly string[], truth: readonly string[]): Share {
  const waiting = read.map(comparable);
  let right = 0;
  for (const entry of truth.map(comparable)) {
    const at = waiting.indexOf(entry);
    if (at < 0) continue;
    waiting.splice(at, 1);
    right++;
  }
  return { right, of: Math.max(truth.length, read.length) };
}

const sectionWords = (section: { readonly number: string; readonly title: string }) =>
  `${section.number}. ${section.title}`;
