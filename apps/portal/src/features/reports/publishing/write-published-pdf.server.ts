import { writePdf } from '#features/documents/office/write-pdf.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { requireReport } from '../reports.store.server.ts';
import { findPublication, setPdf } from './publications.store.server.ts';

/**
 * The published Word file as PDF, once, after publishing: a reader never waits for LibreOffice and never starts it. Without LibreOffice there is no
 * PDF, which the page says by not offering one.
 */
export async function writePublishedPdf(
  { db, files, clock }: Pick<Platform, 'db' | 'files' | 'clock'>,
  reportId: string,
): Promise<boolean> {
  const publication = await findPublication(db, reportId);
  if (!publication || publication.pdfSha256) return false;
  const docx = await files.get(publication.docxSha256);
  const pdf = docx && (await writePdf(docx));
  if (pdf && !pdf.ok && pdf.reason !== 'missing')
    throw new Error(`PDF of published report ${reportId}: ${pdf.reason}`);
  if (!pdf?.ok) return false;
  const sha256 = await files.put(pdf.value);
  const { organisationId } = await requireReport(db, reportId);
  await inTransaction(db, async (tx) => {
    await setPdf(tx, reportId, sha256);
    await emit(tx, 'report.pdfWritten', { reportId, organisationId }, clock.now());
  });
  return true;
}

export const writePublishedPdfSubscriber: Subscriber = {
  name: 'reports.writePublishedPdf',
  topics: ['report.published'],
  handle: async ({ payload }, app) => {
    await writePublishedPdf(app, String(payload.reportId));
  },
};
