import { record } from '#features/audit/record.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { insertRefusedFile } from '#features/documents/gate/gate.store.server.ts';
import { purgeDocument } from '#features/documents/keep-document.server.ts';
import { withPdf } from '#features/documents/secrecy/pdf-pages.server.ts';
import { scanPagePicture } from '#features/documents/secrecy/scan-file.server.ts';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import { FORM_BOXES, formArticles } from '#features/submissions/paper-form/form-content.ts';
import { type FormContent, layoutNamedPage } from '#features/submissions/paper-form/form-layout.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { filePage } from './file-page.server.ts';
import { eraseReadings, findPagesOf, type PaperPage } from './paper-pages.store.server.ts';
import { movePaperScan, type PaperScan, requirePaperScan } from './paper-scans.store.server.ts';
import { identify, openPicture, readFields } from './reading/read-picture.server.ts';

type ReadPage = Pick<PaperPage, 'outcome' | 'code' | 'frame' | 'fields'>;

/**
 * Reads the pages of one scan that are not read yet; each is noted at once, so that who looks sees how far it is, and a run that was cut
 * off goes on where it stood. A stamp on any page ends it: the file and what was read go.
 */
export async function readPaperScan(
  platform: Platform,
  consultationId: string,
  scanId: string,
): Promise<void> {
  const { db, files } = platform;
  const scan = await requirePaperScan(db, consultationId, scanId);
  if (scan.state !== 'reading') return;
  const bytes = await files.get(scan.sha256);
  if (!bytes) throw new Error(`paper scan ${scanId}: expected file ${scan.sha256}`);
  const content = await contentOf(platform, consultationId);
  const done = new Set((await findPagesOf(db, consultationId, { scanId })).map(({ page }) => page));
  const isPdf = scan.mediaType === 'application/pdf';
  const readAll = async (render: (page: number) => Promise<Uint8Array | undefined>) => {
    for (let page = 1; page <= scan.pages; page++) {
      if (done.has(page)) continue;
      const picture = await render(page);
      // Pictures and first pages were looked at before the file was kept.
      const hits = page > 1 && picture ? await scanPagePicture(picture) : [];
      if (hits.some(({ form }) => form === 'stamp')) return 'stamped' as const;
      await filePage(platform, scan, page, await readOne(picture, content));
    }
    return 'read' as const;
  };
  const end = isPdf
    ? await withPdf(bytes, (pdf) => readAll((page) => pdf.render(page)))
    : await readAll(() => Promise.resolve(bytes));
  if (end === 'stamped') return await refuseStamped(platform, scan);
  await inTransaction(db, (tx) => movePaperScan(tx, scan, ['reading'], 'read'));
}

/** What the forms of this round are printed with, whatever stands on one of them. */
export async function contentOf({ db }: Pick<Platform, 'db'>, consultationId: string): Promise<FormContent> {
  const { draftVersionId } = await requireConsultation(db, consultationId);
  const { ordinal, tree } = await requireVersion(db, draftVersionId);
  return { consultationId, versionOrdinal: ordinal, serial: '', ...FORM_BOXES, articles: formArticles(tree) };
}

async function readOne(bytes: Uint8Array | undefined, content: FormContent): Promise<ReadPage> {
  const none = (outcome: ReadPage['outcome'], code: ReadPage['code'] = null): ReadPage => ({
    ...{ outcome, code, frame: null, fields: null },
  });
  const picture = bytes && (await openPicture(bytes));
  if (!picture) return none('unreadable');
  const known = await identify(picture);
  if (!known.ok) return none(known.reason);
  const { consultationId, versionOrdinal, page, of, serial, blocks } = known.code;
  const code = { page, of, serial, blocks };
  // Of another round nothing is read, not even where its boxes are.
  if (consultationId !== content.consultationId) return none('otherConsultation');
  if (versionOrdinal !== content.versionOrdinal) return none('otherVersion');
  const read = await readFields(picture, known.found, layoutNamedPage(content, { ...code, number: page }));
  return read ? { outcome: 'form', code, ...read } : none('notStraightened', code);
}

async function refuseStamped(platform: Platform, scan: PaperScan): Promise<void> {
  const { db, clock } = platform;
  const now = clock.now();
  const { consultationId, id } = scan;
  const { organisationId, projectId } = await requireConsultation(db, consultationId);
  await inTransaction(db, async (tx) => {
    if (!(await movePaperScan(tx, scan, ['reading'], 'refused'))) return;
    await eraseReadings(tx, consultationId, id);
    const refused = { id: newId(now), refusedTo: scan.createdBy, refusedAt: now };
    await insertRefusedFile(
      tx,
      { kind: 'lawProject', id: projectId },
      { ...refused, cause: 'stamp', places: ['page'] },
    );
    const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
    const after = { scanId: id, cause: 'stamp', places: 'page' };
    await record(tx, systemActor, { act: 'consultation.paperScanRefused', ...about, after }, now);
    await purgeDocument(platform, tx, scan.sha256);
  });
}

export const readPaperScanJob = defineJob<{ consultationId: string; scanId: string }>({
  name: 'offlineVoices.readPaperScan',
  // 150 pages of eight seconds on a busy machine.
  timeoutSeconds: 1_800,
  retries: 3,
  handle: ({ consultationId, scanId }, app) => readPaperScan(app, consultationId, scanId),
});
