import { computeIndicators } from '#features/indicators/compute-indicators.server.ts';
import { findExternalAnswers } from '#features/indicators/external.store.server.ts';
import { INDICATORS, type IndicatorCode, MONEY_CODES, type Scope } from '#features/indicators/indicator.ts';
import {
  countByChannel,
  findIssued,
  findRecords,
  type IndicatorRecord,
} from '#features/indicators/sources.store.server.ts';
import { canonicalHash } from '#platform/canonical-json.ts';
import type { Db } from '#platform/db.server.ts';
import { periodBefore } from './period-before.ts';
import { RECORDS_KEPT, type ReportSnapshot } from './report.ts';
import { findPlannedTasks } from './reported-tasks.store.server.ts';
import { reportedTask } from './reported-tasks.ts';

/** What a report asks to be counted beside its figures. */
interface Asked {
  /** Each year of the period by itself. */
  readonly byYear?: boolean;
  /** The period before. */
  readonly compared?: boolean;
  /** Tasks of plans, one by one. */
  readonly tasks?: boolean;
}

/** Counts everything that the report prints, and keeps the records behind each figure beside it. */
export async function countReport(
  db: Db,
  scope: Scope,
  now: Date,
  { byYear = false, compared = false, tasks = false }: Asked = {},
): Promise<ReportSnapshot> {
  const [figures, channels, issued, answered] = await Promise.all([
    computeIndicators(db, scope),
    countByChannel(db, scope),
    findIssued(db, scope),
    findExternalAnswers(db, scope),
  ]);
  const records: Partial<Record<IndicatorCode, readonly IndicatorRecord[]>> = {};
  for (const { code, kind } of INDICATORS) {
    if (kind === 'ratio') continue;
    // A report goes up, a voucher does not (decision 0120).
    const byPlan = [...MONEY_CODES, 'socialUnvalued'].includes(code);
    records[code] = await findRecords(db, code, scope, { limit: RECORDS_KEPT, offset: 0, byPlan });
  }
  return {
    countedAt: now.toISOString(),
    figures,
    channels,
    inScope: (records.draftsInScope ?? []).map(({ label }) => label),
    issued: issued.map(({ number, label, onDate, fromDraft }) => ({ number, label, onDate, fromDraft })),
    unissued: (records.draftsWithoutDocument ?? []).map(({ label }) => label),
    stopped: (records.draftsStopped ?? []).map(({ label }) => label),
    others: {
      answered,
      communicated: (records.externalDraftsCommunicated ?? []).map(({ label }) => label),
    },
    plans: (records.plansInForce ?? []).map(({ label }) => label),
    ...(tasks ? { tasks: (await findPlannedTasks(db, scope)).map((task) => reportedTask(task, scope)) } : {}),
    ...(byYear ? { years: await countYears(db, scope) } : {}),
    ...(compared ? { before: await countBefore(db, scope) } : {}),
    records,
  };
}

/** The years that the period touches, each cut to the days of it that are inside. */
export function yearsOf({
  from,
  to,
}: Pick<Scope, 'from' | 'to'>): { year: string; from: string; to: string }[] {
  const years: { year: string; from: string; to: string }[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const [first, last] = [`${year}-01-01`, `${year}-12-31`];
    years.push({ year: String(year), from: first < from ? from : first, to: last > to ? to : last });
  }
  return years;
}

async function countYears(db: Db, scope: Scope): Promise<NonNullable<ReportSnapshot['years']>> {
  const years = [];
  for (const { year, from, to } of yearsOf(scope))
    years.push({ year, figures: await computeIndicators(db, { ...scope, from, to }) });
  return years;
}

/** The bodies of the scope as they are now, what they took over among them: the comparison goes on where bodies merged. */
async function countBefore(db: Db, scope: Scope): Promise<NonNullable<ReportSnapshot['before']>> {
  const days = periodBefore(scope);
  return { ...days, figures: await computeIndicators(db, { ...scope, ...days }) };
}

/** SHA-256 of a snapshot as it is stored. */
export function snapshotHash(snapshot: ReportSnapshot): string {
  return canonicalHash(snapshot);
}
