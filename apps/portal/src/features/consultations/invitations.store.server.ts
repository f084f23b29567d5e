import type { Db } from '#platform/db.server.ts';
import type { Invitation } from './invitation.ts';

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
}

export async function findInvitations(db: Db, consultationId: string): Promise<Invitation[]> {
  const rows = await db
    .selectFrom('invitation')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .orderBy('sent_on')
    .orderBy('asked_name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    askedName: row.asked_name,
    sentOn: row.sent_on,
    dueOn: row.due_on,
    answeredOn: row.answered_on,
  }));
}

export async function insertInvitation(
  db: Db,
  consultationId: string,
  invitation: Invitation,
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
      answered_on: invitation.answeredOn,
      answer_submission_id: null,
    })
    .execute();
}

/** False when there is no such invitation in this consultation. */
export async function setAnswered(
  db: Db,
  consultationId: string,
  id: string,
  answeredOn: string,
): Promise<boolean> {
  const result = await db
    .updateTable('invitation')
    .set({ answered_on: answeredOn })
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
