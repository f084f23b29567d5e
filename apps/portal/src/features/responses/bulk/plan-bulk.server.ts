import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { Forbidden } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findUnits } from '../desk/chosen-units.server.ts';
import type { DeskAddress } from '../desk/desk-address.ts';
import { joinPassage } from '../passages/insert-passage.ts';
import { findPassage } from '../passages/passages.store.server.ts';
import { type Incomplete, incompleteness } from '../response.ts';
import { type BulkAnswer, MOST_GROUPS, PLAN_KEPT_MS, type SeenGroup } from './bulk-answer.ts';
import { deleteOldPlans, deletePlan, insertBulk } from './bulk-answers.store.server.ts';
import type { BulkStep, BulkWords } from './bulk-form.ts';
import { findRule } from './bulk-rule.server.ts';
import { insertPlannedGroups } from './carry-out.store.server.ts';

export type PlanRefusal = 'completed' | 'nothingChosen' | 'tooMany' | 'reasonMissing' | Incomplete;

export interface ChosenGroups {
  readonly ticked: readonly SeenGroup[];
  /** Instead: every group that this address of the desk finds, on other pages too. */
  readonly allOf?: Pick<DeskAddress, 'place' | 'mine' | 'step'>;
}

/** Writes down what would be answered and what would be left out; no answer is touched yet. */
export async function planBulkAnswer(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  input: BulkWords & ChosenGroups,
): Promise<Result<{ bulkId: string }, PlanRefusal>> {
  const consultation = await requireConsultation(platform.db, consultationId);
  requirePermission(actor, 'response.write', consultation);
  const { passage, ...words } = input;
  const ready = passage ? await findPassage(platform.db, consultation.organisationId, passage) : undefined;
  const explanation = ready ? withPassage(ready.words, words.explanation) : words.explanation;
  const missing = incompleteness({ ...words, explanation });
  if (missing) return refuse(missing);
  return await plan(platform, actor, consultation, { ...words, explanation, kind: 'answer' });
}

/** The same for one step of the chain: checking, approving, returning many answers. */
export async function planBulkStep(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  { kind, comment, ...chosen }: BulkStep & ChosenGroups,
): Promise<Result<{ bulkId: string }, PlanRefusal>> {
  const consultation = await requireConsultation(platform.db, consultationId);
  if (kind === 'return' && comment === '') return refuse('reasonMissing');
  const words = { outcome: null, explanation: comment, handsIn: false, replacesWords: false };
  return await plan(platform, actor, consultation, { ...words, ...chosen, kind });
}

/** The passage first, then what was written for this occasion. */
const withPassage = (passage: string, written: string) =>
  written.trim() === '' ? passage : joinPassage(passage, written);

type Plan = Pick<BulkAnswer, 'kind' | 'outcome' | 'explanation' | 'handsIn' | 'replacesWords'> & ChosenGroups;

async function plan(
  { db, clock }: Platform,
  actor: PersonActor,
  consultation: Consultation,
  { ticked, allOf, ...words }: Plan,
): Promise<Result<{ bulkId: string }, PlanRefusal>> {
  const now = clock.now();
  const { id: consultationId } = consultation;
  const rule = await findRule(db, actor, consultation, words, now);
  if (!rule) throw new Forbidden('response.approve');
  if (consultation.state === 'completed') return refuse('completed');
  if (ticked.length === 0 && !allOf) return refuse('nothingChosen');
  const bulk = { consultationId, id: newId(now) };
  return await inTransaction(db, async (tx) => {
    await deleteOldPlans(tx, consultationId, new Date(now.getTime() - PLAN_KEPT_MS));
    await insertBulk(tx, { ...bulk, ...words, plannedBy: actor.personId, plannedAt: now });
    const chosen = allOf
      ? {
          all: { units: await findUnits(tx, actor, consultation, allOf), step: allOf.step },
          most: MOST_GROUPS + 1,
        }
      : { ticked };
    const groups = await insertPlannedGroups(tx, bulk, rule, chosen);
    const refusal = groups === 0 ? 'nothingChosen' : groups > MOST_GROUPS ? 'tooMany' : undefined;
    if (refusal) {
      // A plan that is refused leaves no trace.
      await deletePlan(tx, bulk);
      return refuse(refusal);
    }
    return ok({ bulkId: bulk.id });
  });
}
