import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft, draftEvent } from '../draft-event.ts';
import { latestConfirmedVersion, requireProject } from '../drafts.store.server.ts';
import { stageAfter } from '../lifecycle.ts';
import { lockStage } from '../projects/projects.store.server.ts';
import { enterScreened } from '../stages/enter-screened.server.ts';
import { proposalFirst } from '../types/proposal.ts';
import type { ScreeningInput } from './screening.schema.ts';
import { firstUnreasoned, inScope, type Screening } from './screening.ts';
import { criteriaOn } from './screening-criteria.ts';
import { findScreenings, insertScreening } from './screenings.store.server.ts';

export type ScreeningRefusal =
  | 'finished'
  | 'proposalFirst'
  | 'futureDate'
  | 'beforeDecision407'
  | 'reasonMissing';

/**
 * Decides by the four criteria of Decision 407 whether the draft must be communicated. May be repeated at any
 * time before the end, above all when a new version was confirmed; earlier decisions are kept.
 */
export async function screenProject(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  input: ScreeningInput,
): Promise<Result<Screening, ScreeningRefusal>> {
  const { db, clock } = platform;
  const project = await requireProject(db, projectId);
  requirePermission(actor, 'screening.decide', project);
  const now = clock.now();
  if (!stageAfter(project.stage, 'screen')) return refuse('finished');
  if (proposalFirst(project)) return refuse('proposalFirst');
  if (input.decidedOn > legalDay(now)) return refuse('futureDate');
  const criteria = criteriaOn(input.decidedOn);
  if (!criteria) return refuse('beforeDecision407');
  const unreasoned = firstUnreasoned(input.verdicts);
  if (unreasoned) return refuse('reasonMissing', { criterion: unreasoned });
  const version = await latestConfirmedVersion(db, projectId);
  const screening: Screening = {
    id: newId(now),
    projectId,
    draftVersionId: version?.id ?? null,
    criteriaId: criteria.id,
    verdicts: input.verdicts,
    inScope: inScope(input.verdicts),
    decidedBy: actor.personId,
    decidedOn: input.decidedOn,
    createdAt: now,
  };
  await inTransaction(db, async (tx) => {
    const stage = await lockStage(tx, projectId);
    const inForce = (await findScreenings(tx, projectId))[0];
    if ((inForce?.id ?? null) !== input.seenScreeningId) throw new Conflict(`screening of ${projectId}`);
    await insertScreening(tx, screening);
    await enterScreened(tx, projectId, stage, screening);
    const codes = { screeningId: screening.id, inScope: screening.inScope };
    await emit(tx, 'draft.screened', draftEvent(project, codes), now);
    const met = Object.fromEntries(input.verdicts.map((each) => [`criterion${each.criterion}`, each.met]));
    const after = { ...codes, ...met, criteriaId: criteria.id, decidedOn: input.decidedOn };
    const before = inForce ? { screeningId: inForce.id, inScope: inForce.inScope } : null;
    await record(tx, actor, { act: 'draft.screened', ...aboutDraft(project), before, after }, now);
  });
  return ok(screening);
}
