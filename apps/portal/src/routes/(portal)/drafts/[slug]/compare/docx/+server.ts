import { findPublishedLawComparison } from '#features/drafts/law-in-force/law-in-force.store.server.ts';
import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { NotFound } from '#platform/errors.ts';
import { docxResponse } from '../../../../docx-response.ts';
import type { RequestHandler } from './$types';

/** The published comparison with the law in force as the file that was frozen with it. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const { lawComparison } = await requirePublicDraft(app, params.slug);
  const published = lawComparison && (await findPublishedLawComparison(app.db, lawComparison));
  const bytes = published && (await app.files.get(published.docxSha256));
  if (!bytes) throw new NotFound(`law comparison of ${params.slug}`);
  return docxResponse(bytes, `so-sanh-thuyet-minh-${params.slug}.docx`, published.docxSha256);
};
