import { reportFile } from '#features/reports/print-report.server.ts';
import { noteDownload } from '../../../../note-download.ts';
import type { RequestHandler } from './$types';

/** A report in Word, as PDF, or its figures for programs. */
export const GET: RequestHandler = async (event) => {
  const {
    params: { id, name },
    locals: { app, actor },
  } = event;
  const { type, bytes, organisationId } = await reportFile(app, actor, id, name);
  await noteDownload(event, { objectKind: 'report', objectId: id, organisationId, file: name });
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
};
