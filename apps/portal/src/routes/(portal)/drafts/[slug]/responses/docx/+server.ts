import { findPublishedMatrix } from '#features/responses/published-matrix.store.server.ts';
import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { requireShownRound } from '#features/submissions/public-round.server.ts';
import { NotFound } from '#platform/errors.ts';
import { docxResponse } from '../../../../docx-response.ts';
import type { RequestHandler } from './$types';

/** The published table as the file that was frozen with it. */
export const GET: RequestHandler = async ({ locals: { app }, params, url }) => {
  const { consultation: latest } = await requirePublicDraft(app, params.slug);
  const consultation = await requireShownRound(app.db, latest, url.searchParams.get('dot'));
  const asked = url.searchParams.get('ban');
  if (asked !== null && !/^[1-9]\d{0,4}$/.test(asked)) throw new NotFound(`edition ${asked}`);
  const matrix = await findPublishedMatrix(
    app.db,
    consultation.id,
    asked === null ? undefined : Number(asked),
  );
  const bytes = matrix && (await app.files.get(matrix.docxSha256));
  if (!bytes) throw new NotFound(`response table of ${params.slug}`);
  return docxResponse(bytes, `tiep-thu-giai-trinh-${params.slug}.docx`, matrix.docxSha256);
};
