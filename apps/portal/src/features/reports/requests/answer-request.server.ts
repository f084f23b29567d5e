import type { Db } from '#platform/db.server.ts';
import type { Report } from '../report.ts';
import { forgetPaper, setReceived } from './asked.store.server.ts';
import { insertFigures } from './figures.store.server.ts';

/** The figures of a signed report as rows: its own, with those from below where it sums a request. */
export async function keepFigures(tx: Db, { id, snapshot }: Report): Promise<void> {
  if (snapshot) await insertFigures(tx, id, snapshot.below?.totals ?? snapshot.figures);
}

/** A signed report is in: it counts for the request that it answers, instead of a paper or an earlier edition. */
export async function answerRequest(tx: Db, report: Report, receivedOn: string): Promise<void> {
  const { id: reportId, requestId, organisationId } = report;
  if (!requestId) return;
  await forgetPaper(tx, requestId, organisationId);
  await setReceived(tx, requestId, organisationId, { reportId, receivedOn });
}
