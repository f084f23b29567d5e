import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { requirePlan, updatePlan } from '../plans.store.server.ts';
import { taskChanged } from '../tasks/task-access.server.ts';
import { findTasks, holdTasks } from '../tasks.store.server.ts';
import { orderDraft } from './order-draft.server.ts';
import { changeSections, outlineOf, type SectionAct, type SectionRefusal } from './plan-section.ts';
import { findSections, putSections, renumberTasks } from './sections.store.server.ts';

export type EditSectionsRefusal = SectionRefusal | 'ended' | 'amendmentNeeded';

/** Changes the headings of a plan that is being written; its tasks are numbered anew in their order. */
export async function editSections(
  { db, clock }: Platform,
  actor: Actor,
  planId: string,
  { version, act }: { readonly version: number; readonly act: SectionAct },
): Promise<Result<null, EditSectionsRefusal>> {
  const plan = await requirePlan(db, planId);
  requirePermission(actor, 'plan.edit', plan);
  if (plan.state !== 'draft') return refuse(plan.state === 'ended' ? 'ended' : 'amendmentNeeded');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    await holdTasks(tx, planId);
    const used = new Set((await findTasks(tx, planId)).flatMap(({ sectionId }) => sectionId ?? []));
    const sections = await findSections(tx, planId);
    const changed = changeSections(sections, act, { newId: () => newId(now), used });
    if (!changed.ok) return changed;
    await updatePlan(tx, planId, version, {});
    await putSections(tx, planId, changed.value);
    await orderDraft(tx, plan);
    const { organisationId } = plan;
    const said = { act: 'plan.sectionsChanged', objectKind: 'plan', objectId: planId, organisationId };
    const after = { sections: changed.value.length, sectionAct: act.kind };
    await record(tx, actor, { ...said, before: { sections: sections.length }, after }, now);
    return ok(null);
  });
}

/** A task of a plan that is being written changes places with its neighbour under the same heading. */
export async function moveTask(
  { db, clock }: Platform,
  actor: Actor,
  planId: string,
  { taskId, way }: { readonly taskId: string; readonly way: 'up' | 'down' },
): Promise<Result<null, 'amendmentNeeded' | 'planEnded' | 'atEdge'>> {
  const plan = await requirePlan(db, planId);
  requirePermission(actor, 'plan.edit', plan);
  if (plan.state !== 'draft') return refuse(plan.state === 'ended' ? 'planEnded' : 'amendmentNeeded');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    await holdTasks(tx, planId);
    const parts = outlineOf(await findSections(tx, planId), await findTasks(tx, planId));
    const ids = parts.map(({ tasks }) => tasks.map(({ id }) => id));
    const own = ids.find((part) => part.includes(taskId));
    const at = own?.indexOf(taskId) ?? -1;
    const other = own?.[way === 'up' ? at - 1 : at + 1];
    if (!own || !other) return refuse('atEdge');
    const [first, second] = [Math.min(at, own.indexOf(other)), Math.max(at, own.indexOf(other))];
    own.splice(first, 2, own[second]!, own[first]!);
    await renumberTasks(tx, planId, ids.flat());
    await taskChanged(tx, actor, plan, taskId, { act: 'task.moved', after: { way } }, now);
    return ok(null);
  });
}
