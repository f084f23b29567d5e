import { workingDayFrom } from '#features/time-limits/calendar.ts';
import { calendarAround } from '#features/time-limits/time-limits.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { findAsked } from './asked.store.server.ts';
import { sumFigures } from './figures.store.server.ts';
import { type AskedReport, countStates, type ReportRequest } from './report-request.ts';
import { requireRequest } from './requests.store.server.ts';
import { type RollUp, rolledFigures } from './roll-up.ts';

/** Until when a report is on time: a last day on a day off goes on to the end of the next working day (interpretation 0097). */
export async function lastDayOf(db: Db, { dueOn }: Pick<ReportRequest, 'dueOn'>): Promise<string> {
  return workingDayFrom(dueOn, await calendarAround(db, dueOn));
}

/** What of a request is in, summed; whose is not, by name. */
export async function sumRequest(db: Db, requestId: string): Promise<Omit<RollUp, 'totals'>> {
  const request = await requireRequest(db, requestId);
  const [lastDay, asked, sums] = await Promise.all([
    lastDayOf(db, request),
    findAsked(db, requestId),
    sumFigures(db, requestId),
  ]);
  const counts = countStates(asked, lastDay, lastDay);
  return {
    requestId,
    asked: asked.length,
    onTime: counts.received,
    late: counts.receivedLate,
    paper: asked.filter((one) => one.fromPaper && isIn(one)).length,
    missing: asked.filter((one) => !isIn(one)).map(({ name }) => name),
    figures: rolledFigures(sums),
  };
}

const isIn = ({ reportId, returnedAt }: AskedReport) => reportId !== null && returnedAt === null;
