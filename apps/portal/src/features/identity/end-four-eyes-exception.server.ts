import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { isId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findFourEyesExceptions, lockFourEyesException, setExceptionEnd } from './four-eyes.store.server.ts';
import { isOver } from './four-eyes.ts';
import { findPersonNames } from './people.store.server.ts';

/**
 * Whoever may confirm an exception may end it, at once: the day before is its last. What was approved under it stays
 * approved; the audit keeps the day that had been confirmed.
 */
export async function endFourEyesException(
  platform: Platform,
  actor: Actor,
  input: { readonly organisationId: string; readonly exceptionId: string },
): Promise<Result<null, 'notRunning'>> {
  const { organisationId, exceptionId } = input;
  requirePermission(actor, 'fourEyes.confirm', { organisationId });
  if (!isId(exceptionId)) return refuse('notRunning');
  const now = platform.clock.now();
  const today = legalDay(now);
  return await inTransaction(platform.db, async (tx) => {
    const exception = await lockFourEyesException(tx, exceptionId);
    if (exception?.organisationId !== organisationId || isOver(exception, today)) return refuse('notRunning');
    const validTo = addDays(today, -1);
    await setExceptionEnd(tx, exceptionId, validTo);
    const { personId } = exception;
    const change = {
      act: 'fourEyes.ended',
      objectKind: 'organisation',
      objectId: organisationId,
      before: { personId, validFrom: exception.validFrom, validTo: exception.validTo },
      after: { personId, validTo },
    };
    await record(tx, actor, { ...change, organisationId }, now);
    return ok(null);
  });
}

/** What runs or is still to begin, with names, for those who look after it; nobody else learns the reasons. */
export async function listRunningExceptions(db: Db, actor: Actor, organisationId: string, today: string) {
  const owned = { organisationId };
  const mayEnd = can(actor, 'fourEyes.confirm', owned);
  if (!mayEnd && !can(actor, 'audit.read', owned)) return { mayEnd, running: [] };
  const running = (await findFourEyesExceptions(db, [organisationId])).filter((one) => !isOver(one, today));
  const names = await findPersonNames(
    db,
    running.flatMap((one) => [one.personId, one.confirmedBy]),
  );
  const named = running.map((one) => ({
    ...one,
    personName: names.get(one.personId) ?? '',
    confirmedByName: names.get(one.confirmedBy) ?? '',
  }));
  return { mayEnd, running: named };
}
