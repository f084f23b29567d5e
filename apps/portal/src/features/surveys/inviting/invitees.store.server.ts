import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { InviteeSource, InviteeState, SurveyInvitee } from './invitee.ts';
import { QUIET_DAYS, REMINDED_BEFORE_DAYS } from './invitee.ts';
import type { InviteeKey } from './invitee-token.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    survey_invitee: SurveyInviteeTable;
    survey_stop: SurveyStopTable;
  }
}

interface SurveyInviteeTable {
  survey_id: string;
  id: string;
  email: string | null;
  source: InviteeSource;
  state: InviteeState;
  stopped: boolean;
  bounced: boolean;
  invited_on: string;
  sent_on: string | null;
  reminded_on: string | null;
}

interface SurveyStopTable {
  organisation_id: string;
  address_hash: Buffer;
  stopped_on: string;
}

/** In the order of their addresses, which says nothing about when they answered. */
export async function findInvitees(
  db: Db,
  surveyId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<SurveyInvitee[]> {
  const rows = await db
    .selectFrom('survey_invitee')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .orderBy('email')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(inviteeFrom);
}

export interface InviteeCounts {
  readonly invited: number;
  readonly waiting: number;
  readonly answered: number;
  readonly stopped: number;
  readonly bounced: number;
  readonly reminded: number;
}

export async function countInvitees(db: Db, surveyId: string): Promise<InviteeCounts> {
  const { rows } = await sql<InviteeCounts>`
    select count(*)::int as invited, count(*) filter (where state = 'waiting' and not stopped and not bounced)::int as waiting,
      count(*) filter (where state = 'answered')::int as answered, count(*) filter (where stopped)::int as stopped,
      count(*) filter (where bounced)::int as bounced, count(*) filter (where reminded_on is not null)::int as reminded
    from survey_invitee where survey_id = ${surveyId}`.execute(db);
  return rows[0]!;
}

export async function findInvitee(
  db: Db,
  { surveyId, inviteeId }: InviteeKey,
): Promise<SurveyInvitee | undefined> {
  const row = await db
    .selectFrom('survey_invitee')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .where('id', '=', inviteeId)
    .executeTakeFirst();
  return row && inviteeFrom(row);
}

/** Gives how many were new; an address that was invited before is left as it is. */
export async function insertInvitees(
  tx: Db,
  surveyId: string,
  invitees: readonly { readonly id: string; readonly email: string; readonly source: InviteeSource }[],
  today: string,
): Promise<number> {
  if (invitees.length === 0) return 0;
  const { rows } = await sql`
    insert into survey_invitee (survey_id, id, email, source, invited_on)
    select ${surveyId}::uuid, i.id, i.email, i.source, ${today}::date
    from unnest(${invitees.map(({ id }) => id)}::uuid[], ${invitees.map(({ email }) => email)}::text[],
      ${invitees.map(({ source }) => source)}::text[]) as i (id, email, source)
    on conflict (survey_id, email) where email is not null do nothing returning 1`.execute(tx);
  return rows.length;
}

/** Of two presses one answers. Nothing but the state is written: no instant leads to an answer. */
export async function markInviteeAnswered(tx: Db, { surveyId, inviteeId }: InviteeKey): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('survey_invitee')
    .set({ state: 'answered' })
    .where('survey_id', '=', surveyId)
    .where('id', '=', inviteeId)
    .where('state', '<>', 'answered')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function markStopped(tx: Db, { surveyId, inviteeId }: InviteeKey): Promise<void> {
  await tx
    .updateTable('survey_invitee')
    .set({ stopped: true })
    .where('survey_id', '=', surveyId)
    .where('id', '=', inviteeId)
    .execute();
}

/** Random ids are unique by themselves; gives the survey. */
export async function markBounced(tx: Db, inviteeId: string): Promise<string | undefined> {
  const row = await tx
    .updateTable('survey_invitee')
    .set({ bounced: true })
    .where('id', '=', inviteeId)
    .returning('survey_id')
    .executeTakeFirst();
  return row?.survey_id;
}

export interface DueInvitee extends SurveyInvitee {
  readonly email: string;
}

/** Some to whom a mail may be due, held for this transaction; what another process holds is left to it. */
export async function takeDueInvitees(tx: Db, today: string, limit: number): Promise<DueInvitee[]> {
  const { rows } = await sql<SurveyInviteeTable & { email: string }>`
    select i.* from survey_invitee i join survey s on s.id = i.survey_id
    where s.state = 'open' and s.opens_on <= ${today}::date and s.closes_on >= ${today}::date
      and i.email is not null and not i.stopped and not i.bounced
      and (i.state = 'waiting' or i.state = 'sent' and i.reminded_on is null
        and ${today}::date + ${REMINDED_BEFORE_DAYS}::int >= s.closes_on and i.sent_on + ${QUIET_DAYS}::int <= ${today}::date)
    order by i.state desc, i.survey_id, i.id limit ${limit} for update of i skip locked`.execute(tx);
  return rows.map((row) => ({ ...inviteeFrom(row), email: row.email }));
}

export async function markMailed(
  tx: Db,
  ids: readonly string[],
  kind: 'invitation' | 'reminder',
  today: string,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('survey_invitee')
    .set(kind === 'invitation' ? { state: 'sent', sent_on: today } : { reminded_on: today })
    .where('id', 'in', [...ids])
    .execute();
}

export async function insertStop(
  tx: Db,
  organisationId: string,
  addressHash: Buffer,
  today: string,
): Promise<void> {
  await tx
    .insertInto('survey_stop')
    .values({ organisation_id: organisationId, address_hash: addressHash, stopped_on: today })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Which of these hashes said "no more" to this body, in hexadecimal digits. */
export async function findStops(
  db: Db,
  organisationId: string,
  hashes: readonly Buffer[],
): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await db
    .selectFrom('survey_stop')
    .select('address_hash')
    .where('organisation_id', '=', organisationId)
    .where('address_hash', 'in', [...hashes])
    .execute();
  return new Set(rows.map(({ address_hash }) => Buffer.from(address_hash).toString('hex')));
}

export interface AttendedGathering {
  readonly id: string;
  readonly title: string;
  readonly people: number;
}

/** Gatherings of these bodies whose attendants gave addresses that are still kept, the latest first. */
export async function findAttendedGatherings(
  db: Db,
  organisationIds: readonly string[],
): Promise<AttendedGathering[]> {
  const { rows } = await sql<AttendedGathering>`
    select gathering_id as id, title, count(distinct email)::int as people from attendee_address
    where organisation_id = any(${[...organisationIds]}::uuid[])
    group by gathering_id, title, starts_at order by starts_at desc, gathering_id limit 50`.execute(db);
  return rows;
}

export async function findAttendeeAddresses(
  db: Db,
  organisationIds: readonly string[],
  gatheringId: string,
): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`select distinct lower(email) as email from attendee_address
    where gathering_id = ${gatheringId}::uuid and organisation_id = any(${[...organisationIds]}::uuid[])`.execute(
    db,
  );
  return rows.map(({ email }) => email);
}

