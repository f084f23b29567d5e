import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { freeSlug } from '#features/organisations/slug.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { formatDate } from '#text/vi/dates.ts';
import { reportPublishingText as text } from '#text/vi/report-publishing.ts';
import type { Report } from '../report.ts';
import { holdReport, requireReport } from '../reports.store.server.ts';
import { whyNotAttached } from '../signed-files/attach-signed-file.server.ts';
import { findSignedFiles } from '../signed-files/signed-files.store.server.ts';
import { templateOf } from '../templates/own-templates.store.server.ts';
import { lookBeforePublishing } from './look-before-publishing.server.ts';
import { printedFigures } from './printed-figures.ts';
import {
  findPublication,
  findPublicationBySlug,
  insertPublication,
  updatePublication,
} from './publications.store.server.ts';
import { howMany } from './publishing-warnings.ts';

export type PublishReportState = 'notFrozen' | 'fromPaper' | 'notNumbered';
export type PublishReportRefusal =
  | PublishReportState
  | 'notConfirmed'
  | 'warningsNotSeen'
  | 'noSignedFile'
  | 'alreadyPublished';
export type WithdrawReportRefusal = 'notPublished';

export interface PublishInput {
  /** Of the publication, as the person saw it; 0 when there was none. */
  readonly version: number;
  readonly confirmed: boolean;
  /** What was pointed out on the page may be read by everybody. */
  readonly warningsSeen: boolean;
  /** The signed copy that holds goes out, too. */
  readonly withSigned: boolean;
}

/**
 * Puts a frozen report on the portal, or changes whether its signed copy goes out with it: a decision of its own, after signing. A
 * document without number and day is not issued yet (Decree 30/2020/NĐ-CP, Article 15), so nothing of it is published before.
 */
export async function publishReport(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: PublishInput,
): Promise<Result<{ slug: string }, PublishReportRefusal>> {
  const { db, clock } = platform;
  const report = await requireReport(db, id);
  requirePermission(actor, 'report.publish', report);
  const ready = await readyToPublish(db, report);
  if (!ready.ok) return ready;
  if (!input.confirmed) return refuse('notConfirmed');
  const warnings = await lookBeforePublishing(db, report, ready.value.content);
  if (howMany(warnings) > 0 && !input.warningsSeen) return refuse('warningsNotSeen');
  const figures = await figuresOf(db, report);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    await holdReport(tx, id);
    const [newest] = await findSignedFiles(tx, id);
    const signed = newest && !newest.purgedAt ? newest : undefined;
    if (input.withSigned && !signed) return refuse('noSignedFile');
    const signedFileId = (input.withSigned && signed?.id) || null;
    const before = await findPublication(tx, id);
    if ((before?.version ?? 0) !== input.version) throw new Conflict(`publication of report ${id}`);
    const isShown = before !== undefined && before.withdrawnAt === null;
    if (isShown && before.signedFileId === signedFileId) return refuse('alreadyPublished');
    const { docxSha256 } = ready.value;
    if (before)
      await updatePublication(tx, before, {
        ...{ signed_file_id: signedFileId, docx_sha256: docxSha256, figures: JSON.stringify(figures) },
        ...(isShown ? {} : { published_by: actor.personId, published_at: now }),
        ...{ withdrawn_by: null, withdrawn_at: null, withdrawn_reason: '' },
      });
    const slug = before?.slug ?? (await addressFor(tx, report));
    if (!before)
      await insertPublication(tx, {
        ...{ reportId: id, slug, signedFileId, figures, docxSha256 },
        ...{ publishedBy: actor.personId, publishedAt: now },
      });
    const { organisationId, programmeId } = report;
    await record(
      tx,
      actor,
      {
        act: isShown ? 'report.publicationChanged' : 'report.published',
        ...{ objectKind: 'report', objectId: id, organisationId },
        after: { slug, signedCopyShown: signedFileId !== null, warningsAccepted: howMany(warnings) },
      },
      now,
    );
    await emit(tx, 'report.published', { reportId: id, organisationId, programmeId }, now);
    return ok({ slug });
  });
}

/** Takes a report off the portal. Its address stays and says why; the report itself is what it was. */
export async function withdrawReport(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number; readonly reason: string },
): Promise<Result<null, WithdrawReportRefusal>> {
  const report = await requireReport(db, id);
  requirePermission(actor, 'report.publish', report);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const before = await findPublication(tx, id);
    if (!before || before.withdrawnAt) return refuse('notPublished');
    const { reason, version } = input;
    await updatePublication(
      tx,
      { reportId: id, version },
      { withdrawn_by: actor.personId, withdrawn_at: now, withdrawn_reason: reason },
    );
    const { organisationId, programmeId } = report;
    const about = { objectKind: 'report', objectId: id, organisationId };
    const after = { slug: before.slug };
    await record(tx, actor, { act: 'report.publicationWithdrawn', ...about, reason, after }, now);
    await emit(tx, 'report.withdrawn', { reportId: id, organisationId, programmeId }, now);
    return ok(null);
  });
}

/** The text and the file of what was signed and numbered. */
export async function readyToPublish(db: Db, report: Report) {
  const state = whyNotAttached(report);
  if (state) return refuse<PublishReportState>(state);
  const document = report.officialDocumentId
    ? await requireDocument(db, report.officialDocumentId)
    : undefined;
  if (!document?.docxSha256 || !document.symbol) return refuse<PublishReportState>('notNumbered');
  return ok({ content: document.content, docxSha256: document.docxSha256 });
}

export async function figuresOf(db: Db, report: Report) {
  if (!report.snapshot) return [];
  const { name, shortName } = await requireOrganisation(db, report.organisationId);
  const { requestReference: request, addressee } = report;
  const [from, to] = [formatDate(report.periodFrom), formatDate(report.periodTo)];
  const words = { body: name, shortName, request, addressee, from, to };
  return printedFigures(await templateOf(db, report), report.snapshot, words);
}

/** "ket-qua-mot-nam-truyen-thong-2026": every edition has an address of its own, so that what was read yesterday is found again. */
async function addressFor(tx: Db, { title, periodTo, edition }: Report): Promise<string> {
  await holdName(tx, 'report slug');
  const year = periodTo.slice(0, 4);
  const name = `${title}${title.includes(year) ? '' : ` ${year}`}${edition > 1 ? ` ${text.edition(edition)}` : ''}`;
  return await freeSlug(name, async (slug) => (await findPublicationBySlug(tx, slug)) !== undefined);
}
