import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findReportIdOf, holdReport, requireReport, updateReport } from '../reports.store.server.ts';
import { noteWritten } from '../sections/sections.store.server.ts';
import { templateOf } from '../templates/own-templates.store.server.ts';
import { narrativeParts } from '../templates/report-template.ts';
import { whyLocked } from '../write-report.server.ts';
import { findAsked } from './asked.store.server.ts';
import { requireRequest } from './requests.store.server.ts';

/** Copies what a body wrote into the same box of the asker's report, under the body's name; to be worked on from there. */
export async function quoteReport(
  { db, clock }: Platform,
  actor: PersonActor,
  requestId: string,
  { organisationId, box }: { readonly organisationId: string; readonly box: string },
): Promise<Result<null, 'cannotQuote'>> {
  const request = await requireRequest(db, requestId);
  requirePermission(actor, 'report.write', request);
  const id = await findReportIdOf(db, requestId, request.organisationId, 'rollsUp');
  const [asked] = await findAsked(db, requestId, { organisationId });
  if (!id || !asked?.reportId) return refuse('cannotQuote');
  const [report, theirs] = [await requireReport(db, id), await requireReport(db, asked.reportId)];
  const hasBox = narrativeParts(await templateOf(db, report)).some(({ key }) => key === box);
  const words = theirs.narrative[box]?.trim();
  if (!words || !hasBox || (await whyLocked(db, report))) return refuse('cannotQuote');
  const body = await requireOrganisation(db, organisationId);
  const lines = words.split('\n').map((line) => `- ${body.name}: ${line.replace(/^[-–+]\s+/, '').trim()}`);
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    const held = await holdReport(tx, id);
    const before = held.narrative[box]?.trim();
    const narrative = { ...held.narrative, [box]: [...(before ? [before] : []), ...lines].join('\n') };
    await updateReport(tx, id, report.version, { narrative });
    await noteWritten(tx, id, [box], actor.personId);
    const about = { objectKind: 'report', objectId: id, organisationId: report.organisationId };
    await record(tx, actor, { act: 'report.saved', ...about, after: { quotes: organisationId } }, now);
  });
  return ok(null);
}
