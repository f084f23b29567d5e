import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { findVersions, requireProject } from '../drafts.store.server.ts';
import { isFinished } from '../lifecycle.ts';
import { criteriaById, criteriaOn } from './screening-criteria.ts';
import { findScreenings } from './screenings.store.server.ts';

/** Everything that the screening of one draft shows: today's criteria, the decision in force, all decisions before. */
export async function loadScreeningDesk(platform: Platform, actor: Actor, projectId: string) {
  const { db, clock } = platform;
  const project = await requireProject(db, projectId);
  requirePermission(actor, 'draft.read', project);
  const [screenings, versions] = await Promise.all([
    findScreenings(db, projectId),
    findVersions(db, projectId),
  ]);
  const names = await findPersonNames(
    db,
    screenings.map((each) => each.decidedBy),
  );
  const today = legalDay(clock.now());
  return {
    project: {
      id: project.id,
      shortTitle: project.shortTitle,
      level: project.level,
      legalForce: project.legalForce,
    },
    today,
    criteria: criteriaOn(today)?.rows ?? [],
    history: screenings.map((each) => ({
      ...each,
      decidedByName: names.get(each.decidedBy) ?? '',
      criteria: criteriaById(each.criteriaId)?.rows ?? [],
      versionOrdinal: versions.find((version) => version.id === each.draftVersionId)?.ordinal ?? null,
    })),
    may: {
      screen: !isFinished(project.stage) && can(actor, 'screening.decide', project),
      recordActivity: can(actor, 'activity.record', project),
    },
  };
}
