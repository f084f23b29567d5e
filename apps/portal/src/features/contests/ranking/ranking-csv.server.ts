import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { CSV_START, csvLine } from '#features/documents/sheets/csv.ts';
import type { Platform } from '#platform/context.ts';
import { contestText } from '#text/vi/contests.ts';
import { participantGroupWords } from '#text/vi/gathering-words.ts';
import type { Contest } from '../contest.ts';
import { requireContest } from '../contests.store.server.ts';
import { findGroups } from '../playing/entries.store.server.ts';
import { findRounds } from '../rounds.store.server.ts';
import { findAwards } from './awards.store.server.ts';

/** The whole published ranking, for the record of the house: every entry, without addresses. */
export async function rankingCsv(
  { db }: Platform,
  actor: PersonActor,
  id: string,
): Promise<{ readonly contest: Contest; readonly csv: string }> {
  const contest = await requireContest(db, id);
  requirePermission(actor, 'contest.run', contest);
  const groups = await findGroups(db, id);
  const lines: (string | number)[][] = [];
  for (const round of await findRounds(db, id))
    for (const { entryId, rank, name, right, of, usedMs, prize } of await findAwards(db, id, round.id)) {
      const group = groups.get(entryId);
      const seconds = Math.round(usedMs / 1_000);
      lines.push([
        ...[round.name, rank, name, group ? participantGroupWords[group] : ''],
        ...[right, of, seconds, prize],
      ]);
    }
  return {
    contest,
    csv: CSV_START + [contestText.csvHead, ...lines].map((cells) => csvLine(cells)).join(''),
  };
}
