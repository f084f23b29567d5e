import { findingsCsv } from '#features/legal-review/review-documents.server.ts';
import { Forbidden } from '#platform/errors.ts';
import { noteDownload } from '../../note-download.ts';
import { reviewFilter } from '../review-filter.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { app, actor } = event.locals;
  if (actor.kind !== 'person') throw new Forbidden('review.read');
  const csv = await findingsCsv(app, actor, reviewFilter(event.url));
  const { organisationId } = actor;
  await noteDownload(event, {
    ...{ file: 'legal-review.csv', objectKind: 'organisation', objectId: organisationId, organisationId },
  });
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="ra-soat-van-ban.csv"',
    },
  });
};
