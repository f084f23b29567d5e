import type { Block } from '@danban/legal-text';
import { isAboutGoals, isAboutRequirements, isAsideSection } from './aside.ts';
import { goalsOf } from './goals.ts';
import { type NumberFaults, numberFaults } from './number-faults.ts';
import { readHead } from './plan-head.ts';
import type { PlanLine } from './plan-lines.ts';
import { type PlanParts, planParts } from './plan-parts.ts';
import { proseRows } from './prose-rows.ts';
import { tableRows } from './tables/table-rows.ts';
import type { ChargeMode } from './units/charges.ts';

/** One task as it is printed; what is not printed is empty, never guessed. */
export interface ReadRow {
  readonly title: string;
  /** All that the row says without its labelled fields, for a person who looks at it; the title where nothing more is printed. */
  readonly words: string;
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly time: string;
  readonly product: string;
  readonly mode: ChargeMode;
  readonly source: 'prose' | 'table';
  /** First and last block of the document that it was read from. */
  readonly from: number;
  readonly to: number;
  /** The printed number or letter: "2.1", "a", "4"; empty without one. */
  readonly number: string;
}

/** The plan's own number, date and year (or span, "2022-2027"), and who issues it; empty where left open. */
export interface ReadHead {
  readonly number: string;
  readonly date: string;
  readonly year: string;
  readonly body: string;
  readonly title: string;
}

export interface ReadSection {
  readonly number: string;
  readonly title: string;
  readonly at: number;
  /** Its own text: lines under it that are no task, without goals and requirements. */
  readonly words: readonly string[];
}

/** What stands in a plan, in the words and the order of print. */
export interface ReadPlan {
  readonly head: ReadHead;
  readonly sections: readonly ReadSection[];
  readonly goals: readonly string[];
  readonly requirements: readonly string[];
  readonly rows: readonly ReadRow[];
  readonly faults: NumberFaults;
}

/**
 * Reads an existing plan by the written rules (`bench/plans/README.md`, decision 0110). This works by cutting the document into its
 * parts (head, body, appendices), growing the items of each part by their marks, and asking of each item whether it has labels or
 * charges somebody; tables are read by the words of their head. Never throws: what is not understood is no row.
 */
export function readPlan(blocks: readonly Block[]): ReadPlan {
  const parts = planParts(blocks);
  const rows = parts.bodies.flatMap((body) => [...proseRows(body), ...tableRows(blocks, body)]);
  return {
    head: readHead(parts),
    sections: sectionsOf(parts, rows),
    ...goalsOf(parts.bodies[0]),
    faults: numberFaults(parts),
    rows: rows.sort((a, b) => a.from - b.from),
  };
}

function sectionsOf(parts: PlanParts, rows: readonly ReadRow[]): ReadSection[] {
  const lines = parts.bodies[0]?.lines ?? [];
  return parts.sections.map(({ number, text, at }, i) => {
    const next = parts.sections[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    const own = lines.filter((line) => line.at > at && line.at < next);
    const isTask = (line: PlanLine) => rows.some(({ from, to }) => from <= line.at && line.at <= to);
    const isGoals = isAsideSection(text) && (isAboutGoals(text) || isAboutRequirements(text));
    const words = isGoals ? [] : own.filter((line) => !isTask(line)).map(printed);
    return { number, title: text, at, words };
  });
}

const printed = ({ number, text }: PlanLine) =>
  number === '' || number === '-' ? text : `${number}. ${text}`;
