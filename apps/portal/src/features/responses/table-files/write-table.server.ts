import { csvOf, jsonOf } from '#features/documents/sheets/csv.ts';
import { streamXlsx, XLSX_TYPE } from '#features/documents/sheets/write-xlsx.server.ts';
import { rowsOfTable, TABLE_COLUMNS } from './table-rows.ts';
import { sheetsOfTable } from './table-sheets.ts';
import type { TableSource } from './table-source.server.ts';

export const TABLE_FORMS = ['xlsx', 'csv', 'json', 'pdf'] as const;
export type TableForm = (typeof TABLE_FORMS)[number];

export const TABLE_TYPES: Record<Exclude<TableForm, 'pdf'>, string> = {
  xlsx: XLSX_TYPE,
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
};

/** The table piece by piece. As pages it comes from its Word file instead. */
export async function* writeTable(
  source: TableSource,
  form: Exclude<TableForm, 'pdf'>,
  about: object,
): AsyncGenerator<Uint8Array> {
  if (form === 'xlsx') return yield* streamXlsx(sheetsOfTable(source));
  const rows = asyncRows(source);
  const parts = form === 'csv' ? csvOf(TABLE_COLUMNS, rows) : jsonOf(about, rows);
  for await (const part of parts) yield Buffer.from(part);
}

async function* asyncRows(source: TableSource) {
  yield* rowsOfTable(source.matrix);
}
