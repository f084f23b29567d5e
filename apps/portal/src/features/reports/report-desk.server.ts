import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { findIssuer } from '#features/organisations/issuer.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { judgeReport } from './checks/judge-report.server.ts';
import { countFor } from './count-for-report.server.ts';
import { changedFigures } from './editions/changed-figures.ts';
import { fragmentText } from './fragment-text.ts';
import { findPublication } from './publishing/publications.store.server.ts';
import type { Report, ReportSnapshot } from './report.ts';
import { reportContent } from './report-content.ts';
import { findNextEdition, requireReport } from './reports.store.server.ts';
import { requireRequest } from './requests/requests.store.server.ts';
import { findSections } from './sections/sections.store.server.ts';
import { listSignedFiles } from './signed-files/list-signed-files.server.ts';
import { templateOf } from './templates/own-templates.store.server.ts';
import { narrativeParts, type ReportTemplate } from './templates/report-template.ts';
import { whyLocked } from './write-report.server.ts';
import { findTaken } from './writing/suggestions.store.server.ts';
import { findSuggestions } from './writing/take-suggestion.server.ts';

/** All that the page of one report shows: its figures as they are now, or as they were kept. */
export async function loadReport({ db, clock }: Platform, actor: Actor, id: string) {
  const report = await requireReport(db, id);
  await requireReading(db, actor, report);
  const now = clock.now();
  const locked = await whyLocked(db, report);
  const kept = locked ? report.snapshot : null;
  const snapshot = kept ?? (await countFor(db, report, now));
  const template = await templateOf(db, report);
  const issuerId = (await findIssuer(db, report.organisationId, legalDay(now))) ?? report.organisationId;
  const body = await letterheadOf(db, issuerId, legalDay(now));
  const document = report.officialDocumentId
    ? await requireDocument(db, report.officialDocumentId)
    : undefined;
  const content = reportContent(report, template, snapshot, body);
  const { snapshot: _stored, savedFigures: _saved, ...facts } = report;
  const editable = !locked && can(actor, 'report.write', report);
  return {
    report: facts,
    figures: snapshot.figures,
    trail: await findTrail(db, { objectKind: 'report', objectId: id }),
    countedAt: snapshot.countedAt,
    kept: kept !== null,
    // A paper has its own words; ours would print zeros where it says nothing.
    content: report.paperSource !== null ? null : locked && document ? document.content : content,
    findings: editable ? await judgeReport(db, report, snapshot, content) : [],
    taken: editable ? await findTaken(db, id) : [],
    suggestions: editable ? await findSuggestions(db, report, now) : [],
    sinceSaved: editable && report.savedFigures ? changedFigures(report.savedFigures, snapshot.figures) : [],
    below: snapshot.below,
    template: {
      ...{ name: template.name, basis: template.basis, status: template.status },
      isFragment: template.isFragment === true,
    },
    fragment: template.isFragment ? fragmentText(locked && document ? document.content : content) : null,
    ...(await boxesOf(db, report, template)),
    document: document && {
      id: document.id,
      state: document.state,
      symbol: document.symbol,
      datedOn: document.datedOn,
      signature: document.signature,
      returnedReason: document.returnedReason,
    },
    editable,
    ...(await editionsOf(db, report, snapshot)),
    ...(await goneOutOf(db, actor, report)),
    mayCorrect:
      report.state === 'frozen' && report.paperSource === null && can(actor, 'report.write', report),
    periodOver: report.periodTo < legalDay(now),
  };
}

/** The boxes of the template; those that somebody was given are written on a page of their own. */
async function boxesOf(db: Db, report: Report, template: ReportTemplate) {
  const known = await findSections(db, report.id);
  const names = await findPersonNames(
    db,
    [...known.values()].flatMap(({ assigneeId }) => assigneeId ?? []),
  );
  const boxes = narrativeParts(template).map(({ key, label, hint, required }) => {
    const { assigneeId, state } = known.get(key) ?? { assigneeId: null, state: 'empty' as const };
    const given = assigneeId ? { assignee: names.get(assigneeId) ?? '', state } : null;
    return { key, label, hint, required, given };
  });
  const keys = new Set(boxes.map(({ key }) => key));
  const agreedSections = [...known.values()].filter(
    ({ key, state }) => keys.has(key) && state === 'agreed',
  ).length;
  return { boxes, agreedSections };
}

/** Who asked for a signed report reads it, whatever its body reports to them in otherwise. */
export async function requireReading(db: Db, actor: Actor, report: Report): Promise<void> {
  if (report.state !== 'frozen') return requirePermission(actor, 'report.readUnsigned', report);
  if (report.requestId && !can(actor, 'report.read', report)) {
    const { organisationId, programmeId } = await requireRequest(db, report.requestId);
    if (can(actor, 'report.request', { organisationId, programmeId })) return;
  }
  requirePermission(actor, 'report.read', report);
}

/** The edition that it corrects and the one that corrects it. */
async function editionsOf(db: Db, { id, replacesId }: Report, { figures }: ReportSnapshot) {
  const next = await findNextEdition(db, id);
  const before = replacesId ? await requireReport(db, replacesId) : undefined;
  return {
    nextEdition: next ?? null,
    before: before ? { id: before.id, edition: before.edition } : null,
    changes: before?.snapshot ? changedFigures(before.snapshot.figures, figures) : [],
  };
}

/** Its signed copies, and where it stands on the portal; of a report that is not signed there is neither. */
async function goneOutOf(db: Db, actor: Actor, report: Report) {
  if (report.state !== 'frozen' || report.paperSource !== null)
    return { signedFiles: null, publication: null };
  const publication = await findPublication(db, report.id);
  return {
    signedFiles: await listSignedFiles(db, report.id),
    publication: {
      slug: publication && !publication.withdrawnAt ? publication.slug : null,
      isOurs: can(actor, 'report.readUnsigned', report),
    },
  };
}
