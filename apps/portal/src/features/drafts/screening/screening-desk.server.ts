import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import { isLegalDay, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { findVersions, requireProject } from '../drafts.store.server.ts';
import { isFinished } from '../lifecycle.ts';
import { mayUpload } from '../versions/declare-secrecy.server.ts';
import { readingsFor } from './readings/readings.store.server.ts';
import { isOutdated } from './screening.ts';
import { criteriaById, criteriaOn } from './screening-criteria.ts';
import { findScreenings } from './screenings.store.server.ts';

/**
 * Everything that the screening of one draft shows: the criteria in the words of the day on which is decided (today unless
 * another day is asked for), the decision in force, all decisions before.
 */
export async function loadScreeningDesk(
  platform: Platform,
  actor: Actor,
  projectId: string,
  asked?: string | null,
) {
  const { db, clock } = platform;
  const project = await requireProject(db, projectId);
  requirePermission(actor, 'draft.read', project);
  const today = legalDay(clock.now());
  const decidedOn = asked && isLegalDay(asked) && asked <= today ? asked : today;
  const [screenings, versions, readings] = await Promise.all([
    findScreenings(db, projectId),
    findVersions(db, projectId),
    readingsFor(db, project.organisationId, decidedOn),
  ]);
  const deciders = screenings.flatMap((each) => [
    each.decidedBy,
    ...each.verdicts.flatMap((verdict) => verdict.decidedBy ?? []),
  ]);
  const names = await findPersonNames(db, [...new Set(deciders)]);
  const latest = versions.find((version) => version.state === 'confirmed');
  const criteria = criteriaOn(decidedOn, readings);
  return {
    project: {
      id: project.id,
      shortTitle: project.shortTitle,
      level: project.level,
      legalForce: project.legalForce,
    },
    today,
    decidedOn,
    criteriaId: criteria?.id ?? '',
    criteria: criteria?.rows ?? [],
    outdated: screenings[0] ? isOutdated(screenings[0], latest?.id) : false,
    latestOrdinal: latest?.ordinal ?? null,
    history: screenings.map((each) => ({
      ...each,
      decidedByName: names.get(each.decidedBy) ?? '',
      verdicts: each.verdicts.map((verdict) => ({
        ...verdict,
        decidedByName: names.get(verdict.decidedBy ?? each.decidedBy) ?? '',
        decidedOn: verdict.decidedOn ?? each.decidedOn,
      })),
      criteria: criteriaById(each.criteriaId, readings)?.rows ?? [],
      versionOrdinal: versions.find((version) => version.id === each.draftVersionId)?.ordinal ?? null,
    })),
    mayAttach: actor.kind === 'person' && (await mayUpload(platform, project.id, actor.personId)),
    may: {
      screen: !isFinished(project.stage) && can(actor, 'screening.decide', project),
      recordActivity: can(actor, 'activity.record', project),
    },
  };
}

export type ScreeningDesk = Awaited<ReturnType<typeof loadScreeningDesk>>;
