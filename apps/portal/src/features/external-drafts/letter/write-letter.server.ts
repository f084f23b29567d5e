import type { PersonActor } from '#features/authority/actor.ts';
import { draftDocument, rewriteDocument } from '#features/official-documents/draft-document.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { findIssuer } from '#features/organisations/issuer.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { ExternalDraft } from '../external-draft.ts';
import type { MergeRow } from '../merging/merged-answer.ts';
import { letterContent } from './letter-content.ts';

export const LETTER_PURPOSE = 'externalAnswer';

/**
 * Writes the answer letter of the approved answer, or writes it anew after the answer came back to the desk. Runs in the
 * caller's transaction; from here the letter goes the way of every official document.
 */
export async function writeLetter(
  platform: Platform,
  actor: PersonActor,
  draft: ExternalDraft,
  rows: readonly MergeRow[],
): Promise<Result<{ documentId: string }, 'bodyEnded' | 'letterUnderWay'>> {
  const { db, clock } = platform;
  const now = clock.now();
  const issuerId = await findIssuer(db, draft.organisationId, legalDay(now));
  if (!issuerId) return refuse('bodyEnded');
  const content = letterContent(draft, rows, await letterheadOf(db, issuerId, legalDay(now)));
  const before = draft.officialDocumentId ? await requireDocument(db, draft.officialDocumentId) : undefined;
  // A letter that left while the answer was on the desk again stays what it is; this answer goes out in a new one.
  const hasLeft = before?.state === 'sent' || before?.state === 'replaced';
  if (before && before.organisationId === issuerId && !hasLeft) {
    const rewritten = await rewriteDocument(platform, actor, before.id, { version: before.version, content });
    if (!rewritten.ok) return refuse('letterUnderWay');
    return ok({ documentId: before.id });
  }
  // A letter (công văn) has no abbreviation of its type in its number (Decree 30/2020/NĐ-CP, Annex III).
  const letter = { organisationId: issuerId, purpose: LETTER_PURPOSE, typeAbbreviation: '', content };
  return ok({ documentId: await draftDocument(db, actor, letter, now) });
}
