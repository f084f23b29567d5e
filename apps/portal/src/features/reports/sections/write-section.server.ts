import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { holdReport, setNarrative } from '../reports.store.server.ts';
import { whyLocked } from '../write-report.server.ts';
import { nextSection } from './section.ts';
import { requireSection } from './section-access.server.ts';
import { writeSectionRow } from './sections.store.server.ts';

/**
 * Saves one section. Others may write the other sections meanwhile; whoever else has written in this one since it was opened
 * makes it a Conflict.
 */
export async function writeSection(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  key: string,
  input: { readonly version: number; readonly words: string },
): Promise<Result<null, 'frozen' | 'underWay'>> {
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const report = await holdReport(tx, id);
    requirePermission(actor, 'report.write', report);
    const locked = await whyLocked(tx, report);
    if (locked) return refuse(locked);
    const section = await requireSection(tx, report, key);
    if (section.version !== input.version) throw new Conflict(`section ${key} of report ${id}`);
    if ((report.narrative[key] ?? '') === input.words) return ok(null);
    await setNarrative(tx, id, { ...report.narrative, [key]: input.words });
    await writeSectionRow(tx, id, {
      ...section,
      state: nextSection(section.state, 'write') ?? 'writing',
      writtenBy: actor.personId,
      ...{ readyBy: null, agreedBy: null, agreedAt: null, returnReason: '' },
    });
    const about = { objectKind: 'report', objectId: id, organisationId: report.organisationId };
    await record(tx, actor, { act: 'report.sectionWritten', ...about, after: { reportSection: key } }, now);
    return ok(null);
  });
}
