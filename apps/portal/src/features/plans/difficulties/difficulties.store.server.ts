import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import type { DifficultyState } from './difficulty-life.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    task_difficulty: DifficultyTable;
  }
}

interface DifficultyTable {
  id: string;
  task_id: string;
  organisation_id: string;
  person_id: string;
  words: string;
  raised_at: Date;
  state: DifficultyState;
  forwarded_by: string | null;
  forwarded_at: Date | null;
  answer_by: string | null;
  forward_note: string;
  answer: string;
  answered_by: string | null;
  answered_at: Date | null;
  version: number;
}

/** Khó khăn, vướng mắc: what stands in the way of a task, and what the leader says of it. */
export interface Difficulty {
  readonly id: string;
  readonly taskId: string;
  readonly personId: string;
  readonly displayName: string;
  readonly body: string;
  readonly words: string;
  readonly raisedAt: Date;
  readonly state: DifficultyState;
  readonly forwardedBy: string | null;
  readonly answerBy: string | null;
  readonly forwardNote: string;
  readonly answer: string;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  readonly version: number;
}

/** The newest first. */
export async function findDifficulties(db: Db, taskId: string): Promise<Difficulty[]> {
  const { rows } = await sql<Difficulty>`
    select d.id, d.task_id as "taskId", d.person_id as "personId", p.display_name as "displayName", o.short_name as body,
      d.words, d.raised_at as "raisedAt", d.state, f.display_name as "forwardedBy", d.answer_by as "answerBy",
      d.forward_note as "forwardNote", d.answer, a.display_name as "answeredBy", d.answered_at as "answeredAt", d.version
    from task_difficulty d join person p on p.id = d.person_id join organisation o on o.id = d.organisation_id
    left join person f on f.id = d.forwarded_by left join person a on a.id = d.answered_by
    where d.task_id = ${taskId} order by d.raised_at desc, d.id`.execute(db);
  return rows;
}

export async function insertDifficulty(
  tx: Db,
  row: Pick<Difficulty, 'id' | 'taskId' | 'personId' | 'words' | 'raisedAt'> & {
    readonly organisationId: string;
  },
): Promise<void> {
  const { id, taskId, personId, words, raisedAt, organisationId } = row;
  await tx
    .insertInto('task_difficulty')
    .values({
      ...{ id, words, state: 'raised', task_id: taskId, organisation_id: organisationId },
      ...{ person_id: personId, raised_at: raisedAt, forwarded_by: null, forwarded_at: null },
      ...{ answer_by: null, forward_note: '', answer: '', answered_by: null, answered_at: null, version: 1 },
    })
    .execute();
}

export type DifficultyChange = Partial<Omit<DifficultyTable, 'id' | 'task_id' | 'words' | 'version'>>;

/** Throws Conflict when somebody else has written since. */
export async function updateDifficulty(
  tx: Db,
  id: string,
  version: number,
  change: DifficultyChange,
): Promise<void> {
  const result = await tx
    .updateTable('task_difficulty')
    .set((build) => ({ ...change, version: build('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`difficulty ${id}`);
}
