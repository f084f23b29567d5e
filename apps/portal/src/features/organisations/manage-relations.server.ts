import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { changeOf } from './manage-organisations.server.ts';
import {
  type CouncilMember,
  type Organisation,
  type OrganisationRelation,
  standsApart,
} from './organisation.ts';
import { requireOrganisation } from './organisations.store.server.ts';
import {
  endRelationOn,
  findMembers,
  findRelation,
  findRelations,
  insertMember,
  insertRelation,
} from './relations.store.server.ts';

export type RelationRefusal =
  | 'itself'
  | 'endBeforeStart'
  | 'outsideOfTheirLives'
  | 'programmeNotAsked'
  | 'alreadyRelated'
  | 'secondWhole'
  | 'circle'
  | 'notUnderIt';

export type RelationInput = Omit<OrganisationRelation, 'id'>;

export async function addRelation(
  platform: Platform,
  actor: Actor,
  input: RelationInput,
): Promise<Result<{ readonly id: string }, RelationRefusal>> {
  requirePermission(actor, 'organisation.manage');
  const now = platform.clock.now();
  const from = await requireOrganisation(platform.db, input.fromId);
  const to = await requireOrganisation(platform.db, input.toId);
  const refusal = whyNotRelate(from, to, input);
  if (refusal) return refuse(refusal);
  const id = newId(now);
  const { kind, toId, programmeId, validFrom, validTo, legalBasis } = input;
  return await inTransaction(platform.db, async (tx) => {
    // All at once, not only those of the two: a circle may close through others.
    await holdName(tx, 'relations of bodies');
    const beside = await whyNotBeside(tx, input);
    if (beside) return refuse(beside);
    await insertRelation(tx, { ...input, id });
    const after = { kind, toId, programmeId, validFrom, validTo };
    const values = { after, reason: legalBasis };
    await record(tx, actor, changeOf('organisation.relationAdded', input.fromId, values), now);
    return ok({ id });
  });
}

function whyNotRelate(
  from: Organisation,
  to: Organisation,
  input: RelationInput,
): RelationRefusal | undefined {
  if (from.id === to.id) return 'itself';
  if (input.validTo !== null && input.validTo < input.validFrom) return 'endBeforeStart';
  if (input.kind !== 'reportsTo' && input.programmeId) return 'programmeNotAsked';
  const lives = [from, to].every(
    (body) => body.validFrom <= input.validFrom && (body.validTo === null || input.validFrom <= body.validTo),
  );
  if (!lives) return 'outsideOfTheirLives';
  if (input.kind === 'belongsTo' && standsApart(from.kind, to.kind)) return 'notUnderIt';
  return undefined;
}

async function whyNotBeside(db: Db, input: RelationInput): Promise<RelationRefusal | undefined> {
  const others = await findRelations(db, { fromId: input.fromId, kind: input.kind });
  const atTheSameTime = others.filter(
    (other) =>
      (other.validTo === null || other.validTo >= input.validFrom) &&
      (input.validTo === null || input.validTo >= other.validFrom),
  );
  if (atTheSameTime.some((other) => other.toId === input.toId && other.programmeId === input.programmeId)) {
    return 'alreadyRelated';
  }
  if (input.kind !== 'belongsTo') return undefined;
  if (atTheSameTime.length > 0) return 'secondWhole';
  return (await standsUnder(db, input.toId, input.fromId, input.validFrom)) ? 'circle' : undefined;
}

/** Whether `id` belongs, directly or through others, to `above` on a day. */
async function standsUnder(db: Db, id: string, above: string, day: string): Promise<boolean> {
  const seen = new Set<string>();
  let current: string | undefined = id;
  while (current && !seen.has(current)) {
    if (current === above) return true;
    seen.add(current);
    const [up]: OrganisationRelation[] = await findRelations(db, {
      fromId: current,
      kind: 'belongsTo',
      validOn: day,
    });
    current = up?.toId;
  }
  return false;
}

export async function endRelation(
  platform: Platform,
  actor: Actor,
  input: { readonly organisationId: string; readonly relationId: string; readonly lastDay: string },
): Promise<Result<undefined, 'endBeforeStart'>> {
  requirePermission(actor, 'organisation.manage');
  const now = platform.clock.now();
  const relation = await findRelation(platform.db, input.relationId);
  const isItsOwn = relation && [relation.fromId, relation.toId].includes(input.organisationId);
  if (!isItsOwn) throw new NotFound(`relation ${input.relationId}`);
  if (input.lastDay < relation.validFrom) return refuse('endBeforeStart');
  await inTransaction(platform.db, async (tx) => {
    await endRelationOn(tx, relation.id, input.lastDay);
    const { kind, toId, validTo } = relation;
    const values = { before: { kind, toId, validTo }, after: { kind, toId, validTo: input.lastDay } };
    await record(tx, actor, changeOf('organisation.relationEnded', relation.fromId, values), now);
  });
  return ok(undefined);
}

export type MemberRefusal = 'notACouncil' | 'itself' | 'endBeforeStart' | 'alreadySeated' | 'chairTaken';

export async function addMember(
  platform: Platform,
  actor: Actor,
  input: CouncilMember,
): Promise<Result<undefined, MemberRefusal>> {
  requirePermission(actor, 'organisation.manage');
  const now = platform.clock.now();
  const council = await requireOrganisation(platform.db, input.councilId);
  await requireOrganisation(platform.db, input.organisationId);
  if (council.kind !== 'council') return refuse('notACouncil');
  if (council.id === input.organisationId) return refuse('itself');
  if (input.validTo !== null && input.validTo < input.validFrom) return refuse('endBeforeStart');
  const { organisationId, seat, validFrom, validTo } = input;
  return await inTransaction(platform.db, async (tx) => {
    await holdName(tx, `seats of ${council.id}`);
    const refusal = await whyNotSeat(tx, input);
    if (refusal) return refuse(refusal);
    await insertMember(tx, input);
    const after = { organisationId, seat, validFrom, validTo };
    await record(tx, actor, changeOf('organisation.memberAdded', council.id, { after }), now);
    return ok(undefined);
  });
}

async function whyNotSeat(tx: Db, input: CouncilMember): Promise<MemberRefusal | undefined> {
  const seated = (await findMembers(tx, { councilId: input.councilId })).filter(
    (other) =>
      (other.validTo === null || other.validTo >= input.validFrom) &&
      (input.validTo === null || input.validTo >= other.validFrom),
  );
  const isSeated = seated.some(
    (other) => other.organisationId === input.organisationId && other.seat === input.seat,
  );
  if (isSeated) return 'alreadySeated';
  return input.seat === 'chair' && seated.some((other) => other.seat === 'chair') ? 'chairTaken' : undefined;
}
