import type { Db } from '#platform/db.server.ts';
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
}

interface CalendarDayTable {
  on_date: string;
  kind: CalendarDay['kind'];
  name: string;
  source: string;
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
  }));
}

/** False when this rule already has a row from this day on. */
export async function insertRule(db: Db, rule: TimeLimitRule): Promise<boolean> {
  const result = await db
    .insertInto('time_limit_rule')
    .values(ruleRow(rule))
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
    .orderBy('on_date')
    .execute();
  return rows.map((row) => ({ onDate: row.on_date, kind: row.kind, name: row.name, source: row.source }));
}

/** The calendar around a span; a year on either side is more than any rule of this product reaches. */
export async function calendarAround(db: Db, day: string): Promise<Calendar> {
  const year = Number(day.slice(0, 4));
  return calendarOf(await findCalendarDays(db, `${year - 1}-01-01`, `${year + 1}-12-31`));
}

/** False when the day already has a row of this kind. */
export async function insertCalendarDay(db: Db, day: CalendarDay): Promise<boolean> {
  const result = await db
    .insertInto('calendar_day')
    .values(calendarRow(day))
    .onConflict((conflict) => conflict.columns(['on_date', 'kind']).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Puts the national rows in place; rows that are there, edited or not, are left alone. Safe to run at every start. */
export async function installNationalRows(db: Db): Promise<void> {
  await db
    .insertInto('time_limit_rule')
    .values(
      NATIONAL_RULES.map((rule) => ruleRow({ ...rule, id: newId(), checkedBy: null, organisationId: null })),
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
  return { on_date: day.onDate, kind: day.kind, name: day.name, source: day.source };
}

function ruleRow(rule: TimeLimitRule): RuleTable {
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
  };
}
