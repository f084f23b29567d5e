import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { type AdminProcedure, type ChangeFault, changeFault } from './admin-procedure.ts';
import type { ProcedureFacts, ProcedureInput } from './procedures.schema.ts';
import {
  findProcedureByCode,
  insertChange,
  insertProcedure,
  requireProcedure,
} from './procedures.store.server.ts';

export type ProcedureRefusal = ChangeFault | 'decidedLater' | 'nothingChanged';

/** A procedure under its national code; what is there already is changed on its own page. */
export async function addProcedure(
  { db, clock }: Platform,
  actor: PersonActor,
  input: ProcedureInput,
): Promise<Result<{ id: string }, ProcedureRefusal>> {
  requirePermission(actor, 'procedure.edit', { organisationId: actor.organisationId });
  const now = clock.now();
  if (input.decisionOn > legalDay(now)) return refuse('decidedLater');
  return await inTransaction(db, async (tx) => {
    await holdName(tx, 'procedure code');
    if (await findProcedureByCode(tx, input.code)) return refuse('isThere');
    const fault = changeFault(undefined, input);
    if (fault) return refuse(fault);
    return ok({ id: await writeNew(tx, actor, input, now) });
  });
}

/** Also for a table that was looked through; the caller holds the codes. */
export async function writeNew(
  tx: Db,
  actor: PersonActor,
  input: ProcedureInput,
  now: Date,
): Promise<string> {
  const procedure: AdminProcedure = {
    ...{ id: newId(now), organisationId: actor.organisationId, ...input },
    ...{ kind: input.state, reason: '', version: 1 },
  };
  await insertProcedure(tx, procedure, { by: actor.personId, at: now });
  await told(tx, actor, `procedure.${input.state}`, undefined, procedure, now);
  return procedure.id;
}

/** What a later decision announced. */
export function changeProcedure(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, ...facts }: ProcedureFacts & { readonly version: number },
): Promise<Result<null, ProcedureRefusal>> {
  return write(platform, actor, id, (before) => {
    const after = { ...before, ...facts, kind: facts.state, reason: '', version };
    return changeFault(before, after) ?? after;
  });
}

/** Sets right what was typed wrongly; the earlier row stays with the reason beside it. */
export function correctProcedure(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, reason, ...facts }: ProcedureFacts & { readonly version: number; readonly reason: string },
): Promise<Result<null, ProcedureRefusal>> {
  return write(platform, actor, id, (before) => {
    const after = { ...before, ...facts, kind: 'corrected' as const, reason, version };
    if ((after.state === 'replaced') !== (after.replacedBy !== '')) return 'replacedByWhat';
    if (after.replacedBy === after.code) return 'replacedByItself';
    if (after.effectiveOn < after.decisionOn) return 'effectTooEarly';
    return after;
  });
}

async function write(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  made: (before: AdminProcedure) => AdminProcedure | ProcedureRefusal,
): Promise<Result<null, ProcedureRefusal>> {
  const { recordedAt: _, ...before } = await requireProcedure(db, id);
  requirePermission(actor, 'procedure.edit', before);
  const after = made(before);
  if (typeof after === 'string') return refuse(after);
  const now = clock.now();
  if (after.decisionOn > legalDay(now)) return refuse('decidedLater');
  if (JSON.stringify(factsOf(before)) === JSON.stringify(factsOf(after))) return refuse('nothingChanged');
  await inTransaction(db, async (tx) => {
    await insertChange(tx, after, { by: actor.personId, at: now });
    await told(tx, actor, `procedure.${after.kind}`, before, after, now);
  });
  return ok(null);
}

const factsOf = (one: AdminProcedure) => [
  ...[one.state, one.effectiveOn, one.name, one.field, one.level, one.decisionNumber, one.decisionOn],
  ...[one.decisionIssuer, one.replacedBy, one.online],
];

async function told(
  tx: Db,
  actor: Actor,
  act: string,
  before: AdminProcedure | undefined,
  after: AdminProcedure,
  now: Date,
): Promise<void> {
  const { id, organisationId, reason } = after;
  await emit(tx, 'procedure.changed', { procedureId: id, organisationId }, now);
  const about = { objectKind: 'adminProcedure', objectId: id, organisationId };
  const values = {
    ...(before && { before: toldOf(before) }),
    after: toldOf(after),
    ...(reason && { reason }),
  };
  await record(tx, actor, { act, ...about, ...values }, now);
}

const toldOf = (one: AdminProcedure) => ({
  ...{ procedureCode: one.code, procedureName: one.name, procedureField: one.field },
  ...{ procedureState: one.state, effectiveOn: one.effectiveOn, decisionNumber: one.decisionNumber },
});
