import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { tableDocx } from '#features/responses/publish-matrix.server.ts';
import { findPublishedMatrix } from '#features/responses/published-matrix.store.server.ts';
import { noteDownload } from '../../../../note-download.ts';
import type { RequestHandler } from './$types';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The published file as it was, or a print of the desk marked as a draft. */
export const GET: RequestHandler = async (event) => {
  const {
    params,
    locals: { app, actor },
  } = event;
  const consultation = await requireConsultation(app.db, params.id);
  requirePermission(actor, 'response.read', consultation);
  const published = await findPublishedMatrix(app.db, params.id);
  const bytes = await tableDocx(app, params.id, published);
  await noteDownload(event, {
    ...{ objectKind: 'consultation', objectId: params.id, organisationId: consultation.organisationId },
    ...{ file: 'bang-tong-hop.docx', state: published ? 'published' : 'beforePublication' },
    sha256: published?.sha256 ?? null,
  });
  return new Response(bytes as BodyInit, {
    headers: {
      'content-type': DOCX,
      'content-disposition': `attachment; filename="${published ? 'bang-tong-hop' : 'du-thao-bang-tong-hop'}.docx"`,
      'x-content-type-options': 'nosniff',
    },
  });
};
