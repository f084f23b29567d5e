import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    training_certificate: CertificateTable;
  }
}

interface CertificateTable {
  code: string;
  gathering_id: string;
  registration_id: string;
  organisation_id: string;
  name: string;
  subject: string;
  duration: string;
  held_on: string;
  issued_on: string;
  issued_by: string | null;
  taken_back_at: Date | null;
  taken_back_reason: string;
}

/** Giấy chứng nhận: that somebody took part in a class, and passed its test where it has one. */
export interface TrainingCertificate {
  readonly code: string;
  readonly gatheringId: string;
  readonly registrationId: string;
  readonly organisationId: string;
  /** '' once the person asked to be forgotten. */
  readonly name: string;
  readonly subject: string;
  readonly duration: string;
  readonly heldOn: string;
  readonly issuedOn: string;
  readonly takenBackAt: Date | null;
  readonly takenBackReason: string;
}

export async function findCertificate(db: Db, code: string): Promise<TrainingCertificate | undefined> {
  const row = await db
    .selectFrom('training_certificate')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst();
  return row && certificateFrom(row);
}

export async function findCertificates(db: Db, gatheringId: string): Promise<TrainingCertificate[]> {
  const rows = await db
    .selectFrom('training_certificate')
    .selectAll()
    .where('gathering_id', '=', gatheringId)
    .orderBy('issued_on')
    .orderBy('code')
    .execute();
  return rows.map(certificateFrom);
}

/** The one in force of one registration. */
export async function findCertificateOf(
  db: Db,
  gatheringId: string,
  registrationId: string,
): Promise<TrainingCertificate | undefined> {
  const row = await db
    .selectFrom('training_certificate')
    .selectAll()
    .where('gathering_id', '=', gatheringId)
    .where('registration_id', '=', registrationId)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
  return row && certificateFrom(row);
}

/** Who took part, has a name still, passed where there is a test, and has no certificate in force. */
export async function findEntitled(
  db: Db,
  gatheringId: string,
  mustPass: boolean,
): Promise<readonly { readonly registrationId: string; readonly name: string }[]> {
  const { rows } = await sql<{ registrationId: string; name: string }>`
    select r.id as "registrationId", r.name from gathering_registration r
    where r.gathering_id = ${gatheringId} and r.attended_at is not null and r.name <> ''
      and (not ${mustPass}::boolean or exists (select from training_try t where t.gathering_id = r.gathering_id
        and t.registration_id = r.id and t.passed))
      and not exists (select from training_certificate c where c.gathering_id = r.gathering_id
        and c.registration_id = r.id and c.taken_back_at is null)
    order by r.ordinal`.execute(db);
  return rows;
}

export async function insertCertificate(
  tx: Db,
  certificate: Omit<TrainingCertificate, 'takenBackAt' | 'takenBackReason'>,
  issuedBy: string,
): Promise<void> {
  await tx
    .insertInto('training_certificate')
    .values({
      ...{ code: certificate.code, gathering_id: certificate.gatheringId },
      ...{ registration_id: certificate.registrationId, organisation_id: certificate.organisationId },
      ...{ name: certificate.name, subject: certificate.subject, duration: certificate.duration },
      ...{ held_on: certificate.heldOn, issued_on: certificate.issuedOn, issued_by: issuedBy },
      ...{ taken_back_at: null, taken_back_reason: '' },
    })
    .execute();
}

/** False when it was taken back before. */
export async function takeBackCertificate(
  tx: Db,
  gatheringId: string,
  code: string,
  reason: string,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('training_certificate')
    .set({ taken_back_at: at, taken_back_reason: reason })
    .where('code', '=', code)
    .where('gathering_id', '=', gatheringId)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function certificateFrom(row: CertificateTable): TrainingCertificate {
  return {
    code: row.code,
    gatheringId: row.gathering_id,
    registrationId: row.registration_id,
    organisationId: row.organisation_id,
    name: row.name,
    subject: row.subject,
    duration: row.duration,
    heldOn: row.held_on,
    issuedOn: row.issued_on,
    takenBackAt: row.taken_back_at,
    takenBackReason: row.taken_back_reason,
  };
}
