import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';

/** Somebody of the directory asked to help with a topic (mời tham gia). */
export interface HelpInvitation {
  readonly id: string;
  readonly organisationId: string;
  readonly entryId: string | null;
  /** '' once the person was deleted from the directory or the name has run out. */
  readonly name: string;
  readonly email: string | null;
  readonly topic: string;
  readonly projectId: string | null;
  readonly words: string;
  readonly answerBy: string | null;
  readonly state: 'sent' | 'accepted' | 'declined';
  readonly answeredOn: string | null;
  readonly byHand: boolean;
  readonly invitedAt: Date;
}

const COLUMNS = sql`id, organisation_id as "organisationId", entry_id as "entryId", name, email, topic, project_id as "projectId",
  words, answer_by as "answerBy", state, answered_on as "answeredOn", by_hand as "byHand", invited_at as "invitedAt"`;

export async function findInvitation(db: Db, id: string): Promise<HelpInvitation | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<HelpInvitation>`select ${COLUMNS} from help_invitation where id = ${id}`.execute(
    db,
  );
  return rows[0];
}

export async function requireInvitation(db: Db, id: string): Promise<HelpInvitation> {
  const found = await findInvitation(db, id);
  if (!found) throw new NotFound(`invitation ${id}`);
  return found;
}

/** Of these bodies, the newest first. */
export async function findInvitations(
  db: Db,
  organisationIds: readonly string[],
  page: { readonly limit: number; readonly offset: number },
): Promise<HelpInvitation[]> {
  const { rows } = await sql<HelpInvitation>`
    select ${COLUMNS} from help_invitation where organisation_id = any(${[...organisationIds]}::uuid[])
    order by invited_at desc, id limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows;
}

/** False when this person was asked about this very topic before. */
export async function insertInvitation(tx: Db, one: HelpInvitation, by: string): Promise<boolean> {
  const { rows } = await sql`
    insert into help_invitation (id, organisation_id, entry_id, name, email, topic, project_id, words, answer_by, state,
      by_hand, invited_by, invited_at)
    values (${one.id}, ${one.organisationId}, ${one.entryId}, ${one.name}, ${one.email}, ${one.topic}, ${one.projectId},
      ${one.words}, ${one.answerBy}, ${one.state}, ${one.byHand}, ${by}, ${one.invitedAt})
    on conflict do nothing returning id`.execute(tx);
  return rows.length === 1;
}

/** The latest answer counts: who declined may still come. */
export async function markAnswered(
  tx: Db,
  id: string,
  answer: Pick<HelpInvitation, 'state' | 'answeredOn' | 'byHand'>,
): Promise<void> {
  await sql`update help_invitation set state = ${answer.state}, answered_on = ${answer.answeredOn},
    by_hand = ${answer.byHand} where id = ${id}`.execute(tx);
}

/** The person had the entry deleted: that somebody was asked and gave something stays, who it was goes. */
export async function forgetEntry(tx: Db, entryId: string): Promise<void> {
  await sql`update help_invitation set entry_id = null, name = '', email = null where entry_id = ${entryId}`.execute(
    tx,
  );
  await sql`update contribution set entry_id = null, name = '' where entry_id = ${entryId}`.execute(tx);
}

/** Names of whom nothing came of the invitation; gives how many. */
export async function forgetInvitedBefore(tx: Db, before: Date): Promise<number> {
  const { rows } = await sql`
    update help_invitation i set entry_id = null, name = '', email = null
    where i.name <> '' and i.invited_at < ${before}
      and not exists (select from contribution c where c.invitation_id = i.id)
    returning i.id`.execute(tx);
  return rows.length;
}

export interface HelpYear {
  readonly year: number;
  readonly invited: number;
  readonly accepted: number;
  readonly declined: number;
  readonly contributed: number;
}

/** Numbers without names, by the year in Vietnam; of one body's house, or of all. */
export async function countByYear(db: Db, organisationIds?: readonly string[]): Promise<HelpYear[]> {
  const of = organisationIds ? sql`organisation_id = any(${[...organisationIds]}::uuid[])` : sql`true`;
  const { rows } = await sql<HelpYear>`
    select year, sum(invited)::int as invited, sum(accepted)::int as accepted, sum(declined)::int as declined,
      sum(contributed)::int as contributed
    from (
      select extract(year from invited_at at time zone 'Asia/Ho_Chi_Minh')::int as year, 1 as invited,
        (state = 'accepted')::int as accepted, (state = 'declined')::int as declined, 0 as contributed
      from help_invitation where ${of}
      union all
      select extract(year from given_on)::int, 0, 0, 0, 1 from contribution where withdrawn_because = '' and ${of}
    ) all_of_them group by year order by year desc`.execute(db);
  return rows;
}
