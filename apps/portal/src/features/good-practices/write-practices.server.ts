import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { type Permission, requirePermission } from '#features/authority/permissions.ts';
import { findFourEyesExceptions } from '#features/identity/four-eyes.store.server.ts';
import { type FourEyesRefusal, mayApprove } from '#features/identity/four-eyes.ts';
import { freeSlug } from '#features/organisations/slug.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import {
  afterStep,
  type GoodPractice,
  hasEvidence,
  hasMobileNumber,
  type PracticeStep,
} from './good-practice.ts';
import type { AdoptionInput, PracticeInput } from './practices.schema.ts';
import {
  deleteAdoption,
  findPracticeBySlug,
  insertPractice,
  requirePractice,
  updatePractice,
  upsertAdoption,
} from './practices.store.server.ts';

export type WritePracticeRefusal = 'mobileInContact' | 'startsInFuture' | 'notPossibleNow';

/** One proposes; whoever heads the body is asked by the inbox. */
export async function proposePractice(
  { db, clock }: Platform,
  actor: PersonActor,
  input: PracticeInput,
): Promise<Result<{ id: string }, WritePracticeRefusal>> {
  const { organisationId, personId } = actor;
  requirePermission(actor, 'goodPractice.edit', { organisationId });
  const now = clock.now();
  const fault = faultIn(input, legalDay(now));
  if (fault) return refuse(fault);
  return await inTransaction(db, async (tx) => {
    await holdName(tx, 'practice slug');
    const isTaken = async (one: string) => (await findPracticeBySlug(tx, one)) !== undefined;
    const practice: GoodPractice = {
      ...{ id: newId(now), organisationId, slug: await freeSlug(input.title, isTaken), ...input },
      ...{ state: 'proposed', proposedBy: personId, writtenBy: personId, publishedAt: null },
      ...{ withdrawnBecause: '', version: 1 },
    };
    await insertPractice(tx, practice, now);
    await record(tx, actor, { act: 'practice.proposed', ...about(practice), after: toldOf(practice) }, now);
    return ok({ id: practice.id });
  });
}

const faultIn = (input: PracticeInput, today: string): 'mobileInContact' | 'startsInFuture' | undefined => {
  if (hasMobileNumber(input.contact)) return 'mobileInContact';
  return input.startedOn > today ? 'startsInFuture' : undefined;
};

export async function editPractice(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, ...input }: PracticeInput & { readonly version: number },
): Promise<Result<null, WritePracticeRefusal>> {
  const fault = faultIn(input, legalDay(platform.clock.now()));
  if (fault) return refuse(fault);
  const changed = { ...input, writtenBy: actor.personId };
  return await step(platform, actor, id, version, 'edit', 'goodPractice.edit', async () => ok(changed));
}

export type ApprovePracticeRefusal = FourEyesRefusal | 'noEvidence' | 'notPossibleNow';

/** Somebody else than who proposed it and who wrote it last; never without a figure with its source or a link. */
export function approvePractice(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version }: { readonly version: number },
): Promise<Result<null, ApprovePracticeRefusal>> {
  const { db, clock } = platform;
  return step<ApprovePracticeRefusal>(
    platform,
    actor,
    id,
    version,
    'approve',
    'goodPractice.approve',
    async (practice) => {
      if (!hasEvidence(practice)) return refuse('noEvidence');
      const exceptions = await findFourEyesExceptions(db, actor.ownOrganisationIds);
      for (const proposedBy of [practice.proposedBy, practice.writtenBy]) {
        const other = mayApprove({ proposedBy, approver: actor, exceptions, today: legalDay(clock.now()) });
        if (!other.ok) return other;
      }
      return ok({});
    },
  );
}

export function publishPractice(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version }: { readonly version: number },
): Promise<Result<null, 'notPossibleNow'>> {
  const publishedAt = platform.clock.now();
  return step(platform, actor, id, version, 'publish', 'goodPractice.publish', async () =>
    ok({ publishedAt }),
  );
}

