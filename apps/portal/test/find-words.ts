import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db } from '../src/platform/db.server.ts';

/** Every place of the database in which one of these words stands, in any column of any table (of all schemas but the system's). */
export async function findInDatabase(db: Db, words: readonly string[]): Promise<string[]> {
  const { rows: columns } = await sql<{ schema: string; name: string; column: string }>`
    select c.table_schema as schema, c.table_name as name, c.column_name as column
    from information_schema.columns c join information_schema.tables t
      on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema not in ('pg_catalog', 'information_schema')`.execute(db);
  const found: string[] = [];
  for (const { schema, name, column } of columns) {
    for (const word of words) {
      // In a JSON column the word may stand escaped; both spellings are looked for.
      const spelled = [word, JSON.stringify(word).slice(1, -1)];
      const { rows } = await sql<{
        n: number;
      }>`select count(*)::int as n from ${sql.table(`${schema}.${name}`)}
        where ${spelled[0]} <> '' and (position(${spelled[0]} in ${sql.ref(column)}::text) > 0
          or position(${spelled[1]} in ${sql.ref(column)}::text) > 0)`.execute(db);
      if ((rows[0]?.n ?? 0) > 0) found.push(`${schema}.${name}.${column}: ${word}`);
    }
  }
  return found;
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
