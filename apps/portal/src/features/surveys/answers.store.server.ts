import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { Answers } from './question.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    survey_answer: SurveyAnswerTable;
    survey_link: SurveyLinkTable;
  }
}

export type AnswerChannel = 'web' | 'link' | 'paper';

interface SurveyAnswerTable {
  survey_id: string;
  id: string;
  channel: AnswerChannel;
  answers: Answers;
  answered_on: string;
  form_key: string;
  entered_by: string | null;
  voided_reason: string | null;
  voided_by: string | null;
}

interface SurveyLinkTable {
  survey_id: string;
  id: string;
  token_hash: string;
  state: 'sent' | 'used' | 'withdrawn';
  made_at: Date;
}

/** False: this form was sent before, and counts once. */
export async function insertAnswer(
  tx: Db,
  answer: {
    readonly surveyId: string;
    readonly id: string;
    readonly channel: AnswerChannel;
    readonly answers: Answers;
    readonly answeredOn: string;
    readonly formKey: string;
    readonly enteredBy: string | null;
  },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('survey_answer')
    .values({
      survey_id: answer.surveyId,
      id: answer.id,
      channel: answer.channel,
      answers: JSON.stringify(answer.answers) as never,
      answered_on: answer.answeredOn,
      form_key: answer.formKey,
      entered_by: answer.enteredBy,
      voided_reason: null,
      voided_by: null,
    })
    .onConflict((conflict) => conflict.columns(['survey_id', 'form_key']).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

const AT_ONCE = 5_000;

/** Those that count, in no order that says when they came. */
export async function* answersOf(db: Db, surveyId: string): AsyncGenerator<Answers> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await db
      .selectFrom('survey_answer')
      .select(['id', 'answers'])
      .where('survey_id', '=', surveyId)
      .where('id', '>', after)
      .where('voided_reason', 'is', null)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    for (const { answers } of rows) yield answers;
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return;
    after = last.id;
  }
}

/** How many count, by the road they came. */
export async function countAnswers(
  db: Db,
  surveyId: string,
): Promise<Readonly<Record<AnswerChannel, number>>> {
  const rows = await db
    .selectFrom('survey_answer')
    .select(['channel', sql<number>`count(*)::int`.as('n')])
    .where('survey_id', '=', surveyId)
    .where('voided_reason', 'is', null)
    .groupBy('channel')
    .execute();
  const of = (channel: AnswerChannel) => rows.find((row) => row.channel === channel)?.n ?? 0;
  return { web: of('web'), link: of('link'), paper: of('paper') };
}

/** The sheet that this person entered last and has not taken back; undefined: none. */
export async function findLastPaper(db: Db, surveyId: string, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('survey_answer')
    .select('id')
    .where('survey_id', '=', surveyId)
    .where('entered_by', '=', personId)
    .where('voided_reason', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

export async function voidAnswer(
  tx: Db,
  surveyId: string,
  id: string,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<boolean> {
  const updated = await tx
    .updateTable('survey_answer')
    .set({ voided_by: by, voided_reason: reason })
    .where('survey_id', '=', surveyId)
    .where('id', '=', id)
    .where('voided_reason', 'is', null)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** Takes the own words out of these answers; the rest of them goes on counting. Returns how many were changed. */
export async function eraseWords(tx: Db, surveyId: string, questionIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with erased as (
      update survey_answer set answers = answers - ${[...questionIds]}::text[]
      where survey_id = ${surveyId} and answers ?| ${[...questionIds]}::text[] returning 1)
    select count(*)::int as n from erased`.execute(tx);
  return rows[0]?.n ?? 0;
}

export async function insertLinks(
  tx: Db,
  surveyId: string,
  links: readonly { readonly id: string; readonly tokenHash: string }[],
  at: Date,
): Promise<void> {
  const rows = links.map(({ id, tokenHash }) => ({
    survey_id: surveyId,
    id,
    token_hash: tokenHash,
    made_at: at,
  }));
  await tx
    .insertInto('survey_link')
    .values(rows as never)
    .execute();
}

export async function findLink(
  db: Db,
  tokenHash: string,
): Promise<
  { readonly surveyId: string; readonly id: string; readonly state: SurveyLinkTable['state'] } | undefined
> {
  const row = await db
    .selectFrom('survey_link')
    .select(['survey_id as surveyId', 'id', 'state'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row;
}

/** Of two presses one uses the link. */
export async function useLink(tx: Db, surveyId: string, id: string): Promise<boolean> {
  const updated = await tx
    .updateTable('survey_link')
    .set({ state: 'used' })
    .where('survey_id', '=', surveyId)
    .where('id', '=', id)
    .where('state', '=', 'sent')
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** Withdraws every invitation that was not used; returns how many. */
export async function withdrawLinks(tx: Db, surveyId: string): Promise<number> {
  const updated = await tx
    .updateTable('survey_link')
    .set({ state: 'withdrawn' })
    .where('survey_id', '=', surveyId)
    .where('state', '=', 'sent')
    .executeTakeFirst();
  return Number(updated.numUpdatedRows);
}

export async function countLinks(
  db: Db,
  surveyId: string,
): Promise<{ readonly made: number; readonly used: number }> {
  const row = await db
    .selectFrom('survey_link')
    .select([
      sql<number>`count(*) filter (where state <> 'withdrawn')::int`.as('made'),
      sql<number>`count(*) filter (where state = 'used')::int`.as('used'),
    ])
    .where('survey_id', '=', surveyId)
    .executeTakeFirst();
  return row ?? { made: 0, used: 0 };
}
