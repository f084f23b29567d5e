import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import type { App } from '#platform/app.ts';
import { legalDay } from '#platform/clock.ts';
import type { Db } from '#platform/db.server.ts';
import type { Gathering } from '../gathering.ts';
import { findCertificates } from './certificates.store.server.ts';
import { findNeeds } from './needs.store.server.ts';
import {
  findProgrammeOfClass,
  findTestQuestions,
  findTrainingProgrammes,
  requireTrainingProgramme,
} from './training.store.server.ts';

/** Programmes of the own bodies, and need against done in a year. */
export async function listTraining(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  actor: PersonActor,
  asked: string,
) {
  requirePermission(actor, 'gathering.read');
  const today = legalDay(clock.now());
  const year = /^20\d\d$/.test(asked) ? Number(asked) : Number(today.slice(0, 4));
  const [programmes, needs, bodies] = await Promise.all([
    findTrainingProgrammes(db, actor.ownOrganisationIds),
    findNeeds(db, actor.ownOrganisationIds, year),
    organisationsAt(db, today),
  ]);
  return {
    ...{ programmes, needs, year },
    bodies: bodies.map(({ id, name }) => ({ id, name })),
    mayEdit: can(actor, 'gathering.edit', { organisationId: actor.organisationId }),
  };
}

/** One programme with the questions of its test and what is right; for who keeps it. */
export async function loadTrainingProgramme({ db }: Pick<App, 'db'>, actor: PersonActor, id: string) {
  const programme = await requireTrainingProgramme(db, id);
  requirePermission(actor, 'gathering.edit', programme);
  return {
    programme,
    questions: await findTestQuestions(db, id),
    trail: await findTrail(db, { objectKind: 'trainingProgramme', objectId: id }),
  };
}

/** What the page of a class shows of its training; nothing for another kind of gathering. */
export async function trainingOfClass(db: Db, gathering: Gathering, ownOrganisationIds: readonly string[]) {
  if (gathering.kind !== 'class') return undefined;
  return {
    programme: await findProgrammeOfClass(db, gathering.id),
    programmes: await findTrainingProgrammes(db, ownOrganisationIds),
    certificates: await findCertificates(db, gathering.id),
  };
}
