import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { type Calendar, type CalendarDay, calendarOf } from './calendar.ts';
import { NATIONAL_CALENDAR } from './national-calendar.data.ts';
import { NATIONAL_RULES } from './national-rules.data.ts';
import type { TimeLimitRule } from './rule.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    time_limit_rule: RuleTable;
    calendar_day: CalendarDayTable;
  }
}

interface RuleTable {
  id: string;
  rule_id: string;
  legal_basis: string;
  document_type: TimeLimitRule['documentType'];
  level: TimeLimitRule['level'];
  what: TimeLimitRule['what'];
  amount: number;
  unit: TimeLimitRule['unit'];
  valid_from: string;
  valid_to: string | null;
  status: TimeLimitRule['status'];
  checked_by: string | null;
  note: string | null;
  organisation_id: string | null;
  source: string;
  place: TimeLimitRule['place'];
  change_id: string | null;
}

interface CalendarDayTable {
  on_date: string;
  kind: CalendarDay['kind'];
  name: string;
  source: string;
  status: CalendarDay['status'];
  change_id: string | null;
  /** The change that took the day back. */
  removed_by: string | null;
}

/** All rows, the newest first within a type. There are some dozens, so callers choose in memory. */
export async function findRules(db: Db): Promise<TimeLimitRule[]> {
  const rows = await db
    .selectFrom('time_limit_rule')
    .selectAll()
    .orderBy('document_type')
    .orderBy('what')
    .orderBy('valid_from', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    ruleId: row.rule_id,
    legalBasis: row.legal_basis,
    documentType: row.document_type,
    level: row.level,
    what: row.what,
    amount: row.amount,
    unit: row.unit,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    status: row.status,
    checkedBy: row.checked_by,
    note: row.note,
    organisationId: row.organisation_id,
    source: row.source,
    place: row.place,
  }));
}

/** The row, or NotFound; a malformed id is just not found. */
export async function requireRule(db: Db, id: string): Promise<TimeLimitRule> {
  const rule = (await findRules(db)).find((one) => one.id === id);
  if (!rule) throw new NotFound(`rule ${id}`);
  return rule;
}

/** False when this rule already has a row from this day on. */
export async function insertRule(db: Db, rule: TimeLimitRule, changeId: string | null): Promise<boolean> {
  const result = await db
    .insertInto('time_limit_rule')
    .values(ruleRow(rule, changeId))
    .onConflict((conflict) => conflict.columns(['rule_id', 'valid_from']).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function findCalendarDays(db: Db, from: string, to: string): Promise<CalendarDay[]> {
  const rows = await db
    .selectFrom('calendar_day')
    .selectAll()
    .where('on_date', '>=', from)
    .where('on_date', '<=', to)
    .where('removed_by', 'is', null)
    .orderBy('on_date')
    .execute();
  return rows.map((row) => ({
    onDate: row.on_date,
    kind: row.kind,
    name: row.name,
    source: row.source,
    status: row.status,
  }));
}

/** The calendar around a span; a year on either side is more than any rule of this product reaches. */
export async function calendarAround(db: Db, day: string): Promise<Calendar> {
  const year = Number(day.slice(0, 4));
  return calendarOf(await findCalendarDays(db, `${year - 1}-01-01`, `${year + 1}-12-31`));
}

/** False when the day already has a row of this kind. A day that was taken back may come again. */
export async function insertCalendarDay(db: Db, day: CalendarDay, changeId: string): Promise<boolean> {
  const row = { ...calendarRow(day), change_id: changeId };
  const result = await db
    .insertInto('calendar_day')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['on_date', 'kind'])
        .doUpdateSet({ ...row, removed_by: null })
        .where('calendar_day.removed_by', 'is not', null),
    )
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Takes a day back; its row stays, so that it does not come again with the next start. False when it is not there. */
export async function removeCalendarDay(
  db: Db,
  day: Pick<CalendarDay, 'onDate' | 'kind'>,
  changeId: string,
): Promise<boolean> {
  const result = await db
    .updateTable('calendar_day')
    .set({ removed_by: changeId })
    .where('on_date', '=', day.onDate)
    .where('kind', '=', day.kind)
    .where('removed_by', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Ends a row on a day, because another one follows it. */
export async function endRule(db: Db, id: string, validTo: string): Promise<void> {
  await db.updateTable('time_limit_rule').set({ valid_to: validTo }).where('id', '=', id).execute();
}

/** What a person has checked in the norm. */
export async function writeCheck(
  db: Db,
  id: string,
  checked: Pick<TimeLimitRule, 'amount' | 'legalBasis' | 'source' | 'status' | 'checkedBy'>,
): Promise<void> {
  await db
    .updateTable('time_limit_rule')
    .set({
      amount: checked.amount,
      legal_basis: checked.legalBasis,
      source: checked.source,
      status: checked.status,
      checked_by: checked.checkedBy,
    })
    .where('id', '=', id)
    .execute();
}

/** Puts the national rows in place; rows that are there, edited or not, are left alone. Safe to run at every start. */
export async function installNationalRows(db: Db): Promise<void> {
  await db
    .insertInto('time_limit_rule')
    .values(
      NATIONAL_RULES.map((rule) =>
        ruleRow({ ...rule, id: newId(), checkedBy: null, organisationId: null, source: '' }, null),
      ),
    )
    .onConflict((conflict) => conflict.columns(['rule_id', 'valid_from']).doNothing())
    .execute();
  await db
    .insertInto('calendar_day')
    .values(NATIONAL_CALENDAR.map(calendarRow))
    .onConflict((conflict) => conflict.columns(['on_date', 'kind']).doNothing())
    .execute();
}

function calendarRow(day: CalendarDay): CalendarDayTable {
  const { onDate: on_date, kind, name, source, status } = day;
  return { on_date, kind, name, source, status, change_id: null, removed_by: null };
}

function ruleRow(rule: TimeLimitRule, changeId: string | null): RuleTable {
  return {
    id: rule.id,
    rule_id: rule.ruleId,
    legal_basis: rule.legalBasis,
    document_type: rule.documentType,
    level: rule.level,
    what: rule.what,
    amount: rule.amount,
    unit: rule.unit,
    valid_from: rule.validFrom,
    valid_to: rule.validTo,
    status: rule.status,
    checked_by: rule.checkedBy,
    note: rule.note,
    organisation_id: rule.organisationId,
    source: rule.source,
    place: rule.place,
    change_id: changeId,
  };
}
