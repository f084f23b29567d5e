import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import type { AskedParty, ConsultedPolicy, PolicyResult } from './policy-consultation.ts';

/** The policies in their order, each with what was said about it. */
export async function findPolicies(db: Db, id: string): Promise<ConsultedPolicy[]> {
  const [policies, opinions] = await Promise.all([
    sql<Omit<ConsultedPolicy, 'opinions'>>`select ordinal, title, content, result, explanation, version
      from policy_consultation_policy where policy_consultation_id = ${id} order by ordinal`.execute(db),
    sql<{ id: string; ordinal: number; by: string; words: string }>`
      select o.id, o.policy_ordinal as ordinal, a.asked_name as by, o.words from policy_consultation_opinion o
      join policy_consultation_asked a on a.policy_consultation_id = o.policy_consultation_id and a.id = o.asked_id
      where o.policy_consultation_id = ${id} order by o.recorded_at, o.id`.execute(db),
  ]);
  return policies.rows.map((policy) => ({
    ...policy,
    opinions: opinions.rows
      .filter(({ ordinal }) => ordinal === policy.ordinal)
      .map(({ id, by, words }) => ({ id, by, words })),
  }));
}

export async function findAsked(db: Db, id: string): Promise<AskedParty[]> {
  const { rows } =
    await sql<AskedParty>`select id, organisation_id as "organisationId", asked_name as name, kind,
      took_part as "tookPart", people from policy_consultation_asked
    where policy_consultation_id = ${id} order by kind, asked_name, id`.execute(db);
  return rows;
}

export async function insertPolicy(
  tx: Db,
  id: string,
  policy: { readonly title: string; readonly content: string },
): Promise<void> {
  await sql`insert into policy_consultation_policy (policy_consultation_id, ordinal, title, content)
    values (${id}, (select coalesce(max(ordinal), 0) + 1 from policy_consultation_policy where policy_consultation_id = ${id}),
      ${policy.title}, ${policy.content})`.execute(tx);
}

export async function insertAsked(
  tx: Db,
  id: string,
  asked: Pick<AskedParty, 'id' | 'organisationId' | 'name' | 'kind'>,
): Promise<void> {
  await sql`insert into policy_consultation_asked (policy_consultation_id, id, organisation_id, asked_name, kind)
    values (${id}, ${asked.id}, ${asked.organisationId}, ${asked.name}, ${asked.kind})`.execute(tx);
}

/** False: nobody of that id was asked. */
export async function writeAttendance(
  tx: Db,
  id: string,
  {
    askedId,
    tookPart,
    people,
  }: { readonly askedId: string; readonly tookPart: boolean; readonly people: number | null },
): Promise<boolean> {
  const result = await sql`update policy_consultation_asked set took_part = ${tookPart}, people = ${people}
    where policy_consultation_id = ${id} and id = ${askedId}`.execute(tx);
  return result.numAffectedRows === 1n;
}

export async function insertPolicyOpinion(
  tx: Db,
  id: string,
  opinion: {
    readonly id: string;
    readonly ordinal: number;
    readonly askedId: string;
    readonly words: string;
  },
  recorded: { readonly by: string | null; readonly at: Date },
): Promise<void> {
  await sql`insert into policy_consultation_opinion
    (policy_consultation_id, id, policy_ordinal, asked_id, words, recorded_by, recorded_at)
    values (${id}, ${opinion.id}, ${opinion.ordinal}, ${opinion.askedId}, ${opinion.words}, ${recorded.by}, ${recorded.at})`.execute(
    tx,
  );
}

/** Writes over what was seen; when somebody else was first: Conflict. */
export async function writeResult(
  tx: Db,
  id: string,
  policy: {
    readonly ordinal: number;
    readonly result: PolicyResult;
    readonly explanation: string;
    readonly version: number;
  },
): Promise<void> {
  const { ordinal, result, explanation, version } = policy;
  const written = await sql`update policy_consultation_policy
    set result = ${result}, explanation = ${explanation}, version = version + 1
    where policy_consultation_id = ${id} and ordinal = ${ordinal} and version = ${version}`.execute(tx);
  if (written.numAffectedRows !== 1n) throw new Conflict(`policy ${ordinal} of policy consultation ${id}`);
}
