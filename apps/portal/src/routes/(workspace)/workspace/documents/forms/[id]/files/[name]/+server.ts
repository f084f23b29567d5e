import { formFile } from '#features/official-documents/forms/form-desk.server.ts';
import { noteDownload } from '../../../../../note-download.ts';
import type { RequestHandler } from './$types';

/** The standard form, a version as it was uploaded, or a page of its sample, which is shown and not taken away. */
export const GET: RequestHandler = async (event) => {
  const {
    params: { id, name },
    locals: { app, actor },
  } = event;
  const { bytes, type, organisationId } = await formFile(app, actor, id, name);
  const isShown = type.startsWith('image/');
  if (!isShown)
    await noteDownload(event, { objectKind: 'documentForm', objectId: id, organisationId, file: name });
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': isShown ? 'inline' : `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
};
