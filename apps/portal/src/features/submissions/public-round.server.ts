import type { Consultation } from '#features/consultations/consultation.ts';
import { listByProject } from '#features/consultations/consultations.store.server.ts';
import { isVersionWithdrawn } from '#features/drafts/purging/purged-versions.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isPublicRound } from './public-drafts.ts';

/** The public rounds of a draft, the newest first. */
export async function findPublicRounds(db: Db, latest: Consultation): Promise<Consultation[]> {
  return (await listByProject(db, latest.projectId)).filter(isPublicRound);
}

/** An earlier public round of a draft, by its number as an address names it; the latest one when it names none. */
export async function requirePublicRound(
  db: Db,
  latest: Consultation,
  asked: string | null,
): Promise<Consultation> {
  if (asked === null || asked === String(latest.round)) return latest;
  const round = (await findPublicRounds(db, latest)).find((each) => String(each.round) === asked);
  if (!round) throw new NotFound(`round ${asked} of ${latest.projectId}`);
  return round;
}

/** The same, for what holds words of its text: opinions, answers, files of them. NotFound when the text was taken off the portal. */
export async function requireShownRound(
  db: Db,
  latest: Consultation,
  asked: string | null,
): Promise<Consultation> {
  const round = await requirePublicRound(db, latest, asked);
  if (await isVersionWithdrawn(db, round.draftVersionId)) throw new NotFound(`text of round ${round.id}`);
  return round;
}
