import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findUnits } from '../desk/chosen-units.server.ts';
import type { DeskAddress } from '../desk/desk-address.ts';
import { type Incomplete, incompleteness } from '../response.ts';
import { MOST_GROUPS, PLAN_KEPT_MS, type SeenGroup } from './bulk-answer.ts';
import { deleteOldPlans, deletePlan, insertBulk } from './bulk-answers.store.server.ts';
import type { BulkWords } from './bulk-form.ts';
import { insertPlannedGroups } from './carry-out.store.server.ts';

export type PlanRefusal = 'completed' | 'nothingChosen' | 'tooMany' | Incomplete;

export interface PlanInput extends BulkWords {
  readonly ticked: readonly SeenGroup[];
  /** Instead: every group that this address of the desk finds, on other pages too. */
  readonly allOf?: Pick<DeskAddress, 'place' | 'mine' | 'step'>;
}

/** Writes down what would be answered and what would be left out; no answer is touched yet. */
export async function planBulkAnswer(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  input: PlanInput,
): Promise<Result<{ bulkId: string }, PlanRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.write', consultation);
  if (consultation.state === 'completed') return refuse('completed');
  const { outcome, explanation, handsIn, replacesWords } = input;
  const missing = incompleteness({ outcome, explanation });
  if (missing || !outcome) return refuse(missing ?? 'outcomeMissing');
  if (input.ticked.length === 0 && !input.allOf) return refuse('nothingChosen');
  const now = clock.now();
  const bulk = { consultationId, id: newId(now), replacesWords };
  return await inTransaction(db, async (tx) => {
    await deleteOldPlans(tx, consultationId, new Date(now.getTime() - PLAN_KEPT_MS));
    const by = { plannedBy: actor.personId, plannedAt: now };
    await insertBulk(tx, { ...bulk, outcome, explanation, handsIn, ...by });
    const chosen = input.allOf
      ? {
          all: { units: await findUnits(tx, actor, consultation, input.allOf), step: input.allOf.step },
          most: MOST_GROUPS + 1,
        }
      : { ticked: input.ticked };
    const groups = await insertPlannedGroups(tx, bulk, chosen);
    const refusal = groups === 0 ? 'nothingChosen' : groups > MOST_GROUPS ? 'tooMany' : undefined;
    if (refusal) {
      // A plan that is refused leaves no trace.
      await deletePlan(tx, bulk);
      return refuse(refusal);
    }
    return ok({ bulkId: bulk.id });
  });
}
