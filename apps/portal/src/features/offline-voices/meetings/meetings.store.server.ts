import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { MeetingPoint, MeetingRecord } from './meeting.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    meeting_record: MeetingTable;
    meeting_point: PointTable;
  }
}

interface MeetingTable {
  consultation_id: string;
  id: string;
  held_on: string;
  place: string;
  chair: string;
  attendance: number;
  activity_id: string | null;
  document_id: string | null;
  created_by: string;
  created_at: Date;
  version: number;
}

interface PointTable {
  consultation_id: string;
  id: string;
  meeting_id: string;
  ordinal: number;
  state: MeetingPoint['state'];
  paragraph: string;
  unit_id: string | null;
  position: MeetingPoint['position'];
  words: string;
  suggested_wording: string | null;
  speaks_as: MeetingPoint['speaksAs'];
  submission_id: string | null;
  version: number;
}

export async function insertMeeting(
  tx: Db,
  meeting: Omit<MeetingRecord, 'version' | 'documentId'>,
  origin: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('meeting_record')
    .values({
      consultation_id: meeting.consultationId,
      id: meeting.id,
      held_on: meeting.heldOn,
      place: meeting.place,
      chair: meeting.chair,
      attendance: meeting.attendance,
      activity_id: meeting.activityId,
      document_id: null,
      created_by: origin.by,
      created_at: origin.at,
      version: 1,
    })
    .execute();
}

/** Those of a round, the latest first, with how many points wait and how many are entered. */
export async function findMeetings(
  db: Db,
  consultationId: string,
): Promise<(MeetingRecord & { readonly waiting: number; readonly entered: number })[]> {
  const rows = await db
    .selectFrom('meeting_record')
    .selectAll()
    .select((build) => [
      build
        .selectFrom('meeting_point')
        .whereRef('meeting_point.meeting_id', '=', 'meeting_record.id')
        .whereRef('meeting_point.consultation_id', '=', 'meeting_record.consultation_id')
        .where('meeting_point.state', 'in', ['proposed', 'confirmed'])
        .select((count) => count.fn.countAll<number>().as('n'))
        .as('waiting'),
      build
        .selectFrom('meeting_point')
        .whereRef('meeting_point.meeting_id', '=', 'meeting_record.id')
        .whereRef('meeting_point.consultation_id', '=', 'meeting_record.consultation_id')
        .where('meeting_point.state', '=', 'entered')
        .select((count) => count.fn.countAll<number>().as('n'))
        .as('entered'),
    ])
    .where('consultation_id', '=', consultationId)
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...meetingFrom(row),
    waiting: Number(row.waiting),
    entered: Number(row.entered),
  }));
}

export async function requireMeeting(db: Db, consultationId: string, id: string): Promise<MeetingRecord> {
  const row = isId(id)
    ? await db
        .selectFrom('meeting_record')
        .selectAll()
        .where('consultation_id', '=', consultationId)
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`meeting ${id}`);
  return meetingFrom(row);
}

/** Throws Conflict when the meeting has its minutes already. */
export async function setMinutes(
  tx: Db,
  { consultationId, id }: MeetingRecord,
  documentId: string,
): Promise<void> {
  const updated = await tx
    .updateTable('meeting_record')
    .set({ document_id: documentId })
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .where('document_id', 'is', null)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) throw new Conflict(`minutes of meeting ${id}`);
}

export async function findPoints(db: Db, consultationId: string, meetingId: string): Promise<MeetingPoint[]> {
  const rows = await db
    .selectFrom('meeting_point')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('meeting_id', '=', meetingId)
    .orderBy('ordinal')
    .execute();
  return rows.map(pointFrom);
}

/** The confirmed ones, held until the transaction ends. */
export async function lockConfirmed(
  tx: Db,
  consultationId: string,
  meetingId: string,
): Promise<MeetingPoint[]> {
  const rows = await tx
    .selectFrom('meeting_point')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('meeting_id', '=', meetingId)
    .where('state', '=', 'confirmed')
    .orderBy('ordinal')
    .forUpdate()
    .execute();
  return rows.map(pointFrom);
}

type NewPoint = Omit<MeetingPoint, 'ordinal' | 'version' | 'submissionId'>;

