import { record } from '#features/audit/record.server.ts';
import { publicActor } from '#features/authority/actor.ts';
import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import type { Limit } from '#platform/rate-limit.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Language } from '#text/language.ts';
import { type ClosedBecause, closedBecause, type Gathering } from '../gathering.ts';
import { lockGathering } from '../gatherings.store.server.ts';
import { markAnswered } from '../inviting/invitations.store.server.ts';
import { placeFor } from './places.ts';
import type { RegistrationInput } from './registration.schema.ts';
import {
  countPlaces,
  findByEmail,
  insertRegistration,
  type Registration,
} from './registrations.store.server.ts';
import { ticketToken } from './ticket.ts';
import { mailTicket } from './ticket-mail.server.ts';

export type RegisterPlatform = Pick<App, 'db' | 'clock' | 'mail' | 'config' | 'rateLimits'>;

/** A school registers a class behind one line; a program is stopped. */
const REGISTRATIONS_PER_ADDRESS: Limit = { name: 'gathering.register', count: 60, perSeconds: 3_600 };
/** Nobody's mailbox is filled by somebody else. */
const MAILS_PER_MAILBOX: Limit = { name: 'gathering.mail', count: 10, perSeconds: 86_400 };

export type RegisterRefusal = ClosedBecause | 'tooMany';
/** Where the ticket is: its link, or in the mailbox; who gave an address is told the same whether it was registered before. */
export type Registered = { readonly token: string } | { readonly mailed: true };

interface Asking {
  readonly language: Language;
  /** Filled by programs only. */
  readonly trap: string;
  /** The line from which it is asked. */
  readonly address: string;
  readonly invitationId: string | null;
}

/** Registers one person: a place when there is one, else a wait. Two who ask for the last place at once: one gets it. */
export async function register(
  app: RegisterPlatform,
  gathering: Gathering,
  input: RegistrationInput,
  { language, trap, address, invitationId }: Asking,
): Promise<Result<Registered, RegisterRefusal>> {
  if (!(await app.rateLimits.take(REGISTRATIONS_PER_ADDRESS, address)).ok) return refuse('tooMany');
  if (trap !== '') return ok({ mailed: true });
  if (input.email && !(await app.rateLimits.take(MAILS_PER_MAILBOX, input.email)).ok)
    return refuse('tooMany');
  const now = app.clock.now();
  return await inTransaction(app.db, async (tx) => {
    const held = await lockGathering(tx, gathering.id);
    const closed = closedBecause(held, now, invitationId !== null);
    if (closed) return refuse(closed);
    const before = input.email ? await findByEmail(tx, held.id, input.email) : undefined;
    if (before) {
      await mailTicket(app, tx, held, before, 'again');
      return ok({ mailed: true } as const);
    }
    const { placed, waiting, last } = await countPlaces(tx, held.id);
    const registration: Registration = {
      ...{ gatheringId: held.id, id: newId(now), ordinal: last + 1, ...input, language, invitationId },
      ...{ state: placeFor(held.capacity, placed, waiting), registeredAt: now },
      ...{ attendedAt: null, attendedHow: null, erasedAt: null },
    };
    await insertRegistration(tx, registration);
    if (invitationId) await markAnswered(tx, held.id, invitationId, 'accepted');
    await mailTicket(app, tx, held, registration, 'registered');
    await emit(tx, 'gathering.registered', { gatheringId: held.id, registrationId: registration.id }, now);
    const about = { objectKind: 'gathering', objectId: held.id, organisationId: held.organisationId };
    const after = { registrationState: registration.state, participantGroup: input.group };
    await record(tx, publicActor, { act: 'gathering.registered', ...about, after }, now);
    if (input.email) return ok({ mailed: true } as const);
    const key = { gatheringId: held.id, registrationId: registration.id };
    return ok({ token: ticketToken(key, 'own', app.config.secretKey) });
  });
}
