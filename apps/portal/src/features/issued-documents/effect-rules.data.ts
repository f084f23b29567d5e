import type { Level } from '#features/time-limits/document-types.ts';
import type { RuleStatus } from '#features/time-limits/rule.ts';

/** A number of days that the law sets for documents adopted between two days. */
export interface IssueRule {
  readonly level: Level;
  /** Calendar days after the day of adoption. */
  readonly amount: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly legalBasis: string;
  /** V: wording read · S: secondary source · U: unverified, shown as such. */
  readonly status: RuleStatus;
}

/** What the state has made is public within so many working days, an individual document too (Law 104/2016/QH13). */
export const PUBLICITY_RULE = {
  amount: 5,
  unit: 'workingDay',
  validFrom: '2018-07-01',
  legalBasis: 'Luật Tiếp cận thông tin số 104/2016/QH13',
  status: 'V',
} as const;

const OLD = ['2016-07-01', '2025-03-31'] as const;
const NEW = ['2025-04-01', null] as const;
const BEFORE_AMENDED = ['2025-04-01', '2025-06-30'] as const;

function row(
  level: Level,
  amount: number,
  [validFrom, validTo]: readonly [string, string | null],
  legalBasis: string,
  status: RuleStatus,
): IssueRule {
  return { level, amount, validFrom, validTo, legalBasis, status };
}

const EFFECT_2015 = 'Luật số 80/2015/QH13, Điều 151';
const EFFECT_2025 = 'Luật số 64/2025/QH15, Điều 53';
const GAZETTE_2025 = 'Luật số 64/2025/QH15, Điều 9';

/** A legal document takes effect no earlier than so many days after its adoption. Shortened procedures are exceptions of law. */
export const EFFECT_RULES: readonly IssueRule[] = [
  row('central', 45, OLD, EFFECT_2015, 'U'),
  row('province', 10, OLD, EFFECT_2015, 'U'),
  row('district', 7, OLD, `${EFFECT_2015}, khoản 1`, 'V'),
  row('commune', 7, OLD, EFFECT_2015, 'U'),
  row('central', 45, NEW, EFFECT_2025, 'S'),
  row('province', 10, NEW, EFFECT_2025, 'S'),
  row('district', 10, BEFORE_AMENDED, EFFECT_2025, 'S'),
  row('commune', 10, NEW, EFFECT_2025, 'S'),
];

/** A legal document is sent to the electronic gazette and the national database within so many days. */
export const GAZETTE_RULES: readonly IssueRule[] = [
  row('central', 3, NEW, GAZETTE_2025, 'S'),
  row('province', 3, NEW, GAZETTE_2025, 'S'),
  row('district', 3, BEFORE_AMENDED, GAZETTE_2025, 'S'),
  row('commune', 3, NEW, GAZETTE_2025, 'S'),
];
