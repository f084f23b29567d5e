import * as v from 'valibot';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { writtenLine } from '#features/submissions/written-words.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { type ClosedBecause, closedBecause } from '../gathering.ts';
import { lockGathering } from '../gatherings.store.server.ts';
import { placeFor } from '../registering/places.ts';
import {
  countPlaces,
  findByEmail,
  insertRegistration,
  type Registration,
} from '../registering/registrations.store.server.ts';
import { mailTicket, type TicketPlatform } from '../registering/ticket-mail.server.ts';
import { markAnswered } from './invitations.store.server.ts';
import { findInvitationOf } from './invited-bodies.store.server.ts';

export type NominateRefusal = ClosedBecause | 'notInvited' | 'nobody' | 'lineWrong' | 'tooMany';

/** A department sends a few; a longer list is a slip. */
const MOST_PEOPLE = 100;

interface Nominee {
  readonly name: string;
  readonly workplace: string;
  readonly email: string | null;
}

/** One a line: name; office; e-mail, the last two may be missing. `wrong` is the number of the first line that cannot be read. */
export function readNominees(text: string): {
  readonly people: readonly Nominee[];
  readonly wrong: number | null;
} {
  const people: Nominee[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const [name = '', workplace = '', email = ''] = raw
      .split(/[;\t]/)
      .map((part) => writtenLine(part).trim());
    if (name === '' && workplace === '' && email === '') continue;
    const isEmail = email === '' || (email.length <= 254 && v.is(v.pipe(v.string(), v.email()), email));
    if (name === '' || name.length > 120 || workplace.length > 200 || !isEmail)
      return { people, wrong: index + 1 };
    people.push({ name, workplace, email: email.toLowerCase() || null });
  }
  return { people, wrong: null };
}

/**
 * Cử công chức tham gia: the invited body names whom it sends, all or none. Who stands on the list already with the same
 * address is left as it is, so that the same list may be sent again.
 */
export async function nominate(
  app: TicketPlatform,
  actor: PersonActor,
  gatheringId: string,
  input: { readonly people: string },
): Promise<Result<{ nominated: number }, NominateRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'gathering.edit', { organisationId });
  const { people, wrong } = readNominees(input.people);
  if (wrong !== null) return refuse('lineWrong', { line: wrong });
  if (people.length === 0) return refuse('nobody');
  if (people.length > MOST_PEOPLE) return refuse('tooMany', { most: MOST_PEOPLE });
  const now = app.clock.now();
  return await inTransaction(app.db, async (tx) => {
    const invitation = await findInvitationOf(tx, gatheringId, actor.ownOrganisationIds);
    if (!invitation) return refuse('notInvited');
    const gathering = await lockGathering(tx, gatheringId);
    const closed = closedBecause(gathering, now, true);
    if (closed) return refuse(closed);
    let nominated = 0;
    for (const person of people) {
      if (person.email && (await findByEmail(tx, gatheringId, person.email))) continue;
      const { placed, waiting, last } = await countPlaces(tx, gatheringId);
      const registration: Registration = {
        ...{ gatheringId, id: newId(now), ordinal: last + 1, ...person },
        group: 'civilServant',
        language: 'vi',
        ...{ state: placeFor(gathering.capacity, placed, waiting), invitationId: invitation.id },
        ...{ registeredAt: now, attendedAt: null, attendedHow: null, erasedAt: null },
      };
      await insertRegistration(tx, registration);
      await mailTicket(app, tx, gathering, registration, 'registered');
      nominated += 1;
    }
    await markAnswered(tx, gatheringId, invitation.id, 'accepted');
    await emit(tx, 'gathering.registered', { gatheringId }, now);
    const about = {
      objectKind: 'gathering',
      objectId: gatheringId,
      organisationId: gathering.organisationId,
    };
    await record(tx, actor, { act: 'gathering.bodyNominated', ...about, after: { people: nominated } }, now);
    return ok({ nominated });
  });
}
