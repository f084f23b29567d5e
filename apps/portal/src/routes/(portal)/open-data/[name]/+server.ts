import { draftsTable, issuedTable } from '#features/open-data/downloads/tables.server.ts';
import { NotFound } from '#platform/errors.ts';
import { tableName, tableResponse } from '../../table-response.ts';
import type { RequestHandler } from './$types';

const TABLES = { 'du-thao': draftsTable, 'van-ban': issuedTable };

/** Drafts or issued documents, as CSV or JSON. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const [name = '', form = 'csv'] = tableName(params.name) ?? [];
  if (!Object.hasOwn(TABLES, name)) throw new NotFound(`table ${params.name}`);
  return await tableResponse(app, TABLES[name as keyof typeof TABLES](app), form);
};
