/** How long after a breach was discovered the authority is told; hours, weekends and holidays included. Chosen by the day of discovery. */
export interface BreachDuty {
  readonly code: string;
  readonly hours: number;
  readonly legalBasis: string;
  readonly status: 'V' | 'S' | 'U';
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Reading: docs/interpretations/0069-personal-data.md. */
export const BREACH_DUTIES: readonly BreachDuty[] = [
  {
    ...{ code: 'breach.authority', hours: 72, status: 'S', validFrom: '2026-01-01', validTo: null },
    legalBasis: 'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, Nghị định số 356/2025/NĐ-CP',
  },
  {
    ...{ code: 'breach.authority', hours: 72, status: 'U', validFrom: '2023-07-01', validTo: '2025-12-31' },
    legalBasis: 'Nghị định số 13/2023/NĐ-CP',
  },
];

/** The row in force on the day of discovery. */
export function breachDuty(onDay: string): BreachDuty {
  const found = BREACH_DUTIES.find(
    ({ validFrom, validTo }) => validFrom <= onDay && (validTo === null || onDay <= validTo),
  );
  if (!found) throw new Error(`breach: expected a duty in force on ${onDay}`);
  return found;
}

/** The instant until which the authority is to be told. */
export function noticeDueAt(discoveredAt: Date, { hours }: Pick<BreachDuty, 'hours'>): Date {
  return new Date(discoveredAt.getTime() + hours * 3_600_000);
}
