import { publicReportFile } from '#features/reports/publishing/public-report-file.server.ts';
import { fileResponse } from '../../../../file-response.ts';
import { cacheHeaders } from '../../../../public-page.ts';
import { FIGURE_TAGS } from '../../../../transparency/figure-tags.ts';
import type { RequestHandler } from './$types';

/** The files of a published report: as they were signed, by their hash, or made of its figures and what is public of their records. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const file = await publicReportFile(app, params.slug, params.name);
  const { bytes, mediaType } = file;
  const fileName = `${params.slug}-${params.name}`;
  if (file.kind === 'kept') return fileResponse(bytes, { fileName, mediaType, sha256: file.sha256 });
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'x-content-type-options': 'nosniff',
      ...cacheHeaders({ now: app.clock.now(), tags: [...FIGURE_TAGS, 'report'] }),
    },
  });
};
