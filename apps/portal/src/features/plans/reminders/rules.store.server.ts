import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { TaskMode } from '../task.ts';
import type { QuietHours, ReminderAudience, ReminderRule } from './reminder.ts';
import { HOUSE_QUIET, HOUSE_RULES } from './reminder-rules.data.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    task_reminder_rule: {
      id: string;
      organisation_id: string;
      mode: TaskMode;
      audience: ReminderAudience;
      days: number | null;
      valid_from: string;
      valid_to: string | null;
    };
    task_quiet_hours: {
      id: string;
      organisation_id: string;
      from_time: string;
      to_time: string;
      valid_from: string;
      valid_to: string | null;
    };
  }
}

export interface DatedRule extends ReminderRule {
  readonly id: string;
  readonly organisationId: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Every row of these bodies, past ones too, in the order of a page. */
export async function findRules(db: Db, organisationIds: readonly string[]): Promise<DatedRule[]> {
  const { rows } = await sql<DatedRule>`
    select id, organisation_id as "organisationId", mode, audience, days, valid_from as "validFrom", valid_to as "validTo"
    from task_reminder_rule where organisation_id = any(${[...organisationIds]}::uuid[])
    order by organisation_id, mode, days nulls first, audience, valid_from, id`.execute(db);
  return rows;
}

/** By which rules and hours the tasks of each of these bodies go on a day: its own when it has any, else those of the house. */
export async function rulesOn(db: Db, organisationIds: readonly string[], day: string) {
  const rules = (await findRules(db, organisationIds)).filter(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day),
  );
  const { rows: quiet } = await sql<QuietHours & { organisationId: string }>`
    select organisation_id as "organisationId", from_time as "from", to_time as "to" from task_quiet_hours
    where organisation_id = any(${[...organisationIds]}::uuid[])
      and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)
    order by valid_from, id`.execute(db);
  const own = Map.groupBy(rules, ({ organisationId }) => organisationId);
  const hours = new Map(quiet.map((row) => [row.organisationId, row]));
  return {
    rules: (id: string): readonly ReminderRule[] => own.get(id) ?? HOUSE_RULES,
    isOwn: (id: string): boolean => own.has(id),
    quiet: (id: string): QuietHours => hours.get(id) ?? HOUSE_QUIET,
  };
}

export async function insertRules(tx: Db, rules: readonly DatedRule[]): Promise<void> {
  await tx
    .insertInto('task_reminder_rule')
    .values(
      rules.map(({ organisationId, validFrom, validTo, id, mode, audience, days }) => ({
        ...{ id, mode, audience, days, organisation_id: organisationId },
        ...{ valid_from: validFrom, valid_to: validTo },
      })),
    )
    .execute();
}

/** A row that has not begun leaves no trace; one that has keeps its last day. */
export async function endRule(tx: Db, { id, validFrom }: DatedRule, lastDay: string): Promise<void> {
  if (validFrom > lastDay) await tx.deleteFrom('task_reminder_rule').where('id', '=', id).execute();
  else await tx.updateTable('task_reminder_rule').set({ valid_to: lastDay }).where('id', '=', id).execute();
}

/** New hours from a day on; those before end the day before. */
export async function setQuietHours(
  tx: Db,
  row: QuietHours & {
    readonly id: string;
    readonly organisationId: string;
    readonly validFrom: string;
    readonly lastDay: string;
  },
): Promise<void> {
  const { organisationId, validFrom, lastDay, from, to, id } = row;
  await tx
    .deleteFrom('task_quiet_hours')
    .where('organisation_id', '=', organisationId)
    .where('valid_from', '>=', validFrom)
    .execute();
  await tx
    .updateTable('task_quiet_hours')
    .set({ valid_to: lastDay })
    .where('organisation_id', '=', organisationId)
    .where('valid_to', 'is', null)
    .execute();
  const hours = { id, organisation_id: organisationId, from_time: from, to_time: to };
  await tx
    .insertInto('task_quiet_hours')
    .values({ ...hours, valid_from: validFrom, valid_to: null })
    .execute();
}
/** One body writes its rules one after the other: two that take over those of the house at once would double them. */
export async function holdRules(tx: Db, organisationId: string): Promise<void> {
  await sql`select id from organisation where id = ${organisationId} for update`.execute(tx);
}
