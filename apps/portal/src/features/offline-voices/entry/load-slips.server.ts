import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { qrPath } from '#features/submissions/qr.ts';
import { paths } from '#paths';
import { isLegalDay, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { isId } from '#platform/ids.ts';
import { type EntryFilter, findEntries } from './entries.store.server.ts';

/** Sixty sheets of paper; whoever needs more prints a day at a time. */
const MOST_SLIPS = 500;

/** Slips to hand out: of one submission ("luot"), of a source ("nguon"), or of one's own day ("ngay"). */
export async function loadSlips(
  { db, clock }: Platform,
  actor: PersonActor,
  consultationId: string,
  query: URLSearchParams,
  publicUrl: string,
) {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.enter', consultation);
  const project = await requireProject(db, consultation.projectId);
  const filter = filterOf(query, actor.personId, legalDay(clock.now()));
  const entries = (await findEntries(db, consultationId, filter, MOST_SLIPS)).reverse();
  return {
    consultation: { id: consultation.id, round: consultation.round },
    project: { shortTitle: project.shortTitle },
    slips: entries
      .filter(({ takenBackReason }) => takenBackReason === null)
      .map(({ receiptCode, receivedAt, label, channel, opinions }) => {
        const address = new URL(paths.submission(receiptCode), publicUrl).href;
        return {
          receiptCode,
          receivedAt,
          label,
          channel,
          opinions: opinions.length,
          address,
          qr: qrPath(address),
        };
      }),
  };
}
export type Slip = Awaited<ReturnType<typeof loadSlips>>['slips'][number];

function filterOf(query: URLSearchParams, personId: string, today: string): EntryFilter {
  const [one, source, day] = ['luot', 'nguon', 'ngay'].map((name) => query.get(name) ?? '');
  if (one && isId(one)) return { submissionId: one };
  if (source && isId(source)) return { sourceId: source };
  return { enteredBy: personId, enteredOn: day && isLegalDay(day) ? day : today };
}
