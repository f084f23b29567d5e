/** What somebody can do against a refusal. */
export const REMEDY_CODES = ['complaint', 'authority', 'court'] as const;
export type RemedyCode = (typeof REMEDY_CODES)[number];

/** A remedy, as a dated row; status V, S or U as in `time-limits/rule.ts`. */
export interface Remedy {
  readonly code: RemedyCode;
  readonly legalBasis: string;
  readonly status: 'V' | 'S' | 'U';
  readonly validFrom: string;
  readonly validTo: string | null;
}

/**
 * None of these provisions was read: the laws are named, not their articles, and every letter says so until a legal officer
 * confirms them. Decision 0077.
 */
export const REMEDIES: readonly Remedy[] = [
  {
    ...{ code: 'complaint', status: 'U', validFrom: '2012-07-01', validTo: null },
    legalBasis: 'Luật Khiếu nại số 02/2011/QH13',
  },
  {
    ...{ code: 'authority', status: 'U', validFrom: '2026-01-01', validTo: null },
    legalBasis: 'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15',
  },
  {
    ...{ code: 'court', status: 'U', validFrom: '2016-07-01', validTo: null },
    legalBasis: 'Luật Tố tụng hành chính số 93/2015/QH13',
  },
];

/** The rows in force on the day of the decision. */
export function remediesOn(day: string): readonly Remedy[] {
  return REMEDIES.filter(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
  );
}
