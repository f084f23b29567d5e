import { Readable } from 'node:stream';
import { LICENCE, type Table, written } from '#features/open-data/downloads/tables.server.ts';
import { findSiteOwner } from '#features/organisations/owner.store.server.ts';
import type { Platform } from '#platform/context.ts';

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
  const body = Readable.toWeb(Readable.from(encoded(parts))) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: {
      'content-type': TYPES[form],
      'content-disposition': `attachment; filename="${table.name}.${form}"`,
      'cache-control': 'no-cache',
      link: `<${LICENCE}>; rel="license"`,
    },
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
