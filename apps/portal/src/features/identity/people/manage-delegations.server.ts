import { record } from '#features/audit/record.server.ts';
import type { Actor, DelegationKind } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { requirePerson } from '../people.store.server.ts';
import {
  findAssignments,
  findDelegation,
  insertDelegation,
  setDelegationEnd,
} from '../roles.store.server.ts';

export type DelegateRefusal =
  | 'samePerson'
  | 'endBeforeStart'
  | 'notTheHead'
  | 'basisMissing'
  | 'scopeMissing';

export interface DelegateInput {
  readonly kind: DelegationKind;
  readonly organisationId: string;
  readonly fromPersonId: string;
  readonly toPersonId: string;
  readonly scope: string;
  /** The document that delegates. */
  readonly legalBasis: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Decree 30/2020, Article 13: only a leader of the body hands on the signature, in writing, for a named scope. */
export async function delegateSignature(
  platform: Platform,
  actor: Actor,
  input: DelegateInput,
): Promise<Result<{ readonly id: string }, DelegateRefusal>> {
  requirePermission(actor, 'person.manage');
  const now = platform.clock.now();
  const { organisationId, fromPersonId, toPersonId, validFrom, validTo } = input;
  await requireOrganisation(platform.db, organisationId);
  await requirePerson(platform.db, fromPersonId);
  await requirePerson(platform.db, toPersonId);
  const scope = input.scope.trim();
  const legalBasis = input.legalBasis.trim();
  if (fromPersonId === toPersonId) return refuse('samePerson');
  if (validTo !== null && validTo < validFrom) return refuse('endBeforeStart');
  if (scope === '') return refuse('scopeMissing');
  if (legalBasis === '') return refuse('basisMissing');
  const heads = { personId: fromPersonId, organisationIds: [organisationId], role: 'leader' as const };
  if ((await findAssignments(platform.db, { ...heads, validOn: validFrom })).length === 0)
    return refuse('notTheHead');
  const id = newId(now);
  await inTransaction(platform.db, async (tx) => {
    await insertDelegation(tx, { ...input, id, scope, legalBasis });
    const after = { kind: input.kind, fromPersonId, toPersonId, validFrom, validTo };
    const change = {
      act: 'person.delegationGiven',
      objectKind: 'person',
      objectId: toPersonId,
      organisationId,
      after,
    };
    await record(tx, actor, change, now);
  });
  return ok({ id });
}

export async function endDelegation(
  platform: Platform,
  actor: Actor,
  input: { readonly personId: string; readonly delegationId: string; readonly lastDay: string },
): Promise<Result<undefined, 'endBeforeStart'>> {
  requirePermission(actor, 'person.manage');
  const now = platform.clock.now();
  const given = await findDelegation(platform.db, input.delegationId);
  if (given?.toPersonId !== input.personId) throw new NotFound(`delegation ${input.delegationId}`);
  if (input.lastDay < given.validFrom) return refuse('endBeforeStart');
  const { organisationId, toPersonId } = given;
  await inTransaction(platform.db, async (tx) => {
    await setDelegationEnd(tx, given.id, input.lastDay);
    const change = {
      act: 'person.delegationEnded',
      objectKind: 'person',
      objectId: toPersonId,
      organisationId,
    };
    await record(
      tx,
      actor,
      { ...change, before: { validTo: given.validTo }, after: { validTo: input.lastDay } },
      now,
    );
  });
  return ok(undefined);
}
