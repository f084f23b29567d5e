import type { RuleStatus } from '#features/time-limits/rule.ts';

/** How long before its submission a draft goes to the Front, in calendar days, with basis and status. */
export const BEFORE_SUBMISSION: {
  readonly days: number;
  readonly legalBasis: string;
  readonly status: RuleStatus;
} = {
  days: 15,
  legalBasis:
    'Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN; Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13, Điều 32 đến Điều 36',
  status: 'V',
};
