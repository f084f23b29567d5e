import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { findDocumentsBySha256, requireDocument } from '#features/documents/documents.store.server.ts';
import { purgeDocument } from '#features/documents/keep-document.server.ts';
import { stampUnresolved } from '#features/drafts/versions/review.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { isEnded } from '../external-draft.ts';
import { changed } from '../external-draft-change.server.ts';
import { requireExternalDraft } from '../external-drafts.store.server.ts';
import { eraseTextsOfFile, findTexts, requireText, updateText } from './external-texts.store.server.ts';

export type ReviewTextRefusal =
  | 'notInReview'
  | 'stampUnresolved'
  | 'noText'
  | 'noStamp'
  | 'ended'
  | 'elsewhereToo';

interface Reviewed {
  readonly textId: string;
  readonly version: number;
}

/**
 * The structure is good enough to point at. Errors that the parser still sees ask for no reason: it is another body's text, and
 * a doubtful place is reached by naming the article in words.
 */
export async function confirmExternalText(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: Reviewed,
): Promise<Result<null, ReviewTextRefusal>> {
  const { draft, text } = await load(platform, id, input.textId);
  requirePermission(actor, 'externalDraft.edit', draft);
  if (isEnded(draft)) return refuse('ended');
  if (text.state !== 'review') return refuse('notInReview');
  if (stampUnresolved(text)) return refuse('stampUnresolved');
  if (text.tree.body.length === 0) return refuse('noText');
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    const change = { state: 'confirmed', confirmed_by: actor.personId, confirmed_at: now } as const;
    await updateText(tx, text.id, input.version, change);
    await changed(
      tx,
      actor,
      draft,
      { act: 'externalDraft.textConfirmed', after: { ordinal: text.ordinal } },
      now,
    );
  });
  return ok(null);
}

/** A person with authority writes why the marks that the scan found are no secrecy stamp. */
export async function clearExternalStamp(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: Reviewed & { readonly reason: string },
): Promise<Result<null, ReviewTextRefusal>> {
  const { draft, text } = await load(platform, id, input.textId);
  requirePermission(actor, 'secrecy.clear', draft);
  if (text.state !== 'review') return refuse('notInReview');
  if (!stampUnresolved(text)) return refuse('noStamp');
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await updateText(tx, text.id, input.version, { secrecy_cleared_reason: input.reason });
    const after = { ordinal: text.ordinal, secrecyHits: text.secrecyHits.length };
    await changed(tx, actor, draft, { act: 'externalDraft.stampCleared', after, reason: input.reason }, now);
  });
  return ok(null);
}

/**
 * Drops a text in review. With `stampIsReal` its bytes and words go too; name, size and hash remain as evidence. The same file in
 * another place (a draft, a dossier, another body's desk) may be public there: taking it back is an incident of two persons.
 */
export async function discardExternalText(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: Reviewed & { readonly reason: string; readonly stampIsReal: boolean },
): Promise<Result<null, ReviewTextRefusal>> {
  const { draft, text } = await load(platform, id, input.textId);
  requirePermission(actor, 'externalDraft.edit', draft);
  if (text.state !== 'review') return refuse('notInReview');
  const { reason, stampIsReal } = input;
  const { sha256 } = await requireDocument(platform.db, text.documentId);
  if (stampIsReal && (await standsElsewhere(platform, draft.id, sha256))) return refuse('elsewhereToo');
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await updateText(tx, text.id, input.version, { state: 'discarded', discarded_reason: reason });
    if (stampIsReal) {
      await eraseTextsOfFile(tx, sha256, reason);
      await purgeDocument(platform, tx, sha256);
    }
    const act = stampIsReal ? 'externalDraft.filePurged' : 'externalDraft.textDiscarded';
    await changed(
      tx,
      actor,
      draft,
      { act, after: { ordinal: text.ordinal, fileSha256: sha256 }, reason },
      now,
    );
  });
  return ok(null);
}

/** Whether these bytes came in anywhere but as a text in review, or discarded, of this draft. */
async function standsElsewhere({ db }: Platform, id: string, sha256: string): Promise<boolean> {
  const here = (await findTexts(db, id)).filter(({ state }) => state !== 'confirmed');
  const ours = new Set(here.map(({ documentId }) => documentId));
  return (await findDocumentsBySha256(db, sha256)).some((each) => !each.purgedAt && !ours.has(each.id));
}

async function load({ db }: Platform, id: string, textId: string) {
  const draft = await requireExternalDraft(db, id);
  return { draft, text: await requireText(db, id, textId) };
}
