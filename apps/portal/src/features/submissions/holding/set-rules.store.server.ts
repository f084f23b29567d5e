import type { Db } from '#platform/db.server.ts';
import { HOLDING_RULES, type HoldCode, type HoldingRule } from './holding-rules.data.ts';
import { requirementOf } from './required-rules.data.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    holding_rule: HoldingRuleTable;
  }
}

interface HoldingRuleTable {
  id: string;
  code: HoldCode;
  most: number;
  most_in_attack: number;
  /** A day, "2026-11-20". */
  valid_from: string;
  reason: string;
  set_by: string;
  set_at: Date;
}

/** A number that a person set, from a day on. */
export interface SetRule {
  readonly id: string;
  readonly code: HoldCode;
  readonly most: number;
  readonly mostInAttack: number;
  readonly validFrom: string;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: Date;
}

export async function insertSetRule(tx: Db, rule: SetRule): Promise<void> {
  await tx
    .insertInto('holding_rule')
    .values({
      id: rule.id,
      code: rule.code,
      most: rule.most,
      most_in_attack: rule.mostInAttack,
      valid_from: rule.validFrom,
      reason: rule.reason,
      set_by: rule.setBy,
      set_at: rule.setAt,
    })
    .execute();
}

/** All that was ever set, the newest day first, and of one day what was set last. */
export async function findSetRules(db: Db): Promise<SetRule[]> {
  const rows = await db
    .selectFrom('holding_rule')
    .selectAll()
    .orderBy('valid_from', 'desc')
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    most: row.most,
    mostInAttack: row.most_in_attack,
    validFrom: row.valid_from,
    reason: row.reason,
    setBy: row.set_by,
    setAt: row.set_at,
  }));
}

/**
 * All rules with the numbers of a day: what ships, with what a person has set until then. Which are on: `rulesOn`. A rule that law
 * wants keeps the number that ships, whatever a row says: letting five telephone numbers through is switching it off.
 */
export async function numbersOn(db: Db, today: string): Promise<readonly HoldingRule[]> {
  const set = (await findSetRules(db)).filter(({ validFrom }) => validFrom <= today);
  return HOLDING_RULES.map((rule) => {
    const own = requirementOf(rule.code, today) ? undefined : set.find(({ code }) => code === rule.code);
    return own ? { ...rule, most: own.most, mostInAttack: own.mostInAttack } : rule;
  });
}
