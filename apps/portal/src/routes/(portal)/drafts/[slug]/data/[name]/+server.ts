import { opinionsTable, responsesTable } from '#features/open-data/downloads/tables.server.ts';
import { NotFound } from '#platform/errors.ts';
import { tableName, tableResponse } from '../../../../table-response.ts';
import type { RequestHandler } from './$types';

const TABLES = { 'y-kien': opinionsTable, 'tra-loi': responsesTable };

/** Published opinions or the response table of a draft, as CSV or JSON. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const [name = '', form = 'csv'] = tableName(params.name) ?? [];
  if (!Object.hasOwn(TABLES, name)) throw new NotFound(`table ${params.name}`);
  return await tableResponse(app, await TABLES[name as keyof typeof TABLES](app, params.slug), form);
};
