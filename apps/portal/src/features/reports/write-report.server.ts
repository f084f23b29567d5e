import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { countFor } from './count-for-report.server.ts';
import type { CreateReportInput, SaveReportInput } from './report.schema.ts';
import type { Narrative, Report } from './report.ts';
import { holdReport, insertReport, requireReport, updateReport } from './reports.store.server.ts';
import { findGivenKeys, noteWritten } from './sections/sections.store.server.ts';
import { readChosen } from './templates/choose-template.server.ts';
import { templateOf } from './templates/own-templates.store.server.ts';
import { narrativeParts, type ReportTemplate } from './templates/report-template.ts';

/** Starts a report of the acting body for a period. */
export async function createReport(
  platform: Platform,
  actor: PersonActor,
  input: CreateReportInput,
): Promise<Result<{ id: string }, never>> {
  const { organisationId } = actor;
  requirePermission(actor, 'report.write', { organisationId, programmeId: input.programmeId });
  const chosen = await readChosen(platform.db, actor, input.template ?? 'oneYear');
  const now = platform.clock.now();
  const id = newId(now);
  await inTransaction(platform.db, async (tx) => {
    await insertReport(tx, {
      ...input,
      ...chosen,
      id,
      organisationId,
      createdAt: now,
      createdBy: actor.personId,
    });
    const { periodFrom, periodTo } = input;
    const after = { template: chosen.templateId ?? chosen.template, periodFrom, periodTo };
    await record(
      tx,
      actor,
      { act: 'report.created', objectKind: 'report', objectId: id, organisationId, after },
      now,
    );
  });
  return ok({ id });
}

/** Saves what people write. Figures are never typed in; they are counted. */
export async function saveReport(
  platform: Platform,
  actor: Actor,
  id: string,
  input: SaveReportInput,
): Promise<Result<null, 'frozen' | 'underWay'>> {
  const report = await requireReport(platform.db, id);
  requirePermission(actor, 'report.write', report);
  const locked = await whyLocked(platform.db, report);
  if (locked) return refuse(locked);
  const now = platform.clock.now();
  const template = await templateOf(platform.db, report);
  const { figures: savedFigures } = await countFor(platform.db, report, now);
  await inTransaction(platform.db, async (tx) => {
    const held = await holdReport(tx, id);
    const narrative = boxesOf(held, template, input.narrative);
    const written = changedKeys(held.narrative, narrative);
    // What somebody was given since the form was opened is written on its own page; nothing typed is dropped without a word.
    const given = await findGivenKeys(tx, id);
    if (written.some((key) => given.has(key))) throw new Conflict(`given section of report ${id}`);
    await updateReport(tx, id, input.version, {
      title: input.title,
      addressee: input.addressee,
      request_reference: input.requestReference,
      narrative,
      savedFigures,
    });
    await noteWritten(tx, id, written, actor.kind === 'person' ? actor.personId : null);
    const { organisationId } = report;
    await record(tx, actor, { act: 'report.saved', objectKind: 'report', objectId: id, organisationId }, now);
  });
  return ok(null);
}

/** What came for the boxes of its template; what did not come, and a box of another template, stays as it was written. */
function boxesOf({ narrative }: Report, template: ReportTemplate, written: Narrative): Narrative {
  const keys = narrativeParts(template).map(({ key }) => key);
  return {
    ...narrative,
    ...Object.fromEntries(keys.map((key) => [key, written[key] ?? narrative[key] ?? ''])),
  };
}

/** Boxes that say something else than before. */
export function changedKeys(before: Narrative, after: Narrative): string[] {
  return Object.keys(after).filter((key) => (after[key] ?? '') !== (before[key] ?? ''));
}

/** A frozen report is final; one whose document is being approved or signed waits for its return. */
export async function whyLocked(db: Db, report: Report): Promise<'frozen' | 'underWay' | undefined> {
  if (report.state === 'frozen') return 'frozen';
  if (!report.officialDocumentId) return undefined;
  const { state } = await requireDocument(db, report.officialDocumentId);
  return state === 'draft' || state === 'returned' ? undefined : 'underWay';
}
