import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { AnswerKind, Invitation, InvitationAnswer } from './invitation.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    invitation: InvitationTable;
  }
}

interface InvitationTable {
  consultation_id: string;
  id: string;
  organisation_id: string | null;
  asked_name: string;
  sent_on: string;
  due_on: string | null;
  answered_on: string | null;
  answer_submission_id: string | null;
  answer_kind: AnswerKind | null;
  answer_symbol: string;
  answer_text: string;
  answered_by: string | null;
  version: number;
}

export async function findInvitations(db: Db, consultationId: string): Promise<Invitation[]> {
  const rows = await db
    .selectFrom('invitation')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .orderBy('sent_on')
    .orderBy('asked_name')
    .execute();
  return rows.map(fromRow);
}

export async function findInvitation(
  db: Db,
  consultationId: string,
  id: string,
): Promise<Invitation | undefined> {
  if (!isId(consultationId) || !isId(id)) return undefined;
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && fromRow(row);
}

export async function insertInvitation(
  db: Db,
  consultationId: string,
  invitation: Omit<Invitation, 'answer' | 'answeredOn' | 'version'>,
): Promise<void> {
  await db
    .insertInto('invitation')
    .values({
      consultation_id: consultationId,
      id: invitation.id,
      organisation_id: invitation.organisationId,
      asked_name: invitation.askedName,
      sent_on: invitation.sentOn,
      due_on: invitation.dueOn,
      answered_on: null,
      answer_submission_id: null,
      answer_kind: null,
      answer_symbol: '',
      answer_text: '',
      answered_by: null,
      version: 1,
    })
    .execute();
}

export interface RecordedAnswer {
  readonly answeredOn: string;
  readonly by: string | null;
  /** Left as it is when only the day is recorded. */
  readonly answer?: InvitationAnswer;
}

/** Writes over what was seen; when somebody else was first: Conflict. */
export async function setAnswered(
  db: Db,
  consultationId: string,
  id: string,
  version: number,
  { answeredOn, by, answer }: RecordedAnswer,
): Promise<void> {
  const words = answer && {
    answer_kind: answer.kind,
    answer_symbol: answer.symbol,
    answer_text: answer.text,
  };
  const result = await db
    .updateTable('invitation')
    .set({ answered_on: answeredOn, answered_by: by, version: version + 1, ...words })
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`answer to invitation ${id}`);
}

function fromRow(row: InvitationTable): Invitation {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    askedName: row.asked_name,
    sentOn: row.sent_on,
    dueOn: row.due_on,
    answeredOn: row.answered_on,
    answer: row.answer_kind && {
      kind: row.answer_kind,
      symbol: row.answer_symbol,
      text: row.answer_text,
    },
    version: row.version,
  };
}
