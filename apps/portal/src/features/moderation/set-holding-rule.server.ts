import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import {
  CHANGEABLE_RULES,
  HOLD_CODES,
  type HoldCode,
} from '#features/submissions/holding/holding-rules.data.ts';
import { requirementOf } from '#features/submissions/holding/required-rules.data.ts';
import { findRuleSwitches } from '#features/submissions/holding/rule-switches.store.server.ts';
import {
  findSetRules,
  insertSetRule,
  numbersOn,
} from '#features/submissions/holding/set-rules.store.server.ts';
import { writtenWords } from '#features/submissions/written-words.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { Forbidden } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { switchState } from './switch-holding-rule.server.ts';

export type RuleRefusal =
  | 'noSuchRule'
  | 'requiredByLaw'
  | 'numberWrong'
  | 'attackLaxer'
  | 'dayPast'
  | 'reasonNeeded'
  | 'reasonTooLong';

export interface RuleInput {
  readonly code: string;
  readonly most: string;
  readonly mostInAttack: string;
  /** A day; empty: today. */
  readonly validFrom: string;
  readonly reason: string;
}

/** The rules of the intake as they stand today, and what was set or switched when by whom. */
export async function loadHoldingRules({ db, clock }: Platform, actor: Actor) {
  requirePermission(actor, 'moderation.read');
  const today = legalDay(clock.now());
  const [rules, set, switches] = await Promise.all([
    numbersOn(db, today),
    findSetRules(db),
    findRuleSwitches(db),
  ]);
  const names = await findPersonNames(
    db,
    [...set, ...switches].map(({ setBy }) => setBy),
  );
  const shown = <Row extends { readonly code: HoldCode; readonly setBy: string; readonly validFrom: string }>(
    row: Row,
  ) => ({
    ...row,
    who: names.get(row.setBy) ?? '',
    isAhead: row.validFrom > today,
    /** The row is there, and counts no more: law wants the rule as it ships. */
    isOverruled: requirementOf(row.code, row.validFrom > today ? row.validFrom : today) !== undefined,
  });
  return {
    rules: rules.map((rule) => ({
      ...rule,
      ...switchState(rule.code, today, switches),
      limits: CHANGEABLE_RULES[rule.code] ?? null,
      next: {
        switched: nextOf(switches, rule.code, today),
        set: nextOf(set, rule.code, today),
      },
    })),
    set: set.map(shown),
    switches: switches.map(shown),
    today,
    maySet: can(actor, 'intake.protect'),
  };
}

/** Of rows with the newest day first, the one that works next, on a day after today; of one day what was written last. */
function nextOf<Row extends { readonly code: HoldCode; readonly validFrom: string }>(
  rows: readonly Row[],
  code: HoldCode,
  today: string,
): Row | null {
  const ahead = rows.filter((row) => row.code === code && row.validFrom > today);
  const day = ahead.at(-1)?.validFrom;
  const next = ahead.find(({ validFrom }) => validFrom === day);
  return next && !requirementOf(code, next.validFrom) ? next : null;
}

/** Sets a number from a day on, within what still makes sense. What is yes or no is switched (`switch-holding-rule.server.ts`). */
export async function setHoldingRule(
  { db, clock }: Platform,
  actor: Actor,
  input: RuleInput,
): Promise<Result<null, RuleRefusal>> {
  requirePermission(actor, 'intake.protect');
  if (actor.kind !== 'person') throw new Forbidden('holding rules');
  const code = HOLD_CODES.find((known) => known === input.code);
  if (code && requirementOf(code, legalDay(clock.now()))) return refuse('requiredByLaw');
  const limits = code && CHANGEABLE_RULES[code];
  if (!limits) return refuse('noSuchRule');
  const [most, mostInAttack] = [numberOf(input.most), numberOf(input.mostInAttack)];
  if (most === undefined || mostInAttack === undefined || most < limits.least || most > limits.most)
    return refuse('numberWrong', limits);
  if (mostInAttack > most) return refuse('attackLaxer');
  const reason = writtenWords(input.reason);
  if (reason === '') return refuse('reasonNeeded');
  if (reason.length > 500) return refuse('reasonTooLong');
  const setAt = clock.now();
  const validFrom = input.validFrom || legalDay(setAt);
  // What was decided under the old number stays decided: no day is rewritten.
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(validFrom) ||
    Number.isNaN(Date.parse(validFrom)) ||
    validFrom < legalDay(setAt)
  )
    return refuse('dayPast');
  const id = newId(setAt);
  await inTransaction(db, async (tx) => {
    await insertSetRule(tx, {
      id,
      code,
      most,
      mostInAttack,
      validFrom,
      reason,
      setBy: actor.personId,
      setAt,
    });
    const about = {
      objectKind: 'organisation',
      objectId: actor.organisationId,
      organisationId: actor.organisationId,
    };
    const after = { code, most, mostInAttack, validFrom };
    await record(tx, actor, { act: 'intake.ruleSet', ...about, reason, after }, setAt);
  });
  return ok(null);
}

function numberOf(typed: string): number | undefined {
  return /^\s*\d{1,6}\s*$/.test(typed) ? Number(typed) : undefined;
}
