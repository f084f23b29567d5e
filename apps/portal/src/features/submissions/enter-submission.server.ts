import { findUnit, type LegalTree } from '@danban/legal-text';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { type Consultation, stateAt } from '#features/consultations/consultation.ts';
import { holdConsultation, requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { contentHash } from './content-hash.ts';
import { countingClassOf } from './counting-class.ts';
import type { Position } from './opinion.ts';
import { publicLabel } from './public-label.ts';
import { newReceiptCode } from './receipt.ts';
import { placed } from './sent-draft.server.ts';
import { LONGEST_TEXT, MOST_OPINIONS, type OpinionContent } from './submission.schema.ts';
import type {
  ChannelDetail,
  ContributorCategory,
  ContributorContact,
  CountingClass,
  EnteredChannel,
  IdentityLevel,
  Submission,
} from './submission.ts';
import { findSubmissionsByKeys } from './submissions.store.server.ts';
import { type NewSubmission, writeSubmissions } from './write-submission.server.ts';
import { writtenLine, writtenWords } from './written-words.ts';

/** A voice that reached the body on another way, as staff write it down. */
export interface EnteredSubmission {
  /** Chosen by who enters: the same paper entered twice under one key is one record. */
  readonly key: string;
  readonly channel: EnteredChannel;
  /** When the letter arrived or the words were spoken; it decides whether they are late. */
  readonly receivedAt: Date;
  /** Decided by a clock of its own (the last day of a letter to an asked body); by that of the round when absent. */
  readonly late?: boolean;
  /** The version that the person read; the consultation's own when absent. */
  readonly draftVersionId?: string;
  readonly category: ContributorCategory;
  readonly place: string;
  readonly organisationName?: string;
  /** Only where the category does not tell (a household that speaks as an enterprise). */
  readonly countingClass?: CountingClass;
  readonly detail: ChannelDetail;
  readonly contact?: ContributorContact;
  readonly opinions: readonly {
    readonly unitId: string | null;
    readonly quotedWords?: string;
    readonly position: Position;
    readonly text: string;
    readonly suggestedWording?: string;
  }[];
}

export type EnterRefusal =
  | 'notYetOpen'
  | 'withdrawn'
  | 'completed'
  | 'unknownUnit'
  | 'empty'
  | 'tooLong'
  | 'inFuture';

export interface Entered {
  readonly submissionId: string;
  readonly receiptCode: string;
  /** False when its key was used before: it was there already. */
  readonly isNew: boolean;
}

/** Enters it for good. Late voices are taken and flagged as long as the answer is not published. */
export async function enterSubmission(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  input: EnteredSubmission,
): Promise<Result<{ submissionId: string; receiptCode: string }, EnterRefusal>> {
  const entered = await enterSubmissions(platform, actor, consultationId, [input]);
  if (!entered.ok) return entered;
  const { submissionId, receiptCode } = entered.value[0]!;
  return ok({ submissionId, receiptCode });
}

/**
 * Enters many voices of one round, all of them or none; in their order. A refusal says with `index` which one it is about,
 * from 0. One whose key was used before is left as it is.
 */
export async function enterSubmissions(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  inputs: readonly EnteredSubmission[],
): Promise<Result<readonly Entered[], EnterRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.enter', consultation);
  const known = await findSubmissionsByKeys(
    db,
    consultationId,
    inputs.map(({ key }) => key),
  );
  const entered = () =>
    inputs.map(({ key }) => {
      const { id, receiptCode, isNew } = known.get(key)!;
      return { submissionId: id, receiptCode, isNew };
    });
  if (inputs.every(({ key }) => known.has(key))) return ok(entered());
  const now = clock.now();
  const refusal = whyNotNow(consultation, now);
  if (refusal) return refuse(refusal);
  const trees = new Map<string, LegalTree>();
  const fresh: NewSubmission[] = [];
  for (const [index, input] of inputs.entries()) {
    if (known.has(input.key)) continue;
    const draftVersionId = input.draftVersionId ?? consultation.draftVersionId;
    const tree = trees.get(draftVersionId) ?? (await requireVersion(db, draftVersionId)).tree;
    trees.set(draftVersionId, tree);
    const opinions = input.opinions.map(cleaned);
    const why = input.receivedAt > now ? 'inFuture' : whyNotTaken(opinions, tree);
    if (why) return refuse(why, { index, most: LONGEST_TEXT });
    const late = input.late ?? (consultation.closesAt !== null && input.receivedAt >= consultation.closesAt);
    fresh.push({
      submission: submissionOf(actor, consultationId, draftVersionId, late, input, opinions),
      opinions: opinions.map((opinion) => placed(opinion, tree)),
      contact: input.contact,
      idempotencyKey: input.key,
    });
  }
  const over = await inTransaction(db, async (tx) => {
    // Held, so that no table is published between the question and the record: it would lack these opinions for ever.
    const closed = whyNotNow(await holdConsultation(tx, consultationId, 'share'), now);
    if (closed) return closed;
    const written = await writeSubmissions(tx, actor, consultation, fresh, now);
    for (const { submission, idempotencyKey } of fresh)
      if (written.has(submission.id)) known.set(idempotencyKey, { ...submission, isNew: true });
    return undefined;
  });
  if (over) return refuse(over);
  // Another sending with the same key was faster.
  const missing = inputs.map(({ key }) => key).filter((key) => !known.has(key));
  for (const [key, each] of await findSubmissionsByKeys(db, consultationId, missing)) known.set(key, each);
  return ok(entered());
}

