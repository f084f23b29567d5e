import { writePlanFile } from '#features/plans/files/plan-files.server.ts';
import { noteDownload } from '../../../../note-download.ts';
import type { RequestHandler } from './$types';

/** A plan as a document, a table, or the slips for who is to do it. */
export const GET: RequestHandler = async (event) => {
  const { id, name } = event.params;
  const { app, actor } = event.locals;
  const { organisationId, type, content } = await writePlanFile(app, actor, id, name);
  await noteDownload(event, { objectKind: 'plan', objectId: id, organisationId, file: name });
  return new Response(Buffer.from(content), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
};
