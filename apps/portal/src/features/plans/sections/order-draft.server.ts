import type { Db } from '#platform/db.server.ts';
import type { Plan } from '../plan.ts';
import { findTasks } from '../tasks.store.server.ts';
import { outlineOf } from './plan-section.ts';
import { findSections, renumberTasks } from './sections.store.server.ts';

/**
 * While a plan is written its tasks are numbered as they are printed, heading by heading. Once it is in force a number is what
 * letters and slips call a task by, and stays. The caller holds the plan.
 */
export async function orderDraft(tx: Db, { id, state }: Pick<Plan, 'id' | 'state'>): Promise<void> {
  if (state !== 'draft') return;
  const [sections, tasks] = [await findSections(tx, id), await findTasks(tx, id)];
  if (sections.length === 0) return;
  const wanted = outlineOf(sections, tasks).flatMap((part) => part.tasks.map((task) => task.id));
  if (wanted.some((taskId, i) => tasks[i]?.id !== taskId)) await renumberTasks(tx, id, wanted);
}
