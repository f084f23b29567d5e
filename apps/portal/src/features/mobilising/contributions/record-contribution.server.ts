import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findInvitation } from '../inviting/invitations.store.server.ts';
import { draftOf } from '../inviting/invite.server.ts';
import type { ContributionInput } from '../mobilising.schema.ts';
import {
  findContribution,
  insertContribution,
  withdrawContributionRow,
} from './contributions.store.server.ts';

export type ContributionRefusal =
  | 'nobody'
  | 'servedNothing'
  | 'unknownDraft'
  | 'unknownInvitation'
  | 'dayInFuture';

/** What somebody gave, asked or not; it says which draft or activity it served. */
export async function recordContribution(
  { db, clock }: Platform,
  actor: PersonActor,
  { draft, invitationId, ...input }: ContributionInput,
): Promise<Result<{ id: string }, ContributionRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'mobilising.edit', { organisationId });
  const now = clock.now();
  if (input.givenOn > legalDay(now)) return refuse('dayInFuture');
  const projectId = await draftOf(db, actor, draft);
  if (projectId === undefined) return refuse('unknownDraft');
  if (input.served === '' && projectId === null) return refuse('servedNothing');
  const invitation = invitationId ? await findInvitation(db, invitationId) : undefined;
  if (invitationId && !(invitation && actor.ownOrganisationIds.includes(invitation.organisationId)))
    return refuse('unknownInvitation');
  const name = input.name || invitation?.name || '';
  if (name === '') return refuse('nobody');
  const contribution = {
    ...{ ...input, name, id: newId(now), organisationId, projectId, withdrawnBecause: '' },
    ...{ invitationId: invitation?.id ?? null, entryId: invitation?.entryId ?? null },
  };
  await inTransaction(db, async (tx) => {
    await insertContribution(tx, contribution, { by: actor.personId, at: now });
    await emit(tx, 'help.changed', { organisationId }, now);
    const about = { objectKind: 'contribution', objectId: contribution.id, organisationId };
    const after = { contributionKind: input.kind, contributionTitle: input.title };
    await record(tx, actor, { act: 'contribution.recorded', ...about, after }, now);
  });
  return ok({ id: contribution.id });
}

/** It was noted by mistake: it is counted no more, and says why. */
export async function withdrawContribution(
  { db, clock }: Platform,
  actor: PersonActor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<null, 'withdrawnBefore'>> {
  const contribution = await findContribution(db, id);
  if (!contribution) throw new NotFound(`contribution ${id}`);
  requirePermission(actor, 'mobilising.edit', contribution);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    if (!(await withdrawContributionRow(tx, id, reason))) return refuse('withdrawnBefore');
    const { organisationId } = contribution;
    await emit(tx, 'help.changed', { organisationId }, now);
    const about = { objectKind: 'contribution', objectId: id, organisationId };
    await record(tx, actor, { act: 'contribution.withdrawn', ...about, reason }, now);
    return ok(null);
  });
}
