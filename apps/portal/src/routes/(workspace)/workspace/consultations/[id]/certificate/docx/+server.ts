import { certificateFile } from '#features/consultations/certificate/load-certificate.server.ts';
import type { RequestHandler } from './$types';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const GET: RequestHandler = async ({ params, locals: { app, actor } }) => {
  const bytes = await certificateFile(app, actor, params.id);
  return new Response(bytes as BodyInit, {
    headers: {
      'content-type': DOCX,
      'content-disposition': 'attachment; filename="ban-xac-nhan-dang-tai.docx"',
      'x-content-type-options': 'nosniff',
    },
  });
};
