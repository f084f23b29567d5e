import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { draftDocument, rewriteDocument } from '#features/official-documents/draft-document.server.ts';
import type { DocumentContent } from '#features/official-documents/official-document.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { findIssuer } from '#features/organisations/issuer.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findAsked, findPolicies } from './exchange.store.server.ts';
import { next, type PolicyConsultation, type ReportRefusal, whyNotReport } from './policy-consultation.ts';
import { changed } from './policy-consultation-change.server.ts';
import {
  holdPolicyConsultation,
  requirePolicyConsultation,
  updatePolicyConsultation,
} from './policy-consultations.store.server.ts';
import { policyReportContent } from './report-content.ts';

/** Writes the report as an official document; from here nothing of the consultation changes. */
export async function reportPolicyConsultation(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number },
): Promise<Result<{ documentId: string }, ReportRefusal>> {
  const { db, clock } = platform;
  requirePermission(actor, 'policyConsultation.edit', await requirePolicyConsultation(db, id));
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const consultation = await holdPolicyConsultation(tx, id, 'update');
    const [policies, asked] = await Promise.all([findPolicies(tx, id), findAsked(tx, id)]);
    const refusal = whyNotReport(consultation, policies);
    if (refusal) return refuse(refusal);
    const issuerId = await findIssuer(tx, consultation.organisationId, legalDay(now));
    if (!issuerId) return refuse('bodyEnded');
    const body = await letterheadOf(tx, issuerId, legalDay(now));
    const content = policyReportContent(consultation, { policies, asked }, body);
    const inside = { ...platform, db: tx };
    const documentId = await writeReport(inside, actor, consultation, { issuerId, content });
    await updatePolicyConsultation(tx, id, input.version, {
      state: 'reported',
      report_document_id: documentId,
    });
    await changed(
      tx,
      actor,
      consultation,
      { act: 'policyConsultation.reported', after: { documentId } },
      now,
    );
    return ok({ documentId });
  });
}

async function writeReport(
  platform: Platform,
  actor: PersonActor,
  { reportDocumentId }: PolicyConsultation,
  { issuerId, content }: { readonly issuerId: string; readonly content: DocumentContent },
): Promise<string> {
  const { db, clock } = platform;
  const before = reportDocumentId ? await requireDocument(db, reportDocumentId) : undefined;
  // A report that left while entering was open again stays what it is; this one is a new document.
  const hasLeft = before?.state === 'sent' || before?.state === 'replaced';
  if (!before || before.organisationId !== issuerId || hasLeft) {
    const draft = {
      organisationId: issuerId,
      purpose: 'policyConsultation',
      typeAbbreviation: 'BC',
      content,
    };
    return await draftDocument(db, actor, draft, clock.now());
  }
  const rewritten = await rewriteDocument(platform, actor, before.id, { version: before.version, content });
  if (!rewritten.ok) throw new Error(`reportPolicyConsultation: the report ${before.id} is final`);
  return before.id;
}

/** Back to entering, while the report is a draft or was returned: what was missing is added and it is written anew. */
export async function reopenPolicyConsultation(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number; readonly reason: string },
): Promise<Result<null, 'notReported' | 'reportUnderWay'>> {
  const { db, clock } = platform;
  const consultation = await requirePolicyConsultation(db, id);
  requirePermission(actor, 'policyConsultation.edit', consultation);
  const state = next(consultation.state, 'reopen');
  if (!state || !consultation.reportDocumentId) return refuse('notReported');
  const report = await requireDocument(db, consultation.reportDocumentId);
  if (report.state !== 'draft' && report.state !== 'returned') return refuse('reportUnderWay');
  await inTransaction(db, async (tx) => {
    await updatePolicyConsultation(tx, id, input.version, { state });
    const told = { act: 'policyConsultation.reopened', after: { state }, reason: input.reason };
    await changed(tx, actor, consultation, told, clock.now());
  });
  return ok(null);
}
