import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { DocumentContent } from '#features/official-documents/official-document.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Report, ReportSnapshot } from '../report.ts';
import { requireReport } from '../reports.store.server.ts';
import { templateOf } from '../templates/own-templates.store.server.ts';
import { whyLocked } from '../write-report.server.ts';
import { checkReport } from './check-report.ts';
import {
  acceptFindingRow,
  findAccepted,
  findBodyNames,
  findOverlapping,
  findRegister,
} from './checks.store.server.ts';
import { type JudgedFinding, keyOf } from './finding.ts';

/** What the checks find in a report as it stands, each with the reason for which a person accepted it. */
export async function judgeReport(
  db: Db,
  report: Report,
  snapshot: ReportSnapshot,
  content: DocumentContent,
): Promise<JudgedFinding[]> {
  const [template, register, bodies, overlapping, accepted] = await Promise.all([
    templateOf(db, report),
    findRegister(db, [report.organisationId]),
    findBodyNames(db),
    findOverlapping(db, report),
    findAccepted(db, report.id),
  ]);
  const known = { register, bodies, overlapping };
  const reasons = new Map(accepted.map((row) => [row.finding, row]));
  return checkReport(report, template, snapshot, content, known).map((finding) => {
    const row = reasons.get(keyOf(finding));
    return {
      ...finding,
      key: keyOf(finding),
      accepted: row ? { reason: row.reason, by: row.by, at: row.at } : null,
    };
  });
}

/** Says that what a check found may stand, and why. Of words that change later it says nothing. */
export async function acceptFinding(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { finding, reason }: { readonly finding: string; readonly reason: string },
): Promise<Result<null, 'frozen' | 'underWay'>> {
  const report = await requireReport(db, id);
  requirePermission(actor, 'report.write', report);
  const locked = await whyLocked(db, report);
  if (locked) return refuse(locked);
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await acceptFindingRow(tx, id, { finding, reason, personId: actor.personId, at: now });
    const { organisationId } = report;
    const about = { objectKind: 'report', objectId: id, organisationId };
    await record(tx, actor, { act: 'report.findingAccepted', ...about, reason, after: { finding } }, now);
  });
  return ok(null);
}
