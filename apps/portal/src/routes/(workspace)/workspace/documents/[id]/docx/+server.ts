import { documentFile } from '#features/official-documents/document-desk.server.ts';
import type { RequestHandler } from './$types';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const GET: RequestHandler = async ({ params, locals: { app, actor } }) => {
  const { bytes, name } = await documentFile(app, actor, params.id);
  return new Response(bytes as BodyInit, {
    headers: {
      'content-type': DOCX,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
    },
  });
};
