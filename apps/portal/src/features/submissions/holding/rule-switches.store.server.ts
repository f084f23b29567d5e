import type { Db } from '#platform/db.server.ts';
import type { HoldCode, HoldingRule } from './holding-rules.data.ts';
import { requirementOf } from './required-rules.data.ts';
import { numbersOn } from './set-rules.store.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    holding_switch: HoldingSwitchTable;
  }
}

interface HoldingSwitchTable {
  id: string;
  code: HoldCode;
  is_on: boolean;
  /** A day, "2026-11-20". */
  valid_from: string;
  legal_basis: string;
  reason: string;
  set_by: string;
  set_at: Date;
}

/** A rule that a person switched on or off, from a day on. */
export interface RuleSwitch {
  readonly id: string;
  readonly code: HoldCode;
  readonly isOn: boolean;
  readonly validFrom: string;
  readonly legalBasis: string;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: Date;
}

export async function insertRuleSwitch(tx: Db, one: RuleSwitch): Promise<void> {
  await tx
    .insertInto('holding_switch')
    .values({
      id: one.id,
      code: one.code,
      is_on: one.isOn,
      valid_from: one.validFrom,
      legal_basis: one.legalBasis,
      reason: one.reason,
      set_by: one.setBy,
      set_at: one.setAt,
    })
    .execute();
}

/** All that was ever switched, the newest day first, and of one day what was switched last. */
export async function findRuleSwitches(db: Db): Promise<RuleSwitch[]> {
  const rows = await db
    .selectFrom('holding_switch')
    .selectAll()
    .orderBy('valid_from', 'desc')
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    isOn: row.is_on,
    validFrom: row.valid_from,
    legalBasis: row.legal_basis,
    reason: row.reason,
    setBy: row.set_by,
    setAt: row.set_at,
  }));
}

/** Whether a rule holds on a day, by what was switched until then. What law wants on is on, whatever a row says. */
export function isRuleOn(code: HoldCode, onDay: string, switches: readonly RuleSwitch[]): boolean {
  if (requirementOf(code, onDay)) return true;
  return switches.find((one) => one.code === code && one.validFrom <= onDay)?.isOn ?? true;
}

/** The rules that hold on a day, with the numbers of that day. */
export async function rulesOn(db: Db, day: string): Promise<readonly HoldingRule[]> {
  const [rules, switches] = await Promise.all([numbersOn(db, day), findRuleSwitches(db)]);
  return rules.filter(({ code }) => isRuleOn(code, day, switches));
}
