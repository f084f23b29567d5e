import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

/** An address or number that its owner has proven to be his. */
export interface ConfirmedContact {
  readonly kind: 'email' | 'phone';
  readonly value: string;
}

/** A submission that was given under a confirmed contact. */
export interface GivenUnder {
  readonly consultationId: string;
  readonly submissionId: string;
  readonly organisationId: string;
  readonly receiptCode: string;
  readonly draft: string;
  readonly body: string;
  readonly receivedAt: Date;
}

/**
 * All submissions whose own contact is this one and was confirmed, the newest first. A contact that was only typed finds
 * nothing. No consent is asked: it is not written to for a purpose of ours, its owner asks for what is held of him.
 */
export async function findGivenUnder(db: Db, { kind, value }: ConfirmedContact): Promise<GivenUnder[]> {
  const [same, level] =
    kind === 'email'
      ? [sql`lower(k.email) = lower(${value})`, 'emailConfirmed']
      : [sql`k.phone = ${value}`, 'phoneConfirmed'];
  const { rows } = await sql<{
    consultation_id: string;
    submission_id: string;
    organisation_id: string;
    receipt_code: string;
    short_title: string;
    body: string;
    received_at: Date;
  }>`
    select s.consultation_id, s.id as submission_id, c.organisation_id, s.receipt_code, p.short_title, b.name as body,
      s.received_at
    from contributor_contact k
    join submission s on s.consultation_id = k.consultation_id and s.id = k.submission_id
    join consultation c on c.id = s.consultation_id
    join law_project p on p.id = c.project_id
    join organisation b on b.id = c.organisation_id
    where ${same} and exists (select from identity_confirmation i where i.consultation_id = k.consultation_id
      and i.submission_id = k.submission_id and i.level = ${level})
    order by s.received_at desc, s.id`.execute(db);
  return rows.map((row) => ({
    ...{ consultationId: row.consultation_id, submissionId: row.submission_id },
    ...{ organisationId: row.organisation_id, receiptCode: row.receipt_code, draft: row.short_title },
    ...{ body: row.body, receivedAt: row.received_at },
  }));
}
