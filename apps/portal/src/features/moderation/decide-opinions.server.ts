import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import type { BulkOutcome, SkipReason } from '#features/submissions/desk/selection.ts';
import { findGroupsOfOpinions } from '#features/submissions/groups.store.server.ts';
import type { HiddenCode, Opinion } from '#features/submissions/opinion.ts';
import { lockOpinions } from '#features/submissions/opinions.store.server.ts';
import { writtenWords } from '#features/submissions/written-words.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { changeStates, type NewState } from './change-state.server.ts';
import { MOST_AT_ONCE } from './desk-limits.ts';
import { HIDING_REASONS } from './hiding-reasons.data.ts';
import { findBatch, findQueue, type QueueFilter } from './moderation.store.server.ts';
import { mayUndo } from './moderation-act.ts';

const LONGEST_REASON = 1_000;

export type DecideRefusal = 'nothingChosen' | 'chooseReason' | 'reasonTooLong';

export interface DecideInput {
  readonly kind: 'publish' | 'hide';
  /** With the version that was on the screen: what has changed since is left out. */
  readonly chosen: readonly { readonly id: string; readonly version: number }[];
  /** Instead: the oldest of a queue, as many as one act may take. */
  readonly allOf?: QueueFilter;
  readonly code?: HiddenCode;
  /** Told to the contributor; the sentence of the list when empty. */
  readonly reason?: string;
  /** Says what would be done and does nothing. */
  readonly dryRun?: boolean;
}

export interface Decided extends BulkOutcome {
  /** Names what may be taken back; null when nothing was done. */
  readonly batchId: string | null;
}

/** Publishes or hides opinions that wait, are public or are hidden. Four eyes are not needed; an appeal asks for them. */
export async function decideOpinions(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string,
  input: DecideInput,
): Promise<Result<Decided, DecideRefusal>> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.moderate', consultation);
  const to = newStateOf(input);
  if (typeof to === 'string') return refuse(to);
  if (input.chosen.length === 0 && !input.allOf) return refuse('nothingChosen');
  const { slug } = await requireProject(db, consultation.projectId);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const versions = new Map(input.chosen.map(({ id, version }) => [id, version]));
    const page = { limit: MOST_AT_ONCE, offset: 0 };
    const waiting = input.allOf ? await findQueue(tx, { consultationId }, input.allOf, page) : [];
    const ids = input.allOf
      ? waiting.map(({ opinionId }) => opinionId)
      : [...versions.keys()].slice(0, MOST_AT_ONCE);
    const found = await lockOpinions(tx, consultationId, ids);
    const skipped: Partial<Record<SkipReason, number>> =
      ids.length > found.length ? { unknown: ids.length - found.length } : {};
    const chosen = found.filter((opinion) => {
      const reason = whyNot(opinion, to, versions.get(opinion.id));
      if (reason) skipped[reason] = (skipped[reason] ?? 0) + 1;
      return reason === undefined;
    });
    if (input.dryRun || chosen.length === 0) return ok({ changed: chosen.length, skipped, batchId: null });
    const batchId = newId(now);
    const by = { actor, consultation, slug, batchId, kind: input.kind, now };
    await changeStates(
      tx,
      by,
      chosen.map((opinion) => ({ opinion, to })),
    );
    return ok({ changed: chosen.length, skipped, batchId });
  });
}

function newStateOf({ kind, code, reason = '' }: DecideInput): NewState | DecideRefusal {
  if (kind === 'publish') return { state: 'published', code: null, reason: '' };
  const known = HIDING_REASONS.find((each) => each.code === code);
  if (!known) return 'chooseReason';
  const written = writtenWords(reason);
  if (written.length > LONGEST_REASON) return 'reasonTooLong';
  return { state: 'hidden', code: known.code, reason: written || known.told };
}

function whyNot(opinion: Opinion, to: NewState, seen: number | undefined): SkipReason | undefined {
  if (opinion.hiddenCode === 'erased') return 'changedMeanwhile';
  if (opinion.state === to.state) return to.state === 'hidden' ? 'alreadyHidden' : 'notHidden';
  return seen !== undefined && seen !== opinion.version ? 'changedMeanwhile' : undefined;
}

/** Takes back what was done by one press, within ten minutes; what somebody has decided since stays as it is. */
export async function undoDecision(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string,
  batchId: string,
): Promise<Result<BulkOutcome, 'nothingToUndo' | 'tooLate'>> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.moderate', consultation);
  const acts = (await findBatch(db, consultationId, batchId)).filter(
    ({ kind }) => kind === 'publish' || kind === 'hide',
  );
  const first = acts[0];
  if (!first) return refuse('nothingToUndo');
  const now = clock.now();
  if (!mayUndo(first.decidedAt, now)) return refuse('tooLate');
  const { slug } = await requireProject(db, consultation.projectId);
  return await inTransaction(db, async (tx) => {
    const opinions = await lockOpinions(
      tx,
      consultationId,
      acts.map(({ opinionId }) => opinionId),
    );
    const grouped = await findGroupsOfOpinions(
      tx,
      consultationId,
      opinions.map(({ id }) => id),
    );
    const changes = opinions.flatMap((opinion) => {
      const act = acts.find(({ opinionId }) => opinionId === opinion.id)!;
      if (opinion.hiddenCode === 'erased') return [];
      if (opinion.state !== act.stateAfter || act.stateBefore === 'notOpinion') return [];
      // Somebody works with it already: what waits is in no group.
      if (act.stateBefore === 'held' && grouped.has(opinion.id)) return [];
      const hidden = act.stateBefore === 'hidden';
      const to = { state: act.stateBefore, code: hidden ? act.code : null, reason: hidden ? act.reason : '' };
      return [{ opinion, to }];
    });
    const by = { actor, consultation, slug, batchId: newId(now), kind: 'undo' as const, now };
    await changeStates(tx, by, changes);
    const left = acts.length - changes.length;
    return ok({ changed: changes.length, skipped: left > 0 ? { changedMeanwhile: left } : {} });
  });
}
