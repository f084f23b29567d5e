import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { ContributionKind } from '../mobilising.schema.ts';

/** An opinion, a lecture, an article that somebody gave (đóng góp trí tuệ). */
export interface Contribution {
  readonly id: string;
  readonly organisationId: string;
  readonly invitationId: string | null;
  readonly entryId: string | null;
  readonly name: string;
  readonly kind: ContributionKind;
  readonly title: string;
  readonly givenOn: string;
  readonly link: string;
  readonly served: string;
  readonly projectId: string | null;
  readonly withdrawnBecause: string;
}

const COLUMNS = sql`c.id, c.organisation_id as "organisationId", c.invitation_id as "invitationId", c.entry_id as "entryId", c.name,
  c.kind, c.title, c.given_on as "givenOn", c.link, c.served, c.project_id as "projectId",
  c.withdrawn_because as "withdrawnBecause"`;

export type ListedContribution = Contribution & { readonly draft: string };

/** Of these bodies, the newest first; all of them without a page. */
export async function findContributions(
  db: Db,
  organisationIds: readonly string[],
  page?: { readonly limit: number; readonly offset: number },
): Promise<ListedContribution[]> {
  const { rows } = await sql<ListedContribution>`
    select ${COLUMNS}, coalesce(p.short_title, '') as draft from contribution c left join law_project p on p.id = c.project_id
    where c.organisation_id = any(${[...organisationIds]}::uuid[])
    order by c.given_on desc, c.id limit ${page?.limit ?? null} offset ${page?.offset ?? 0}`.execute(db);
  return rows;
}

export async function findContribution(db: Db, id: string): Promise<Contribution | undefined> {
  const { rows } = await sql<Contribution>`select ${COLUMNS} from contribution c where c.id = ${id}`.execute(
    db,
  );
  return rows[0];
}

export async function insertContribution(
  tx: Db,
  one: Contribution,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await sql`
    insert into contribution (id, organisation_id, invitation_id, entry_id, name, kind, title, given_on, link, served,
      project_id, recorded_by, recorded_at)
    values (${one.id}, ${one.organisationId}, ${one.invitationId}, ${one.entryId}, ${one.name}, ${one.kind}, ${one.title},
      ${one.givenOn}, ${one.link}, ${one.served}, ${one.projectId}, ${by}, ${at})`.execute(tx);
}

/** Once; false when it was withdrawn before. */
export async function withdrawContributionRow(tx: Db, id: string, reason: string): Promise<boolean> {
  const { rows } = await sql`update contribution set withdrawn_because = ${reason}
    where id = ${id} and withdrawn_because = '' returning id`.execute(tx);
  return rows.length === 1;
}
