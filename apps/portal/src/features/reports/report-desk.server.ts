import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { findIssuer } from '#features/organisations/issuer.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { countReport } from './count-report.server.ts';
import { reportContent } from './report-content.ts';
import { scopeOf } from './report-scope.server.ts';
import { requireReport } from './reports.store.server.ts';
import { whyLocked } from './write-report.server.ts';

/** All that the page of one report shows: its figures as they are now, or as they were kept. */
export async function loadReport({ db, clock }: Platform, actor: Actor, id: string) {
  const report = await requireReport(db, id);
  requirePermission(actor, report.state === 'frozen' ? 'report.read' : 'report.readUnsigned', report);
  const now = clock.now();
  const locked = await whyLocked(db, report);
  const kept = locked ? report.snapshot : null;
  const snapshot = kept ?? (await countReport(db, await scopeOf(db, report, now), now));
  const issuerId = (await findIssuer(db, report.organisationId, legalDay(now))) ?? report.organisationId;
  const body = await letterheadOf(db, issuerId, legalDay(now));
  const document = report.officialDocumentId
    ? await requireDocument(db, report.officialDocumentId)
    : undefined;
  const { snapshot: _stored, ...facts } = report;
  return {
    report: facts,
    figures: snapshot.figures,
    trail: await findTrail(db, { objectKind: 'report', objectId: id }),
    countedAt: snapshot.countedAt,
    kept: kept !== null,
    content: locked && document ? document.content : reportContent(report, snapshot, body),
    document: document && {
      id: document.id,
      state: document.state,
      symbol: document.symbol,
      datedOn: document.datedOn,
      signature: document.signature,
      returnedReason: document.returnedReason,
    },
    editable: !locked && can(actor, 'report.write', report),
    periodOver: report.periodTo < legalDay(now),
  };
}
