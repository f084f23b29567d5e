import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { type Permission, requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft, draftEvent } from '../draft-event.ts';
import { requireProject } from '../drafts.store.server.ts';
import type { LawProject } from '../law-project.ts';
import { type LifeRole, type Move, moveOf } from '../lifecycle.ts';
import { holdStage, writeAdvanced } from '../projects/projects.store.server.ts';
import { proposalRow } from '../types/proposal.ts';
import { loadReposting } from './load-reposting.server.ts';
import type { Reposting } from './reposting.ts';
import type { AdvanceInput } from './stage.schema.ts';
import { insertStageChange } from './stage-changes.store.server.ts';

/** What each role of the life is allowed by; a round is moved by its own acts only. */
export const PERMISSION_OF: Readonly<Record<Exclude<LifeRole, 'round'>, Permission>> = {
  officer: 'draft.edit',
  decider: 'screening.decide',
  head: 'draft.submit',
};

export type AdvanceRefusal =
  | 'notNow'
  | 'noProposalAsked'
  | 'futureDate'
  | 'reasonMissing'
  | 'repostDue'
  | 'policiesUnasked';

/**
 * Moves the draft to its next stage: proposed, being drafted, at appraisal, submitted, or come back. Dated by the officer,
 * with a reason where a step is left out. A revised text with new policies that was not posted again goes nowhere.
 */
export async function advanceProject(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: AdvanceInput,
): Promise<Result<null, AdvanceRefusal>> {
  const { db, clock } = platform;
  const project = await requireProject(db, id);
  const move = moveOf(project.stage, input.event);
  requirePermission(actor, move && move.role !== 'round' ? PERMISSION_OF[move.role] : 'draft.edit', project);
  const now = clock.now();
  const { state } = await loadReposting(db, id);
  const refusal = whyNotAdvance(project, move, input, { today: legalDay(now), reposting: state });
  if (refusal || !move) return refuse(refusal ?? 'notNow');
  const reason = input.reason || null;
  await inTransaction(db, async (tx) => {
    await holdStage(tx, project);
    await writeAdvanced(tx, id, input.version, move.to);
    const step = { event: move.event, stage: move.to, onDate: input.onDate, at: now };
    await insertStageChange(tx, id, { ...step, reason, byPerson: actor.personId });
    await emit(tx, 'draft.advanced', draftEvent(project, { stage: move.to }), now);
    const before = { stage: project.stage };
    const after = { stage: move.to, onDate: input.onDate };
    await record(tx, actor, { act: 'draft.advanced', ...aboutDraft(project), reason, before, after }, now);
  });
  return ok(null);
}

/** Pure: what stands in the way, the first thing first. */
export function whyNotAdvance(
  project: Pick<LawProject, 'documentType' | 'legalForce' | 'createdAt'>,
  move: Move | undefined,
  input: Pick<AdvanceInput, 'onDate' | 'reason'>,
  facts: { readonly today: string; readonly reposting: Reposting },
): AdvanceRefusal | undefined {
  if (!move) return 'notNow';
  if (move.event === 'propose' && !proposalRow(project)) return 'noProposalAsked';
  if (input.onDate > facts.today) return 'futureDate';
  const leaves = move.event === 'appraise' || move.event === 'submit';
  if (leaves && facts.reposting === 'due') return 'repostDue';
  if (leaves && facts.reposting === 'unasked') return 'policiesUnasked';
  if (move.reasonDue && input.reason === '') return 'reasonMissing';
  return undefined;
}
