import { requireDeskFile } from '#features/outreach/pack/pack-desk.server.ts';
import { fileResponse } from '../../../../../../../(portal)/file-response.ts';
import { noteDownload } from '../../../../../note-download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { params, locals } = event;
  const { bytes, organisationId, ...file } = await requireDeskFile(
    locals.app,
    locals.actor,
    params.id,
    params.name,
  );
  await noteDownload(event, {
    objectKind: 'lawProject',
    objectId: params.id,
    organisationId,
    file: file.name,
  });
  return fileResponse(bytes, { fileName: file.name, mediaType: file.mediaType, sha256: file.sha256 });
};
