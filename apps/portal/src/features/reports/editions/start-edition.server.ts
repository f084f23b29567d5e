import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findNextEdition, insertReport, requireReport } from '../reports.store.server.ts';

export type EditionRefusal = 'notSigned' | 'fromPaper' | 'corrected';

/**
 * Begins the next edition of a signed report: its words to be corrected, its figures counted anew. The signed one stays as
 * it is and counts until the new one is signed, too; then whoever received it is told.
 */
export async function startEdition(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { reason }: { readonly reason: string },
): Promise<Result<{ id: string }, EditionRefusal>> {
  const report = await requireReport(db, id);
  requirePermission(actor, 'report.write', report);
  if (report.state !== 'frozen') return refuse('notSigned');
  if (report.paperSource !== null) return refuse('fromPaper');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    if (await findNextEdition(tx, id)) return refuse('corrected');
    const next = newId(now);
    const { organisationId, programmeId, template, templateId, title, periodFrom, periodTo } = report;
    const { addressee, requestReference, narrative, requestId, rollsUpId } = report;
    await insertReport(tx, {
      ...{ id: next, organisationId, programmeId, template, templateId, title, periodFrom, periodTo },
      ...{ addressee, requestReference, narrative, requestId, rollsUpId },
      ...{ edition: report.edition + 1, replacesId: id, correctionReason: reason },
      ...{ createdAt: now, createdBy: actor.personId },
    });
    const after = { edition: report.edition + 1, replaces: id };
    const about = { objectKind: 'report', objectId: next, organisationId };
    await record(tx, actor, { act: 'report.corrected', ...about, reason, after }, now);
    return ok({ id: next });
  });
}
