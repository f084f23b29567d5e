import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { draftDocument, rewriteDocument } from '#features/official-documents/draft-document.server.ts';
import type { DocumentContent } from '#features/official-documents/official-document.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { requireConsultation } from '../consultations.store.server.ts';
import { findProposedOutages } from '../posting/watch/watch.store.server.ts';
import { findCertificateDocument, insertCertificate } from './certificates.store.server.ts';
import { CERTIFICATE_ABBREVIATION, composeCertificate, isRewritable } from './load-certificate.server.ts';

export type IssueCertificateRefusal =
  | 'stillRunning'
  | 'neverOpened'
  | 'underWay'
  | 'bodyEnded'
  | 'outagesOpen';

/**
 * Makes an official document of the certificate once the round is over, or writes it anew while nobody has approved it. From
 * there it goes the way of every document: approval by a second person, signature, number.
 */
export async function issueCertificate(
  platform: Platform,
  actor: Actor,
  id: string,
): Promise<Result<{ documentId: string }, IssueCertificateRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, id);
  requirePermission(actor, 'document.write', consultation);
  const now = clock.now();
  const composed = await composeCertificate(db, consultation, now);
  if (!composed) return refuse('neverOpened');
  if (!composed.facts.over) return refuse('stillRunning');
  // What the certificate says about outages is final: no gap may be left without a word.
  const outages = await findProposedOutages(db, id);
  if (outages.some(({ state }) => state === 'open')) return refuse('outagesOpen');
  const { content, issuerId } = composed;
  if (!issuerId) return refuse('bodyEnded');
  const before = await findCertificateDocument(db, id);
  if (before && !isRewritable(await requireDocument(db, before))) return refuse('underWay');
  return await inTransaction(db, async (tx) => {
    const inside = { ...platform, db: tx };
    const documentId = before
      ? await rewrite(inside, actor, before, content)
      : await draftDocument(tx, actor, { organisationId: issuerId, ...KIND, content }, now);
    if (!before) await insertCertificate(tx, id, documentId, now);
    const { organisationId } = consultation;
    const entry = { act: 'consultation.certificateWritten', objectKind: 'consultation', objectId: id };
    await record(tx, actor, { ...entry, organisationId, after: { documentId } }, now);
    return ok({ documentId });
  });
}

const KIND = { purpose: 'postingCertificate', typeAbbreviation: CERTIFICATE_ABBREVIATION } as const;

async function rewrite(
  platform: Platform,
  actor: Actor,
  id: string,
  content: DocumentContent,
): Promise<string> {
  const { version } = await requireDocument(platform.db, id);
  const rewritten = await rewriteDocument(platform, actor, id, { version, content });
  if (!rewritten.ok) throw new Error(`issueCertificate: document ${id} could not be rewritten`);
  return id;
}
