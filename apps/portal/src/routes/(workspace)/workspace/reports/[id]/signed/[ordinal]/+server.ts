import { openSignedFile } from '#features/reports/signed-files/load-signed-files.server.ts';
import { noteDownload } from '../../../../note-download.ts';
import type { RequestHandler } from './$types';

/** A signed copy as it came; always a download, because what people uploaded must not run as a page of ours. */
export const GET: RequestHandler = async (event) => {
  const {
    params: { id, ordinal },
    locals: { app, actor },
  } = event;
  const { bytes, organisationId } = await openSignedFile(app, actor, id, ordinal);
  const file = `ban-ky-${ordinal}.pdf`;
  await noteDownload(event, { objectKind: 'report', objectId: id, organisationId, file });
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="${file}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
};
