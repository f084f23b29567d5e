import { carryAnchor } from '@danban/legal-text';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { type ExplainedChange, explainedChanges, type LinkedAnswer } from './change-links.ts';
import { findPublishedRound, type PublishedRound } from './change-notes.store.server.ts';
import { findChangeReasons } from './change-reasons.store.server.ts';
import { comparedVersions } from './compared-versions.server.ts';

/** What readers are told beside a change. */
export interface ChangeNote {
  /** Groups of the published table that were taken up there, with their opinions. */
  readonly groups: readonly { readonly ordinal: number; readonly opinions: number }[];
  readonly reason?: string;
}

export interface ChangeNotes {
  /** Changes with the notes; the same letters, the same notes. */
  readonly version: string;
  /** Whose table it is. */
  readonly round?: number;
  /** By the key of the change. */
  readonly of: ReadonlyMap<string, ChangeNote>;
}

interface Pair {
  readonly before: { readonly id: string };
  readonly after: { readonly id: string };
}

/**
 * Of the table that was published about the older of two versions: the numbers are those of the table, and a change that nobody can
 * say for sure to be the one that the table means has none.
 */
export async function loadChangeNotes(db: Db, { before, after }: Pair): Promise<ChangeNotes> {
  const round = await findPublishedRound(db, before.id);
  const [asked, later] = round
    ? await Promise.all([requireVersion(db, before.id), requireVersion(db, after.id)])
    : [];
  const versions = asked && comparedVersions(asked, later);
  if (!round || !versions) return { version: '', of: new Map() };
  const carry = (unit: string) =>
    carryAnchor({ unit }, versions.before, versions.after, versions.comparison).anchor?.unit;
  const answers = answersOf(round, { before, after }, carry);
  const counts = new Map(answers.map(({ groupOrdinal, opinions }) => [groupOrdinal, opinions]));
  const reasons = await findChangeReasons(db, round.consultationId, after.id);
  const noteOf = ({ key, answers: behind }: ExplainedChange): ChangeNote => {
    const reason = reasons.get(key)?.reason;
    const groups = behind.map(({ groupOrdinal: ordinal }) => ({
      ordinal,
      opinions: counts.get(ordinal) ?? 0,
    }));
    return { groups, ...(reason ? { reason } : {}) };
  };
  const of = new Map(
    explainedChanges(versions, answers)
      .map((one) => [one.key, noteOf(one)] as const)
      .filter(([, { groups, reason }]) => groups.length > 0 || reason),
  );
  return { version: JSON.stringify([round.round, ...of]), round: round.round, of };
}

type CountedAnswer = LinkedAnswer & { readonly opinions: number };

/** The places that the table names, as places of the newer version of the pair. */
function answersOf(
  { content, namesVersion }: PublishedRound,
  { before, after }: Pair,
  carry: (unit: string) => string | undefined,
): CountedAnswer[] {
  if (namesVersion !== before.id && namesVersion !== after.id) return [];
  return content.sections.flatMap(({ unitId, rows }) =>
    rows.flatMap(({ groupOrdinal, outcome, opinionsCount: opinions, changedUnitId }) => {
      const named = changedUnitId && namesVersion === before.id ? carry(changedUnitId) : changedUnitId;
      // Named, but not to be found: not "no place named".
      if (changedUnitId && !named) return [];
      return [{ groupOrdinal, unitId, outcome, changedUnitId: named ?? null, opinions }];
    }),
  );
}
