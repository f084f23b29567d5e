import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { nextInYear } from '#platform/number-in-year.server.ts';
import type { Referral } from './referral.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    referral: ReferralTable;
  }
}

interface ReferralTable {
  consultation_id: string;
  id: string;
  opinion_id: string;
  organisation_id: string;
  year: number;
  number: number;
  kind: Referral['kind'];
  marked_by: string | null;
  marked_at: Date;
  receiver_id: string;
  state: Referral['state'];
  due_on: string;
  limit_code: string;
  extended_because: string | null;
  passed_to: string | null;
  document_id: string | null;
  settled_on: string | null;
  version: number;
}

/** Writes it under the next number of the body's year, which it returns; two at once get two numbers. */
export async function insertReferral(
  tx: Db,
  referral: Omit<
    Referral,
    'number' | 'version' | 'state' | 'passedTo' | 'documentId' | 'settledOn' | 'extendedBecause'
  >,
): Promise<number> {
  const { organisationId, year } = referral;
  const number = await nextInYear(tx, 'referral', referral);
  await tx
    .insertInto('referral')
    .values({
      consultation_id: referral.consultationId,
      id: referral.id,
      opinion_id: referral.opinionId,
      organisation_id: organisationId,
      year,
      number,
      kind: referral.kind,
      marked_by: referral.markedBy,
      marked_at: referral.markedAt,
      receiver_id: referral.receiverId,
      state: 'open',
      due_on: referral.dueOn,
      limit_code: referral.limitCode,
      extended_because: null,
      passed_to: null,
      document_id: null,
      settled_on: null,
      version: 1,
    })
    .execute();
  return number;
}

export async function requireReferral(db: Db, id: string): Promise<Referral> {
  const row = isId(id)
    ? await db.selectFrom('referral').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`referral ${id}`);
  return referralFrom(row);
}

/** Those that this person marked or was named for; what is open first, by its day. */
export async function findReferralsOf(db: Db, personId: string): Promise<Referral[]> {
  const rows = await db
    .selectFrom('referral')
    .selectAll()
    .where((where) => where.or([where('receiver_id', '=', personId), where('marked_by', '=', personId)]))
    .orderBy(sql`state = 'open'`, 'desc')
    .orderBy('due_on')
    .limit(200)
    .execute();
  return rows.map(referralFrom);
}

/** Throws Conflict when somebody else has written since. */
export async function updateReferral(
  tx: Db,
  { consultationId, id, version }: Referral,
  values: Partial<
    Pick<
      ReferralTable,
      'state' | 'due_on' | 'limit_code' | 'extended_because' | 'passed_to' | 'document_id' | 'settled_on'
    >
  >,
): Promise<void> {
  const updated = await tx
    .updateTable('referral')
    .set({ ...values, version: sql`version + 1` as never })
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) throw new Conflict(`referral ${id}`);
}

function referralFrom(row: ReferralTable): Referral {
  return {
    consultationId: row.consultation_id,
    id: row.id,
    opinionId: row.opinion_id,
    organisationId: row.organisation_id,
    year: row.year,
    number: row.number,
    kind: row.kind,
    markedBy: row.marked_by,
    markedAt: row.marked_at,
    receiverId: row.receiver_id,
    state: row.state,
    dueOn: row.due_on,
    limitCode: row.limit_code,
    extendedBecause: row.extended_because,
    passedTo: row.passed_to,
    documentId: row.document_id,
    settledOn: row.settled_on,
    version: row.version,
  };
}

/** Whether something of this submission is being dealt with as something else: it must not vanish meanwhile. */
export async function hasOpenReferral(
  db: Db,
  consultationId: string,
  submissionId: string,
): Promise<boolean> {
  // Taken back (withdrawn_at) or not: what was handed on goes its way.
  const { rows } = await sql`select 1 from referral r
    join opinion o on o.consultation_id = r.consultation_id and o.id = r.opinion_id
    where r.consultation_id = ${consultationId} and o.submission_id = ${submissionId} and r.state = 'open' limit 1`.execute(
    db,
  );
  return rows.length > 0;
}
