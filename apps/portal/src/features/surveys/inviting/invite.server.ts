import { randomUUID } from 'node:crypto';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { findEntries } from '#features/directory/directory.store.server.ts';
import { mayBeAsked } from '#features/directory/entry.ts';
import { maskedEmail } from '#features/submissions/contact/mask-contact.ts';
import type { App } from '#platform/app.ts';
import { legalDay } from '#platform/clock.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { holdSurvey, requireSurvey } from '../surveys.store.server.ts';
import { about } from '../write-survey.server.ts';
import type { InviteInput } from './invite.schema.ts';
import { type InviteeSource, MOST_INVITEES, readAddresses } from './invitee.ts';
import { stopHash } from './invitee-token.ts';
import {
  countInvitees,
  findAttendedGatherings,
  findAttendeeAddresses,
  findInvitees,
  findStops,
  insertInvitees,
} from './invitees.store.server.ts';

type Inviting = Pick<App, 'db' | 'clock' | 'config'>;

export type InviteRefusal = 'notByInvitation' | 'wrongState' | 'nobody' | 'allInvited' | 'tooMany';

/** The page on which people are invited: numbers, and who by a masked address. */
export async function loadInvitations(
  { db }: Pick<App, 'db'>,
  actor: PersonActor,
  id: string,
  page: { readonly limit: number; readonly offset: number },
) {
  const survey = await requireSurvey(db, id);
  requirePermission(actor, 'survey.edit', survey);
  const [counts, invitees, gatherings] = await Promise.all([
    countInvitees(db, id),
    findInvitees(db, id, page),
    findAttendedGatherings(db, actor.ownOrganisationIds),
  ]);
  return {
    survey: {
      id,
      title: survey.title,
      state: survey.state,
      access: survey.access,
      closesOn: survey.closesOn,
    },
    counts,
    gatherings,
    invitees: invitees.map(({ email, ...invitee }) => ({
      ...invitee,
      email: email === null ? null : maskedEmail(email),
    })),
  };
}

/**
 * Invites addresses of a pasted list, of the directory and of who came to a gathering; each once. Who said "no more" to the body is left
 * out, and so is who did not agree to be asked. The mails leave by and by once the survey is open.
 */
export async function inviteByMail(
  { db, clock, config }: Inviting,
  actor: PersonActor,
  id: string,
  input: InviteInput,
): Promise<Result<{ invited: number }, InviteRefusal>> {
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const survey = await holdSurvey(tx, id, 'update');
    requirePermission(actor, 'survey.edit', survey);
    if (survey.access !== 'invitation') return refuse('notByInvitation');
    if (survey.state !== 'open' && survey.state !== 'draft') return refuse('wrongState');
    const chosen = await chosenAddresses(tx, actor, input);
    if (chosen.size === 0) return refuse('nobody', { unread: readAddresses(input.pasted).unread });
    const hashOf = new Map([...chosen.keys()].map((email) => [email, stopHash(email, config.secretKey)]));
    const stops = await findStops(tx, survey.organisationId, [...hashOf.values()]);
    const wanted = [...chosen].filter(([email]) => !stops.has(hashOf.get(email)!.toString('hex')));
    const { invited } = await countInvitees(tx, id);
    if (invited + wanted.length > MOST_INVITEES) return refuse('tooMany', { most: MOST_INVITEES });
    const invitees = wanted.map(([email, source]) => ({ id: randomUUID(), email, source }));
    const count = await insertInvitees(tx, id, invitees, legalDay(now));
    if (count === 0) return refuse('allInvited', { stopped: chosen.size - wanted.length });
    await record(tx, actor, { act: 'survey.invited', ...about(survey), after: { count } }, now);
    return ok({ invited: count });
  });
}

async function chosenAddresses(
  tx: Db,
  actor: PersonActor,
  { pasted, entryKind, gatheringId }: InviteInput,
): Promise<Map<string, InviteeSource>> {
  const chosen = new Map<string, InviteeSource>();
  const add = (emails: readonly string[], source: InviteeSource) => {
    for (const email of emails) if (!chosen.has(email)) chosen.set(email, source);
  };
  add(readAddresses(pasted).addresses, 'pasted');
  if (entryKind !== '') {
    const own = { own: actor.ownOrganisationIds, sharing: [], limit: 1000, offset: 0, kind: entryKind };
    const entries = (await findEntries(tx, own)).filter(mayBeAsked);
    add(
      entries.flatMap(({ email }) => (email ? [email.toLowerCase()] : [])),
      'directory',
    );
  }
  if (gatheringId !== '')
    add(await findAttendeeAddresses(tx, actor.ownOrganisationIds, gatheringId), 'attendees');
  return chosen;
}
