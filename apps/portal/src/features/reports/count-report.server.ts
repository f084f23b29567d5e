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
import { RECORDS_KEPT, type ReportSnapshot } from './report.ts';

/** Counts everything that the report prints, and keeps the records behind each figure beside it. */
export async function countReport(db: Db, scope: Scope, now: Date): Promise<ReportSnapshot> {
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
    records,
  };
}

/** SHA-256 of a snapshot as it is stored. */
export function snapshotHash(snapshot: ReportSnapshot): string {
  return canonicalHash(snapshot);
}