/** Before it is published whoever writes may; what was public is taken down by who publishes. */
export async function withdrawPractice(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<Result<null, 'notPossibleNow'>> {
  const { state } = await requirePractice(platform.db, id);
  const needed = state === 'published' ? 'goodPractice.publish' : 'goodPractice.edit';
  const changed = { withdrawnBecause: reason };
  return await step(platform, actor, id, version, 'withdraw', needed, async () => ok(changed));
}

async function step<Reason extends string>(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  version: number,
  name: PracticeStep,
  permission: Permission,
  changes: (
    practice: GoodPractice,
  ) => Promise<{ ok: true; value: Partial<GoodPractice> } | { ok: false; reason: Reason }>,
): Promise<Result<null, Reason | 'notPossibleNow'>> {
  const before = await requirePractice(db, id);
  requirePermission(actor, permission, before);
  const state = afterStep(before.state, name);
  if (!state) return refuse('notPossibleNow');
  const changed = await changes(before);
  if (!changed.ok) return refuse(changed.reason);
  const after: GoodPractice = { ...before, ...changed.value, state, version };
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    const approval = name === 'approve' ? { by: actor.personId, at: now } : undefined;
    await updatePractice(tx, after, approval);
    if (before.state === 'published' || state === 'published') await told(tx, before, now);
    const values = { before: toldOf(before), after: toldOf(after) };
    const because = after.withdrawnBecause && { reason: after.withdrawnBecause };
    await record(tx, actor, { act: `practice.${ACTS[name]}`, ...about(before), ...values, ...because }, now);
  });
  return ok(null);
}
const ACTS = { edit: 'edited', approve: 'approved', publish: 'published', withdraw: 'withdrawn' } as const;

export type AdoptRefusal = 'ownPractice' | 'notPossibleNow' | 'dayInFuture' | 'nothingNoted';

/** Another body says what it learned or took up; said again, it says the newest. */
export async function adoptPractice(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  input: AdoptionInput,
): Promise<Result<null, AdoptRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'goodPractice.adopt', { organisationId });
  const practice = await requirePractice(db, id);
  if (practice.state !== 'published') return refuse('notPossibleNow');
  if (actor.ownOrganisationIds.includes(practice.organisationId)) return refuse('ownPractice');
  const now = clock.now();
  if (input.adoptedOn > legalDay(now)) return refuse('dayInFuture');
  await inTransaction(db, async (tx) => {
    await upsertAdoption(tx, id, { organisationId, ...input }, { by: actor.personId, at: now });
    await told(tx, practice, now);
    const after = { adoption: input.kind, practiceAdoptedOn: input.adoptedOn };
    const where = { objectKind: 'goodPractice', objectId: id, organisationId };
    await record(tx, actor, { act: 'practice.adopted', ...where, after }, now);
  });
  return ok(null);
}

/** Takes back what the own body said. */
export async function forgetAdoption(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
): Promise<Result<null, AdoptRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'goodPractice.adopt', { organisationId });
  const practice = await requirePractice(db, id);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    if (!(await deleteAdoption(tx, id, organisationId))) return refuse('nothingNoted');
    await told(tx, practice, now);
    const where = { objectKind: 'goodPractice', objectId: id, organisationId };
    await record(tx, actor, { act: 'practice.adoptionWithdrawn', ...where }, now);
    return ok(null);
  });
}

const told = (tx: Db, { id, organisationId }: GoodPractice, now: Date) =>
  emit(tx, 'practice.changed', { practiceId: id, organisationId }, now);

const about = ({ id, organisationId }: GoodPractice) => ({
  ...{ objectKind: 'goodPractice', objectId: id, organisationId },
});

const toldOf = ({ title, field, state }: GoodPractice) => ({
  ...{ practiceTitle: title, practiceField: field, practiceState: state },
});
