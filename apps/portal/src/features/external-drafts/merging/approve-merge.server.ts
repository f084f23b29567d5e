import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { findFourEyesExceptions } from '#features/identity/four-eyes.store.server.ts';
import { type FourEyesRefusal, mayApprove } from '#features/identity/four-eyes.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { canonicalHash } from '#platform/canonical-json.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { ExternalDraft } from '../external-draft.ts';
import { changed } from '../external-draft-change.server.ts';
import {
  holdExternalDraft,
  requireExternalDraft,
  updateExternalDraft,
} from '../external-drafts.store.server.ts';
import { writeLetter } from '../letter/write-letter.server.ts';
import { next } from '../lifecycle.ts';
import { loadMergeRows } from './load-merge.server.ts';
import { type MergeRow, unplaced } from './merged-answer.ts';
import { type EditionRow, findEditions, insertEdition } from './merging.store.server.ts';

export type ProposeRefusal = 'notCollecting' | 'pointsOpen' | 'nothingToSay';
export type ApproveMergeRefusal =
  | 'notProposed'
  | 'pointsOpen'
  | 'bodyEnded'
  | 'letterUnderWay'
  | FourEyesRefusal;

/** Hands the merged answer on: every point of the units has its place, and there is something to say. */
export async function proposeAnswer(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number },
): Promise<Result<null, ProposeRefusal>> {
  const draft = await requireExternalDraft(platform.db, id);
  requirePermission(actor, 'externalDraft.edit', draft);
  const state = next(draft.state, 'propose', 'writer');
  if (!state) return refuse('notCollecting');
  const { rows, assignments } = await loadMergeRows(platform.db, id);
  const open = unplaced(rows);
  if (open.length > 0) return refuse('pointsOpen', { points: open.length });
  // "Thống nhất" is an answer too, but somebody must have said it.
  if (rows.length === 0 && !assignments.some(({ replies }) => replies.length > 0))
    return refuse('nothingToSay');
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await updateExternalDraft(tx, id, input.version, {
      state,
      proposed_by: actor.personId,
      returned_reason: null,
    });
    const told = { topic: 'externalDraft.proposed', after: { state, articles: rows.length } };
    await changed(tx, actor, draft, { act: 'externalDraft.proposed', ...told }, now);
  });
  return ok(null);
}

/** The second pair of eyes. The answer becomes a final edition, from which its letter is written. */
export async function approveAnswer(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number },
): Promise<Result<{ documentId: string }, ApproveMergeRefusal>> {
  const { db, clock } = platform;
  const seen = await requireExternalDraft(db, id);
  requirePermission(actor, 'externalDraft.approve', seen);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    // Units that send while it is approved wait, and are told that they came after it.
    const draft = await holdExternalDraft(tx, id, 'update');
    const state = next(draft.state, 'approve', 'approver');
    if (!state || !draft.proposedBy) return refuse('notProposed');
    const fourEyes = mayApprove({
      proposedBy: draft.proposedBy,
      approver: actor,
      exceptions: await findFourEyesExceptions(tx, actor.ownOrganisationIds),
      today: legalDay(now),
    });
    if (!fourEyes.ok) return fourEyes;
    const { rows } = await loadMergeRows(tx, id);
    if (unplaced(rows).length > 0) return refuse('pointsOpen');
    const letter = await writeLetter({ ...platform, db: tx }, actor, draft, rows);
    if (!letter.ok) return letter;
    const { documentId } = letter.value;
    const edition = await keepEdition(platform, tx, draft, { rows, approvedBy: actor.personId });
    await updateExternalDraft(tx, id, input.version, { state, official_document_id: documentId });
    const after = { state, documentId, ...edition };
    const topic = 'externalDraft.approved';
    await changed(tx, actor, draft, { act: 'externalDraft.approved', topic, after }, now);
    return ok({ documentId });
  });
}

async function keepEdition(
  { clock }: Platform,
  tx: Platform['db'],
  draft: ExternalDraft,
  { rows, approvedBy }: { readonly rows: readonly MergeRow[]; readonly approvedBy: string },
): Promise<{ readonly edition: number; readonly sha256: string }> {
  const content = rows.map(editionRow);
  const edition = (await findEditions(tx, draft.id)).length + 1;
  const sha256 = canonicalHash(content);
  const people = { proposedBy: draft.proposedBy, approvedBy, approvedAt: clock.now() };
  await insertEdition(tx, draft.id, { edition, rows: content, sha256, ...people });
  return { edition, sha256 };
}

function editionRow({ articleKey, articlePlace, answer, points }: MergeRow): EditionRow {
  const from = points.map(({ id: pointId, body, place, late, use }) => ({
    ...{ pointId, body, place, late },
    used: use?.used ?? false,
    reason: use?.reason ?? '',
  }));
  return { articleKey, articlePlace, words: answer?.words ?? '', points: from };
}

/** Back to the desk with a reason. */
export async function returnAnswer(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number; readonly reason: string },
): Promise<Result<null, 'notProposed'>> {
  const draft = await requireExternalDraft(platform.db, id);
  requirePermission(actor, 'externalDraft.approve', draft);
  const state = next(draft.state, 'return', 'approver');
  if (!state) return refuse('notProposed');
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await updateExternalDraft(tx, id, input.version, { state, returned_reason: input.reason });
    const told = { topic: 'externalDraft.returned', after: { state }, reason: input.reason };
    await changed(tx, actor, draft, { act: 'externalDraft.returned', ...told }, now);
  });
  return ok(null);
}

/** An approved answer comes back while its letter is still a draft or was returned: a late point is worth it, or the signer objects. */
export async function reopenAnswer(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number; readonly reason: string },
): Promise<Result<null, 'notApproved' | 'letterUnderWay'>> {
  const { db } = platform;
  const draft = await requireExternalDraft(db, id);
  requirePermission(actor, 'externalDraft.edit', draft);
  const state = next(draft.state, 'reopen', 'writer');
  if (!state || !draft.officialDocumentId) return refuse('notApproved');
  const letter = await requireDocument(db, draft.officialDocumentId);
  if (letter.state !== 'draft' && letter.state !== 'returned') return refuse('letterUnderWay');
  const now = platform.clock.now();
  await inTransaction(db, async (tx) => {
    await updateExternalDraft(tx, id, input.version, { state });
    const told = { after: { state }, reason: input.reason };
    await changed(tx, actor, draft, { act: 'externalDraft.reopened', ...told }, now);
  });
  return ok(null);
}
