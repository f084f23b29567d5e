import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { nextInYear } from '#platform/number-in-year.server.ts';
import type { DataRequest, DecidedSubject, Outcome, Subject, SubjectResult, Wanted } from './data-request.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    data_request: DataRequestTable;
    data_request_subject: SubjectTable;
  }
}

interface SubjectTable {
  request_id: string;
  consultation_id: string;
  submission_id: string;
  result: SubjectResult | null;
}

interface DataRequestTable {
  id: string;
  organisation_id: string;
  year: number;
  number: number;
  road: DataRequest['road'];
  kind: DataRequest['kind'];
  wanted: unknown;
  note: string;
  identity_check: string;
  received_at: Date;
  entered_by: string | null;
  due_on: string;
  limit_code: string;
  state: DataRequest['state'];
  answer: string;
  basis: string;
  decided_by: string | null;
  decided_at: Date | null;
  with_minutes: boolean;
  done_at: Date | null;
  outcome: unknown;
  version: number;
}

/** Writes it under the next number of the body's year, which it returns. */
export async function insertRequest(
  tx: Db,
  request: Omit<
    DataRequest,
    | 'number'
    | 'version'
    | 'answer'
    | 'basis'
    | 'decidedBy'
    | 'decidedAt'
    | 'withMinutes'
    | 'doneAt'
    | 'outcome'
    | 'state'
  >,
  subjects: readonly Subject[],
): Promise<number> {
  const { id, organisationId, year } = request;
  const number = await nextInYear(tx, 'data_request', request);
  await tx
    .insertInto('data_request')
    .values({
      id,
      organisation_id: organisationId,
      year,
      number,
      road: request.road,
      kind: request.kind,
      wanted: JSON.stringify(request.wanted),
      note: request.note,
      identity_check: request.identityCheck,
      received_at: request.receivedAt,
      entered_by: request.enteredBy,
      due_on: request.dueOn,
      limit_code: request.limitCode,
      state: 'open',
      answer: '',
      basis: '',
      decided_by: null,
      decided_at: null,
      with_minutes: false,
      done_at: null,
      outcome: null,
      version: 1,
    })
    .execute();
  await tx
    .insertInto('data_request_subject')
    .values(
      subjects.map((subject) => ({
        request_id: id,
        consultation_id: subject.consultationId,
        submission_id: subject.submissionId,
        result: null,
      })),
    )
    .execute();
  return number;
}

export async function requireRequest(db: Db, id: string): Promise<DataRequest> {
  const row = isId(id)
    ? await db.selectFrom('data_request').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`data request ${id}`);
  return requestFrom(row);
}

/** Held until the transaction ends: of two officers who decide at once the second finds it decided. */
export async function lockRequest(tx: Db, id: string): Promise<DataRequest> {
  const row = await tx
    .selectFrom('data_request')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound(`data request ${id}`);
  return requestFrom(row);
}

export async function findSubjects(db: Db, requestId: string): Promise<DecidedSubject[]> {
  const rows = await db
    .selectFrom('data_request_subject')
    .select(['consultation_id', 'submission_id', 'result'])
    .where('request_id', '=', requestId)
    .orderBy('submission_id')
    .execute();
  return rows.map((row) => ({
    consultationId: row.consultation_id,
    submissionId: row.submission_id,
    result: row.result,
  }));
}

/** Said once, with the decision. */
export async function writeResult(
  tx: Db,
  requestId: string,
  of: Subject,
  result: SubjectResult,
): Promise<void> {
  await tx
    .updateTable('data_request_subject')
    .set({ result })
    .where('request_id', '=', requestId)
    .where('consultation_id', '=', of.consultationId)
    .where('submission_id', '=', of.submissionId)
    .execute();
}

/** Those of these bodies; what is open first, by its day. */
export async function findRequests(db: Db, organisationIds: readonly string[]): Promise<DataRequest[]> {
  if (organisationIds.length === 0) return [];
  const rows = await db
    .selectFrom('data_request')
    .selectAll()
    .where('organisation_id', 'in', [...organisationIds])
    .orderBy(sql`state = 'open'`, 'desc')
    .orderBy(sql`case when state = 'open' then due_on end`)
    .orderBy('received_at', 'desc')
    .limit(300)
    .execute();
  return rows.map(requestFrom);
}

/** What was asked about one submission, the newest first. */
export async function findRequestsOf(
  db: Db,
  { consultationId, submissionId }: Subject,
): Promise<(DataRequest & Pick<DecidedSubject, 'result'>)[]> {
  const rows = await db
    .selectFrom('data_request')
    .innerJoin('data_request_subject', 'data_request_subject.request_id', 'data_request.id')
    .selectAll('data_request')
    .select('data_request_subject.result')
    .where('data_request_subject.consultation_id', '=', consultationId)
    .where('data_request_subject.submission_id', '=', submissionId)
    .orderBy('data_request.received_at', 'desc')
    .execute();
  return rows.map((row) => ({ ...requestFrom(row), result: row.result }));
}

/** Submissions whose minutes went with them. */
export async function findWithMinutes(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('data_request')
    .innerJoin('data_request_subject', 'data_request_subject.request_id', 'data_request.id')
    .select('data_request_subject.submission_id')
    .where('data_request.with_minutes', '=', true)
    .where('data_request.kind', '=', 'delete')
    .where('data_request.state', 'in', ['granted', 'partly'])
    .where((where) =>
      where.or([
        where('data_request_subject.result', '=', 'done'),
        // Decided before results were written down.
        where('data_request_subject.result', 'is', null),
      ]),
    )
    .execute();
  return new Set(rows.map((row) => row.submission_id));
}

/** Throws Conflict when somebody else has written since. */
export async function updateRequest(
  tx: Db,
  { id, version }: Pick<DataRequest, 'id' | 'version'>,
  values: {
    readonly state?: DataRequest['state'];
    readonly answer?: string;
    readonly basis?: string;
    readonly decided_by?: string | null;
    readonly decided_at?: Date;
    readonly with_minutes?: boolean;
    readonly done_at?: Date;
    readonly outcome?: Outcome;
  },
): Promise<void> {
  const { outcome, ...rest } = values;
  const updated = await tx
    .updateTable('data_request')
    .set({
      ...rest,
      ...(outcome && { outcome: JSON.stringify(outcome) }),
      // What was wanted stands nowhere once it is done.
      ...(values.done_at && { wanted: '{}', note: '' }),
      version: sql`version + 1` as never,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) throw new Conflict(`data request ${id}`);
}

function requestFrom(row: DataRequestTable): DataRequest {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    year: row.year,
    number: row.number,
    road: row.road,
    kind: row.kind,
    wanted: row.wanted as Wanted,
    note: row.note,
    identityCheck: row.identity_check,
    receivedAt: row.received_at,
    enteredBy: row.entered_by,
    dueOn: row.due_on,
    limitCode: row.limit_code,
    state: row.state,
    answer: row.answer,
    basis: row.basis,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    withMinutes: row.with_minutes,
    doneAt: row.done_at,
    outcome: row.outcome as Outcome | null,
    version: row.version,
  };
}
