import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { tableDocx } from '#features/responses/publish-matrix.server.ts';
import { findPublishedMatrix } from '#features/responses/published-matrix.store.server.ts';
import type { RequestHandler } from './$types';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The published file as it was, or a print of the desk marked as a draft. */
export const GET: RequestHandler = async ({ params, locals: { app, actor } }) => {
  requirePermission(actor, 'response.read', await requireConsultation(app.db, params.id));
  const published = await findPublishedMatrix(app.db, params.id);
  const bytes = await tableDocx(app, params.id, published);
  return new Response(bytes as BodyInit, {
    headers: {
      'content-type': DOCX,
      'content-disposition': `attachment; filename="${published ? 'bang-tong-hop' : 'du-thao-bang-tong-hop'}.docx"`,
      'x-content-type-options': 'nosniff',
    },
  });
};
