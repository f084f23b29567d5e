import { pathsIn } from '#english-paths';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { paths } from '#paths';
import type { App } from '#platform/app.ts';
import type { Db } from '#platform/db.server.ts';
import { writeIcal } from '#platform/ical.ts';
import { wordsIn } from '#text/en/all.ts';
import { type TicketOccasion, ticketMail } from '#text/vi/gathering-mails.ts';
import type { Gathering } from '../gathering.ts';
import type { Registration } from './registrations.store.server.ts';
import { ticketToken } from './ticket.ts';

export type TicketPlatform = Pick<App, 'db' | 'clock' | 'mail' | 'config'>;

const keyOf = ({ gatheringId, id }: Pick<Registration, 'gatheringId' | 'id'>) => ({
  gatheringId,
  registrationId: id,
});

/** The page of one registration; only its owner has it. */
export function ticketUrl({ config }: Pick<App, 'config'>, registration: Registration): string {
  const token = ticketToken(keyOf(registration), 'own', config.secretKey);
  return new URL(pathsIn(registration.language).ticket(token), config.publicUrl).href;
}

/** What the QR code of a ticket says: the page on which the staff lets its owner in. */
export function doorUrl({ config }: Pick<App, 'config'>, registration: Registration): string {
  const token = ticketToken(keyOf(registration), 'door', config.secretKey);
  return new URL(paths.letIn(token), config.publicUrl).href;
}

/** The calendar file of one gathering. */
export function gatheringCalendar(
  { config, clock }: Pick<App, 'config' | 'clock'>,
  gathering: Gathering,
  language: 'vi' | 'en',
): string {
  const url = new URL(pathsIn(language).gathering(gathering.slug), config.publicUrl).href;
  return writeIcal({
    name: gathering.title,
    events: [
      {
        uid: `gathering-${gathering.id}@dan-ban`,
        sequence: gathering.version,
        stamp: clock.now(),
        day: { from: gathering.startsAt, to: gathering.endsAt },
        summary: gathering.title,
        description: gathering.summary,
        location: gathering.place || gathering.onlineAddress,
        url,
        category: gathering.kind,
        cancelled: gathering.state === 'cancelled',
      },
    ],
  });
}

/** Writes to who gave an address; nothing for those who gave none. In the caller's transaction: no commit, no mail. */
export async function mailTicket(
  app: TicketPlatform,
  tx: Db,
  gathering: Gathering,
  registration: Registration,
  occasion: TicketOccasion,
): Promise<boolean> {
  if (!registration.email) return false;
  const { language } = registration;
  const body = (await requireOrganisation(tx, gathering.organisationId)).name;
  const url = ticketUrl(app, registration);
  const mail = wordsIn(language)(ticketMail)({
    gathering,
    body,
    occasion,
    url,
    isPlaced: registration.state === 'placed',
  });
  const comes = registration.state === 'placed' && occasion !== 'cancelled';
  await app.mail.send(
    {
      ...{ to: registration.email, language, ...mail },
      ...(comes || occasion === 'cancelled' ? { calendar: gatheringCalendar(app, gathering, language) } : {}),
      ...(comes ? { qr: doorUrl(app, registration) } : {}),
    },
    tx,
  );
  return true;
}
