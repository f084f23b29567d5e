import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { HOLD_CODES, type HoldCode } from '#features/submissions/holding/holding-rules.data.ts';
import { requirementOf } from '#features/submissions/holding/required-rules.data.ts';
import {
  findRuleSwitches,
  insertRuleSwitch,
  isRuleOn,
} from '#features/submissions/holding/rule-switches.store.server.ts';
import { writtenLine, writtenWords } from '#features/submissions/written-words.ts';
import { isLegalDay, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { Forbidden } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';

export type SwitchRefusal =
  | 'chooseRule'
  | 'requiredByLaw'
  | 'alreadySo'
  | 'dayPast'
  | 'basisNeeded'
  | 'reasonNeeded'
  | 'reasonTooLong';

export interface SwitchInput {
  readonly code: string;
  readonly to: 'on' | 'off';
  /** A day; empty: today. */
  readonly validFrom: string;
  readonly legalBasis: string;
  readonly reason: string;
}

const LONGEST_BASIS = 300;
const LONGEST_REASON = 500;

/**
 * Switches a rule of the intake on or off, from a day on. No rule refuses an opinion, so switching off means only that what it would
 * have held is shown at once; what is held already waits on for a person. Rules that law wants cannot be switched off.
 */
export async function switchHoldingRule(
  { db, clock }: Platform,
  actor: Actor,
  input: SwitchInput,
): Promise<Result<null, SwitchRefusal>> {
  requirePermission(actor, 'intake.protect');
  if (actor.kind !== 'person') throw new Forbidden('holding rules');
  const code = HOLD_CODES.find((known) => known === input.code);
  if (!code) return refuse('chooseRule');
  const setAt = clock.now();
  const validFrom = input.validFrom || legalDay(setAt);
  // What was shown or held until now stays as it was decided: no day is rewritten.
  if (!isLegalDay(validFrom) || validFrom < legalDay(setAt)) return refuse('dayPast');
  if (input.to === 'off' && requirementOf(code, validFrom)) return refuse('requiredByLaw');
  const legalBasis = writtenLine(input.legalBasis);
  if (legalBasis === '') return refuse('basisNeeded');
  const reason = writtenWords(input.reason);
  if (reason === '') return refuse('reasonNeeded');
  if (reason.length > LONGEST_REASON || legalBasis.length > LONGEST_BASIS) return refuse('reasonTooLong');
  const isOn = input.to === 'on';
  return await inTransaction(db, async (tx) => {
    if (isRuleOn(code, validFrom, await findRuleSwitches(tx)) === isOn) return refuse('alreadySo');
    const id = newId(setAt);
    const setBy = actor.personId;
    await insertRuleSwitch(tx, { id, code, isOn, validFrom, legalBasis, reason, setBy, setAt });
    const { organisationId } = actor;
    const about = { objectKind: 'organisation', objectId: organisationId, organisationId };
    const after = { code, isOn, validFrom, legalBasis };
    await record(tx, actor, { act: 'intake.ruleSwitched', ...about, reason, after }, setAt);
    return ok(null);
  });
}

/** As the page of the rules shows it: on or off today, and why it stays on. */
export function switchState(
  code: HoldCode,
  today: string,
  switches: Parameters<typeof isRuleOn>[2],
): { readonly isOn: boolean; readonly required: ReturnType<typeof requirementOf> | null } {
  return { isOn: isRuleOn(code, today, switches), required: requirementOf(code, today) ?? null };
}
