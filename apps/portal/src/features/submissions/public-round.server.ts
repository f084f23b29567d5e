import type { Consultation } from '#features/consultations/consultation.ts';
import { listByProject } from '#features/consultations/consultations.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import type { PublicDraft } from './public-draft.server.ts';
import { isPublicRound } from './public-drafts.ts';

type Rounds = Pick<PublicDraft, 'consultation' | 'withdrawn'>;

/** The text of this round was taken off the portal, and with it everything that quotes it. */
export function isTextWithdrawn(
  { withdrawn }: Pick<Rounds, 'withdrawn'>,
  { draftVersionId }: Pick<Consultation, 'draftVersionId'>,
): boolean {
  return withdrawn.some((each) => each.draftVersionId === draftVersionId);
}

/** The public rounds of a draft, the newest first. */
export async function findPublicRounds(db: Db, latest: Consultation): Promise<Consultation[]> {
  return (await listByProject(db, latest.projectId)).filter(isPublicRound);
}

/** An earlier public round of a draft, by its number as an address names it; the latest one when it names none. */
export async function findPublicRound(
  db: Db,
  { consultation: latest }: Rounds,
  asked: string | null,
): Promise<Consultation> {
  if (asked === null || asked === String(latest.round)) return latest;
  const round = (await findPublicRounds(db, latest)).find((each) => String(each.round) === asked);
  if (!round) throw new NotFound(`round ${asked} of ${latest.projectId}`);
  return round;
}

/** The same for whatever quotes the text: NotFound while the text is off the portal. */
export async function requirePublicRound(db: Db, draft: Rounds, asked: string | null): Promise<Consultation> {
  const round = await findPublicRound(db, draft, asked);
  if (isTextWithdrawn(draft, round)) throw new NotFound(`the text of round ${round.id} is off the portal`);
  return round;
}
