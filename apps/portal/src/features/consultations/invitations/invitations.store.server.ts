import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { AnswerKind, Invitation, InvitationAnswer } from './invitation.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    invitation: InvitationTable;
    invitation_answer: InvitationAnswerTable;
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
  request_id: string | null;
  directory_entry_id: string | null;
  version: number;
}

interface InvitationAnswerTable {
  consultation_id: string;
  invitation_id: string;
  edition: number;
  kind: AnswerKind;
  symbol: string;
  words: string;
  answered_on: string;
  signer: string;
  given_by: string | null;
  given_at: Date;
}

export async function findInvitations(db: Db, consultationId: string): Promise<Invitation[]> {
  const [rows, answers] = await Promise.all([
    db
      .selectFrom('invitation')
      .selectAll()
      .where('consultation_id', '=', consultationId)
      .orderBy('sent_on')
      .orderBy('asked_name')
      .execute(),
    db
      .selectFrom('invitation_answer')
      .selectAll()
      .where('consultation_id', '=', consultationId)
      .orderBy('edition', 'desc')
      .execute(),
  ]);
  return rows.map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    askedName: row.asked_name,
    sentOn: row.sent_on,
    dueOn: row.due_on,
    answeredOn: row.answered_on,
    answers: answers
      .filter((answer) => answer.invitation_id === row.id)
      .map((answer) => ({
        kind: answer.kind,
        symbol: answer.symbol,
        text: answer.words,
        answeredOn: answer.answered_on,
        signer: answer.signer,
      })),
    submissionId: row.answer_submission_id,
    requestId: row.request_id,
    version: row.version,
  }));
}

export async function findInvitation(
  db: Db,
  consultationId: string,
  id: string,
): Promise<Invitation | undefined> {
  if (!isId(consultationId)) return undefined;
  return (await findInvitations(db, consultationId)).find((invitation) => invitation.id === id);
}

export async function insertInvitation(
  db: Db,
  consultationId: string,
  invitation: Omit<Invitation, 'answers' | 'answeredOn' | 'submissionId' | 'requestId' | 'version'> & {
    readonly requestId?: string;
    readonly directoryEntryId?: string | null;
  },
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
      request_id: invitation.requestId ?? null,
      directory_entry_id: invitation.directoryEntryId ?? null,
      version: 1,
    })
    .execute();
}

/** Writes the day over what was seen; when somebody else was first: Conflict. */
export async function setAnswered(
  tx: Db,
  consultationId: string,
  id: string,
  version: number,
  answeredOn: string,
  submissionId?: string,
): Promise<void> {
  const result = await tx
    .updateTable('invitation')
    .set({
      answered_on: answeredOn,
      version: version + 1,
      ...(submissionId ? { answer_submission_id: submissionId } : {}),
    })
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`answer to invitation ${id}`);
}

/** Beside the earlier ones; after `setAnswered`, whose version it carries. */
export async function insertAnswer(
  tx: Db,
  of: { readonly consultationId: string; readonly invitationId: string; readonly edition: number },
  answer: InvitationAnswer,
  given: { readonly by: string | null; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('invitation_answer')
    .values({
      consultation_id: of.consultationId,
      invitation_id: of.invitationId,
      edition: of.edition,
      kind: answer.kind,
      symbol: answer.symbol,
      words: answer.text,
      answered_on: answer.answeredOn,
      signer: answer.signer ?? '',
      given_by: given.by,
      given_at: given.at,
    })
    .execute();
}

/** Forgets the name of somebody who asked to be deleted; that a letter went out, and was answered, stays. */
export async function forgetAskedEntry(tx: Db, entryId: string, instead: string): Promise<void> {
  const forgotten = { asked_name: instead, directory_entry_id: null };
  await tx.updateTable('invitation').set(forgotten).where('directory_entry_id', '=', entryId).execute();
  await tx.updateTable('requested_body').set(forgotten).where('directory_entry_id', '=', entryId).execute();
}
