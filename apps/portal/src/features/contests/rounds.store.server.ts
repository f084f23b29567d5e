import type { Db } from '#platform/db.server.ts';
import type { ContestRound, QuizQuestion } from './contest.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    contest_round: ContestRoundTable;
    contest_question: ContestQuestionTable;
  }
}

interface ContestRoundTable {
  contest_id: string;
  id: string;
  name: string;
  opens_at: Date;
  closes_at: Date;
  question_count: number;
  minutes: number;
}

interface ContestQuestionTable {
  contest_id: string;
  id: string;
  words: string;
  choices: string[];
  right_choice: number;
  source: string;
  void_reason: string | null;
  voided_by: string | null;
}

export async function findRounds(db: Db, contestId: string): Promise<ContestRound[]> {
  const rows = await db
    .selectFrom('contest_round')
    .selectAll()
    .where('contest_id', '=', contestId)
    .orderBy('opens_at')
    .orderBy('id')
    .execute();
  return rows.map(roundFrom);
}

export async function findRound(db: Db, contestId: string, id: string): Promise<ContestRound | undefined> {
  const row = await db
    .selectFrom('contest_round')
    .selectAll()
    .where('contest_id', '=', contestId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && roundFrom(row);
}

export async function insertRound(tx: Db, contestId: string, round: ContestRound): Promise<void> {
  await tx
    .insertInto('contest_round')
    .values({
      ...{ contest_id: contestId, id: round.id, name: round.name },
      ...{ opens_at: round.opensAt, closes_at: round.closesAt },
      ...{ question_count: round.questionCount, minutes: round.minutes },
    })
    .execute();
}

export async function removeRound(tx: Db, contestId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('contest_round')
    .where('contest_id', '=', contestId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** In the order in which they were written. */
export async function findQuestions(db: Db, contestId: string): Promise<QuizQuestion[]> {
  const rows = await db
    .selectFrom('contest_question')
    .selectAll()
    .where('contest_id', '=', contestId)
    .orderBy('id')
    .execute();
  return rows.map(questionFrom);
}

export async function findQuestion(db: Db, contestId: string, id: string): Promise<QuizQuestion | undefined> {
  const row = await db
    .selectFrom('contest_question')
    .selectAll()
    .where('contest_id', '=', contestId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && questionFrom(row);
}

/** Adds it, or writes over the one with its id. */
export async function putQuestion(tx: Db, contestId: string, question: QuizQuestion): Promise<void> {
  const asked = {
    words: question.words,
    choices: JSON.stringify(question.choices) as never,
    right_choice: question.rightChoice,
    source: question.source,
  };
  await tx
    .insertInto('contest_question')
    .values({ contest_id: contestId, id: question.id, ...asked, void_reason: null, voided_by: null })
    .onConflict((conflict) => conflict.columns(['contest_id', 'id']).doUpdateSet(asked))
    .execute();
}

export async function removeQuestion(tx: Db, contestId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('contest_question')
    .where('contest_id', '=', contestId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** False: there is none, or it was struck before. */
export async function strikeQuestion(
  tx: Db,
  contestId: string,
  id: string,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('contest_question')
    .set({ void_reason: reason, voided_by: by })
    .where('contest_id', '=', contestId)
    .where('id', '=', id)
    .where('void_reason', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function roundFrom(row: ContestRoundTable): ContestRound {
  return {
    id: row.id,
    name: row.name,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    questionCount: row.question_count,
    minutes: row.minutes,
  };
}

function questionFrom(row: ContestQuestionTable): QuizQuestion {
  return {
    id: row.id,
    words: row.words,
    choices: row.choices,
    rightChoice: row.right_choice,
    source: row.source,
    voidReason: row.void_reason,
  };
}