/** Behind those that are there. */
export async function insertPoints(tx: Db, points: readonly NewPoint[]): Promise<void> {
  const [first] = points;
  if (!first) return;
  const { rows } = await sql<{ n: number }>`select coalesce(max(ordinal), 0)::int as n from meeting_point
    where consultation_id = ${first.consultationId} and meeting_id = ${first.meetingId}`.execute(tx);
  const last = rows[0]?.n ?? 0;
  const values = points.map((point, index) => ({
    consultation_id: point.consultationId,
    id: point.id,
    meeting_id: point.meetingId,
    ordinal: last + index + 1,
    state: point.state,
    paragraph: point.paragraph,
    unit_id: point.unitId,
    position: point.position,
    words: point.words,
    suggested_wording: point.suggestedWording,
    speaks_as: point.speaksAs,
    submission_id: null,
    version: 1,
  }));
  await tx.insertInto('meeting_point').values(values).execute();
}

type PointChange = Partial<
  Pick<
    PointTable,
    'state' | 'unit_id' | 'position' | 'words' | 'suggested_wording' | 'speaks_as' | 'submission_id'
  >
>;

/** What is entered is not changed any more. Throws Conflict when somebody was faster. */
export async function updatePoint(
  tx: Db,
  consultationId: string,
  id: string,
  version: number,
  change: PointChange,
): Promise<void> {
  const updated = await tx
    .updateTable('meeting_point')
    .set((build) => ({ ...change, version: build('version', '+', 1) }))
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '<>', 'entered')
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) throw new Conflict(`meeting point ${id}`);
}

/** Takes the words of a purged file out of the points that are not entered; gives how many. */
export async function eraseParagraphsOf(tx: Db, sha256: string): Promise<number> {
  const result = await sql`update meeting_point p
    set paragraph = '', words = case when p.state = 'entered' then p.words else '' end,
      suggested_wording = case when p.state = 'entered' then p.suggested_wording end,
      state = case when p.state = 'entered' then p.state else 'dropped' end, version = p.version + 1
    from meeting_record m join imported_document d on d.id = m.document_id
    where m.consultation_id = p.consultation_id and m.id = p.meeting_id and d.sha256 = ${sha256}
      and p.paragraph <> ''`.execute(tx);
  return Number(result.numAffectedRows ?? 0);
}

/** What a submission was entered from is gone; the minutes themselves are a document of their own. */
export async function erasePointsOf(tx: Db, consultationId: string, submissionId: string): Promise<number> {
  const result =
    await sql`update meeting_point set paragraph = '', words = '', suggested_wording = null, version = version + 1
    where consultation_id = ${consultationId} and submission_id = ${submissionId}`.execute(tx);
  return Number(result.numAffectedRows ?? 0);
}

/** The minutes in which the words of a submission stand. */
export async function findMinutesOf(
  db: Db,
  consultationId: string,
  submissionId: string,
): Promise<readonly { readonly meetingId: string; readonly documentId: string }[]> {
  const { rows } = await sql<{ meetingId: string; documentId: string }>`
    select distinct m.id as "meetingId", m.document_id as "documentId" from meeting_point p
    join meeting_record m on m.consultation_id = p.consultation_id and m.id = p.meeting_id
    join imported_document d on d.id = m.document_id
    where p.consultation_id = ${consultationId} and p.submission_id = ${submissionId} and d.purged_at is null`.execute(
    db,
  );
  return rows;
}

function meetingFrom(row: Omit<MeetingTable, 'created_by' | 'created_at'>): MeetingRecord {
  return {
    id: row.id,
    consultationId: row.consultation_id,
    heldOn: row.held_on,
    place: row.place,
    chair: row.chair,
    attendance: row.attendance,
    activityId: row.activity_id,
    documentId: row.document_id,
    version: row.version,
  };
}

function pointFrom(row: PointTable): MeetingPoint {
  return {
    id: row.id,
    consultationId: row.consultation_id,
    meetingId: row.meeting_id,
    ordinal: row.ordinal,
    state: row.state,
    paragraph: row.paragraph,
    unitId: row.unit_id,
    position: row.position,
    words: row.words,
    suggestedWording: row.suggested_wording,
    speaksAs: row.speaks_as,
    submissionId: row.submission_id,
    version: row.version,
  };
}
