import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { findFourEyesExceptions } from '#features/identity/four-eyes.store.server.ts';
import { type FourEyesRefusal, mayApprove } from '#features/identity/four-eyes.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { ok, type Result } from '#platform/result.ts';
import {
  findOpenRequests,
  type PublicationRequest,
  type PublishedKind,
} from './publications.store.server.ts';

/** Another person than who asked, or the one officer of a small body whom the head has confirmed in both roles. */
export async function secondPerson(
  { db, clock }: Platform,
  actor: PersonActor,
  { requestedBy }: Pick<PublicationRequest, 'requestedBy'>,
): Promise<Result<null, FourEyesRefusal>> {
  const exceptions = await findFourEyesExceptions(db, actor.ownOrganisationIds);
  const question = { proposedBy: requestedBy, approver: actor, exceptions, today: legalDay(clock.now()) };
  const found = mayApprove(question);
  return found.ok ? ok(null) : found;
}

/** The open request of a thing. */
export async function findOpenRequest(
  { db }: Pick<Platform, 'db'>,
  kind: PublishedKind,
  id: string,
): Promise<PublicationRequest | undefined> {
  return (await findOpenRequests(db, kind, [id]))[0];
}

/** A request as its page shows it to this person. */
export interface ShownRequest
  extends Pick<PublicationRequest, 'state' | 'form' | 'requesterName' | 'requestedAt' | 'returnedReason'> {
  readonly own: boolean;
  /** May approve it and send it back. */
  readonly mayDecide: boolean;
}

export async function showRequest(
  platform: Platform,
  actor: Actor,
  request: PublicationRequest,
): Promise<ShownRequest> {
  const { state, form, requesterName, requestedAt, returnedReason } = request;
  const own = actor.kind === 'person' && actor.personId === request.requestedBy;
  const mayDecide =
    actor.kind === 'person' &&
    state === 'requested' &&
    can(actor, 'draft.publish', request) &&
    (await secondPerson(platform, actor, request)).ok;
  return { state, form, requesterName, requestedAt, returnedReason, own, mayDecide };
}
