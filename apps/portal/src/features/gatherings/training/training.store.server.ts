import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { TestQuestion, TrainingProgramme } from './training.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    training_programme: TrainingProgrammeTable;
    training_question: {
      programme_id: string;
      id: string;
      words: string;
      choices: unknown;
      right_choice: number;
    };
    training_try: TrainingTryTable;
  }
}

interface TrainingProgrammeTable {
  id: string;
  organisation_id: string;
  name: string;
  duration: string;
  pass_percent: number | null;
  most_tries: number;
  created_by: string | null;
  created_at: Date;
  version: number;
}

interface TrainingTryTable {
  gathering_id: string;
  registration_id: string;
  ordinal: number;
  right_answers: number;
  questions: number;
  passed: boolean;
  tried_at: Date;
}

export async function findTrainingProgrammes(
  db: Db,
  organisationIds: readonly string[],
): Promise<TrainingProgramme[]> {
  if (organisationIds.length === 0) return [];
  const rows = await db
    .selectFrom('training_programme')
    .selectAll()
    .where('organisation_id', 'in', [...organisationIds])
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(programmeFrom);
}

export async function requireTrainingProgramme(db: Db, id: string): Promise<TrainingProgramme> {
  const row = isId(id)
    ? await db.selectFrom('training_programme').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`training programme ${id}`);
  return programmeFrom(row);
}

export async function insertTrainingProgramme(
  tx: Db,
  programme: Omit<TrainingProgramme, 'version'>,
  created: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('training_programme')
    .values({
      id: programme.id,
      organisation_id: programme.organisationId,
      ...rowOf(programme),
      created_by: created.by,
      created_at: created.at,
      version: 1,
    })
    .execute();
}

/** Throws Conflict when somebody was faster. */
export async function updateTrainingProgramme(
  tx: Db,
  programme: Pick<TrainingProgramme, 'id' | 'name' | 'duration' | 'passPercent' | 'mostTries' | 'version'>,
): Promise<void> {
  const result = await tx
    .updateTable('training_programme')
    .set({ ...rowOf(programme), version: programme.version + 1 })
    .where('id', '=', programme.id)
    .where('version', '=', programme.version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`training programme ${programme.id}`);
}

const rowOf = (programme: Pick<TrainingProgramme, 'name' | 'duration' | 'passPercent' | 'mostTries'>) => ({
  name: programme.name,
  duration: programme.duration,
  pass_percent: programme.passPercent,
  most_tries: programme.mostTries,
});

/** In the order in which they were written. */
export async function findTestQuestions(db: Db, programmeId: string): Promise<TestQuestion[]> {
  const rows = await db
    .selectFrom('training_question')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('id')
    .execute();
  return rows.map(({ id, words, choices, right_choice }) => ({
    ...{ id, words, choices: choices as string[], rightChoice: right_choice },
  }));
}

export async function insertTestQuestion(tx: Db, programmeId: string, question: TestQuestion): Promise<void> {
  await tx
    .insertInto('training_question')
    .values({
      ...{ programme_id: programmeId, id: question.id, words: question.words },
      ...{ choices: JSON.stringify(question.choices), right_choice: question.rightChoice },
    })
    .execute();
}

export async function deleteTestQuestion(tx: Db, programmeId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('training_question')
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** What a class teaches; undefined for a gathering that teaches nothing that was written down. */
export async function findProgrammeOfClass(
  db: Db,
  gatheringId: string,
): Promise<TrainingProgramme | undefined> {
  const { rows } = await sql<TrainingProgrammeTable>`select p.* from gathering g
    join training_programme p on p.id = g.training_programme_id where g.id = ${gatheringId}`.execute(db);
  return rows[0] && programmeFrom(rows[0]);
}

export async function setProgrammeOfClass(
  tx: Db,
  gatheringId: string,
  programmeId: string | null,
): Promise<void> {
  await sql`update gathering set training_programme_id = ${programmeId}::uuid where id = ${gatheringId}`.execute(
    tx,
  );
}

export interface TestTry {
  readonly ordinal: number;
  readonly rightAnswers: number;
  readonly questions: number;
  readonly passed: boolean;
  readonly triedAt: Date;
}

export async function findTries(db: Db, gatheringId: string, registrationId: string): Promise<TestTry[]> {
  const rows = await db
    .selectFrom('training_try')
    .selectAll()
    .where('gathering_id', '=', gatheringId)
    .where('registration_id', '=', registrationId)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => ({
    ...{ ordinal: row.ordinal, rightAnswers: row.right_answers, questions: row.questions },
    ...{ passed: row.passed, triedAt: row.tried_at },
  }));
}

export async function insertTry(
  tx: Db,
  key: { readonly gatheringId: string; readonly registrationId: string },
  attempt: TestTry,
): Promise<void> {
  await tx
    .insertInto('training_try')
    .values({
      ...{ gathering_id: key.gatheringId, registration_id: key.registrationId, ordinal: attempt.ordinal },
      ...{ right_answers: attempt.rightAnswers, questions: attempt.questions },
      ...{ passed: attempt.passed, tried_at: attempt.triedAt },
    })
    .execute();
}

function programmeFrom(row: TrainingProgrammeTable): TrainingProgramme {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    name: row.name,
    duration: row.duration,
    passPercent: row.pass_percent,
    mostTries: row.most_tries,
    version: row.version,
  };
}
