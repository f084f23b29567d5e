import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { appendModerations } from '#features/transparency-log/append.server.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { HiddenCode } from '../opinion.ts';
import { hideOpinion, unhideOpinion } from '../opinions.store.server.ts';
import { writtenWords } from '../written-words.ts';
import { lockSelected } from './selection.store.server.ts';
import {
  type BulkOutcome,
  isEmpty,
  type SelectedOpinion,
  type Selection,
  type SkipReason,
  sortSelected,
} from './selection.ts';

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

/** Keeps opinions from view for one reason. They stay received, counted and answered. */
export async function hideOpinions(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  input: HideInput,
): Promise<Result<BulkOutcome, HideRefusal>> {
  const reason = writtenWords(input.reason);
  const by = actor.kind === 'person' ? actor.personId : null;
  const at = platform.clock.now();
  return await changeEach(platform, actor, consultationId, input, {
    topic: 'opinion.hidden',
    code: input.code,
    refusal: reason === '' ? 'reasonNeeded' : reason.length > LONGEST_REASON ? 'reasonTooLong' : undefined,
    whyNot: (opinion) => (opinion.state === 'hidden' ? 'alreadyHidden' : undefined),
    write: (tx, opinion) =>
      hideOpinion(tx, { consultationId, id: opinion.id }, opinion.version, {
        code: input.code,
        reason,
        by,
        at,
      }),
  });
}

/** Shows hidden opinions again; code and reason are forgotten with it (the audit keeps that they were hidden). */
export async function unhideOpinions(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  input: Selection & { readonly dryRun?: boolean },
): Promise<Result<BulkOutcome, 'nothingChosen' | 'tooMany'>> {
  return await changeEach(platform, actor, consultationId, input, {
    topic: 'opinion.unhidden',
    whyNot: (opinion) => (opinion.state === 'published' ? 'notHidden' : undefined),
    write: (tx, opinion) => unhideOpinion(tx, { consultationId, id: opinion.id }, opinion.version),
  });
}

interface EachChange<Refusal extends string> {
  readonly topic: 'opinion.hidden' | 'opinion.unhidden';
  readonly code?: HiddenCode;
  readonly refusal?: Refusal | undefined;
  readonly whyNot: (opinion: SelectedOpinion) => SkipReason | undefined;
  readonly write: (tx: Db, opinion: SelectedOpinion) => Promise<void>;
}

async function changeEach<Refusal extends string>(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string,
  input: Selection & { readonly dryRun?: boolean },
  change: EachChange<Refusal>,
): Promise<Result<BulkOutcome, 'nothingChosen' | 'tooMany' | Refusal>> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.moderate', consultation);
  if (isEmpty(input)) return refuse('nothingChosen');
  if (change.refusal) return refuse(change.refusal);
  const now = clock.now();
  const { slug } = await requireProject(db, consultation.projectId);
  return await inTransaction(db, async (tx) => {
    const { chosen, skipped } = sortSelected(
      await lockSelected(tx, consultationId, input),
      input.versions,
      change.whyNot,
    );
    if (chosen.length > MOST_HIDDEN_AT_ONCE) return refuse('tooMany', { most: MOST_HIDDEN_AT_ONCE });
    if (!input.dryRun) {
      for (const opinion of chosen) await change.write(tx, opinion);
      for (const opinion of chosen) {
        await emit(tx, change.topic, eventOf(consultation, slug, opinion, change.code), now);
      }
      const decisions = chosen.map(({ submissionId, ordinal }) => ({
        submissionId,
        ordinal,
        code: change.code ?? null,
      }));
      const kind = change.topic === 'opinion.hidden' ? 'hidden' : 'shown';
      await appendModerations(tx, consultationId, kind, decisions, now);
      for (const opinion of chosen) {
        const { organisationId } = consultation;
        const entry = { act: change.topic, objectKind: 'opinion', objectId: opinion.id, organisationId };
        await record(tx, actor, change.code ? { ...entry, after: { code: change.code } } : entry, now);
      }
    }
    return ok({ changed: chosen.length, skipped });
  });
}

function eventOf(
  { id, projectId, organisationId }: Consultation,
  slug: string,
  opinion: SelectedOpinion,
  code: HiddenCode | undefined,
) {
  const { id: opinionId, submissionId } = opinion;
  return {
    opinionId,
    submissionId,
    consultationId: id,
    projectId,
    organisationId,
    slug,
    ...(code ? { code } : {}),
  };
}
