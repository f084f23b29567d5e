import { sql } from 'kysely';
import type { OrganisationKind } from '#features/organisations/organisation.ts';
import type { Db } from '#platform/db.server.ts';
import type { ReminderStep } from './reminder-steps.data.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    reminder: { consultation_id: string; invitation_id: string; step: ReminderStep; sent_at: Date };
  }
}

export interface Unanswered {
  readonly consultationId: string;
  readonly invitationId: string;
  readonly organisationId: string | null;
  /** Of the asking body. */
  readonly askingId: string;
  readonly askedName: string;
  readonly sentOn: string;
  readonly dueOn: string;
  readonly kind: OrganisationKind | null;
  readonly email: string | null;
  readonly asking: string;
  readonly draft: string;
}

/** Letters of rounds that still take answers, sent and without an answer, with a last day between these days. */
export async function findUnanswered(db: Db, from: string, to: string): Promise<Unanswered[]> {
  const { rows } = await sql<Unanswered>`
    select i.consultation_id as "consultationId", i.id as "invitationId", i.organisation_id as "organisationId",
      c.organisation_id as "askingId", i.asked_name as "askedName", i.sent_on as "sentOn", i.due_on as "dueOn",
      asked.kind, asked.email, asking.name as asking, p.short_title as draft
    from invitation i join consultation c on c.id = i.consultation_id join law_project p on p.id = c.project_id
    join organisation asking on asking.id = c.organisation_id left join organisation asked on asked.id = i.organisation_id
    where i.answered_on is null and i.due_on between ${from}::date and ${to}::date
      and c.state in ('prepared', 'open', 'closed')
    order by i.consultation_id, i.id`.execute(db);
  return rows;
}

/** False when this step was taken before, by whatever worker. */
export async function takeStep(
  tx: Db,
  of: { readonly consultationId: string; readonly invitationId: string },
  step: ReminderStep,
  at: Date,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('reminder')
    .values({ consultation_id: of.consultationId, invitation_id: of.invitationId, step, sent_at: at })
    .onConflict((conflict) => conflict.columns(['consultation_id', 'invitation_id', 'step']).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Invitation → the steps taken, the oldest first. */
export async function findReminders(
  db: Db,
  consultationId: string,
): Promise<ReadonlyMap<string, readonly { readonly step: ReminderStep; readonly at: Date }[]>> {
  const rows = await db
    .selectFrom('reminder')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .orderBy('sent_at')
    .execute();
  const taken = rows.map((row) => ({ id: row.invitation_id, step: row.step, at: row.sent_at }));
  return Map.groupBy(taken, ({ id }) => id);
}
