import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { lockSelected } from '#features/submissions/desk/selection.store.server.ts';
import {
  type BulkOutcome,
  isEmpty,
  type SelectedOpinion,
  type Selection,
  type SkipReason,
  sortSelected,
} from '#features/submissions/desk/selection.ts';
import type { HiddenCode } from '#features/submissions/opinion.ts';
import { lockOpinions } from '#features/submissions/opinions.store.server.ts';
import { writtenWords } from '#features/submissions/written-words.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { changeStates, type NewState } from './change-state.server.ts';

/**
 * Every hiding has an entry of its own in the chain, which holds up other writers: so it is done in portions.
 * 500 took 9.7 s on the embedded engine of a busy machine with two cores; 100 is a page of the desk.
 */
export const MOST_HIDDEN_AT_ONCE = 100;
export const LONGEST_REASON = 1_000;

export type HideRefusal = 'nothingChosen' | 'reasonNeeded' | 'reasonTooLong' | 'tooMany';

export interface HideInput extends Selection {
  readonly code: HiddenCode;
  /** Read by the contributor under the receipt code. */
  readonly reason: string;
  readonly dryRun?: boolean;
}

/**
 * Keeps from view what was selected on the desk of opinions, for one reason: the same acts, lines and events as on the desk of
 * moderation. It stays received, counted and answered.
 */
export async function hideOpinions(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  input: HideInput,
): Promise<Result<BulkOutcome, HideRefusal>> {
  const reason = writtenWords(input.reason);
  return await changeSelected(platform, actor, consultationId, input, {
    kind: 'hide',
    refusal: reason === '' ? 'reasonNeeded' : reason.length > LONGEST_REASON ? 'reasonTooLong' : undefined,
    whyNot: (opinion) => (opinion.state === 'hidden' ? 'alreadyHidden' : undefined),
    to: { state: 'hidden', code: input.code, reason },
  });
}

/** Shows hidden opinions again; the act keeps what they were hidden for. */
export async function unhideOpinions(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  input: Selection & { readonly dryRun?: boolean },
): Promise<Result<BulkOutcome, 'nothingChosen' | 'tooMany'>> {
  return await changeSelected(platform, actor, consultationId, input, {
    kind: 'publish',
    whyNot: (opinion) => (opinion.state === 'hidden' ? undefined : 'notHidden'),
    to: { state: 'published', code: null, reason: '' },
  });
}

interface Change<Refusal extends string> {
  readonly kind: 'hide' | 'publish';
  readonly refusal?: Refusal | undefined;
  readonly whyNot: (opinion: SelectedOpinion) => SkipReason | undefined;
  readonly to: NewState;
}

async function changeSelected<Refusal extends string>(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string,
  input: Selection & { readonly dryRun?: boolean },
  { kind, refusal, whyNot, to }: Change<Refusal>,
): Promise<Result<BulkOutcome, 'nothingChosen' | 'tooMany' | Refusal>> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.moderate', consultation);
  if (isEmpty(input)) return refuse('nothingChosen');
  if (refusal) return refuse(refusal);
  const now = clock.now();
  const { slug } = await requireProject(db, consultation.projectId);
  return await inTransaction(db, async (tx) => {
    const selected = await lockSelected(tx, consultationId, input);
    const { chosen, skipped } = sortSelected(selected, input.versions, whyNot);
    if (chosen.length > MOST_HIDDEN_AT_ONCE) return refuse('tooMany', { most: MOST_HIDDEN_AT_ONCE });
    if (!input.dryRun) {
      const opinions = await lockOpinions(
        tx,
        consultationId,
        chosen.map(({ id }) => id),
      );
      const by = { actor, consultation, slug, batchId: newId(now), kind, now };
      await changeStates(
        tx,
        by,
        opinions.map((opinion) => ({ opinion, to })),
      );
    }
    return ok({ changed: chosen.length, skipped });
  });
}
