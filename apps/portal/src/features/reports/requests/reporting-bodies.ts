import { isValidOn, type Validity } from '#features/organisations/organisation.ts';

/** A body and the days on which it reported to the asker in the programme. */
export interface ReporterInPeriod {
  readonly id: string;
  readonly name: string;
  readonly body: Validity;
  readonly relation: Validity;
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * Whether it is asked about the period: it reported to the asker on the last day of the period, or, when it ended within
 * the period, on its own last day (interpretation 0096). Whom a body reported to earlier in the period does not ask it too.
 */
export function reportedIn(
  { body, relation }: Pick<ReporterInPeriod, 'body' | 'relation'>,
  period: Period,
): boolean {
  const lastDay = body.validTo !== null && body.validTo < period.to ? body.validTo : period.to;
  return lastDay >= period.from && isValidOn(body, lastDay) && isValidOn(relation, lastDay);
}
