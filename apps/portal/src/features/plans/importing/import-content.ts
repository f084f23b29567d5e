import type { MatchRegister } from '../matching/unit-match.ts';
import { matchUnit, type UnitMatch } from '../matching/unit-match.ts';
import { isAboutGoals, isAboutRequirements, isAsideSection } from '../reading/aside.ts';
import type { ReadPlan, ReadRow } from '../reading/read-plan.ts';
import { MOST_SECTIONS, type SectionKind } from '../sections/plan-section.ts';
import type { TaskMode } from '../task.ts';
import type { UnitPart } from '../tasks/task-unit.ts';

/** A printed name with the proposal for it; what a person decided stands beside, the proposal stays. */
export interface ImportedUnit {
  readonly part: UnitPart;
  readonly name: string;
  readonly match: UnitMatch;
  /** Null: it stays words. */
  readonly organisationId: string | null;
  readonly isDecided: boolean;
}

/** A task on its way in. `from` and `to` are blocks of the file; null of one that a person added. */
export interface ImportedRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly product: string;
  readonly time: string;
  readonly mode: TaskMode;
  readonly units: readonly ImportedUnit[];
  readonly source: 'prose' | 'table' | 'hand';
  readonly from: number | null;
  readonly to: number | null;
  readonly version: number;
  /** Index among the headings of the plan; absent: under none. */
  readonly section?: number;
}

export interface ImportHead {
  readonly title: string;
  readonly symbol: string;
  readonly issuedOn: string | null;
  readonly goals: string;
  /** The year or span that the plan itself names; empty without one. */
  readonly printedYear: string;
}

/** A heading of the file with its text; the text of goals stands in the head. */
export interface ImportedSection {
  readonly title: string;
  readonly kind: SectionKind;
  readonly body: string;
}

/** All that was read of a file and what has become of it. */
export interface ImportContent {
  readonly head: ImportHead;
  readonly rows: readonly ImportedRow[];
  /** Absent of files that were read before headings were kept. */
  readonly sections?: readonly ImportedSection[];
  readonly missingSections: readonly string[];
  readonly doubleNumbers: readonly string[];
}

export const EMPTY_CONTENT: ImportContent = {
  head: { title: '', symbol: '', issuedOn: null, goals: '', printedYear: '' },
  rows: [],
  missingSections: [],
  doubleNumbers: [],
};

/** What was read, with a proposal for each unit. Nothing is decided yet. */
export function contentOf(plan: ReadPlan, register: MatchRegister, newRowId: () => string): ImportContent {
  return {
    head: {
      title: plan.head.title.slice(0, 500),
      symbol: plan.head.number.slice(0, 60),
      issuedOn: dayOf(plan.head.date),
      goals: [...plan.goals, ...plan.requirements].join('\n').slice(0, 10_000),
      printedYear: plan.head.year,
    },
    rows: plan.rows.map((row) => ({ ...importedRow(row, register, newRowId()), ...sectionOf(row, plan) })),
    sections: importedSections(plan),
    missingSections: plan.faults.missingSections,
    doubleNumbers: plan.faults.doubleNumbers.map(({ number }) => number),
  };
}

function importedSections({ sections }: ReadPlan): ImportedSection[] {
  const goals = sections.findIndex(
    ({ title }) => isAsideSection(title) && (isAboutGoals(title) || isAboutRequirements(title)),
  );
  return sections.slice(0, MOST_SECTIONS).map(({ title, words }, i) => ({
    ...{ title: title.slice(0, 500), kind: i === goals ? 'goals' : 'text' },
    body: i === goals ? '' : words.join('\n').slice(0, 10_000),
  }));
}

/** A row of an appendix stands behind all headings and hangs under none. */
function sectionOf({ from, source }: ReadRow, { sections }: ReadPlan): { readonly section?: number } {
  const at = sections.findLastIndex((section) => section.at <= from);
  return at < 0 || at >= MOST_SECTIONS || source === 'table' ? {} : { section: at };
}

function importedRow(row: ReadRow, register: MatchRegister, id: string): ImportedRow {
  return {
    ...{ id, number: row.number, title: row.title.slice(0, 2000), product: row.product.slice(0, 1000) },
    ...{ time: row.time.slice(0, 300), mode: row.mode === 'request' ? 'requested' : 'assigned' },
    units: [...unitsOf('lead', row.lead, register), ...unitsOf('coordinating', row.coordinating, register)],
    ...{ source: row.source, from: row.from, to: row.to, version: 1 },
  };
}

/** Names with their proposals; of a name that was there before the decision stays. */
export function unitsOf(
  part: UnitPart,
  names: readonly string[],
  register: MatchRegister,
  before: readonly ImportedUnit[] = [],
): ImportedUnit[] {
  return [...new Set(names)].map((name) => {
    const known = before.find((unit) => unit.part === part && unit.name === name);
    if (known) return known;
    const match = matchUnit(name, register);
    // A collective is no body: there is nothing to confirm.
    return { part, name, match, organisationId: null, isDecided: match.reason === 'collective' };
  });
}

/** "ngày 02 tháng 3 năm 2026" as a day; null for one that does not exist. */
function dayOf(words: string): string | null {
  const [, day = '', month = '', year = ''] = /(\d{1,2})\D+(\d{1,2})\D+(\d{4})/u.exec(words) ?? [];
  if (year === '') return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

export const namesOf = (row: Pick<ImportedRow, 'units'>, part: UnitPart): string[] =>
  row.units.filter((unit) => unit.part === part).map(({ name }) => name);
