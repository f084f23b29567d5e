import { type ExpressionBuilder, sql } from 'kysely';
import type { Db, Tables } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Organisation, OrganisationKind, OrganisationLevel } from './organisation.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    organisation: OrganisationTable;
  }
}

interface OrganisationTable {
  id: string;
  slug: string;
  name: string;
  short_name: string;
  kind: OrganisationKind;
  level: OrganisationLevel;
  territory: string;
  symbol: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  responsible_person: string | null;
  valid_from: string;
  valid_to: string | null;
  sort_key: string;
  version: number;
}

export interface OrganisationFilter {
  readonly ids?: readonly string[];
  readonly kind?: OrganisationKind;
  readonly level?: OrganisationLevel;
  /** Bodies that exist on this day; absent: all that ever were. */
  readonly validOn?: string;
  /** Words in the name, short name or territory, with or without diacritics. */
  readonly search?: string;
  readonly limit?: number;
}

export async function findOrganisation(db: Db, id: string): Promise<Organisation | undefined> {
  if (!isId(id)) return undefined;
  const row = await db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst();
  return row && fromRow(row);
}

/** Throws NotFound. */
export async function requireOrganisation(db: Db, id: string): Promise<Organisation> {
  const found = await findOrganisation(db, id);
  if (!found) throw new NotFound(`organisation ${id}`);
  return found;
}

export async function findOrganisationBySlug(db: Db, slug: string): Promise<Organisation | undefined> {
  const row = await db.selectFrom('organisation').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row && fromRow(row);
}

/** In the order of the sort key, which follows the official lists. */
export async function findOrganisations(db: Db, filter: OrganisationFilter = {}): Promise<Organisation[]> {
  if (filter.ids && filter.ids.length === 0) return [];
  let query = db.selectFrom('organisation').selectAll().orderBy('sort_key').orderBy('name');
  if (filter.ids) query = query.where('id', 'in', [...filter.ids]);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.level) query = query.where('level', '=', filter.level);
  if (filter.validOn) query = query.where((eb) => validOn(eb, filter.validOn!));
  if (filter.search) query = query.where(matching(filter.search));
  if (filter.limit) query = query.limit(filter.limit);
  return (await query.execute()).map(fromRow);
}

/** The bodies that exist on a day. */
export async function organisationsAt(db: Db, day: string): Promise<Organisation[]> {
  return await findOrganisations(db, { validOn: day });
}

export async function insertOrganisation(tx: Db, organisation: Organisation): Promise<void> {
  await tx.insertInto('organisation').values(toRow(organisation)).execute();
}

/** Writes all fields when the stored version is `expected`; false when somebody else was first. */
export async function updateOrganisation(
  tx: Db,
  organisation: Organisation,
  expected: number,
): Promise<boolean> {
  const { id, ...fields } = toRow(organisation);
  const result = await tx
    .updateTable('organisation')
    .set({ ...fields, version: expected + 1 })
    .where('id', '=', id)
    .where('version', '=', expected)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function validOn(eb: ExpressionBuilder<Tables, 'organisation'>, day: string) {
  return eb.and([
    eb('valid_from', '<=', day),
    eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]),
  ]);
}

/** Every word must stand in one of the fields; % and _ of the person mean themselves. */
function matching(search: string) {
  const words = search.normalize('NFC').trim().split(/\s+/).filter(Boolean).slice(0, 8);
  const each = words.map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    return sql<boolean>`unaccent(lower(name || ' ' || short_name || ' ' || territory)) like unaccent(lower(${pattern}))`;
  });
  return each.length > 0 ? sql<boolean>`(${sql.join(each, sql` and `)})` : sql<boolean>`true`;
}

export function fromRow(row: OrganisationTable): Organisation {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    level: row.level,
    territory: row.territory,
    symbol: row.symbol,
    address: row.address,
    phone: row.phone,
    email: row.email,
    responsiblePerson: row.responsible_person,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    sortKey: row.sort_key,
    version: row.version,
  };
}

function toRow(organisation: Organisation): OrganisationTable {
  return {
    id: organisation.id,
    slug: organisation.slug,
    name: organisation.name,
    short_name: organisation.shortName,
    kind: organisation.kind,
    level: organisation.level,
    territory: organisation.territory,
    symbol: organisation.symbol,
    address: organisation.address,
    phone: organisation.phone,
    email: organisation.email,
    responsible_person: organisation.responsiblePerson,
    valid_from: organisation.validFrom,
    valid_to: organisation.validTo,
    sort_key: organisation.sortKey,
    version: organisation.version,
  };
}
