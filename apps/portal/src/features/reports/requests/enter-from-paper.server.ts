import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { contradictionsIn } from '../checks/contradictions.ts';
import { snapshotHash } from '../count-report.server.ts';
import type { ReportSnapshot } from '../report.ts';
import { insertReport, updateReport } from '../reports.store.server.ts';
import { about } from './ask-reports.server.ts';
import { findAsked, setReceived } from './asked.store.server.ts';
import { insertFigures } from './figures.store.server.ts';
import { figuresFromPaper } from './paper-figures.ts';
import type { PaperInput } from './request.schema.ts';
import { requireRequest } from './requests.store.server.ts';

export type PaperRefusal =
  | 'notAsked'
  | 'withdrawn'
  | 'alreadyIn'
  | 'noFigure'
  | 'contradictory'
  | 'dayInFuture';

/**
 * Writes down the report of a body that sent it on paper. It is the asker's record of that paper, marked so, final at once;
 * a report that the body signs here later takes its place. What the paper does not say stays a gap.
 */
export async function enterFromPaper(
  { db, clock }: Platform,
  actor: PersonActor,
  requestId: string,
  input: PaperInput,
): Promise<Result<null, PaperRefusal>> {
  const request = await requireRequest(db, requestId);
  requirePermission(actor, 'report.request', request);
  if (request.state === 'withdrawn') return refuse('withdrawn');
  const now = clock.now();
  if (input.receivedOn > legalDay(now)) return refuse('dayInFuture');
  const figures = figuresFromPaper(input.figures);
  if (Object.keys(figures).length === 0) return refuse('noFigure');
  const [wrong] = contradictionsIn(figures);
  if (wrong) return refuse('contradictory', { part: wrong.part, whole: wrong.whole });
  return await inTransaction(db, async (tx) => {
    const [asked] = await findAsked(tx, requestId, { organisationId: input.organisationId });
    if (!asked) return refuse('notAsked');
    if (asked.reportId) return refuse('alreadyIn');
    const id = newId(now);
    const { programmeId, template, title, periodFrom, periodTo } = request;
    const { organisationId, source, difficulties, proposals } = input;
    await insertReport(tx, {
      ...{ id, organisationId, programmeId, template, title, periodFrom, periodTo, requestId },
      ...{ addressee: '', requestReference: '', narrative: { difficulties, proposals } },
      ...{ createdAt: now, createdBy: actor.personId, paperSource: source },
    });
    const snapshot = snapshotOf(figures, now);
    await updateReport(tx, id, 1, { state: 'frozen', snapshot, snapshot_sha256: snapshotHash(snapshot) });
    await insertFigures(tx, id, figures);
    await setReceived(tx, requestId, organisationId, { reportId: id, receivedOn: input.receivedOn });
    const after = { body: organisationId, source, figures: Object.keys(figures).length };
    await record(tx, actor, { act: 'reportRequest.enteredFromPaper', ...about(request), after }, now);
    return ok(null);
  });
}

/** Only figures: no records stand behind a paper, and none are made up. */
function snapshotOf(figures: ReturnType<typeof figuresFromPaper>, now: Date): ReportSnapshot {
  const lists = { channels: [], inScope: [], issued: [], plans: [], records: {} };
  return { countedAt: now.toISOString(), figures: figures as ReportSnapshot['figures'], ...lists };
}
