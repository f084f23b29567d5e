import { type Calendar, workingDayFrom } from '#features/time-limits/calendar.ts';
import { lastDayWithin } from '#features/time-limits/deadline.ts';
import { addDays } from '#platform/clock.ts';
import {
  EFFECT_RULES,
  GAZETTE_RULES,
  type IssueRule,
  PUBLICITY_RULES,
  type PublicityRule,
} from './effect-rules.data.ts';
import type { IssuedDocument } from './issued-document.ts';

type Dated = Pick<IssuedDocument, 'level' | 'legalForce' | 'adoptedOn'>;

/** unknown: no day of effect is recorded · early: before the law allows. */
export interface EffectCheck {
  readonly rule: IssueRule;
  /** The first day on which it may take effect: adopted 09/12, 10 days → 19/12. */
  readonly earliestOn: string;
  readonly state: 'unknown' | 'early' | 'lawful';
}

/** The day of effect against the law; undefined for individual documents and where no row is known. */
export function effectCheck(document: Dated & Pick<IssuedDocument, 'effectiveOn'>): EffectCheck | undefined {
  const rule = ruleOn(EFFECT_RULES, document);
  if (!rule) return undefined;
  const earliestOn = addDays(document.adoptedOn, rule.amount);
  if (document.effectiveOn === null) return { rule, earliestOn, state: 'unknown' };
  return { rule, earliestOn, state: document.effectiveOn < earliestOn ? 'early' : 'lawful' };
}

interface WithinDays {
  /** The last day; one that is a day off moves to the next working day (Civil Code 91/2015/QH13, Article 148). */
  readonly dueOn: string;
  readonly state: 'onTime' | 'late' | 'waiting' | 'overdue';
}

export interface GazetteCheck extends WithinDays {
  readonly rule: IssueRule;
}

export function gazetteCheck(
  document: Dated & Pick<IssuedDocument, 'gazetteOn'>,
  calendar: Calendar,
  today: string,
): GazetteCheck | undefined {
  const rule = ruleOn(GAZETTE_RULES, document);
  if (!rule) return undefined;
  const dueOn = workingDayFrom(addDays(document.adoptedOn, rule.amount), calendar);
  return { rule, ...within(dueOn, document.gazetteOn, today) };
}

export interface PublicityCheck extends WithinDays {
  readonly rule: PublicityRule;
}

/**
 * Whether the record was public here in time; `publicOn`: the legal day on which it was first, whatever was corrected afterwards
 * (docs/interpretations/0086-public-within-five-working-days.md). Undefined before the law was in force.
 */
export function publicityCheck(
  { adoptedOn }: Pick<IssuedDocument, 'adoptedOn'>,
  publicOn: string | null,
  calendar: Calendar,
  today: string,
): PublicityCheck | undefined {
  const rule = PUBLICITY_RULES.find((row) => isInForce(row, adoptedOn));
  if (!rule) return undefined;
  return { rule, ...within(lastDayWithin(rule, adoptedOn, calendar), publicOn, today) };
}

function within(dueOn: string, doneOn: string | null, today: string): WithinDays {
  if (doneOn === null) return { dueOn, state: today > dueOn ? 'overdue' : 'waiting' };
  return { dueOn, state: doneOn > dueOn ? 'late' : 'onTime' };
}

function ruleOn(rules: readonly IssueRule[], { level, legalForce, adoptedOn }: Dated): IssueRule | undefined {
  if (legalForce !== 'legal') return undefined;
  return rules.find((rule) => rule.level === level && isInForce(rule, adoptedOn));
}

function isInForce(
  { validFrom, validTo }: Pick<IssueRule, 'validFrom' | 'validTo'>,
  adoptedOn: string,
): boolean {
  return validFrom <= adoptedOn && (validTo === null || adoptedOn <= validTo);
}
