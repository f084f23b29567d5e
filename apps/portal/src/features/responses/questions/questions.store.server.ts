import { sql } from 'kysely';
import { legalDay } from '#platform/clock.ts';
import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import type { AnswerQuestion } from './question.ts';

const columns = sql`consultation_id as "consultationId", id, group_id as "groupId", question,
  asked_organisation_id as "askedOrganisationId", asks_leader as "asksLeader", due_on as "dueOn", asked_by as "askedBy",
  asked_at as "askedAt", answer, answered_by as "answeredBy", answered_at as "answeredAt"`;

const withDay = (row: Omit<AnswerQuestion, 'answeredOn'>): AnswerQuestion => ({
  ...row,
  answeredOn: row.answeredAt && legalDay(row.answeredAt),
});

/** In the order in which they were asked. */
export async function findQuestions(
  db: Db,
  consultationId: string,
  groupId: string,
): Promise<AnswerQuestion[]> {
  const { rows } = await sql<Omit<AnswerQuestion, 'answeredOn'>>`select ${columns} from answer_question
    where consultation_id = ${consultationId} and group_id = ${groupId} order by id`.execute(db);
  return rows.map(withDay);
}

export async function insertQuestion(
  tx: Db,
  question: Omit<AnswerQuestion, 'answer' | 'answeredBy' | 'answeredAt' | 'answeredOn'>,
): Promise<void> {
  await sql`insert into answer_question (consultation_id, id, group_id, question, asked_organisation_id, asks_leader,
      due_on, asked_by, asked_at)
    values (${question.consultationId}, ${question.id}, ${question.groupId}, ${question.question},
      ${question.askedOrganisationId}, ${question.asksLeader}, ${question.dueOn}, ${question.askedBy},
      ${question.askedAt})`.execute(tx);
}

/** Of two who answer at once the second meets a Conflict. */
export async function writeAnswer(
  tx: Db,
  { consultationId, id }: Pick<AnswerQuestion, 'consultationId' | 'id'>,
  answer: string,
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  const { numAffectedRows } = await sql`update answer_question
    set answer = ${answer}, answered_by = ${by.personId}, answered_at = ${by.at}
    where consultation_id = ${consultationId} and id = ${id} and answered_at is null`.execute(tx);
  if (numAffectedRows !== 1n) throw new Conflict(`question ${id}`);
}
