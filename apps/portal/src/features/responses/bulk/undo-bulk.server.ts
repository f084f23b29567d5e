import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { holdConsultation, requireConsultation } from '#features/consultations/consultations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findWritten, lockBulk, setBulkState } from './bulk-answers.store.server.ts';
import { entryOf } from './carry-out.server.ts';
import { lockAnswered, takeBackWritten } from './carry-out.store.server.ts';

export type UndoRefusal = 'completed' | 'notDone' | 'nothingToUndo';

/** Takes one bulk answer back: every answer on which nobody has worked since is what it was before; the others stay. */
export async function undoBulk(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  actor: PersonActor,
  consultationId: string,
  bulkId: string,
): Promise<Result<{ takenBack: number; kept: number }, UndoRefusal>> {
  const consultation = await requireConsultation(db, consultationId);
  const { organisationId } = consultation;
  requirePermission(actor, 'response.write', consultation);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const bulk = await lockBulk(tx, consultationId, bulkId);
    if (bulk.state === 'undone') return refuse('nothingToUndo');
    // A step of the chain goes back by being returned, with a reason.
    if (bulk.kind !== 'answer') return refuse('nothingToUndo');
    if (bulk.state !== 'done') return refuse('notDone');
    const written = await findWritten(tx, consultationId, bulkId);
    // In the order in which every desk takes them, or each would wait for the other.
    await lockAnswered(
      tx,
      consultationId,
      written.map(({ groupId }) => groupId),
    );
    if ((await holdConsultation(tx, consultationId, 'share')).state === 'completed')
      return refuse('completed');
    const takenBack = await takeBackWritten(tx, bulk);
    if (takenBack === 0) return refuse('nothingToUndo');
    await setBulkState(tx, bulk, 'undone', actor, now);
    const kept = written.length - takenBack;
    const entry = {
      ...entryOf(bulk, organisationId),
      act: 'response.bulkUndone',
      after: { takenBack, kept },
    };
    await record(tx, actor, entry, now);
    return ok({ takenBack, kept });
  });
}
