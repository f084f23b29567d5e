import { acceptanceDocx } from '#features/mobilising/sponsors/acceptance-docx.server.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import { noteDownload } from '../../../../note-download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { app, actor } = event.locals;
  const { id } = event.params;
  if (actor.kind !== 'person') throw new Forbidden('mobilising.read');
  const paper = await acceptanceDocx(app, actor, id);
  if (!paper) throw new NotFound(`record of sponsorship ${id}`);
  const { organisationId } = paper;
  await noteDownload(event, {
    ...{ file: 'acceptance.docx', objectKind: 'sponsorship', objectId: id, organisationId },
  });
  return new Response(paper.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': 'attachment; filename="bien-ban-tiep-nhan.docx"',
    },
  });
};
