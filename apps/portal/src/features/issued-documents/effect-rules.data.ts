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

/** A number of working days within which what the state has made is public, an individual document too. */
export interface PublicityRule extends Omit<IssueRule, 'level'> {
  readonly unit: 'workingDay';
}

const ACCESS_2016 = 'Luật Tiếp cận thông tin số 104/2016/QH13';
const ACCESS_2026 = 'Luật Tiếp cận thông tin (sửa đổi), hiệu lực từ 01/9/2026';
const PUBLIC = { amount: 5, unit: 'workingDay' } as const;

/** docs/interpretations/0086-public-within-five-working-days.md; the number of the amended law was not read. */
export const PUBLICITY_RULES: readonly PublicityRule[] = [
  { ...PUBLIC, validFrom: '2018-07-01', validTo: '2026-08-31', legalBasis: ACCESS_2016, status: 'V' },
  { ...PUBLIC, validFrom: '2026-09-01', validTo: null, legalBasis: ACCESS_2026, status: 'U' },
];

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
