import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db } from '../src/platform/db.server.ts';

/**
 * Every place of the database in which one of these words stands, in any column of any table (of all schemas but the
 * system's). One statement a table for all its columns and all words: one for each of them were 27,000 for one test.
 */
export async function findInDatabase(db: Db, words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await sql<{ schema: string; name: string; columns: string[] }>`
    select c.table_schema as schema, c.table_name as name,
      array_agg(c.column_name::text order by c.ordinal_position) as columns
    from information_schema.columns c join information_schema.tables t
      on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema not in ('pg_catalog', 'information_schema')
    group by 1, 2 order by 1, 2`.execute(db);
  const found: string[] = [];
  for (const table of tables) found.push(...(await findInTable(db, table, words)));
  return found;
}

interface TableOfWords {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
}

async function findInTable(
  db: Db,
  { schema, name, columns }: TableOfWords,
  words: readonly string[],
): Promise<string[]> {
  const wanted = words.filter((word) => word !== '');
  // In a JSON column the word may stand escaped; both spellings are looked for.
  const escaped = wanted.map((word) => JSON.stringify(word).slice(1, -1));
  const counts = columns.map(
    (column, n) => sql`count(*) filter (where position(w.plain in t.${sql.ref(column)}::text) > 0
      or position(w.escaped in t.${sql.ref(column)}::text) > 0)::int as ${sql.id(`c${n}`)}`,
  );
  const { rows } = await sql<Record<string, number>>`
    select w.n::int as word, ${sql.join(counts)}
    from ${sql.table(`${schema}.${name}`)} t
      cross join unnest(${wanted}::text[], ${escaped}::text[]) with ordinality as w (plain, escaped, n)
    group by w.n order by w.n`.execute(db);
  return columns.flatMap((column, n) =>
    rows
      .filter((row) => (row[`c${n}`] ?? 0) > 0)
      .map((row) => `${schema}.${name}.${column}: ${wanted[(row.word ?? 0) - 1]}`),
  );
}

/** Files under a folder that hold one of these words. */
export function findInFiles(folder: string, words: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const content = readFileSync(file);
      return words.some((word) => content.includes(word));
    });
}