/** Addresses of surveys that ended before a day go; that somebody was invited and answered stays as a number. */
export async function eraseInviteesBefore(tx: Db, day: string): Promise<number> {
  const erased = await sql`update survey_invitee i set email = null from survey s
    where s.id = i.survey_id and s.closes_on < ${day}::date and i.email is not null`.execute(tx);
  return Number(erased.numAffectedRows ?? 0);
}

/** What is held of this address; never an answer, because none is known to be its. */
export async function findInvitationsOf(
  db: Db,
  email: string,
): Promise<readonly { readonly survey: string; readonly answered: boolean }[]> {
  const { rows } = await sql<{ survey: string; answered: boolean }>`
    select s.title as survey, i.state = 'answered' as answered from survey_invitee i join survey s on s.id = i.survey_id
    where i.email = lower(${email}) order by s.title, s.id`.execute(db);
  return rows;
}

/** Forgotten wherever it was invited; gives how many. */
export async function eraseInvitationsOf(tx: Db, email: string): Promise<number> {
  const erased =
    await sql`update survey_invitee set email = null, stopped = true where email = lower(${email})`.execute(
      tx,
    );
  return Number(erased.numAffectedRows ?? 0);
}

function inviteeFrom(row: SurveyInviteeTable): SurveyInvitee {
  return {
    ...{ surveyId: row.survey_id, id: row.id, email: row.email, source: row.source, state: row.state },
    ...{ stopped: row.stopped, bounced: row.bounced, sentOn: row.sent_on, remindedOn: row.reminded_on },
  };
}
