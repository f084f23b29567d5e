import { boot } from '#text/vi/boot.ts';
import { ConfigError } from './config.ts';
import type { Db } from './db.server.ts';

/** What this database is. Written once, when the database is new; the kind never changes after that. */
export interface Installation {
  readonly kind: 'demo' | 'production';
  readonly name: string;
}

declare module './db.server.ts' {
  interface Tables {
    installation: InstallationTable;
  }
}

interface InstallationTable {
  singleton?: boolean;
  kind: 'demo' | 'production';
  name: string;
  created_at: Date;
}

const DEFAULT_NAME = 'Dân Bàn';

/**
 * The mark of the database, made on first use. A demo database is refused behind a public address: its sign-ins
 * are known to everybody, and its documents are invented.
 */
export async function requireInstallation(
  db: Db,
  wanted: { readonly demo: boolean; readonly isPublic: boolean },
  now: Date,
): Promise<Installation> {
  await db
    .insertInto('installation')
    .values({ kind: wanted.demo ? 'demo' : 'production', name: DEFAULT_NAME, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { kind, name } = await db
    .selectFrom('installation')
    .select(['kind', 'name'])
    .executeTakeFirstOrThrow();
  if (kind === 'demo' && wanted.isPublic) throw new ConfigError([boot.publicDatabaseIsDemo]);
  return { kind, name };
}
