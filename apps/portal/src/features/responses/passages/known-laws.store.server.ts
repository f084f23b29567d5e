import type { LegalTree } from '@danban/legal-text';
import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { KnownLaw } from './passage.ts';

/** Number and title of every document that these bodies may know of; each number once. */
export async function findKnownLaws(
  db: Db,
  organisationIds: readonly string[],
): Promise<Pick<KnownLaw, 'symbol' | 'title'>[]> {
  const { rows } = await sql<{ symbol: string; title: string }>`
    select distinct on (symbol) symbol, title from known_law
    where published or organisation_id = any(${[...organisationIds]}::uuid[])
    order by symbol, tree is null, published desc, title`.execute(db);
  return rows;
}

/** The texts of some of them, by number; a document without a text here is left out. */
export async function findLawTexts(
  db: Db,
  organisationIds: readonly string[],
  symbols: readonly string[],
): Promise<Map<string, LegalTree>> {
  if (symbols.length === 0) return new Map();
  const { rows } = await sql<{ symbol: string; tree: LegalTree }>`
    select distinct on (symbol) symbol, tree from known_law
    where symbol = any(${[...symbols]}::text[]) and tree is not null
      and (published or organisation_id = any(${[...organisationIds]}::uuid[]))
    order by symbol, published desc`.execute(db);
  return new Map(rows.map(({ symbol, tree }) => [symbol, tree]));
}
