import { record } from '#features/audit/record.server.ts';
import { type PersonActor, publicActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { findEntries } from '#features/directory/directory.store.server.ts';
import { type DirectoryEntry, mayBeAsked } from '#features/directory/entry.ts';
import { findOrganisation, requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { paths } from '#paths';
import type { App } from '#platform/app.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { invitationMail } from '#text/vi/gathering-mails.ts';
import type { Gathering } from '../gathering.ts';
import { lockGathering, requireGathering } from '../gatherings.store.server.ts';
import { viewOf } from '../public-gathering.server.ts';
import { readTicket, ticketToken } from '../registering/ticket.ts';
import type { TicketPlatform } from '../registering/ticket-mail.server.ts';
import {
  findInvitation,
  findInvitations,
  type GatheringInvitation,
  insertInvitation,
  markAnswered,
} from './invitations.store.server.ts';
import type { InviteInput } from './invite.schema.ts';

export type InviteRefusal = 'nobodyChosen' | 'notAnnounced' | 'noConsent' | 'allInvited';

/** The private link of an invitation. */
export function invitationUrl({ config }: Pick<App, 'config'>, invitation: GatheringInvitation): string {
  const key = { gatheringId: invitation.gatheringId, registrationId: invitation.id };
  return new URL(paths.gatheringInvitation(ticketToken(key, 'invite', config.secretKey)), config.publicUrl)
    .href;
}

/** Asks somebody of the directory, all of one kind, or a body. Nobody is asked twice; who agreed to nothing is not asked. */
export async function invite(
  app: TicketPlatform,
  actor: PersonActor,
  gatheringId: string,
  input: InviteInput,
): Promise<Result<{ invited: number }, InviteRefusal>> {
  const { db, clock } = app;
  requirePermission(actor, 'gathering.edit', await requireGathering(db, gatheringId));
  const now = clock.now();
  const chosen = input.organisationId ? [] : await chosenEntries(db, actor, input);
  if (!input.organisationId && chosen.length === 0)
    return refuse(input.entryId ? 'noConsent' : 'nobodyChosen');
  return await inTransaction(db, async (tx) => {
    const gathering = await lockGathering(tx, gatheringId);
    if (gathering.state !== 'announced') return refuse('notAnnounced');
    const before = await findInvitations(tx, gatheringId);
    const base = { gatheringId, sentAt: now, state: 'sent' as const };
    const invitations: GatheringInvitation[] = chosen
      .filter((entry) => !before.some(({ entryId }) => entryId === entry.id))
      .map((entry) => ({
        ...{ ...base, id: newId(now), entryId: entry.id, organisationId: null },
        ...{ name: entry.name, email: entry.email },
      }));
    const body = input.organisationId ? await findOrganisation(tx, input.organisationId) : undefined;
    if (body && !before.some(({ organisationId }) => organisationId === body.id))
      invitations.push({
        ...{ ...base, id: newId(now), entryId: null, organisationId: body.id, name: body.name, email: null },
      });
    if (invitations.length === 0) return refuse('allInvited');
    for (const invitation of invitations) await send(app, tx, gathering, invitation);
    if (body) await emit(tx, 'gathering.bodyInvited', { gatheringId, organisationId: body.id }, now);
    const about = {
      objectKind: 'gathering',
      objectId: gatheringId,
      organisationId: gathering.organisationId,
    };
    await record(
      tx,
      actor,
      { act: 'gathering.invited', ...about, after: { people: invitations.length } },
      now,
    );
    return ok({ invited: invitations.length });
  });
}

async function chosenEntries(db: Db, actor: PersonActor, input: InviteInput): Promise<DirectoryEntry[]> {
  if (!input.entryId && !input.entryKind) return [];
  const own = { own: actor.ownOrganisationIds, sharing: [], limit: 1000, offset: 0 };
  const entries = await findEntries(db, input.entryId ? own : { ...own, kind: input.entryKind });
  return entries.filter((entry) => mayBeAsked(entry) && (!input.entryId || entry.id === input.entryId));
}

async function send(app: TicketPlatform, tx: Db, gathering: Gathering, invitation: GatheringInvitation) {
  await insertInvitation(tx, invitation);
  if (!invitation.email) return;
  const body = (await requireOrganisation(tx, gathering.organisationId)).name;
  const url = invitationUrl(app, invitation);
  const mail = invitationMail({ gathering, body, name: invitation.name, url });
  await app.mail.send({ to: invitation.email, ...mail }, tx);
}

/** What the link of an invitation shows. Undefined for what the house did not make. */
export async function readInvitation(app: Pick<App, 'db' | 'clock' | 'config'>, token: string) {
  const key = readTicket(token, 'invite', app.config.secretKey);
  const invitation = key && (await findInvitation(app.db, key.gatheringId, key.registrationId));
  if (!invitation) return undefined;
  return {
    invitation,
    view: await viewOf(app, await requireGathering(app.db, invitation.gatheringId), true),
  };
}

/** Said by who was invited, of the own will; may still register later. */
export async function declineInvitation(
  app: Pick<App, 'db' | 'clock' | 'config'>,
  token: string,
): Promise<boolean> {
  const key = readTicket(token, 'invite', app.config.secretKey);
  if (!key) return false;
  const now = app.clock.now();
  await inTransaction(app.db, async (tx) => {
    const gathering = await lockGathering(tx, key.gatheringId);
    const invitation = await findInvitation(tx, key.gatheringId, key.registrationId);
    if (!invitation || invitation.state === 'declined') return;
    await markAnswered(tx, key.gatheringId, invitation.id, 'declined');
    const about = {
      objectKind: 'gathering',
      objectId: gathering.id,
      organisationId: gathering.organisationId,
    };
    await record(tx, publicActor, { act: 'gathering.invitationDeclined', ...about }, now);
  });
  return true;
}
