import { sql } from 'kysely';
import type { Deadline } from '#features/time-limits/deadline.ts';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import type { Consultation, ConsultationState } from './consultation.ts';
import type { PostingEvent } from './posting/posting-event.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    consultation: ConsultationTable;
    posting_event: PostingEventTable;
  }
}

export interface ConsultationTable {
  id: string;
  project_id: string;
  draft_version_id: string;
  organisation_id: string;
  round: number;
  state: ConsultationState;
  purpose: string;
  contact_address: string;
  contact_email: string;
  contact_phone: string;
  opened_on: string | null;
  opened_at: Date | null;
  closes_on: string | null;
  closes_at: Date | null;
  deadline: unknown;
  extended_reason: string | null;
  closed_at: Date | null;
  completed_at: Date | null;
  created_by: string | null;
  created_at: Date;
  version: number;
  taken_down_at: Date | null;
}

interface PostingEventTable {
  consultation_id: string;
  id: string;
  place: 'ownPortal' | 'provincePortal';
  event: PostingEvent['event'];
  at: Date;
  sha256: string | null;
  by_person: string | null;
  until: Date | null;
  address: string;
  reason: string;
  proof_sha256: string | null;
  proof_name: string | null;
  about_id: string | null;
  recorded_at: Date | null;
}

/** The consultation, or NotFound; a malformed id is just not found. */
export async function requireConsultation(db: Db, id: string): Promise<Consultation> {
  const row = isId(id)
    ? await db.selectFrom('consultation').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`consultation ${id}`);
  return fromRow(row);
}

/**
 * The round as it is now, held until the transaction ends. `share`: it stays what it is while something is added to it
 * or changed in it; any number may do so at once. `completion`: nobody adds anything while the round is completed.
 */
export async function holdConsultation(
  tx: Db,
  id: string,
  forWhat: 'share' | 'completion',
): Promise<Consultation> {
  const query = tx.selectFrom('consultation').selectAll().where('id', '=', id);
  const held = forWhat === 'share' ? query.forShare() : query.forUpdate();
  const row = await held.executeTakeFirst();
  if (!row) throw new NotFound(`consultation ${id}`);
  return fromRow(row);
}

/** All rounds of a draft, the newest first. */
export async function listByProject(db: Db, projectId: string): Promise<Consultation[]> {
  const rows = await db
    .selectFrom('consultation')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('round', 'desc')
    .execute();
  return rows.map(fromRow);
}

/** The same by the name of the draft in addresses. */
export async function listBySlug(db: Db, slug: string): Promise<Consultation[]> {
  const rows = await db
    .selectFrom('consultation')
    .selectAll()
    .where('project_id', '=', (build) =>
      build.selectFrom('law_project').select('id').where('slug', '=', slug),
    )
    .orderBy('round', 'desc')
    .execute();
  return rows.map(fromRow);
}

