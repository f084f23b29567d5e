import { citationOf, findUnit, type LegalTree, walk } from '@danban/legal-text';
import type { Channel, CountingClass } from '#features/submissions/submission.ts';
import {
  type Contributors,
  type MatrixRow,
  type MatrixSection,
  type MatrixTotals,
  OUTCOMES,
  type ResponseOutcome,
} from './matrix.ts';
import type { Response } from './response.ts';

/** A group with its answer and its opinions as counts; what the table is made of. */
export interface AnsweredGroup {
  readonly ordinal: number;
  readonly unitId: string | null;
  readonly title: string;
  /** All of them: each waits for the answer of its group. */
  readonly opinionsCount: number;
  /** Of these, what the staff of the body said among themselves: answered, and counted nowhere else. */
  readonly internal: number;
  /** Of those from outside, received after the deadline. */
  readonly late: number;
  /** Of those from outside, by the unit that they are about, where that is at another place than the group's (`placeOfUnit`). */
  readonly aboutOthers?: readonly { readonly unitId: string | null; readonly count: number }[];
  /** Most frequent words among its opinions from outside that are not hidden; empty when there is none. */
  readonly quoted: string;
  readonly contributors: readonly Contributors[];
  readonly response: Response | undefined;
}

export interface MatrixSource {
  readonly tree: LegalTree;
  readonly groups: readonly AnsweredGroup[];
  readonly asked: number;
  readonly received: number;
  readonly late: number;
  readonly internal: number;
  readonly byChannel: Readonly<Partial<Record<Channel, number>>>;
  readonly byClass: Readonly<Partial<Record<CountingClass, number>>>;
}

/** The place of a unit in the printed order; the draft as a whole comes first, a unit of another version last. */
export function placesIn(tree: LegalTree): (unitId: string | null) => number {
  const place = new Map<string, number>();
  walk(tree, ({ id }) => void place.set(id, place.size));
  return (unitId) => (unitId === null ? -1 : (place.get(unitId) ?? place.size));
}

/**
 * The rows of the response table: what is about the draft as a whole first, then unit by unit in the order of
 * the draft; within a unit by the number of the group. Groups without an outcome are left out, and those without an opinion
 * from outside: what only the staff said among themselves is no opinion that was received.
 */
export function sectionsOf(
  { tree, groups }: Pick<MatrixSource, 'tree' | 'groups'>,
  general: string,
): MatrixSection[] {
  const byUnit = new Map<string | null, AnsweredGroup[]>();
  for (const group of [...groups].sort((a, b) => a.ordinal - b.ordinal)) {
    if (fromOutside(group) === 0 || !group.response?.outcome) continue;
    byUnit.set(group.unitId, [...(byUnit.get(group.unitId) ?? []), group]);
  }
  const order = placesIn(tree);
  return [...byUnit]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([unitId, rows]) => ({
      unitId,
      citation: unitId === null ? general : citationOf(tree, unitId),
      heading: (unitId !== null && findUnit(tree, unitId)?.heading) || '',
      rows: rows.map((group) => rowOf(group, aboutOthers(group))),
    }));

  function aboutOthers(group: AnsweredGroup) {
    return [...(group.aboutOthers ?? [])]
      .sort((a, b) => order(a.unitId) - order(b.unitId))
      .map(({ unitId, count }) => ({
        citation: unitId === null ? general : citationOf(tree, unitId),
        count,
      }));
  }
}

const fromOutside = ({ opinionsCount, internal }: Pick<AnsweredGroup, 'opinionsCount' | 'internal'>) =>
  opinionsCount - internal;

function rowOf(group: AnsweredGroup, aboutOthers: NonNullable<MatrixRow['aboutOthers']>): MatrixRow {
  const { response } = group;
  if (!response?.outcome) throw new Error(`matrix row of group ${group.ordinal}: no outcome`);
  return {
    groupOrdinal: group.ordinal,
    title: group.title,
    contributors: group.contributors,
    opinionsCount: fromOutside(group),
    ...(group.internal > 0 ? { internal: group.internal } : {}),
    ...(group.late > 0 ? { late: group.late } : {}),
    ...(aboutOthers.length > 0 ? { aboutOthers } : {}),
    said: group.quoted,
    outcome: response.outcome,
    explanation: response.explanation,
    ...(response.changedUnitId ? { changedUnitId: response.changedUnitId } : {}),
    ...(response.changedNote ? { changedNote: response.changedNote } : {}),
  };
}

/**
 * Counts of opinions from outside: asked and received are never the same figure; late ones are contained in received. What the
 * staff said among themselves is in none of them.
 */
export function totalsOf(source: MatrixSource): MatrixTotals {
  const byOutcome = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<
    ResponseOutcome,
    number
  >;
  for (const group of source.groups) {
    const { response } = group;
    if (response?.outcome && response.state === 'approved') byOutcome[response.outcome] += fromOutside(group);
  }
  const { asked, received, late, internal, byChannel, byClass } = source;
  const apart = internal > 0 ? { internal } : {};
  return { asked, received, byOutcome, bySubmissionChannel: byChannel, byClass, late, ...apart };
}

/** Everything that still stands between the table and its publication; all zero: it may be published. */
export interface Missing {
  /** Opinions in no group. */
  readonly ungrouped: number;
  /** Groups with opinions and without an approved answer. */
  readonly unanswered: number;
  readonly notClosed: boolean;
}

export function missingFor(
  groups: readonly Pick<AnsweredGroup, 'opinionsCount' | 'response'>[],
  ungrouped: number,
  state: string,
): Missing {
  const unanswered = groups.filter(
    ({ opinionsCount, response }) => opinionsCount > 0 && response?.state !== 'approved',
  );
  return { ungrouped, unanswered: unanswered.length, notClosed: state !== 'closed' };
}

export function isComplete({ ungrouped, unanswered, notClosed }: Missing): boolean {
  return ungrouped === 0 && unanswered === 0 && !notClosed;
}
