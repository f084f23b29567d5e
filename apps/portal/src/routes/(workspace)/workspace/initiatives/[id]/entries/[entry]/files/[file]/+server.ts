import { openEntryFile } from '#features/initiatives/checking/check-entry.server.ts';
import { Forbidden } from '#platform/errors.ts';
import { noteDownload } from '../../../../../../note-download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { app, actor } = event.locals;
  if (actor.kind !== 'person') throw new Forbidden('initiative.edit');
  const { id, entry, file } = event.params;
  const { name, mediaType, content, call } = await openEntryFile(
    app,
    actor,
    { callId: id, entryId: entry },
    file,
  );
  const about = { objectKind: 'initiativeCall', objectId: call.id, organisationId: call.organisationId };
  // The name of a file often is the name of its author, and members of the jury may read the trail.
  await noteDownload(event, { file: 'entry-file', ...about });
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
    },
  });
};
