import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { listByProject } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import type { LawProject } from '#features/drafts/law-project.ts';
import { findScreenings } from '#features/drafts/screening/screenings.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findChannels } from '../channels/channels.store.server.ts';
import { findSlots } from '../slots/slots.store.server.ts';
import { outreachPlanChanged } from './outreach-plan-change.server.ts';
import { findPlanOfDraft, insertOutreachPlan } from './outreach-plans.store.server.ts';
import { insertLines } from './plan-lines.store.server.ts';
import { proposeLines } from './proposed-lines.ts';

export type MakePlanRefusal = 'notScreened' | 'outOfScope' | 'stopped';

/**
 * Makes the plan of a draft that was screened into scope, with a first draft of its lines; whoever comes second finds the one that
 * is there. Allowed to those who write in the body of the draft.
 */
export async function makeOutreachPlan(
  { db, clock }: Platform,
  actor: PersonActor,
  projectId: string,
): Promise<Result<{ id: string }, MakePlanRefusal>> {
  const project = await requireProject(db, projectId);
  requirePermission(actor, 'outreachPlan.edit', project);
  const existing = await findPlanOfDraft(db, projectId);
  if (existing) return ok({ id: existing.id });
  if (project.stage === 'stopped') return refuse('stopped');
  const [screening] = await findScreenings(db, projectId);
  if (!screening) return refuse('notScreened');
  if (!screening.inScope) return refuse('outOfScope');
  const now = clock.now();
  const proposed = proposeLines(await factsOf(db, actor, project, legalDay(now)));
  const id = newId(now);
  return await inTransaction(db, async (tx) => {
    const { organisationId } = project;
    const made = await insertOutreachPlan(tx, {
      ...{ id, projectId, organisationId, screeningId: screening.id, aim: '' },
      ...{ createdBy: actor.personId, createdAt: now },
    });
    if (!made) return ok({ id: (await findPlanOfDraft(tx, projectId))?.id ?? id });
    const lines = proposed.map((line) => ({ ...line, id: newId(now) }));
    await insertLines(tx, id, lines);
    const after = { projectId, screeningId: screening.id, lines: lines.length };
    await outreachPlanChanged(
      tx,
      actor,
      { id, organisationId, projectId },
      { act: 'outreachPlan.made', after },
      now,
    );
    return ok({ id });
  });
}

async function factsOf(db: Db, actor: PersonActor, project: LawProject, today: string) {
  const [rounds, channels, slots] = await Promise.all([
    listByProject(db, project.id),
    findChannels(db, actor.ownOrganisationIds, { day: today }),
    findSlots(db, actor.ownOrganisationIds, today),
  ]);
  const open = rounds.find(({ openedOn }) => openedOn !== null);
  return {
    ...{ level: project.level, audience: project.affectedGroups.join('; '), channels, slots, today },
    // Never the key points: what was read from a file that is purged later must not stay in a copy.
    message: project.summary.split('\n')[0] ?? '',
    unitId: project.organisationId,
    opensOn: open?.openedOn ?? null,
    closesOn: open?.closesOn ?? null,
  };
}