function whyNotTaken(opinions: readonly OpinionContent[], tree: LegalTree): EnterRefusal | undefined {
  if (opinions.length === 0 || opinions.some(isEmpty)) return 'empty';
  if (opinions.length > MOST_OPINIONS || opinions.some(isTooLong)) return 'tooLong';
  return opinions.some(({ unitId }) => unitId !== null && !findUnit(tree, unitId))
    ? 'unknownUnit'
    : undefined;
}

function whyNotNow(consultation: Consultation, now: Date): EnterRefusal | undefined {
  const state = stateAt(consultation, now);
  if (state === 'prepared') return 'notYetOpen';
  return state === 'withdrawn' || state === 'completed' ? state : undefined;
}

function cleaned(opinion: EnteredSubmission['opinions'][number]): OpinionContent {
  return {
    unitId: opinion.unitId,
    quotedWords: opinion.quotedWords ? writtenWords(opinion.quotedWords) : null,
    position: opinion.position,
    text: writtenWords(opinion.text),
    suggestedWording: opinion.suggestedWording ? writtenWords(opinion.suggestedWording) : null,
  };
}

function isEmpty({ position, text, suggestedWording }: OpinionContent): boolean {
  return position !== 'agree' && text === '' && suggestedWording === null;
}

function isTooLong({ text, suggestedWording }: OpinionContent): boolean {
  return text.length > LONGEST_TEXT || (suggestedWording?.length ?? 0) > LONGEST_TEXT;
}

function submissionOf(
  actor: Actor,
  consultationId: string,
  draftVersionId: string,
  late: boolean,
  input: EnteredSubmission,
  opinions: readonly OpinionContent[],
): Submission {
  const place = writtenLine(input.place);
  const organisationName = input.organisationName ? writtenLine(input.organisationName) : null;
  const label = publicLabel(input.category, place, organisationName);
  return {
    id: newId(input.receivedAt),
    consultationId,
    draftVersionId,
    receiptCode: newReceiptCode(),
    channel: input.channel,
    receivedAt: input.receivedAt,
    late,
    identityLevel: IDENTITY_OF_CHANNEL[input.channel],
    category: input.category,
    place,
    publicLabel: label,
    organisationName,
    channelDetail: input.detail,
    countingClass: input.countingClass ?? countingClassOf(input.channel, input.category),
    contentSha256: contentHash(consultationId, draftVersionId, label, opinions),
    enteredBy: actor.kind === 'person' ? actor.personId : null,
  };
}

const IDENTITY_OF_CHANNEL: Record<EnteredChannel, IdentityLevel> = {
  email: 'emailStated',
  letter: 'staffRecorded',
  paperForm: 'staffRecorded',
  meeting: 'staffRecorded',
  phone: 'staffRecorded',
  organisationLetter: 'organisation',
  internal: 'staffRecorded',
};
