import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { findScreenings } from '#features/drafts/screening/screenings.store.server.ts';
import { findFourEyesExceptions } from '#features/identity/four-eyes.store.server.ts';
import { type FourEyesRefusal, mayApprove } from '#features/identity/four-eyes.ts';
import { findIssuer } from '#features/organisations/issuer.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { gapOf, nextPlanState, type ProposalGap } from './outreach-plan.ts';
import { outreachPlanChanged } from './outreach-plan-change.server.ts';
import { holdOutreachPlan, requireOutreachPlan, updateOutreachPlan } from './outreach-plans.store.server.ts';
import { findLines, markApproved } from './plan-lines.store.server.ts';
import { approvePaper, returnPaper, writePaper } from './plan-paper.server.ts';
import { startActivities } from './start-activities.server.ts';

interface Seen {
  readonly version: number;
}
export type ProposeRefusal = ProposalGap | 'notNow' | 'bodyEnded' | 'outOfScope' | 'nothingNew';
export type ApprovePlanRefusal = FourEyesRefusal | 'notProposed' | 'paperReturned' | 'outOfScope';

/** The drafting unit proposes: the plan becomes an official document that waits for the leader. */
export async function proposeOutreachPlan(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version }: Seen,
): Promise<Result<null, ProposeRefusal>> {
  const { db, clock } = platform;
  requirePermission(actor, 'outreachPlan.edit', await requireOutreachPlan(db, id));
  const now = clock.now();
  return await inTransaction(db, async (tx): Promise<Result<null, ProposeRefusal>> => {
    const plan = await holdOutreachPlan(tx, id);
    if (plan.version !== version) throw new Conflict(`outreach plan ${id}`);
    const state = nextPlanState(plan.state, 'propose', 'writer');
    if (!state) return refuse('notNow');
    const lines = await findLines(tx, id);
    const gap = gapOf(lines);
    if (gap) return refuse(gap.reason, { line: gap.line });
    if (plan.edition > 1 && lines.every(({ approvedEdition }) => approvedEdition !== null))
      return refuse('nothingNew');
    const [screening] = await findScreenings(tx, plan.projectId);
    if (!screening?.inScope) return refuse('outOfScope');
    const issuerId = await findIssuer(tx, plan.organisationId, legalDay(now));
    if (!issuerId) return refuse('bodyEnded');
    const project = await requireProject(tx, plan.projectId);
    const inside = { ...platform, db: tx };
    const draft = { title: project.title, screenedOn: screening.decidedOn };
    const documentId = await writePaper(inside, actor, plan, { issuerId, draft, lines });
    await updateOutreachPlan(tx, plan, {
      ...{ state, proposed_by: actor.personId, proposed_at: now, returned_reason: '' },
      ...{ document_id: documentId, screening_id: screening.id },
    });
    const after = { state, documentId, lines: lines.length, edition: plan.edition };
    await outreachPlanChanged(tx, actor, plan, { act: 'outreachPlan.proposed', after }, now);
    return ok(null);
  });
}

/** The leader approves, never the proposer: the paper is approved with it, and every new line becomes an activity. */
export async function approveOutreachPlan(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version }: Seen,
): Promise<Result<null, ApprovePlanRefusal>> {
  const { db, clock } = platform;
  requirePermission(actor, 'outreachPlan.approve', await requireOutreachPlan(db, id));
  const now = clock.now();
  const exceptions = await findFourEyesExceptions(db, actor.ownOrganisationIds);
  return await inTransaction(db, async (tx): Promise<Result<null, ApprovePlanRefusal>> => {
    const plan = await holdOutreachPlan(tx, id);
    if (plan.version !== version) throw new Conflict(`outreach plan ${id}`);
    const state = nextPlanState(plan.state, 'approve', 'leader');
    if (!state || !plan.proposedBy) return refuse('notProposed');
    const eyes = mayApprove({
      proposedBy: plan.proposedBy,
      approver: actor,
      exceptions,
      today: legalDay(now),
    });
    if (!eyes.ok) return eyes;
    const [screening] = await findScreenings(tx, plan.projectId);
    if (!screening?.inScope) return refuse('outOfScope');
    if (!(await approvePaper({ ...platform, db: tx }, actor, plan))) return refuse('paperReturned');
    const lines = await findLines(tx, id);
    const started = await startActivities(tx, actor, plan, lines, now);
    await markApproved(tx, id, plan.edition);
    await updateOutreachPlan(tx, plan, { state, approved_by: actor.personId, approved_at: now });
    const after = { state, edition: plan.edition, activities: started };
    await outreachPlanChanged(tx, actor, plan, { act: 'outreachPlan.approved', after }, now);
    return ok(null);
  });
}

/** Back to the drafting unit with a reason; its paper goes back with it. */
export async function returnOutreachPlan(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, reason }: Seen & { readonly reason: string },
): Promise<Result<null, 'notProposed'>> {
  const plan = await requireOutreachPlan(platform.db, id);
  requirePermission(actor, 'outreachPlan.approve', plan);
  return await back(platform, actor, { id, version, event: 'return', role: 'leader', reason });
}

/** The proposer takes it back, to write on. */
export async function takeOutreachPlanBack(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, reason }: Seen & { readonly reason: string },
): Promise<Result<null, 'notProposed'>> {
  const plan = await requireOutreachPlan(platform.db, id);
  requirePermission(actor, 'outreachPlan.edit', plan);
  return await back(platform, actor, { id, version, event: 'takeBack', role: 'writer', reason });
}

interface Back extends Seen {
  readonly id: string;
  readonly event: 'return' | 'takeBack';
  readonly role: 'leader' | 'writer';
  readonly reason: string;
}

async function back(
  platform: Platform,
  actor: PersonActor,
  { id, version, event, role, reason }: Back,
): Promise<Result<null, 'notProposed'>> {
  const now = platform.clock.now();
  return await inTransaction(platform.db, async (tx): Promise<Result<null, 'notProposed'>> => {
    const plan = await holdOutreachPlan(tx, id);
    if (plan.version !== version) throw new Conflict(`outreach plan ${id}`);
    const state = nextPlanState(plan.state, event, role);
    if (!state) return refuse('notProposed');
    await returnPaper({ ...platform, db: tx }, plan, reason);
    const returned = event === 'return' ? { returned_reason: reason } : {};
    await updateOutreachPlan(tx, plan, { state, ...returned });
    const act = event === 'return' ? 'outreachPlan.returned' : 'outreachPlan.takenBack';
    await outreachPlanChanged(tx, actor, plan, { act, after: { state }, reason }, now);
    return ok(null);
  });
}

/** Opens an approved plan for more lines. What was approved stays and goes on; the next approval adds the new lines. */
export async function reopenOutreachPlan(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { version, reason }: Seen & { readonly reason: string },
): Promise<Result<null, 'notApproved'>> {
  const plan = await requireOutreachPlan(db, id);
  requirePermission(actor, 'outreachPlan.edit', plan);
  const state = nextPlanState(plan.state, 'reopen', 'writer');
  if (!state) return refuse('notApproved');
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    const edition = plan.edition + 1;
    const fresh = { document_id: null, proposed_by: null, proposed_at: null };
    await updateOutreachPlan(tx, { id, version }, { state, edition, reopened_reason: reason, ...fresh });
    const after = { state, edition };
    await outreachPlanChanged(tx, actor, plan, { act: 'outreachPlan.reopened', after, reason }, now);
  });
  return ok(null);
}
