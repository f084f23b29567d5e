import { record } from '#features/audit/record.server.ts';
import { type PersonActor, systemActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { submitDocument } from '#features/official-documents/approve-document.server.ts';
import { draftDocument, rewriteDocument } from '#features/official-documents/draft-document.server.ts';
import type { DocumentContent } from '#features/official-documents/official-document.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { findIssuer } from '#features/organisations/issuer.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { judgeReport } from './checks/judge-report.server.ts';
import { countFor } from './count-for-report.server.ts';
import { snapshotHash } from './count-report.server.ts';
import type { Report } from './report.ts';
import { reportContent } from './report-content.ts';
import { findReportByDocument, holdReport, requireReport, updateReport } from './reports.store.server.ts';
import { answerRequest, keepFigures } from './requests/answer-request.server.ts';
import { countOpenSections } from './sections/sections.store.server.ts';
import { templateOf } from './templates/own-templates.store.server.ts';
import { changedKeys, whyLocked } from './write-report.server.ts';

export type SubmitReportRefusal =
  | 'frozen'
  | 'underWay'
  | 'periodOpen'
  | 'bodyEnded'
  | 'openFindings'
  | 'openSections';

/**
 * Counts once more, writes the official document and hands it on for approval. What was counted stands beside the
 * report from now on; it becomes final when the document is signed.
 */
export async function submitReport(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number },
): Promise<Result<{ documentId: string }, SubmitReportRefusal>> {
  const { db, clock } = platform;
  const report = await requireReport(db, id);
  requirePermission(actor, 'report.write', report);
  const locked = await whyLocked(db, report);
  if (locked) return refuse(locked);
  const now = clock.now();
  if (report.periodTo >= legalDay(now)) return refuse('periodOpen');
  const unfinished = await countOpenSections(db, id);
  if (unfinished > 0) return refuse('openSections', { count: unfinished });
  const issuerId = await findIssuer(db, report.organisationId, legalDay(now));
  if (!issuerId) return refuse('bodyEnded');
  const body = await letterheadOf(db, issuerId, legalDay(now));
  const template = await templateOf(db, report);
  const snapshot = await countFor(db, report, now);
  const content = reportContent(report, template, snapshot, body);
  const open = (await judgeReport(db, report, snapshot, content)).filter(({ accepted }) => !accepted);
  if (open.length > 0) return refuse('openFindings', { count: open.length });
  const sha256 = snapshotHash(snapshot);
  return await inTransaction(db, async (tx) => {
    const inside = { ...platform, db: tx };
    const held = await holdReport(tx, id);
    // Words of a section may have come after they were printed into the document: then it is submitted anew.
    if (changedKeys(report.narrative, held.narrative).length > 0) throw new Conflict(`report ${id}`);
    const waiting = await countOpenSections(tx, id);
    if (waiting > 0) return refuse('openSections', { count: waiting });
    const written = await writeDocument(inside, actor, report, { issuerId, content });
    await submitDocument(inside, actor, written, { version: (await requireDocument(tx, written)).version });
    await updateReport(tx, id, input.version, {
      snapshot,
      snapshot_sha256: sha256,
      official_document_id: written,
    });
    const { organisationId } = report;
    const after = { documentId: written, snapshotSha256: sha256 };
    await record(
      tx,
      actor,
      { act: 'report.submitted', objectKind: 'report', objectId: id, organisationId, after },
      now,
    );
    return ok({ documentId: written });
  });
}

async function writeDocument(
  platform: Platform,
  actor: PersonActor,
  { id, officialDocumentId }: Report,
  { issuerId, content }: { readonly issuerId: string; readonly content: DocumentContent },
): Promise<string> {
  const before = officialDocumentId ? await requireDocument(platform.db, officialDocumentId) : undefined;
  // What its body did not sign before it ended is issued by the successor, as a document of its own.
  if (!officialDocumentId || before?.organisationId !== issuerId) {
    const draft = { organisationId: issuerId, purpose: 'report', typeAbbreviation: 'BC', content };
    return await draftDocument(platform.db, actor, draft, platform.clock.now());
  }
  const { version } = before;
  const rewritten = await rewriteDocument(platform, actor, officialDocumentId, { version, content });
  if (!rewritten.ok) throw new Error(`submitReport: the document of ${id} could not be rewritten`);
  return officialDocumentId;
}

/** Subscriber of officialDocument.changed: a signed report is frozen. Running it twice changes nothing. */
export async function freezeSignedReport(platform: Platform, documentId: string): Promise<boolean> {
  const report = await findReportByDocument(platform.db, documentId);
  if (!report || report.state === 'frozen') return false;
  const document = await requireDocument(platform.db, documentId);
  if (!document.signedOn) return false;
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await updateReport(tx, report.id, report.version, { state: 'frozen' });
    const { id, organisationId, programmeId, edition } = report;
    await keepFigures(tx, report);
    await answerRequest(tx, report, document.signedOn ?? legalDay(now));
    await emit(tx, 'report.frozen', { reportId: id, organisationId, programmeId, edition }, now);
    const after = { snapshotSha256: report.snapshotSha256 };
    await record(
      tx,
      systemActor,
      { act: 'report.frozen', objectKind: 'report', objectId: id, organisationId, after },
      now,
    );
  });
  return true;
}
