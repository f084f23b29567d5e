import { requireProject } from '#features/drafts/drafts.store.server.ts';
import type { Deadline } from '#features/time-limits/deadline.ts';
import type { Db } from '#platform/db.server.ts';
import type { Consultation } from '../consultation.ts';
import { computeDeadline } from '../minimum.server.ts';

/**
 * Until when an asked body answers a letter of a day. The rule is picked by the day on which the round opened (that of the
 * letter while it has not), and counted from the letter; without a rule (`writtenAnswer`) the asking body names the day.
 */
export async function answerDeadline(
  db: Db,
  consultation: Pick<Consultation, 'projectId' | 'organisationId' | 'openedOn'>,
  sentOn: string,
  chosen?: string,
): Promise<Deadline> {
  const { documentType, legalForce } = await requireProject(db, consultation.projectId);
  const { organisationId } = consultation;
  const openedOn = consultation.openedOn ?? sentOn;
  const asked = { organisationId, documentType, legalForce, openedOn, startOn: sentOn };
  return await computeDeadline(db, { ...asked, what: 'writtenAnswer', chosen });
}
