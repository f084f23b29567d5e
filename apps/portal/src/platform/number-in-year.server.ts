import { sql } from 'kysely';
import type { Db } from './db.server.ts';
import { holdName } from './hold-name.server.ts';

/**
 * The next number of a body's series in a year (1, 2, 3 …), for a table with organisation_id, year and number. Whoever asks
 * at the same time waits until this transaction has ended, so no number is given twice or left out.
 */
export async function nextInYear(
  tx: Db,
  table: string,
  { organisationId, year }: { readonly organisationId: string; readonly year: number },
): Promise<number> {
  await holdName(tx, `${table} ${organisationId} ${year}`);
  const { rows } = await sql<{
    n: number;
  }>`select coalesce(max(number), 0)::int + 1 as n from ${sql.table(table)}
    where organisation_id = ${organisationId} and year = ${year}`.execute(tx);
  return rows[0]?.n ?? 1;
}
