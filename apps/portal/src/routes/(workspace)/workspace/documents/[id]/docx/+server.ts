import { documentFile } from '#features/official-documents/document-desk.server.ts';
import { noteDownload } from '../../../note-download.ts';
import type { RequestHandler } from './$types';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const GET: RequestHandler = async (event) => {
  const {
    params,
    locals: { app, actor },
  } = event;
  const { bytes, name, organisationId } = await documentFile(app, actor, params.id);
  await noteDownload(event, {
    ...{ objectKind: 'officialDocument', objectId: params.id, organisationId, file: 'docx' },
  });
  return new Response(bytes as BodyInit, {
    headers: {
      'content-type': DOCX,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
    },
  });
};
