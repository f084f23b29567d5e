import { LICENCE, type Table, written } from '#features/open-data/downloads/tables.server.ts';
import { findSiteOwner } from '#features/organisations/owner.store.server.ts';
import type { TableSource } from '#features/responses/table-files/table-source.server.ts';
import { TABLE_TYPES, writeTable } from '#features/responses/table-files/write-table.server.ts';
import type { Platform } from '#platform/context.ts';
import { streamedFile } from '../streamed-file.ts';

export type TableForm = 'csv' | 'json';

const TYPES: Record<TableForm, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
};

/** A table, sent while it is read: as long as it may be, it never stands in memory whole. Cut off in the middle, it fails. */
export async function tableResponse(
  { db, clock }: Platform,
  table: Table,
  form: TableForm,
): Promise<Response> {
  const owner = await findSiteOwner(db);
  const parts = written(table, form, { owner: owner.name, at: clock.now() });
  return streamedFile(encoded(parts), {
    type: TYPES[form],
    fileName: `${table.name}.${form}`,
    headers: { 'cache-control': 'no-cache', link: `<${LICENCE}>; rel="license"` },
  });
}

/** The response table as a workbook, for everybody. */
export function workbookResponse(source: TableSource): Response {
  return streamedFile(writeTable(source, 'xlsx', {}), {
    type: TABLE_TYPES.xlsx,
    fileName: `tra-loi-${source.project.slug}.xlsx`,
    headers: { 'cache-control': 'no-cache', link: `<${LICENCE}>; rel="license"` },
  });
}

async function* encoded(parts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) yield Buffer.from(part);
}

/** "y-kien.csv" → ["y-kien", "csv"]; undefined for anything else. */
export function tableName(name: string): [string, TableForm] | undefined {
  const [, base, form] = /^([a-z-]+)\.(csv|json)$/.exec(name) ?? [];
  return base ? [base, form as TableForm] : undefined;
}
