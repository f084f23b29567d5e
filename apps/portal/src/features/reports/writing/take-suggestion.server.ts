import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { suggestedLine } from '#text/vi/report-suggestions.ts';
import type { Report } from '../report.ts';
import { scopeOf } from '../report-scope.server.ts';
import { holdReport, updateReport } from '../reports.store.server.ts';
import { noteWritten } from '../sections/sections.store.server.ts';
import { templateOf } from '../templates/own-templates.store.server.ts';
import { narrativeParts } from '../templates/report-template.ts';
import { whyLocked } from '../write-report.server.ts';
import { boxFor, type Suggestion, type SuggestionSource } from './suggestion.ts';
import { findRecorded, insertTaken } from './suggestions.store.server.ts';

/** A suggestion with the box of the template into which it goes. */
export interface PlacedSuggestion extends Suggestion {
  readonly key: string;
}

/** What was recorded in the period and is not in the report yet; nothing is made up. */
export async function findSuggestions(db: Db, report: Report, now: Date): Promise<PlacedSuggestion[]> {
  const { organisationIds, from, to } = await scopeOf(db, report, now);
  const { id: reportId, programmeId } = report;
  const found = await findRecorded(db, { reportId, organisationIds, programmeId, from, to });
  const keys = narrativeParts(await templateOf(db, report)).map(({ key }) => key);
  return found.flatMap((one) => {
    const key = boxFor(one.kind, keys);
    // A report of an earlier release holds what it took as words only.
    return key && !report.narrative[key]?.includes(suggestedLine(one)) ? [{ ...one, key }] : [];
  });
}

/** Writes what was recorded as a line of its box, to be worked on there; which record it came from is kept. */
export async function takeSuggestion(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { suggestion, source }: { readonly suggestion: string; readonly source: SuggestionSource },
): Promise<Result<null, 'frozen' | 'underWay' | 'noSuggestion'>> {
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const report = await holdReport(tx, id);
    requirePermission(actor, 'report.write', report);
    const locked = await whyLocked(tx, report);
    if (locked) return refuse(locked);
    const offered = await findSuggestions(tx, report, now);
    const taken = offered.find((one) => one.id === suggestion && one.source === source);
    if (!taken) return refuse('noSuggestion');
    const { key } = taken;
    if (!(await insertTaken(tx, id, taken, { key, personId: actor.personId, at: now })))
      return refuse('noSuggestion');
    const before = report.narrative[key]?.trim();
    const box = [...(before ? [before] : []), `- ${suggestedLine(taken)}`].join('\n');
    await updateReport(tx, id, report.version, { narrative: { ...report.narrative, [key]: box } });
    await noteWritten(tx, id, [key], actor.personId);
    const about = { objectKind: 'report', objectId: id, organisationId: report.organisationId };
    const after = { reportSection: key, recordedAs: taken.kind, recordId: taken.id };
    await record(tx, actor, { act: 'report.suggestionTaken', ...about, after }, now);
    return ok(null);
  });
}
