import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { answerSecrecy, mayUploadTo } from '#features/documents/gate/ask-secrecy.server.ts';
import type { SecrecyAnswer, UploadTarget } from '#features/documents/gate/gate.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findProgrammes } from '../programmes.store.server.ts';
import { insertImport, type PlanImport, requireImport } from './imports.store.server.ts';

export type StartRefusal = 'noSuchProgramme' | 'outsideProgramme';

/** Opens the place into which an existing plan of the acting body is read. */
export async function startImport(
  { db, clock }: Platform,
  actor: PersonActor,
  { programmeId, year }: { readonly programmeId: string; readonly year: number },
): Promise<Result<{ id: string }, StartRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'plan.edit', { organisationId, programmeId });
  const programme = (await findProgrammes(db)).find(({ id }) => id === programmeId);
  if (!programme) return refuse('noSuchProgramme');
  const { validFrom, validTo } = programme;
  if (`${year}-12-31` < validFrom || (validTo && `${year}-01-01` > validTo))
    return refuse('outsideProgramme');
  const now = clock.now();
  const id = newId(now);
  await inTransaction(db, async (tx) => {
    const given = { id, organisationId, programmeId, year, createdAt: now };
    await insertImport(tx, { ...given, createdBy: actor.personId });
    await importChanged(tx, actor, given, { act: 'planImport.started', after: { year, programmeId } }, now);
  });
  return ok({ id });
}

/** The import, for who keeps plans of its body and programme. */
export async function openImport(db: Db, actor: Actor, id: string): Promise<PlanImport> {
  const found = await requireImport(db, id);
  requirePermission(actor, 'plan.edit', found);
  return found;
}

export const uploadTo = ({
  id,
  organisationId,
}: PlanImport): UploadTarget & { readonly kind: 'planImport' } => ({
  kind: 'planImport',
  id,
  organisationId,
});

/** Takes the answer to "does it hold state secrets?" before the file. */
export async function declareImport(
  platform: Platform,
  actor: PersonActor,
  id: string,
  answer: SecrecyAnswer,
): Promise<Result<null, 'notWaiting'>> {
  const found = await openImport(platform.db, actor, id);
  if (found.state !== 'waiting') return refuse('notWaiting');
  await answerSecrecy(platform, actor, uploadTo(found), answer);
  return ok(null);
}

/** Whether this person may upload now: the last answer is "no" and fresh. */
export const mayUploadPlan = async (platform: Platform, id: string, personId: string): Promise<boolean> =>
  await mayUploadTo(platform, { kind: 'planImport', id }, personId);

export async function importChanged(
  tx: Db,
  actor: Actor,
  { id, organisationId }: Pick<PlanImport, 'id' | 'organisationId'>,
  change: {
    readonly act: string;
    readonly after?: Readonly<Record<string, string | number | null>>;
    readonly reason?: string;
  },
  now: Date,
): Promise<void> {
  await record(tx, actor, { ...change, objectKind: 'planImport', objectId: id, organisationId }, now);
}
