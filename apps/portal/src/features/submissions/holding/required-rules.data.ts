import type { HoldCode } from './holding-rules.data.ts';

/** Why a rule of the intake cannot be switched off, as a dated row; status V, S or U as in `time-limits/rule.ts`. */
export interface RequiredRule {
  readonly code: HoldCode;
  readonly legalBasis: string;
  readonly status: 'V' | 'S' | 'U';
  readonly validFrom: string;
  readonly validTo: string | null;
}

/**
 * What would do harm that no later hiding undoes: a person is named as a wrongdoer, data of a person stands in public, a denouncer
 * is known. A person reads it first, whatever an administrator thinks of the work. Reading: docs/interpretations/0073-rules-that-stay-on.md.
 */
export const REQUIRED_RULES: readonly RequiredRule[] = [
  {
    ...{ code: 'accusation', status: 'U', validFrom: '2017-01-01', validTo: null },
    legalBasis: 'Bộ luật Dân sự số 91/2015/QH13, Điều 34',
  },
  {
    ...{ code: 'personalData', status: 'S', validFrom: '2026-01-01', validTo: null },
    legalBasis: 'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15',
  },
  {
    ...{ code: 'otherProcedure', status: 'U', validFrom: '2019-01-01', validTo: null },
    legalBasis: 'Luật Tố cáo số 25/2018/QH14',
  },
];

/** The row that keeps this rule on, on that day; none: a person may switch it off. */
export function requirementOf(code: HoldCode, onDay: string): RequiredRule | undefined {
  return REQUIRED_RULES.find(
    (rule) =>
      rule.code === code && rule.validFrom <= onDay && (rule.validTo === null || onDay <= rule.validTo),
  );
}
