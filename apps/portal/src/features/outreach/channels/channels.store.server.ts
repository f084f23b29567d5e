import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Channel } from '../channel.ts';
import type { ProofKind, ReachRule } from './channel-kinds.data.ts';
import type { CostRule, OutreachChannel } from './outreach-channel.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    outreach_channel: OutreachChannelTable;
  }
}

interface OutreachChannelTable {
  id: string;
  organisation_id: string;
  kind: Channel;
  name: string;
  area: string;
  audience: string;
  owner_id: string | null;
  owner_text: string;
  cost_rule: CostRule;
  cost_amount: number | null;
  proofs: unknown;
  reach_rule: ReachRule;
  coverage: number | null;
  station_slug: string | null;
  valid_to: string | null;
  created_by: string | null;
  created_at: Date;
  version: number;
}

export async function requireChannel(db: Db, id: string): Promise<OutreachChannel> {
  const row = isId(id)
    ? await db.selectFrom('outreach_channel').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`channel ${id}`);
  return fromRow(row);
}

export interface ListedChannel extends OutreachChannel {
  readonly ownerName: string;
  readonly bodyShortName: string;
}

/** The channels of these bodies and those that they run for others, by kind and name. `day`: only those in use on it. */
export async function findChannels(
  db: Db,
  organisationIds: readonly string[],
  { day, kind }: { readonly day?: string; readonly kind?: string } = {},
): Promise<ListedChannel[]> {
  const ids = [...organisationIds];
  const conditions = [sql`(c.organisation_id = any(${ids}::uuid[]) or c.owner_id = any(${ids}::uuid[]))`];
  if (day) conditions.push(sql`(c.valid_to is null or c.valid_to >= ${day}::date)`);
  if (kind) conditions.push(sql`c.kind = ${kind}`);
  const { rows } = await sql<OutreachChannelTable & { owner_name: string | null; body: string }>`
    select c.*, w.short_name as owner_name, o.short_name as body from outreach_channel c
    join organisation o on o.id = c.organisation_id left join organisation w on w.id = c.owner_id
    where ${sql.join(conditions, sql` and `)} order by c.valid_to is not null, c.kind, c.area, c.name, c.id limit 2000`.execute(
    db,
  );
  return rows.map((row) => ({
    ...fromRow(row),
    ownerName: row.owner_name ?? row.owner_text,
    bodyShortName: row.body,
  }));
}

export async function insertChannel(
  tx: Db,
  channel: Omit<OutreachChannel, 'version'> & { readonly createdBy: string; readonly createdAt: Date },
): Promise<void> {
  await tx
    .insertInto('outreach_channel')
    .values({
      ...columnsOf(channel),
      id: channel.id,
      organisation_id: channel.organisationId,
      station_slug: channel.stationSlug,
      valid_to: channel.validTo,
      created_by: channel.createdBy,
      created_at: channel.createdAt,
      version: 1,
    })
    .execute();
}

export type ChannelFacts = Omit<
  OutreachChannel,
  'id' | 'organisationId' | 'stationSlug' | 'validTo' | 'version'
>;

function columnsOf(facts: ChannelFacts) {
  return {
    kind: facts.kind,
    name: facts.name,
    area: facts.area,
    audience: facts.audience,
    owner_id: facts.ownerId,
    owner_text: facts.ownerText,
    cost_rule: facts.costRule,
    cost_amount: facts.costAmount,
    proofs: JSON.stringify(facts.proofs),
    reach_rule: facts.reachRule,
    coverage: facts.coverage,
  };
}

/** Throws Conflict when somebody wrote since `version` was read. */
export async function updateChannel(
  tx: Db,
  { id, version }: { readonly id: string; readonly version: number },
  change: ChannelFacts | { readonly validTo: string | null },
): Promise<void> {
  const columns = 'validTo' in change ? { valid_to: change.validTo } : columnsOf(change);
  const result = await tx
    .updateTable('outreach_channel')
    .set((build) => ({ ...columns, version: build('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`channel ${id}`);
}

export async function isStationSlugTaken(db: Db, slug: string): Promise<boolean> {
  const row = await db
    .selectFrom('outreach_channel')
    .select('id')
    .where('station_slug', '=', slug)
    .executeTakeFirst();
  return row !== undefined;
}

function fromRow(row: OutreachChannelTable): OutreachChannel {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    kind: row.kind,
    name: row.name,
    area: row.area,
    audience: row.audience,
    ownerId: row.owner_id,
    ownerText: row.owner_text,
    costRule: row.cost_rule,
    costAmount: row.cost_amount === null ? null : Number(row.cost_amount),
    proofs: row.proofs as ProofKind[],
    reachRule: row.reach_rule,
    coverage: row.coverage,
    stationSlug: row.station_slug,
    validTo: row.valid_to,
    version: row.version,
  };
}
