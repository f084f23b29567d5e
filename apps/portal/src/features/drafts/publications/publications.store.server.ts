import type { Db } from '#platform/db.server.ts';
import type { PublicForm } from '../dossier/dossier.schema.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    publication_request: PublicationRequestTable;
  }
}

export type PublishedKind = 'dossierFile' | 'issuedDocument';

interface PublicationRequestTable {
  id: string;
  object_kind: PublishedKind;
  object_id: string;
  project_id: string | null;
  form: PublicForm | null;
  organisation_id: string;
  title: string;
  note: string;
  state: 'requested' | 'returned' | 'approved' | 'withdrawn';
  requested_by: string;
  requested_at: Date;
  returned_reason: string | null;
  decided_by: string | null;
  decided_at: Date | null;
}

/** One person asks that a thing becomes public; it waits for another, or lies with the first, sent back with a reason. */
export interface PublicationRequest {
  readonly id: string;
  readonly kind: PublishedKind;
  readonly objectId: string;
  readonly projectId: string | null;
  readonly form: PublicForm | null;
  readonly organisationId: string;
  readonly title: string;
  readonly note: string;
  readonly state: 'requested' | 'returned';
  readonly requestedBy: string;
  readonly requesterName: string;
  readonly requestedAt: Date;
  readonly returnedReason: string | null;
}

/**
 * Asks, or asks again after it was sent back. False when it waits already: of two who press at once, one asks. With `renew` the
 * later one asks in the place of the earlier: what was asked for has changed since.
 */
export async function writeRequest(
  tx: Db,
  request: Omit<PublicationRequest, 'state' | 'requesterName' | 'returnedReason'>,
  again: 'once' | 'renew' = 'once',
): Promise<boolean> {
  const { form, title, note, requestedBy: requested_by, requestedAt: requested_at } = request;
  const asked = { form, title, note, requested_by, requested_at, state: 'requested' as const };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('publication_request')
    .values({
      ...asked,
      id: request.id,
      object_kind: request.kind,
      object_id: request.objectId,
      project_id: request.projectId,
      organisation_id: request.organisationId,
      returned_reason: null,
      decided_by: null,
      decided_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['object_kind', 'object_id'])
        .where('state', 'in', ['requested', 'returned'])
        .doUpdateSet({ ...asked, returned_reason: null })
        .where(
          'publication_request.state',
          'in',
          again === 'once' ? ['returned'] : ['requested', 'returned'],
        ),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Requests that are not decided, of these things. */
export async function findOpenRequests(
  db: Db,
  kind: PublishedKind,
  objectIds: readonly string[],
): Promise<PublicationRequest[]> {
  if (objectIds.length === 0) return [];
  const rows = await db
    .selectFrom('publication_request as r')
    .innerJoin('person as p', 'p.id', 'r.requested_by')
    .selectAll('r')
    .select('p.display_name as requester_name')
    .where('r.object_kind', '=', kind)
    .where('r.object_id', 'in', [...objectIds])
    .where('r.state', 'in', ['requested', 'returned'])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.object_kind,
    objectId: row.object_id,
    projectId: row.project_id,
    form: row.form,
    organisationId: row.organisation_id,
    title: row.title,
    note: row.note,
    state: row.state as 'requested' | 'returned',
    requestedBy: row.requested_by,
    requesterName: row.requester_name,
    requestedAt: row.requested_at,
    returnedReason: row.returned_reason,
  }));
}

export type RequestDecision =
  | { readonly state: 'approved' | 'withdrawn'; readonly by: string; readonly at: Date }
  | { readonly state: 'returned'; readonly reason: string };

/** Ends a request, or sends it back. False when somebody else has done so in the meantime. */
export async function decideRequest(
  tx: Db,
  { id, state: seen }: Pick<PublicationRequest, 'id' | 'state'>,
  decision: RequestDecision,
): Promise<boolean> {
  const change =
    decision.state === 'returned'
      ? { state: decision.state, returned_reason: decision.reason }
      : { state: decision.state, decided_by: decision.by, decided_at: decision.at };
  const { numUpdatedRows } = await tx
    .updateTable('publication_request')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', seen)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
