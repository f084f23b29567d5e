import type { SignInPolicy } from '#platform/config.ts';

/** What the law lets an installation set for the sign-in of staff. The settings themselves are variables of the start. */
export interface SignInLimit {
  readonly key: keyof SignInPolicy;
  /** The laxest value allowed; absent where the law knows no degrees. */
  readonly most?: number;
  readonly legalBasis: string;
  /** V: wording of the norm read · S: secondary source · U: unverified. */
  readonly status: 'V' | 'S' | 'U';
}

const DECREE_331 = 'Nghị định 331/2026/NĐ-CP, cấp độ 3';

export const SIGN_IN_LIMITS: readonly SignInLimit[] = [
  { key: 'totp', legalBasis: DECREE_331, status: 'S' },
  { key: 'sessionIdleMinutes', most: 15, legalBasis: DECREE_331, status: 'S' },
  { key: 'adminIdleMinutes', most: 5, legalBasis: DECREE_331, status: 'S' },
  { key: 'failedSignIns', most: 5, legalBasis: DECREE_331, status: 'S' },
  { key: 'idleDisableDays', most: 45, legalBasis: DECREE_331, status: 'S' },
];
