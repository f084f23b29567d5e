import type { MatchConfidence, MatchRegister } from '../matching/unit-match.ts';
import type { TaskMode } from '../task.ts';
import {
  type ImportContent,
  type ImportedRow,
  type ImportedUnit,
  namesOf,
  unitsOf,
} from './import-content.ts';

/** What a person writes of a row. */
export interface RowWords {
  readonly title: string;
  readonly product: string;
  readonly time: string;
  readonly mode: TaskMode;
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
}

const withRows = (content: ImportContent, rows: readonly ImportedRow[]): ImportContent => ({
  ...content,
  rows,
});
const changed = (
  content: ImportContent,
  rowId: string,
  change: (row: ImportedRow) => ImportedRow,
): ImportContent =>
  withRows(
    content,
    content.rows.map((row) => (row.id === rowId ? { ...change(row), version: row.version + 1 } : row)),
  );

/** Writes a row anew; a unit whose name stays keeps its decision. */
export function editRow(
  content: ImportContent,
  rowId: string,
  words: RowWords,
  register: MatchRegister,
): ImportContent {
  return changed(content, rowId, (row) => ({
    ...row,
    ...{ title: words.title, product: words.product, time: words.time, mode: words.mode },
    units: [
      ...unitsOf('lead', words.lead, register, row.units),
      ...unitsOf('coordinating', words.coordinating, register, row.units),
    ],
  }));
}

export function addRow(
  content: ImportContent,
  id: string,
  words: RowWords,
  register: MatchRegister,
): ImportContent {
  const place = { number: '', source: 'hand', from: null, to: null, version: 0 } as const;
  const row: ImportedRow = { id, title: '', product: '', time: '', mode: 'assigned', units: [], ...place };
  return editRow(withRows(content, [...content.rows, row]), id, words, register);
}

export const removeRow = (content: ImportContent, rowId: string): ImportContent =>
  withRows(
    content,
    content.rows.filter(({ id }) => id !== rowId),
  );

/** A row takes the next one in: words one behind the other, units together. Undefined when it is the last. */
export function mergeWithNext(content: ImportContent, rowId: string): ImportContent | undefined {
  const at = content.rows.findIndex(({ id }) => id === rowId);
  const [row, next] = [content.rows[at], content.rows[at + 1]];
  if (!row || !next) return undefined;
  const both = (one: string, two: string) =>
    [...new Set([one, two].filter((words) => words !== ''))].join('; ');
  const units = [...row.units, ...next.units].filter(
    (unit, index, all) =>
      all.findIndex(({ part, name }) => part === unit.part && name === unit.name) === index,
  );
  const merged: ImportedRow = {
    ...row,
    ...{
      title: both(row.title, next.title),
      product: both(row.product, next.product),
      time: both(row.time, next.time),
    },
    units: [
      ...units.filter(({ part }) => part === 'lead'),
      ...units.filter(({ part }) => part === 'coordinating'),
    ],
    ...{ from: row.from ?? next.from, to: next.to ?? row.to },
  };
  return removeRow(
    changed(content, rowId, () => merged),
    next.id,
  );
}

/** What a person says of each unit of a row, in its order; null: it stays words; undefined: not decided. */
export function decideUnits(
  content: ImportContent,
  rowId: string,
  decisions: readonly (string | null | undefined)[],
): ImportContent {
  return changed(content, rowId, (row) => ({
    ...row,
    units: row.units.map((unit, at) => {
      const decision = decisions[at];
      return decision === undefined ? unit : { ...unit, organisationId: decision, isDecided: true };
    }),
  }));
}

/** The proposals that confirming in bulk would take: one body, at least this sure, not decided yet. */
export function openProposals(
  content: ImportContent,
  least: Exclude<MatchConfidence, 'unsure'>,
): { readonly rowId: string; readonly unit: ImportedUnit }[] {
  return content.rows.flatMap((row) =>
    row.units.filter((unit) => isOpen(unit, least)).map((unit) => ({ rowId: row.id, unit })),
  );
}

const isOpen = ({ isDecided, match }: ImportedUnit, least: MatchConfidence) =>
  !isDecided &&
  match.organisationIds.length === 1 &&
  (match.confidence === 'sure' || match.confidence === least);

export function confirmProposals(
  content: ImportContent,
  least: Exclude<MatchConfidence, 'unsure'>,
): ImportContent {
  return withRows(
    content,
    content.rows.map((row) => {
      if (!row.units.some((unit) => isOpen(unit, least))) return row;
      const units = row.units.map((unit) =>
        isOpen(unit, least)
          ? { ...unit, organisationId: unit.match.organisationIds[0] ?? null, isDecided: true }
          : unit,
      );
      return { ...row, units, version: row.version + 1 };
    }),
  );
}

/** How far the confirming of units has come. */
export function unitProgress({ rows }: ImportContent): { readonly decided: number; readonly of: number } {
  const units = rows.flatMap((row) => row.units);
  return { decided: units.filter(({ isDecided }) => isDecided).length, of: units.length };
}

export const wordsOf = (row: ImportedRow): RowWords => ({
  ...{ title: row.title, product: row.product, time: row.time, mode: row.mode },
  ...{ lead: namesOf(row, 'lead'), coordinating: namesOf(row, 'coordinating') },
});
