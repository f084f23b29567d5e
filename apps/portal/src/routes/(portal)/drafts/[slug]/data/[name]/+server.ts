import { dataFileNamed } from '#features/open-data/data-files/data-file.ts';
import { requireDataFile } from '#features/open-data/data-files/load-data-files.server.ts';
import { opinionsTable, publicTable, responsesTable } from '#features/open-data/downloads/tables.server.ts';
import { NotFound } from '#platform/errors.ts';
import { dataFileResponse } from '../../../../data-file-response.ts';
import { tableName, tableResponse, workbookResponse } from '../../../../table-response.ts';
import type { RequestHandler } from './$types';

/** Files written once; published opinions as CSV or JSON; the response table, the newest edition or the one asked for, as a workbook too. */
export const GET: RequestHandler = async ({
  locals: { app },
  params: { name: asked, slug },
  request,
  url,
}) => {
  const written = dataFileNamed(asked);
  if (written) {
    const { kind, checksumOnly } = written;
    const ready = await requireDataFile(app, slug, kind, url.searchParams.get('dot'));
    return dataFileResponse(request, ready, { slug, checksumOnly, files: app.files });
  }
  const edition = editionOf(url.searchParams.get('ban'));
  if (asked === 'tra-loi.xlsx')
    return workbookResponse(await publicTable(app, slug, { edition, round: url.searchParams.get('dot') }));
  const [name, form] = tableName(asked) ?? [];
  if (name === 'y-kien' && form) return await tableResponse(app, await opinionsTable(app, slug), form);
  if (name === 'tra-loi' && form)
    return await tableResponse(
      app,
      responsesTable(await publicTable(app, slug, { edition, round: url.searchParams.get('dot') })),
      form,
    );
  throw new NotFound(`table ${asked}`);
};

function editionOf(asked: string | null): number | undefined {
  if (asked === null) return undefined;
  if (!/^[1-9]\d{0,4}$/.test(asked)) throw new NotFound(`edition ${asked}`);
  return Number(asked);
}
