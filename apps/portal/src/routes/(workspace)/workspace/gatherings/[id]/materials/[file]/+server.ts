import { openDeskMaterial } from '#features/gatherings/files/open-file.server.ts';
import { Forbidden } from '#platform/errors.ts';
import { fileResponse } from '../../../../../../(portal)/file-response.ts';
import { noteDownload } from '../../../../note-download.ts';
import type { RequestHandler } from './$types';

/** A material for who keeps the gathering, before others may have it. */
export const GET: RequestHandler = async (event) => {
  const { app, actor } = event.locals;
  if (actor.kind !== 'person') throw new Forbidden('gathering.edit');
  const { id, file } = event.params;
  const opened = await openDeskMaterial(app, actor, id, file);
  await noteDownload(event, {
    ...{ objectKind: 'gathering', objectId: id, organisationId: opened.organisationId },
    ...{ file: 'tai-lieu', sha256: opened.sha256 },
  });
  const response = fileResponse(opened.bytes, opened);
  response.headers.set('cache-control', 'private, no-store');
  return response;
};
