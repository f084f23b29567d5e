import type { Generated } from 'kysely';
import type { Deadline } from '#features/time-limits/deadline.ts';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Because, RequestedBody, WrittenRequest, WrittenRequestState } from './written-request.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    written_request: WrittenRequestTable;
    requested_body: RequestedBodyTable;
  }
}

interface WrittenRequestTable {
  consultation_id: string;
  id: string;
  document_id: string | null;
  question: string;
  due_on: string | null;
  state: WrittenRequestState;
  sent_on: string | null;
  deadline: unknown;
  created_by: string | null;
  created_at: Date;
  version: number;
}

interface RequestedBodyTable {
  consultation_id: string;
  request_id: string;
  id: string;
  organisation_id: string | null;
  directory_entry_id: string | null;
  asked_name: string;
  because: Because;
  place: Generated<number>;
}

export async function insertRequest(
  tx: Db,
  request: { readonly consultationId: string; readonly id: string; readonly question: string },
  created: { readonly by: string | null; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('written_request')
    .values({
      consultation_id: request.consultationId,
      id: request.id,
      document_id: null,
      question: request.question,
      due_on: null,
      state: 'prepared',
      sent_on: null,
      deadline: null,
      created_by: created.by,
      created_at: created.at,
      version: 1,
    })
    .execute();
}

/** All letters of a round, the oldest first. */
export async function findRequests(db: Db, consultationId: string): Promise<WrittenRequest[]> {
  const rows = await db
    .selectFrom('written_request')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .orderBy('created_at')
    .execute();
  return rows.map(requestFrom);
}

export async function requireRequest(db: Db, consultationId: string, id: string): Promise<WrittenRequest> {
  const row =
    isId(consultationId) && isId(id)
      ? await db
          .selectFrom('written_request')
          .selectAll()
          .where('consultation_id', '=', consultationId)
          .where('id', '=', id)
          .executeTakeFirst()
      : undefined;
  if (!row) throw new NotFound(`written request ${id}`);
  return requestFrom(row);
}

/** Held until the transaction ends: its list and its state change for nobody else meanwhile. */
export async function holdRequest(tx: Db, consultationId: string, id: string): Promise<WrittenRequest> {
  const { id: held } = await requireRequest(tx, consultationId, id);
  await tx.selectFrom('written_request').select('id').where('id', '=', held).forUpdate().execute();
  return await requireRequest(tx, consultationId, held);
}

/** The request whose letter this is, held until the transaction ends: two workers send it once. */
export async function holdRequestOfDocument(tx: Db, documentId: string): Promise<WrittenRequest | undefined> {
  const row = await tx
    .selectFrom('written_request')
    .selectAll()
    .where('document_id', '=', documentId)
    .forUpdate()
    .executeTakeFirst();
  return row && requestFrom(row);
}

export type RequestChange = Partial<
  Pick<WrittenRequestTable, 'document_id' | 'question' | 'due_on' | 'state' | 'sent_on'>
> & { readonly deadline?: Deadline };

/** Writes the change when nobody else has written since `version` was read; throws Conflict otherwise. */
export async function updateRequest(
  tx: Db,
  { consultationId, id, version }: Pick<WrittenRequest, 'consultationId' | 'id' | 'version'>,
  { deadline, ...change }: RequestChange,
): Promise<void> {
  const result = await tx
    .updateTable('written_request')
    .set((build) => ({
      ...change,
      ...(deadline ? { deadline: JSON.stringify(deadline) } : {}),
      version: build('version', '+', 1),
    }))
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`written request ${id}`);
}

/** In the order in which they were put on the list. */
export async function findRequestedBodies(
  db: Db,
  consultationId: string,
  requestId?: string,
): Promise<(RequestedBody & { readonly requestId: string })[]> {
  let query = db.selectFrom('requested_body').selectAll().where('consultation_id', '=', consultationId);
  if (requestId) query = query.where('request_id', '=', requestId);
  const rows = await query.orderBy('place').execute();
  return rows.map((row) => ({
    id: row.id,
    requestId: row.request_id,
    organisationId: row.organisation_id,
    directoryEntryId: row.directory_entry_id,
    askedName: row.asked_name,
    because: row.because,
  }));
}

/** A body that is on the list already is passed over. */
export async function insertRequestedBodies(
  tx: Db,
  request: Pick<WrittenRequest, 'consultationId' | 'id'>,
  bodies: readonly RequestedBody[],
): Promise<void> {
  if (bodies.length === 0) return;
  await tx
    .insertInto('requested_body')
    .values(
      bodies.map((body) => ({
        consultation_id: request.consultationId,
        request_id: request.id,
        id: body.id,
        organisation_id: body.organisationId,
        directory_entry_id: body.directoryEntryId,
        asked_name: body.askedName,
        because: body.because,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteRequestedBody(
  tx: Db,
  request: Pick<WrittenRequest, 'consultationId' | 'id'>,
  id: string,
): Promise<void> {
  await tx
    .deleteFrom('requested_body')
    .where('consultation_id', '=', request.consultationId)
    .where('request_id', '=', request.id)
    .where('id', '=', id)
    .execute();
}

/** Takes somebody of the directory off every list whose letter is not written yet, and counts up the lists that changed. */
export async function dropFromLists(tx: Db, directoryEntryId: string): Promise<void> {
  const prepared = await tx
    .selectFrom('written_request as r')
    .innerJoin('requested_body as b', (join) =>
      join.onRef('b.consultation_id', '=', 'r.consultation_id').onRef('b.request_id', '=', 'r.id'),
    )
    .select(['r.consultation_id', 'r.id', 'b.id as bodyId'])
    .where('b.directory_entry_id', '=', directoryEntryId)
    .where('r.state', '=', 'prepared')
    .execute();
  for (const { consultation_id: consultationId, id, bodyId } of prepared) {
    const request = await holdRequest(tx, consultationId, id);
    if (request.state !== 'prepared') continue;
    await deleteRequestedBody(tx, request, bodyId);
    await updateRequest(tx, request, {});
  }
}

function requestFrom(row: WrittenRequestTable): WrittenRequest {
  return {
    consultationId: row.consultation_id,
    id: row.id,
    documentId: row.document_id,
    question: row.question,
    dueOn: row.due_on,
    state: row.state,
    sentOn: row.sent_on,
    deadline: row.deadline as Deadline | null,
    version: row.version,
  };
}
