import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { NetworkKind } from './network.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    network_connection: NetworkConnectionTable;
    network_post: NetworkPostTable;
  }
}

interface NetworkConnectionTable {
  id: string;
  organisation_id: string;
  kind: NetworkKind;
  name: string;
  address: string;
  secret_sealed: Buffer;
  automatic: boolean;
  state: 'active' | 'paused';
  created_by: string;
  created_at: Date;
  version: number;
}

interface NetworkPostTable {
  id: string;
  connection_id: string;
  piece_id: string;
  edition: number;
  state: 'queued' | 'accepted' | 'failed';
  attempts: number;
  reason: string | null;
  network_address: string | null;
  queued_at: Date;
  tried_at: Date | null;
  accepted_at: Date | null;
}

/** An account in a network; its secret stays in the store. */
export interface NetworkConnection {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: NetworkKind;
  readonly name: string;
  readonly address: string;
  readonly automatic: boolean;
  readonly state: 'active' | 'paused';
  readonly version: number;
}

const fromRow = (row: NetworkConnectionTable): NetworkConnection => ({
  id: row.id,
  organisationId: row.organisation_id,
  kind: row.kind,
  name: row.name,
  address: row.address,
  automatic: row.automatic,
  state: row.state,
  version: row.version,
});

export async function requireConnection(
  db: Db,
  id: string,
): Promise<NetworkConnection & { readonly sealed: Buffer }> {
  const row = isId(id)
    ? await db.selectFrom('network_connection').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`connection ${id}`);
  return { ...fromRow(row), sealed: row.secret_sealed };
}

export async function findConnections(
  db: Db,
  organisationIds: readonly string[],
): Promise<NetworkConnection[]> {
  if (organisationIds.length === 0) return [];
  const rows = await db
    .selectFrom('network_connection')
    .selectAll()
    .where('organisation_id', 'in', [...organisationIds])
    .orderBy('name')
    .execute();
  return rows.map(fromRow);
}

export async function insertConnection(
  tx: Db,
  connection: Omit<NetworkConnection, 'state' | 'version'> & { readonly sealed: Buffer },
  createdBy: string,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('network_connection')
    .values({
      ...{ id: connection.id, organisation_id: connection.organisationId, kind: connection.kind },
      ...{ name: connection.name, address: connection.address, secret_sealed: connection.sealed },
      ...{
        automatic: connection.automatic,
        state: 'active',
        created_by: createdBy,
        created_at: at,
        version: 1,
      },
    })
    .execute();
}

export async function setConnectionState(
  tx: Db,
  id: string,
  version: number,
  state: NetworkConnection['state'],
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('network_connection')
    .set({ state, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Conflict(`connection ${id}`);
}

export interface NetworkPost {
  readonly id: string;
  readonly connectionId: string;
  readonly pieceId: string;
  readonly edition: number;
  readonly state: NetworkPostTable['state'];
}

/** Undefined when this edition was queued for this connection before. */
export async function insertPost(
  tx: Db,
  post: Omit<NetworkPost, 'state'>,
  at: Date,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('network_post')
    .values({
      ...{ id: post.id, connection_id: post.connectionId, piece_id: post.pieceId, edition: post.edition },
      ...{ state: 'queued', attempts: 0, reason: null, network_address: null, queued_at: at },
      ...{ tried_at: null, accepted_at: null },
    })
    .onConflict((conflict) => conflict.columns(['connection_id', 'piece_id', 'edition']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function findPost(db: Db, id: string): Promise<NetworkPost | undefined> {
  const row = await db.selectFrom('network_post').selectAll().where('id', '=', id).executeTakeFirst();
  return (
    row && {
      id: row.id,
      connectionId: row.connection_id,
      pieceId: row.piece_id,
      edition: row.edition,
      state: row.state,
    }
  );
}

/** What came of a try; never changes what a network has accepted. */
export async function noteTry(
  tx: Db,
  id: string,
  at: Date,
  outcome:
    | { readonly state: 'accepted'; readonly address: string | null }
    | { readonly state: 'queued' | 'failed'; readonly reason: string },
): Promise<void> {
  const isAccepted = outcome.state === 'accepted';
  await tx
    .updateTable('network_post')
    .set((eb) => ({
      state: outcome.state,
      attempts: eb('attempts', '+', 1),
      tried_at: at,
      reason: isAccepted ? null : outcome.reason,
      network_address: isAccepted ? outcome.address : null,
      accepted_at: isAccepted ? at : null,
    }))
    .where('id', '=', id)
    .where('state', '<>', 'accepted')
    .execute();
}

/** False when it is not failed. */
export async function requeuePost(tx: Db, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('network_post')
    .set({ state: 'queued' })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface ShownPost {
  readonly id: string;
  readonly connection: string;
  readonly title: string;
  readonly edition: number;
  readonly state: NetworkPostTable['state'];
  readonly attempts: number;
  readonly reason: string | null;
  readonly address: string | null;
  readonly triedAt: Date | null;
  readonly queuedAt: Date;
}

/** The latest first. */
export async function findPosts(
  db: Db,
  organisationIds: readonly string[],
  limit: number,
): Promise<ShownPost[]> {
  const { rows } = await sql<ShownPost>`
    select t.id, c.name as connection, e.title, t.edition, t.state, t.attempts, t.reason, t.network_address as address,
      t.tried_at as "triedAt", t.queued_at as "queuedAt"
    from network_post t join network_connection c on c.id = t.connection_id
    join news_edition e on e.piece_id = t.piece_id and e.ordinal = t.edition
    where c.organisation_id = any(${[...organisationIds]}::uuid[]) order by t.queued_at desc, t.id desc limit ${limit}`.execute(
    db,
  );
  return rows;
}

export interface ShownNews {
  readonly id: string;
  readonly kind: 'news' | 'special' | 'question';
  readonly slug: string;
  readonly organisationId: string;
  readonly edition: number;
  readonly title: string;
  readonly summary: string;
  /** Whether the public has read an earlier edition of it. */
  readonly isCorrection: boolean;
}

/** Pieces that the public reads now, the latest first; answers are no news. */
export async function findShownNews(
  db: Db,
  { organisationIds, id }: { readonly organisationIds?: readonly string[]; readonly id?: string },
): Promise<ShownNews[]> {
  const { rows } = await sql<ShownNews>`
    select id, kind, slug, organisation_id as "organisationId", ordinal as edition, title, summary,
      published_at > first_shown_at as "isCorrection"
    from shown_news where kind <> 'question' and (${id ?? null}::uuid is null or id = ${id ?? null}::uuid)
      and (${organisationIds ? [...organisationIds] : null}::uuid[] is null
        or organisation_id = any(${organisationIds ? [...organisationIds] : null}::uuid[]))
    order by published_at desc limit 100`.execute(db);
  return rows;
}
