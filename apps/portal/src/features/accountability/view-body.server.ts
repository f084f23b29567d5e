import type { ListedConsultation } from '#features/consultations/consultation.ts';
import { findPublicConsultations } from '#features/consultations/listing.store.server.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import { findOrganisationBySlug } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import {
  type BodyStep,
  findBodiesWithRecords,
  findBodySteps,
  findFinishedRounds,
  findPublishedIssued,
  type ListedBody,
  type PublishedIssued,
} from './public-bodies.store.server.ts';
import { type ResponseTimes, responseTimes } from './response-times.ts';

/** As many documents as a body's own page names; the rest stands in the list of documents. */
const ISSUED_SHOWN = 10;

export interface PublicBody {
  readonly body: Organisation;
  /** Its public rounds, the open ones first. */
  readonly rounds: readonly ListedConsultation[];
  readonly issued: readonly PublishedIssued[];
  readonly times: ResponseTimes;
  readonly successors: readonly BodyStep[];
  readonly predecessors: readonly BodyStep[];
}

/** NotFound for what does not exist, and for a part inside a body that never asked the public anything. */
export async function requirePublicBody(db: Db, slug: string): Promise<Organisation> {
  const body = await findOrganisationBySlug(db, slug);
  if (!body) throw new NotFound(`body ${slug}`);
  if (body.level === 'unit') {
    const listed = await findBodiesWithRecords(db, new Date(0));
    if (!listed.some(({ id }) => id === body.id)) throw new NotFound(`body ${slug}`);
  }
  return body;
}

export async function viewBody({ db, clock }: Platform, slug: string): Promise<PublicBody> {
  const body = await requirePublicBody(db, slug);
  const now = clock.now();
  const [rounds, finished, issued, successors, predecessors] = await Promise.all([
    findPublicConsultations(db),
    findFinishedRounds(db, now, body.id),
    findPublishedIssued(db, body.id, ISSUED_SHOWN),
    findBodySteps(db, body.id, 'after'),
    findBodySteps(db, body.id, 'before'),
  ]);
  return {
    body,
    rounds: rounds.filter((round) => round.organisationId === body.id),
    issued,
    times: responseTimes(finished, legalDay(now)),
    successors,
    predecessors,
  };
}

export interface BodyWithTimes extends ListedBody {
  readonly times: ResponseTimes;
}

/** All bodies with records, each with how long people waited for its answers. */
export async function listBodies({ db, clock }: Platform): Promise<BodyWithTimes[]> {
  const now = clock.now();
  const [bodies, finished] = await Promise.all([findBodiesWithRecords(db, now), findFinishedRounds(db, now)]);
  return bodies.map((body) => ({
    ...body,
    times: responseTimes(
      finished.filter((round) => round.organisationId === body.id),
      legalDay(now),
    ),
  }));
}
