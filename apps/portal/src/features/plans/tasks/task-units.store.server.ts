import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { NamedUnit, RequestAnswer, TaskUnit, UnitPart } from './task-unit.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    task_unit: TaskUnitTable;
  }
}

interface TaskUnitTable {
  task_id: string;
  part: UnitPart;
  ordinal: number;
  organisation_id: string | null;
  name: string;
  answer: RequestAnswer | null;
  answered_on: string | null;
  answer_note: string;
}

/** Of these tasks: those who lead first, as printed. */
export async function findTaskUnits(db: Db, taskIds: readonly string[]): Promise<TaskUnit[]> {
  const { rows } = await sql<TaskUnit>`
    select task_id as "taskId", part, ordinal, organisation_id as "organisationId", name, answer,
      answered_on as "answeredOn", answer_note as "answerNote"
    from task_unit where task_id = any(${[...taskIds]}::uuid[]) order by task_id, part desc, ordinal`.execute(
    db,
  );
  return rows;
}

/** Which body of the register each task of a plan names. */
export async function findUnitBodies(
  db: Db,
  planId: string,
): Promise<{ readonly taskId: string; readonly organisationId: string }[]> {
  const { rows } = await sql<{ taskId: string; organisationId: string }>`
    select u.task_id as "taskId", u.organisation_id as "organisationId" from task_unit u join task t on t.id = u.task_id
    where t.plan_id = ${planId} and u.organisation_id is not null`.execute(db);
  return rows;
}

/** Writes the units of a part anew; what a requested body has answered stays with the body. */
export async function putTaskUnits(
  tx: Db,
  taskId: string,
  part: UnitPart,
  units: readonly NamedUnit[],
): Promise<void> {
  const before = (await findTaskUnits(tx, [taskId])).filter((unit) => unit.part === part);
  await tx.deleteFrom('task_unit').where('task_id', '=', taskId).where('part', '=', part).execute();
  if (units.length === 0) return;
  const rows = units.map(({ organisationId, name }, index) => {
    const was = organisationId && before.find((unit) => unit.organisationId === organisationId);
    return {
      ...{ task_id: taskId, part, ordinal: index + 1, organisation_id: organisationId, name },
      ...{ answer: was ? was.answer : null, answered_on: was ? was.answeredOn : null },
      answer_note: was ? was.answerNote : '',
    };
  });
  await tx.insertInto('task_unit').values(rows).execute();
}

/** Binds a printed name to a body of the register; the name stays as printed. */
export async function setUnitBody(
  tx: Db,
  { taskId, part, ordinal, name }: Pick<TaskUnit, 'taskId' | 'part' | 'ordinal' | 'name'>,
  organisationId: string,
): Promise<boolean> {
  const result = await tx
    .updateTable('task_unit')
    .set({ organisation_id: organisationId })
    .where('task_id', '=', taskId)
    .where('part', '=', part)
    .where('ordinal', '=', ordinal)
    .where('name', '=', name)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** What a requested body says, wherever the task names it. */
export async function setUnitAnswer(
  tx: Db,
  taskId: string,
  organisationId: string,
  given: { readonly answer: RequestAnswer; readonly on: string; readonly note: string },
): Promise<void> {
  await tx
    .updateTable('task_unit')
    .set({ answer: given.answer, answered_on: given.on, answer_note: given.note })
    .where('task_id', '=', taskId)
    .where('organisation_id', '=', organisationId)
    .execute();
}

/** What came for one printed unit; a body of the register has said it wherever the task names it. */
export async function setPrintedAnswer(
  tx: Db,
  { taskId, part, ordinal, organisationId }: Pick<TaskUnit, 'taskId' | 'part' | 'ordinal' | 'organisationId'>,
  given: { readonly answer: RequestAnswer; readonly on: string; readonly note: string },
): Promise<void> {
  if (organisationId) return await setUnitAnswer(tx, taskId, organisationId, given);
  await tx
    .updateTable('task_unit')
    .set({ answer: given.answer, answered_on: given.on, answer_note: given.note })
    .where('task_id', '=', taskId)
    .where('part', '=', part)
    .where('ordinal', '=', ordinal)
    .execute();
}
