import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { daysKept } from '#features/submissions/retention/retention-rules.data.ts';
import type { App } from '#platform/app.ts';
import { NotFound } from '#platform/errors.ts';
import { findAgenda } from './agenda.store.server.ts';
import { findMaterials, findPhotos } from './files/files.store.server.ts';
import { mayOpen } from './files/material.ts';
import { hasPhotos } from './files/photo.ts';
import { closedBecause, type Gathering, isPublic } from './gathering.ts';
import { KIND_RULES } from './gathering-kinds.data.ts';
import { findGatheringBySlug, findPublicGatherings } from './gatherings.store.server.ts';
import { LONGEST_QUESTION, mayAsk } from './questions/ask-question.server.ts';
import { findQuestions } from './questions/questions.store.server.ts';
import { countPlaces } from './registering/registrations.store.server.ts';

const MOST_LISTED = 100;

/** What is coming, the next first, and what was. */
export async function listPublicGatherings({ db, clock }: Pick<App, 'db' | 'clock'>) {
  const now = clock.now();
  const [coming, past] = await Promise.all([
    findPublicGatherings(db, now, 'coming', MOST_LISTED),
    findPublicGatherings(db, now, 'past', MOST_LISTED),
  ]);
  return { coming, past };
}

export async function requirePublicGathering({ db }: Pick<App, 'db'>, slug: string): Promise<Gathering> {
  const gathering = await findGatheringBySlug(db, slug);
  if (!gathering || !isPublic(gathering)) throw new NotFound(`gathering ${slug}`);
  return gathering;
}

/** One gathering as everybody sees it: no name of anybody who registered. */
export async function viewGathering(app: Pick<App, 'db' | 'clock'>, slug: string) {
  const { db, clock } = app;
  const gathering = await requirePublicGathering(app, slug);
  return await viewOf({ db, clock }, gathering, false);
}

/** The same for who holds an invitation. */
export async function viewOf(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  gathering: Gathering,
  isInvited: boolean,
) {
  const now = clock.now();
  const [agenda, { placed }, body, draft, questions, materials, photos] = await Promise.all([
    findAgenda(db, gathering.id),
    countPlaces(db, gathering.id),
    requireOrganisation(db, gathering.organisationId),
    draftOf(db, gathering),
    findQuestions(db, gathering.id, ['shown', 'answered']),
    findMaterials(db, gathering.id),
    hasPhotos(gathering.state) ? findPhotos(db, gathering.id) : [],
  ]);
  return {
    gathering,
    agenda,
    draft,
    materials: materials.filter((each) => mayOpen(each, gathering.state, { kind: 'anybody' })),
    photos,
    questions: questions.map(({ id, words, live, answer }) => ({ id, words, live, answer })),
    mayAsk: mayAsk(gathering, now),
    longestQuestion: LONGEST_QUESTION,
    body: { name: body.name, slug: body.slug },
    rule: KIND_RULES[gathering.kind],
    placesLeft: gathering.capacity === null ? null : Math.max(0, gathering.capacity - placed),
    closed: closedBecause(gathering, now, isInvited),
    daysKept: daysKept('registrations'),
  };
}
export type ViewedGathering = Awaited<ReturnType<typeof viewOf>>;

/** The draft that it is about, once its round was ever open to everybody. */
async function draftOf(db: App['db'], { consultationId }: Gathering) {
  if (!consultationId) return undefined;
  const consultation = await requireConsultation(db, consultationId);
  if (!['open', 'closed', 'completed'].includes(consultation.state) || consultation.takenDownAt)
    return undefined;
  const { slug, shortTitle } = await requireProject(db, consultation.projectId);
  return { slug, shortTitle };
}
