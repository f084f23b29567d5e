import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { CriticismForm, CriticismPoint, SocialCriticism } from './criticism.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    social_criticism: SocialCriticismTable;
    answered_opinion: {
      consultation_id: string;
      submission_id: string;
      opinion_id: string;
      ordinal: number;
      unit_id: string | null;
      text: string;
      suggested_wording: string | null;
      outcome: string | null;
      explanation: string | null;
      response_state: string | null;
    };
  }
}

interface SocialCriticismTable {
  id: string;
  consultation_id: string;
  organisation_id: string;
  front_id: string;
  form: CriticismForm;
  question: string;
  planned_submission_on: string | null;
  due_on: string | null;
  request_document_id: string | null;
  requested_on: string | null;
  held_on: string | null;
  symbol: string | null;
  dated_on: string | null;
  signer: string | null;
  received_on: string | null;
  points: unknown;
  submission_id: string | null;
  reply_document_id: string | null;
  replied_on: string | null;
  report_document_id: string | null;
  reported_on: string | null;
  withdrawn_at: Date | null;
  withdrawn_by: string | null;
  withdrawn_reason: string | null;
  /** The Front was asked twice in one round before that was refused. */
  asked_twice: boolean;
  created_by: string | null;
  created_at: Date;
  version: number;
}

/** False when this committee is asked in this round already: of two who press at once, one asks. */
export async function insertCriticism(
  tx: Db,
  criticism: Pick<
    SocialCriticism,
    'id' | 'consultationId' | 'organisationId' | 'frontId' | 'form' | 'question' | 'plannedSubmissionOn'
  >,
  created: { readonly by: string | null; readonly at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('social_criticism')
    .values({
      id: criticism.id,
      consultation_id: criticism.consultationId,
      organisation_id: criticism.organisationId,
      front_id: criticism.frontId,
      form: criticism.form,
      question: criticism.question,
      planned_submission_on: criticism.plannedSubmissionOn,
      created_by: created.by,
      created_at: created.at,
      version: 1,
    } as never)
    .onConflict((conflict) =>
      conflict
        .columns(['consultation_id', 'front_id'])
        .where('withdrawn_at', 'is', null)
        .where('asked_twice', '=', false)
        .doNothing(),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The request to this committee in this round that still stands. */
export async function findStandingCriticism(
  db: Db,
  consultationId: string,
  frontId: string,
): Promise<SocialCriticism | undefined> {
  return (await findCriticisms(db, consultationId)).find(
    (criticism) => criticism.frontId === frontId && criticism.withdrawnAt === null,
  );
}

/** A request to this committee about this draft, of another round, that stands and has no paper yet. */
export async function findUnanswered(
  db: Db,
  {
    projectId,
    frontId,
    exceptRound,
  }: { readonly projectId: string; readonly frontId: string; readonly exceptRound: string },
): Promise<{ readonly id: string; readonly round: number } | undefined> {
  return await db
    .selectFrom('social_criticism as s')
    .innerJoin('consultation as c', 'c.id', 's.consultation_id')
    .select(['s.id', 'c.round'])
    .where('c.project_id', '=', projectId)
    .where('c.id', '!=', exceptRound)
    .where('s.front_id', '=', frontId)
    .where('s.withdrawn_at', 'is', null)
    .where('s.received_on', 'is', null)
    .orderBy('c.round', 'desc')
    .executeTakeFirst();
}

export async function findCriticisms(db: Db, consultationId: string): Promise<SocialCriticism[]> {
  const rows = await db
    .selectFrom('social_criticism')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .orderBy('created_at')
    .execute();
  return rows.map(criticismFrom);
}

export async function requireCriticism(db: Db, consultationId: string, id: string): Promise<SocialCriticism> {
  const row =
    isId(consultationId) && isId(id)
      ? await db
          .selectFrom('social_criticism')
          .selectAll()
          .where('id', '=', id)
          .where('consultation_id', '=', consultationId)
          .executeTakeFirst()
      : undefined;
  if (!row) throw new NotFound(`social criticism ${id}`);
  return criticismFrom(row);
}

/** The one of which this document is the request, the reply or the report; held until the transaction ends. */
export async function holdCriticismOfDocument(
  tx: Db,
  documentId: string,
): Promise<SocialCriticism | undefined> {
  const row = await tx
    .selectFrom('social_criticism')
    .selectAll()
    .where((build) =>
      build.or([
        build('request_document_id', '=', documentId),
        build('reply_document_id', '=', documentId),
        build('report_document_id', '=', documentId),
      ]),
    )
    .forUpdate()
    .executeTakeFirst();
  return row && criticismFrom(row);
}

export type CriticismChange = Partial<
  Omit<SocialCriticismTable, 'id' | 'consultation_id' | 'organisation_id' | 'points' | 'version'>
> & { readonly points?: readonly CriticismPoint[] };

/** Writes the change when nobody else has written since `version` was read; throws Conflict otherwise. */
export async function updateCriticism(
  tx: Db,
  { id, version }: Pick<SocialCriticism, 'id' | 'version'>,
  { points, ...change }: CriticismChange,
): Promise<void> {
  const result = await tx
    .updateTable('social_criticism')
    .set({ ...change, ...(points ? { points: JSON.stringify(points) } : {}), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`social criticism ${id}`);
}

export interface AnsweredPoint {
  readonly ordinal: number;
  readonly unitId: string | null;
  readonly text: string;
  readonly suggestedWording: string | null;
  readonly outcome: string | null;
  readonly explanation: string;
  readonly isApproved: boolean;
}

/** The points in the order of the paper, each with the answer of the group in which it stands. */
export async function findAnsweredPoints(
  db: Db,
  consultationId: string,
  submissionId: string,
): Promise<AnsweredPoint[]> {
  const rows = await db
    .selectFrom('answered_opinion')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('submission_id', '=', submissionId)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => ({
    ordinal: row.ordinal,
    unitId: row.unit_id,
    text: row.text,
    suggestedWording: row.suggested_wording,
    outcome: row.outcome,
    explanation: row.explanation ?? '',
    isApproved: row.response_state === 'approved',
  }));
}

function criticismFrom(row: SocialCriticismTable): SocialCriticism {
  return {
    id: row.id,
    consultationId: row.consultation_id,
    organisationId: row.organisation_id,
    frontId: row.front_id,
    form: row.form,
    question: row.question,
    plannedSubmissionOn: row.planned_submission_on,
    dueOn: row.due_on,
    requestDocumentId: row.request_document_id,
    requestedOn: row.requested_on,
    heldOn: row.held_on,
    symbol: row.symbol,
    datedOn: row.dated_on,
    signer: row.signer,
    receivedOn: row.received_on,
    points: row.points as CriticismPoint[],
    submissionId: row.submission_id,
    replyDocumentId: row.reply_document_id,
    repliedOn: row.replied_on,
    reportDocumentId: row.report_document_id,
    reportedOn: row.reported_on,
    withdrawnAt: row.withdrawn_at,
    withdrawnReason: row.withdrawn_reason,
    version: row.version,
  };
}
