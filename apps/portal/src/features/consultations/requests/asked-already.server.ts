import { foldForSearch } from '@danban/legal-text';
import type { Db } from '#platform/db.server.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { findInvitations } from '../invitations/invitations.store.server.ts';
import type { ListMember } from './asking-lists.store.server.ts';
import { findRequestedBodies, findRequests } from './requests.store.server.ts';

/** Whether both mean one body: the same record, or the same name where at least one has no record. */
export function isSameAsked(a: ListMember, b: ListMember): boolean {
  if (a.organisationId && b.organisationId) return a.organisationId === b.organisationId;
  return foldForSearch(a.name) === foldForSearch(b.name);
}

/** Held before anybody is put on a list or asked in a round, so that of two who ask one body at once the second sees the first. */
export async function holdAsking(tx: Db, consultationId: string): Promise<void> {
  await holdName(tx, `asked bodies ${consultationId}`);
}

/**
 * Who is being asked in the round now: by a letter that left and has no answer, or on the list of another letter that has not
 * left yet. Whoever has answered may be asked anew. Call after `holdAsking`.
 */
export async function findAskedNow(
  tx: Db,
  consultationId: string,
  exceptRequestId?: string,
): Promise<readonly ListMember[]> {
  const [invitations, requests, bodies] = [
    await findInvitations(tx, consultationId),
    await findRequests(tx, consultationId),
    await findRequestedBodies(tx, consultationId),
  ];
  const waiting = invitations.filter(({ answeredOn }) => answeredOn === null);
  const listed = new Set(
    requests.flatMap(({ id, state }) =>
      (state === 'prepared' || state === 'drafted') && id !== exceptRequestId ? [id] : [],
    ),
  );
  return [...waiting, ...bodies.filter(({ requestId }) => listed.has(requestId))].map(
    ({ organisationId, askedName }) => ({ organisationId, name: askedName }),
  );
}

/** For the sentence of the refusal. */
export function namesOf(members: readonly ListMember[]) {
  return { names: members.map(({ name }) => name).join('; ') };
}
