import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { type Permission, requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { type Result, refuse } from '#platform/result.ts';
import type { InitiativeCall } from './call.ts';
import { holdCall } from './calls.store.server.ts';
import { isActive } from './jury/juror.ts';
import { findJurors } from './jury/jury.store.server.ts';

/** What an entry in the trail is about. */
export const about = ({ id, organisationId }: Pick<InitiativeCall, 'id' | 'organisationId'>) => ({
  ...{ objectKind: 'initiativeCall', objectId: id, organisationId },
});

/** Whoever scores without names must not see them elsewhere: members of the jury do nothing of the secretary's. */
export async function isOnJury(db: Db, callId: string, actor: PersonActor): Promise<boolean> {
  const jurors = await findJurors(db, callId);
  return jurors.some((juror) => juror.personId === actor.personId && isActive(juror));
}

interface Done<T, Reason extends string> {
  readonly result: Result<T, Reason>;
  /** What the trail says; nothing is recorded of a refusal. */
  readonly after?: Readonly<Record<string, string | number>>;
  readonly reason?: string;
}

/** One act upon a call that is held: permission, not by a member of the jury where names are seen, then the act, its trail last. */
export async function actOn<T, Reason extends string>(
  { db, clock }: Platform,
  actor: PersonActor,
  callId: string,
  how: { readonly permission: Permission; readonly act: string; readonly blind: boolean },
  run: (call: InitiativeCall, tx: Db, now: Date) => Promise<Done<T, Reason>>,
): Promise<Result<T, Reason | 'isJuror'>> {
  const now = clock.now();
  return await inTransaction(db, async (tx): Promise<Result<T, Reason | 'isJuror'>> => {
    const call = await holdCall(tx, callId, 'update');
    requirePermission(actor, how.permission, call);
    if (!how.blind && (await isOnJury(tx, callId, actor))) return refuse('isJuror');
    const { result, after, reason } = await run(call, tx, now);
    if (!result.ok) return result;
    const told = { ...(after && { after }), ...(reason && { reason }) };
    await record(tx, actor, { act: how.act, ...about(call), ...told }, now);
    return result;
  });
}
