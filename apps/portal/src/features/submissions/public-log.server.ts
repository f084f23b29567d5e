import type { Consultation } from '#features/consultations/consultation.ts';
import { listByProject } from '#features/consultations/consultations.store.server.ts';
import { findProjectBySlug } from '#features/drafts/drafts.store.server.ts';
import { countLines, findLines, type LogLine } from '#features/transparency-log/log.store.server.ts';
import { type PublishedLog, publishedLog } from '#features/transparency-log/prove.server.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { isPublicRound } from './public-drafts.ts';

/** As many lines as one answer holds: about 2 MB. */
export const LINES_AT_ONCE = 10_000;

/** The log of one public round of a draft. */
export interface PublicLog extends PublishedLog {
  readonly consultation: Consultation;
  /** All public rounds of the draft, the newest first. */
  readonly rounds: readonly number[];
  readonly lines: Readonly<Record<LogLine['kind'], number>>;
}

/** The public round with this number, the latest one without; NotFound for what was never public. */
async function requireRound({ db }: Platform, slug: string, round: string | null) {
  const project = await findProjectBySlug(db, slug);
  const rounds = project ? (await listByProject(db, project.id)).filter(isPublicRound) : [];
  const consultation = round === null ? rounds[0] : rounds.find((each) => String(each.round) === round);
  if (!consultation) throw new NotFound(`log of ${slug}, round ${round ?? 'latest'}`);
  return { consultation, rounds: rounds.map((each) => each.round) };
}

/** All that anybody may know of the log: keys, signed heads chained by proofs, numbers of lines. */
export async function requirePublicLog(
  platform: Platform,
  slug: string,
  round: string | null,
): Promise<PublicLog> {
  const found = await requireRound(platform, slug, round);
  const [log, lines] = await Promise.all([
    publishedLog(platform.db, found.consultation.id),
    countLines(platform.db, found.consultation.id),
  ]);
  return { ...found, ...log, lines };
}

/** Lines from number `from` on, `LINES_AT_ONCE` at most. */
export async function requirePublicLines(
  platform: Platform,
  slug: string,
  round: string | null,
  from: number,
): Promise<readonly LogLine[]> {
  const { consultation } = await requireRound(platform, slug, round);
  return await findLines(platform.db, consultation.id, from, LINES_AT_ONCE);
}
