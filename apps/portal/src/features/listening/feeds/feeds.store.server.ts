import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    media_feed: MediaFeedTable;
  }
}

interface MediaFeedTable {
  id: string;
  organisation_id: string;
  name: string;
  address: string;
  topics: string;
  project_id: string | null;
  state: 'active' | 'paused';
  etag: string | null;
  last_modified: string | null;
  asked_at: Date | null;
  read_at: Date | null;
  failure: string | null;
  created_by: string;
  created_at: Date;
  version: number;
}

/** Nguồn tin: RSS or Atom of others, read for one body. */
export interface MediaFeed {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly address: string;
  readonly topics: string;
  readonly projectId: string | null;
  readonly state: 'active' | 'paused';
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly askedAt: Date | null;
  readonly readAt: Date | null;
  readonly failure: string | null;
  readonly version: number;
}

const fromRow = (row: MediaFeedTable): MediaFeed => ({
  id: row.id,
  organisationId: row.organisation_id,
  name: row.name,
  address: row.address,
  topics: row.topics,
  projectId: row.project_id,
  state: row.state,
  etag: row.etag,
  lastModified: row.last_modified,
  askedAt: row.asked_at,
  readAt: row.read_at,
  failure: row.failure,
  version: row.version,
});

export async function requireFeed(db: Db, id: string): Promise<MediaFeed> {
  const row = isId(id)
    ? await db.selectFrom('media_feed').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`feed ${id}`);
  return fromRow(row);
}

export async function findFeeds(db: Db, organisationIds: readonly string[]): Promise<MediaFeed[]> {
  if (organisationIds.length === 0) return [];
  const rows = await db
    .selectFrom('media_feed')
    .selectAll()
    .where('organisation_id', 'in', [...organisationIds])
    .orderBy('name')
    .execute();
  return rows.map(fromRow);
}

export async function findActiveFeeds(db: Db): Promise<MediaFeed[]> {
  const rows = await db
    .selectFrom('media_feed')
    .selectAll()
    .where('state', '=', 'active')
    .orderBy(sql`asked_at nulls first`)
    .execute();
  return rows.map(fromRow);
}

/** False when the body reads this address already. */
export async function insertFeed(
  tx: Db,
  feed: Pick<MediaFeed, 'id' | 'organisationId' | 'name' | 'address' | 'topics' | 'projectId'>,
  createdBy: string,
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('media_feed')
    .values({
      ...{ id: feed.id, organisation_id: feed.organisationId, name: feed.name, address: feed.address },
      ...{ topics: feed.topics, project_id: feed.projectId, state: 'active', etag: null },
      ...{ last_modified: null, asked_at: null, read_at: null, failure: null },
      ...{ created_by: createdBy, created_at: at, version: 1 },
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'address']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function setFeedState(
  tx: Db,
  id: string,
  version: number,
  state: MediaFeed['state'],
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('media_feed')
    .set({ state, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Conflict(`feed ${id}`);
}

/** What came of an asking; its own columns, so that no person who edits the feed is in the way. */
export async function noteAsked(
  tx: Db,
  id: string,
  at: Date,
  outcome:
    | { readonly failure: string }
    | { readonly etag: string | null; readonly lastModified: string | null },
): Promise<void> {
  await tx
    .updateTable('media_feed')
    .set(
      'failure' in outcome
        ? { asked_at: at, failure: outcome.failure }
        : {
            ...{ asked_at: at, read_at: at, failure: null },
            ...{ etag: outcome.etag, last_modified: outcome.lastModified },
          },
    )
    .where('id', '=', id)
    .execute();
}
