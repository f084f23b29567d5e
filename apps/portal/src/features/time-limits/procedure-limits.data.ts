import type { RuleStatus, TimeUnit } from './rule.ts';

/** How long a body has for what is no consultation: to hand on, or to answer. Chosen by the day on which it came. */
export interface ProcedureLimit {
  readonly code: string;
  readonly amount: number;
  readonly unit: TimeUnit;
  readonly legalBasis: string;
  readonly status: RuleStatus;
  readonly validFrom: string;
  readonly validTo: string | null;
}

const ACCESS = 'Luật Tiếp cận thông tin số 104/2016/QH13';
const SINCE_2018 = { validFrom: '2018-07-01', validTo: null } as const;

/** Readings: docs/interpretations/0068-what-is-no-opinion.md, of personal data 0069-personal-data.md. */
export const PROCEDURE_LIMITS: readonly ProcedureLimit[] = [
  {
    ...{ code: 'informationRequest.simple', amount: 3, unit: 'workingDay', status: 'V' },
    ...{ legalBasis: `${ACCESS}, Điều 29`, ...SINCE_2018 },
  },
  {
    ...{ code: 'informationRequest.complex', amount: 15, unit: 'workingDay', status: 'V' },
    ...{ legalBasis: `${ACCESS}, Điều 29`, ...SINCE_2018 },
  },
  {
    ...{ code: 'informationRequest.extended', amount: 30, unit: 'workingDay', status: 'V' },
    ...{ legalBasis: `${ACCESS}, Điều 29`, ...SINCE_2018 },
  },
  {
    ...{ code: 'denunciation', amount: 5, unit: 'workingDay', status: 'U' },
    ...{ legalBasis: 'Luật Tố cáo số 25/2018/QH14', validFrom: '2019-01-01', validTo: null },
  },
  {
    ...{ code: 'complaint', amount: 10, unit: 'calendarDay', status: 'U' },
    ...{ legalBasis: 'Luật Khiếu nại số 02/2011/QH13', validFrom: '2012-07-01', validTo: null },
  },
  {
    ...{ code: 'reflection', amount: 5, unit: 'workingDay', status: 'U' },
    ...{ legalBasis: 'Nghị định số 20/2008/NĐ-CP', validFrom: '2008-03-04', validTo: null },
  },
  {
    ...{
      code: 'dataRequest',
      amount: 2,
      unit: 'workingDay',
      status: 'S',
      validFrom: '2026-01-01',
      validTo: null,
    },
    legalBasis: 'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, Nghị định số 356/2025/NĐ-CP',
  },
];

/** The limit in force on that day; a code without one is a mistake of ours. */
export function procedureLimit(code: string, onDay: string): ProcedureLimit {
  const found = PROCEDURE_LIMITS.find(
    (limit) =>
      limit.code === code && limit.validFrom <= onDay && (limit.validTo === null || onDay <= limit.validTo),
  );
  if (!found) throw new Error(`no time limit for ${code} on ${onDay}`);
  return found;
}