export async function nextRound(db: Db, projectId: string): Promise<number> {
  const row = await db
    .selectFrom('consultation')
    .select((build) => build.fn.max('round').as('last'))
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

export interface NewConsultation {
  readonly id: string;
  readonly projectId: string;
  readonly draftVersionId: string;
  readonly organisationId: string;
  readonly round: number;
  readonly purpose: string;
  readonly contactAddress: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly createdBy: string | null;
  readonly createdAt: Date;
}

export async function insertConsultation(db: Db, row: NewConsultation): Promise<void> {
  await db
    .insertInto('consultation')
    .values({
      id: row.id,
      project_id: row.projectId,
      draft_version_id: row.draftVersionId,
      organisation_id: row.organisationId,
      round: row.round,
      state: 'prepared',
      purpose: row.purpose,
      contact_address: row.contactAddress,
      contact_email: row.contactEmail,
      contact_phone: row.contactPhone,
      opened_on: null,
      opened_at: null,
      closes_on: null,
      closes_at: null,
      deadline: null,
      extended_reason: null,
      closed_at: null,
      completed_at: null,
      created_by: row.createdBy,
      created_at: row.createdAt,
      version: 1,
      taken_down_at: null,
    })
    .execute();
}

export type ConsultationChange = Partial<
  Pick<
    ConsultationTable,
    | 'state'
    | 'purpose'
    | 'contact_address'
    | 'contact_email'
    | 'contact_phone'
    | 'opened_on'
    | 'opened_at'
    | 'closes_on'
    | 'closes_at'
    | 'extended_reason'
    | 'closed_at'
    | 'completed_at'
    | 'taken_down_at'
  >
> & { readonly deadline?: Deadline };

/** Writes the change when nobody else has written since `version` was read; throws Conflict otherwise. */
export async function updateConsultation(
  db: Db,
  id: string,
  version: number,
  { deadline, ...change }: ConsultationChange,
): Promise<void> {
  const result = await db
    .updateTable('consultation')
    .set({
      ...change,
      ...(deadline ? { deadline: JSON.stringify(deadline) } : {}),
      version: sql`version + 1` as never,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`consultation ${id}`);
}

/** Open ones whose deadline has passed, for the job that closes them. */
export async function findDue(db: Db, now: Date): Promise<Consultation[]> {
  const rows = await db
    .selectFrom('consultation')
    .selectAll()
    .where('state', '=', 'open')
    .where('closes_at', '<=', now)
    .execute();
  return rows.map(fromRow);
}

/** Open ones whose last day is not over. */
export async function findRunning(db: Db, now: Date): Promise<Consultation[]> {
  const rows = await db
    .selectFrom('consultation')
    .selectAll()
    .where('state', '=', 'open')
    .where('closes_at', '>', now)
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

/** The officer who prepared a round; null: nobody, it was taken over from elsewhere. */
export async function findPreparer(db: Db, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('consultation')
    .select('created_by')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.created_by ?? null;
}

/** Answered in public, or withdrawn, before this instant. */
export async function findFinishedBefore(
  db: Db,
  instant: Date,
): Promise<{ readonly id: string; readonly organisationId: string }[]> {
  const rows = await db
    .selectFrom('consultation')
    .select(['id', 'organisation_id'])
    .where((build) =>
      build.or([
        build('completed_at', '<', instant),
        build.and([build('state', '=', 'withdrawn'), build('closed_at', '<', instant)]),
      ]),
    )
    .execute();
  return rows.map((row) => ({ id: row.id, organisationId: row.organisation_id }));
}

/** What an event says besides the moment and the place; nothing, when it is left out. */
export type NewPosting = Pick<PostingEvent, 'place' | 'event' | 'at'> &
  Partial<Omit<PostingEvent, 'place' | 'event' | 'at'>> & { readonly byPerson: string | null };

export async function insertPosting(db: Db, consultationId: string, posting: NewPosting): Promise<void> {
  await db
    .insertInto('posting_event')
    .values({
      consultation_id: consultationId,
      id: posting.id ?? newId(posting.recordedAt ?? posting.at),
      place: posting.place,
      event: posting.event,
      at: posting.at,
      sha256: posting.sha256 ?? null,
      by_person: posting.byPerson,
      until: posting.until ?? null,
      address: posting.address ?? '',
      reason: posting.reason ?? '',
      proof_sha256: posting.proof?.sha256 ?? null,
      proof_name: posting.proof?.name ?? null,
      about_id: posting.aboutId ?? null,
      recorded_at: posting.recordedAt ?? null,
    })
    .execute();
}

/** The proof of continuous posting, in order. */
export async function findPostings(db: Db, consultationId: string): Promise<PostingEvent[]> {
  const rows = await db
    .selectFrom('posting_event')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    place: row.place,
    event: row.event,
    at: row.at,
    until: row.until,
    sha256: row.sha256,
    address: row.address,
    reason: row.reason,
    proof:
      row.proof_sha256 === null
        ? null
        : { sha256: row.proof_sha256, name: row.proof_name ?? row.proof_sha256 },
    aboutId: row.about_id,
    recordedAt: row.recorded_at,
  }));
}

export function fromRow(row: ConsultationTable): Consultation {
  return {
    id: row.id,
    projectId: row.project_id,
    draftVersionId: row.draft_version_id,
    organisationId: row.organisation_id,
    round: row.round,
    state: row.state,
    purpose: row.purpose,
    contactAddress: row.contact_address,
    contactEmail: row.contact_email,
    contactPhone: row.contact_phone,
    openedOn: row.opened_on,
    openedAt: row.opened_at,
    closesOn: row.closes_on,
    closesAt: row.closes_at,
    deadline: row.deadline as Deadline | null,
    extendedReason: row.extended_reason,
    closedAt: row.closed_at,
    completedAt: row.completed_at,
    createdAt: row.created_at,
    version: row.version,
    takenDownAt: row.taken_down_at,
  };
}
