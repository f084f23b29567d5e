import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Report } from '../report.ts';
import { scopeOf } from '../report-scope.server.ts';
import { requireReport, updateReport } from '../reports.store.server.ts';
import { whyLocked } from '../write-report.server.ts';
import { findDifficulties, type Suggestion } from './suggestions.store.server.ts';

/** The box into which recorded difficulties go. */
export const SUGGESTED_BOX = 'difficulties';

/** What was recorded in the period and is not in the box yet; nothing is made up. */
export async function findSuggestions(db: Db, report: Report, now: Date): Promise<Suggestion[]> {
  const { organisationIds, from, to } = await scopeOf(db, report, now);
  const { programmeId } = report;
  const found = await findDifficulties(db, { organisationIds, programmeId, from, to });
  const written = report.narrative[SUGGESTED_BOX] ?? '';
  return found.filter((one) => !written.includes(lineOf(one)));
}

/** Writes a recorded difficulty as a line of the box, to be worked on there. */
export async function takeSuggestion(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { suggestion }: { readonly suggestion: string },
): Promise<Result<null, 'frozen' | 'underWay' | 'noSuggestion'>> {
  const report = await requireReport(db, id);
  requirePermission(actor, 'report.write', report);
  const locked = await whyLocked(db, report);
  if (locked) return refuse(locked);
  const now = clock.now();
  const taken = (await findSuggestions(db, report, now)).find((one) => one.id === suggestion);
  if (!taken) return refuse('noSuggestion');
  const before = report.narrative[SUGGESTED_BOX]?.trim();
  const box = [...(before ? [before] : []), `- ${lineOf(taken)}`].join('\n');
  await inTransaction(db, async (tx) => {
    await updateReport(tx, id, report.version, { narrative: { ...report.narrative, [SUGGESTED_BOX]: box } });
    const about = { objectKind: 'report', objectId: id, organisationId: report.organisationId };
    await record(tx, actor, { act: 'report.saved', ...about }, now);
  });
  return ok(null);
}

const lineOf = ({ task, words }: Suggestion) => `${task}: ${words.replace(/\s+/g, ' ').trim()}`;
