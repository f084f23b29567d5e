import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import type { Db } from './db.server.ts';

const MIGRATIONS = fileURLToPath(new URL('../../db/migrations/', import.meta.url));

/** Plain SQL files, numbered and never edited after they landed; each runs in the transaction of the whole upgrade. */
class SqlFiles implements MigrationProvider {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async getMigrations(): Promise<Record<string, Migration>> {
    const names = (await readdir(this.#folder)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort();
    const migrations: Record<string, Migration> = {};
    for (const name of names) {
      const text = await readFile(`${this.#folder}/${name}`, 'utf8');
      migrations[name.replace(/\.sql$/, '')] = {
        // One statement at a time: the embedded engine prepares each query, and a prepared query holds one statement.
        up: async (db) => {
          for (const statement of splitStatements(text)) await sql.raw(statement).execute(db);
        },
      };
    }
    return migrations;
  }
}

/**
 * Cuts SQL text at semicolons that stand at the end of a line, outside of $$ bodies.
 * That is a rule for our own migration files, not a SQL parser.
 */
export function splitStatements(text: string): string[] {
  const statements: string[] = [];
  let current = '';
  let inBody = false;
  for (const line of text.split('\n')) {
    if ((line.split('$$').length - 1) % 2 === 1) inBody = !inBody;
    current += `${line}\n`;
    if (!inBody && /;\s*(--.*)?$/.test(line)) {
      statements.push(current.trim());
      current = '';
    }
  }
  if (current.replace(/^\s*--.*$/gm, '').trim() !== '') statements.push(current.trim());
  return statements;
}

/**
 * Brings the schema up to date under the migrator's lock, so that several processes may start at once.
 * Returns the names that were applied. Throws with the name of the migration that failed; nothing is half applied.
 */
export async function migrate(db: Db, folder: string = MIGRATIONS): Promise<string[]> {
  const migrator = new Migrator({ db, provider: new SqlFiles(folder) });
  const { error, results } = await migrator.migrateToLatest();
  if (error) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'before the first';
    throw new Error(`migrate: ${failed} failed`, { cause: error });
  }
  return (results ?? []).map((result) => result.migrationName);
}
