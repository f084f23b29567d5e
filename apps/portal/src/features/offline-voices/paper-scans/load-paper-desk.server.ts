import sharp from 'sharp';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { withPdf } from '#features/documents/secrecy/pdf-pages.server.ts';
import { mayUpload } from '#features/drafts/versions/declare-secrecy.server.ts';
import { articleChoices } from '#features/submissions/article-counts.ts';
import { layoutNamedPage } from '#features/submissions/paper-form/form-layout.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { loadIntake } from '../entry/load-entry-desk.server.ts';
import { findPaperForms, type PaperForm, requirePaperForm } from './paper-forms.store.server.ts';
import { findPagesOf, findPagesOfRound, isErased } from './paper-pages.store.server.ts';
import { findPaperScans, requirePaperScan } from './paper-scans.store.server.ts';
import { type PageToPropose, proposalOf } from './proposal.ts';
import { contentOf } from './read-scan.job.server.ts';
import { straighten } from './reading/picture.ts';
import { openPicture } from './reading/read-picture.server.ts';

const countOf = (forms: readonly PaperForm[]) => ({
  all: forms.length,
  waiting: forms.filter(({ state }) => state === 'waiting').length,
  entered: forms.filter(({ state }) => state === 'entered').length,
  rejected: forms.filter(({ state }) => state === 'rejected').length,
});

/** The files of a round, how far each is, and every page that does not belong, with its reason. */
export async function loadPaperScans(platform: Platform, actor: PersonActor, consultationId: string) {
  const { shown } = await loadIntake(platform, actor, consultationId);
  const { db } = platform;
  const [scans, pages, forms, declared] = await Promise.all([
    findPaperScans(db, consultationId),
    findPagesOfRound(db, consultationId),
    findPaperForms(db, consultationId),
    mayUpload(platform, shown.project.id, actor.personId),
  ]);
  const names = new Map(scans.map(({ id, fileName }) => [id, fileName]));
  return {
    ...shown,
    declared,
    sums: countOf(forms),
    next: forms.find(({ state }) => state === 'waiting')?.id,
    scans: scans.map((scan) => {
      const own = pages.filter(({ scanId }) => scanId === scan.id);
      return {
        ...{ id: scan.id, fileName: scan.fileName, pages: scan.pages, state: scan.state },
        ...{ createdAt: scan.createdAt, sha256: scan.sha256, documentId: scan.documentId, read: own.length },
        forms: forms
          .filter(({ scanId }) => scanId === scan.id)
          .map(({ id, page, serial, state, reason }) => ({ id, page, serial, state, reason })),
        aside: own
          .filter(({ outcome }) => outcome !== 'form')
          .map(({ page, outcome, code, sameAs }) => ({
            ...{ page, outcome, serial: code?.serial ?? '' },
            same: sameAs && { page: sameAs.page, file: names.get(sameAs.scanId) ?? '' },
          })),
      };
    }),
  };
}

/** The pages of a form with their layout; none of a scan that was purged. */
export async function pagesOfForm(db: Db, consultationId: string, formId: string) {
  const content = await contentOf({ db }, consultationId);
  const pages = await findPagesOf(db, consultationId, { formId });
  return pages
    .flatMap(({ scanId, page, code, fields }) =>
      code && fields
        ? [
            {
              scanId,
              page,
              fields,
              layout: layoutNamedPage({ ...content, serial: code.serial }, { ...code, number: code.page }),
            },
          ]
        : [],
    )
    .sort((a, b) => a.layout.number - b.layout.number);
}

/** One form: the pictures of its fields beside what was read of them, or what a person has typed since. */
export async function loadPaperForm(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  formId: string,
) {
  const { tree, shown } = await loadIntake(platform, actor, consultationId);
  const { db } = platform;
  const articles = articleChoices(tree).map(({ value, label }) => ({ value, label }));
  const [form, forms, pages] = await Promise.all([
    requirePaperForm(db, consultationId, formId),
    findPaperForms(db, consultationId),
    pagesOfForm(db, consultationId, formId),
  ]);
  const proposal = proposalOf(pages as readonly PageToPropose[], tree);
  const at = forms.findIndex(({ id }) => id === formId);
  const waiting = [...forms.slice(at + 1), ...forms.slice(0, at)].filter(({ state }) => state === 'waiting');
  const { fileName, sha256, state } = await requirePaperScan(db, consultationId, form.scanId);
  return {
    ...shown,
    form: { ...form, number: at + 1 },
    scan: { fileName, sha256, state },
    sums: countOf(forms),
    next: waiting[0]?.id,
    pages: pages.map(({ scanId, page, layout }) => ({ scanId, page, layout })),
    proposal,
    articles,
  };
}
export type PaperDesk = Awaited<ReturnType<typeof loadPaperForm>>;

/** A page as it lay under the camera, made straight where that was possible; drawn anew from the file each time. */
export async function openPaperPage(
  { db, files }: Platform,
  actor: PersonActor,
  consultationId: string,
  scanId: string,
  page: number,
): Promise<Uint8Array> {
  const { organisationId } = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.enter', { organisationId });
  const scan = await requirePaperScan(db, consultationId, scanId);
  const own = (await findPagesOf(db, consultationId, { scanId })).find((each) => each.page === page);
  const isKept = (scan.state === 'reading' || scan.state === 'read') && !(own && isErased(own));
  const bytes = isKept && page >= 1 && page <= scan.pages ? await files.get(scan.sha256) : undefined;
  const drawn =
    bytes && scan.mediaType === 'application/pdf' ? await withPdf(bytes, (pdf) => pdf.render(page)) : bytes;
  const picture = drawn && (await openPicture(drawn));
  if (!picture) throw new NotFound(`page ${page} of paper scan ${scanId}`);
  const { data, width, height } = own?.frame ? straighten(picture, own.frame) : picture;
  return await sharp(data, { raw: { width, height, channels: 1 } })
    .jpeg({ quality: 80 })
    .toBuffer();
}
