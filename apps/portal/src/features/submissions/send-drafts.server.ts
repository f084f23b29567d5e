import type { LegalTree } from '@danban/legal-text';
import { publicActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { keptTree } from '#features/drafts/reading/kept-trees.server.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction, outsideTransaction } from '#platform/db.server.ts';
import { gathering } from '#platform/gather.server.ts';
import { currentRequestId } from '#platform/request.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Language } from '#text/language.ts';
import { findAttachmentsOfDrafts, sendAttachments } from './attachments/attachments.store.server.ts';
import { findEnd } from './ending/submission-end.store.server.ts';
import { findHolds } from './holding/find-holds.ts';
import { type BeforeSending, signalsOfAll } from './holding/read-signals.server.ts';
import { type IntakeState, intakeState } from './intake.ts';
import { contactOf, placed, submissionOf, takePlaceOf } from './sent-draft.server.ts';
import {
  type DraftContent,
  lockDrafts,
  markDraftsSent,
  type SubmissionDraft,
} from './submission-drafts.store.server.ts';
import { lockSubmission, requireSubmission } from './submissions.store.server.ts';
import { writeSubmissions } from './write-submission.server.ts';

/** `ended`: the submission that it was to replace was taken back or replaced meanwhile. */
export type ConfirmRefusal = Exclude<IntakeState, 'open'> | 'gone' | 'tooMany' | 'ended';
type Sent = Result<{ receiptCode: string }, ConfirmRefusal>;

/** A press on "send". */
interface Press {
  readonly hash: string;
  readonly replaces: string | null;
  readonly before: BeforeSending;
  /** Of the page on which it was pressed: mails are written in it. */
  readonly language: Language;
  /** Of the request that brought it, for the audit. */
  readonly requestId?: string | undefined;
}

/** Fewer than are written into the audit as one entry. */
const MOST_TOGETHER = 32;

/** For each database and round, those who wait for whoever is being received now. */
const rounds = new WeakMap<Db, Map<string, (press: Press) => Promise<Sent>>>();

/**
 * Everybody waits for the end of the public log and of the audit, one after the other. So those who press while somebody is
 * being received are received together, in one transaction; each has an own line, an own audit entry and an own receipt, after
 * the commit (docs/decisions/0073). Who comes alone waits for nobody. What replaces an earlier submission goes alone.
 */
export async function sendDraft(platform: Platform, consultationId: string, press: Press): Promise<Sent> {
  const own = { ...press, requestId: currentRequestId() };
  if (press.replaces !== null) return (await sendDrafts(platform, consultationId, [own]))[0]!;
  const ofDatabase = rounds.get(platform.db) ?? new Map<string, (press: Press) => Promise<Sent>>();
  rounds.set(platform.db, ofDatabase);
  const known = ofDatabase.get(consultationId);
  const send =
    known ??
    gathering<Press, Sent>(MOST_TOGETHER, (presses) =>
      outsideTransaction(() => sendDrafts(platform, consultationId, presses)),
    );
  ofDatabase.set(consultationId, send);
  return await send(own);
}

/** The answers in the order of the presses; of two presses for one draft the second gets what the first one got. */
async function sendDrafts(
  { db, clock }: Platform,
  consultationId: string,
  presses: readonly Press[],
): Promise<readonly Sent[]> {
  return await inTransaction(db, async (tx) => {
    const drafts = await lockDrafts(
      tx,
      consultationId,
      presses.map(({ hash }) => hash),
    );
    const now = clock.now();
    const consultation = await requireConsultation(tx, consultationId);
    const answers = new Map<string, Sent>();
    const toSend: Sending[] = [];
    for (const press of presses) {
      if (answers.has(press.hash) || toSend.some((each) => each.press.hash === press.hash)) continue;
      const draft = drafts.get(press.hash);
      const answer = await answerWithoutSending(tx, draft, consultation, now);
      if (answer) answers.set(press.hash, answer);
      else toSend.push({ press, draft: draft!, content: draft!.content! });
    }
    for (const [hash, receiptCode] of await write(tx, consultation, toSend, now))
      answers.set(hash, ok({ receiptCode }));
    return presses.map(({ hash }) => answers.get(hash)!);
  });
}

interface Sending {
  readonly press: Press;
  readonly draft: SubmissionDraft;
  readonly content: DraftContent;
}

/** Undefined: it is to be sent now. */
async function answerWithoutSending(
  tx: Db,
  draft: SubmissionDraft | undefined,
  consultation: Consultation,
  now: Date,
): Promise<Sent | undefined> {
  if (!draft) return refuse('gone');
  const { consultationId } = draft;
  if (draft.submissionId) {
    const sent = await requireSubmission(tx, consultationId, draft.submissionId);
    return ok({ receiptCode: sent.receiptCode });
  }
  if (!draft.content || now >= draft.expiresAt) return refuse('gone');
  const intake = intakeState(consultation, now);
  if (intake !== 'open') return refuse(intake);
  if (draft.replaces === null) return undefined;
  const replaced = await lockSubmission(tx, consultationId, draft.replaces);
  return (await findEnd(tx, consultationId, replaced.id)) ? refuse('ended') : undefined;
}

/** Token hash → receipt. */
async function write(
  tx: Db,
  consultation: Consultation,
  sendings: readonly Sending[],
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  if (sendings.length === 0) return new Map();
  const each = sendings.map((sending) => ({
    ...sending,
    submission: submissionOf(sending.draft, sending.content, consultation, now),
  }));
  await markDraftsSent(
    tx,
    consultation.id,
    each.map(({ draft, submission }) => ({ draftId: draft.id, submissionId: submission.id })),
  );
  const signals = await signalsOfAll(
    tx,
    each.map(({ content, press }) => ({ form: content.signals, before: press.before })),
  );
  const draftIds = each.map(({ draft }) => draft.id);
  const attachments = await findAttachmentsOfDrafts(tx, consultation.id, draftIds);
  const written = [];
  for (const [index, { draft, content, submission, press }] of each.entries()) {
    const tree = await treeForQuotes(tx, content);
    written.push({
      submission,
      opinions: content.opinions.map((opinion) => placed(opinion, tree)),
      contact: contactOf(content, press.language),
      idempotencyKey: draft.id,
      holds: content.opinions.map((opinion) => findHolds(signals[index]!, opinion, press.before.rules)),
      attachments: attachments.get(draft.id) ?? [],
      ...(press.requestId !== undefined && { requestId: press.requestId }),
    });
  }
  await writeSubmissions(tx, publicActor, consultation, written, now);
  for (const { draft, submission } of each) {
    if (attachments.has(draft.id)) await sendAttachments(tx, consultation.id, draft.id, submission.id);
    if (draft.replaces !== null)
      await takePlaceOf(
        tx,
        consultation,
        await lockSubmission(tx, consultation.id, draft.replaces),
        submission,
        now,
      );
  }
  return new Map(each.map(({ press, submission }) => [press.hash, submission.receiptCode]));
}

async function treeForQuotes(tx: Db, content: DraftContent): Promise<LegalTree | undefined> {
  const quotes = content.opinions.some(({ quotedWords }) => quotedWords !== null);
  return quotes ? await keptTree(tx, content.draftVersionId) : undefined;
}
