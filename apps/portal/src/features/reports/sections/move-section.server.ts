import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { type Permission, requirePermission } from '#features/authority/permissions.ts';
import { findFourEyesExceptions } from '#features/identity/four-eyes.store.server.ts';
import { type FourEyesRefusal, mayApprove } from '#features/identity/four-eyes.ts';
import { findReach } from '#features/organisations/find-reach.server.ts';
import { findIssuer } from '#features/organisations/issuer.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Report } from '../report.ts';
import { holdReport } from '../reports.store.server.ts';
import { whyLocked } from '../write-report.server.ts';
import { nextSection, type ReportSection, type SectionEvent } from './section.ts';
import { type NamedSection, requireSection } from './section-access.server.ts';
import { findWriters, writeSectionRow } from './sections.store.server.ts';

type Locked = 'frozen' | 'underWay';

/** Under the lock of the report, so that no section moves while the report is being submitted. */
async function step<Reason extends string>(
  { db }: Platform,
  actor: PersonActor,
  [id, key]: readonly [string, string],
  asked: { readonly permission: Permission; readonly version: number },
  work: (tx: Db, report: Report, section: NamedSection) => Promise<Result<null, Reason>>,
): Promise<Result<null, Reason | Locked>> {
  return await inTransaction(db, async (tx) => {
    const report = await holdReport(tx, id);
    requirePermission(actor, asked.permission, report);
    const locked = await whyLocked(tx, report);
    if (locked) return refuse(locked);
    const section = await requireSection(tx, report, key);
    if (section.version !== asked.version) throw new Conflict(`section ${key} of report ${id}`);
    return await work(tx, report, section);
  });
}

/** People of the body and its units who may be given a section. */
export async function writersOf(db: Db, report: Report, today: string) {
  // What its body did not finish before it ended is written by who issues it now.
  const issuerId = (await findIssuer(db, report.organisationId, today)) ?? report.organisationId;
  const body = await requireOrganisation(db, issuerId);
  const { countedIds } = await findReach(db, body, today);
  return await findWriters(db, { organisationIds: countedIds, programmeId: report.programmeId }, today);
}

/** Gives a section to a person until a day, or takes it back; whoever it is given to is told. */
export async function giveSection(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: {
    readonly key: string;
    readonly version: number;
    readonly assigneeId: string | null;
    readonly dueOn: string | null;
  },
): Promise<Result<null, Locked | 'noWriter' | 'duePast'>> {
  const now = platform.clock.now();
  const { key, assigneeId } = input;
  const asked = { permission: 'report.write', version: input.version } as const;
  return await step(platform, actor, [id, key], asked, async (tx, report, section) => {
    const dueOn = assigneeId ? input.dueOn : null;
    if (dueOn && dueOn !== section.dueOn && dueOn < legalDay(now)) return refuse('duePast');
    const isNew = assigneeId !== null && assigneeId !== section.assigneeId;
    if (isNew && !(await writersOf(tx, report, legalDay(now))).some((one) => one.id === assigneeId))
      return refuse('noWriter');
    await writeSectionRow(tx, id, { ...section, assigneeId, dueOn });
    if (isNew) await tell(tx, 'report.sectionGiven', report, assigneeId, now);
    const after = { reportSection: key, personId: assigneeId, dueOn };
    await note(tx, actor, report, { act: 'report.sectionGiven', after }, now);
    return ok(null);
  });
}

/** The writer says that the section is done; an empty one prints "Không.". */
export async function readySection(
  platform: Platform,
  actor: PersonActor,
  id: string,
  key: string,
  { version }: { readonly version: number },
): Promise<Result<null, Locked | 'notNow'>> {
  const now = platform.clock.now();
  return await step(
    platform,
    actor,
    [id, key],
    { permission: 'report.write', version },
    (tx, report, section) =>
      move(tx, actor, report, section, 'ready', { readyBy: actor.personId, returnReason: '' }, now),
  );
}

/** The second pair of eyes: neither who wrote last nor who said that it is ready. */
export async function agreeSection(
  platform: Platform,
  actor: PersonActor,
  id: string,
  key: string,
  { version }: { readonly version: number },
): Promise<Result<null, Locked | 'notNow' | FourEyesRefusal>> {
  const now = platform.clock.now();
  return await step<'notNow' | FourEyesRefusal>(
    platform,
    actor,
    [id, key],
    { permission: 'report.agree', version },
    async (tx, report, section) => {
      const exceptions = await findFourEyesExceptions(tx, actor.ownOrganisationIds);
      for (const proposedBy of new Set([section.writtenBy, section.readyBy])) {
        if (!proposedBy) continue;
        const eyes = mayApprove({ proposedBy, approver: actor, exceptions, today: legalDay(now) });
        if (!eyes.ok) return eyes;
      }
      return await move(
        tx,
        actor,
        report,
        section,
        'agree',
        { agreedBy: actor.personId, agreedAt: now },
        now,
      );
    },
  );
}

/** Back to its writer, who is told; also what was agreed before. */
export async function returnSection(
  platform: Platform,
  actor: PersonActor,
  id: string,
  key: string,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<Result<null, Locked | 'notNow'>> {
  const now = platform.clock.now();
  return await step(
    platform,
    actor,
    [id, key],
    { permission: 'report.agree', version },
    async (tx, report, section) => {
      const change = { returnReason: reason, agreedBy: null, agreedAt: null, readyBy: null };
      const moved = await move(tx, actor, report, section, 'return', change, now, reason);
      const writer = section.assigneeId ?? section.readyBy ?? section.writtenBy;
      if (moved.ok && writer) await tell(tx, 'report.sectionReturned', report, writer, now);
      return moved;
    },
  );
}

async function move(
  tx: Db,
  actor: PersonActor,
  report: Report,
  section: NamedSection,
  event: SectionEvent,
  change: Partial<ReportSection>,
  now: Date,
  reason?: string,
): Promise<Result<null, 'notNow'>> {
  const state = nextSection(section.state, event);
  if (!state) return refuse('notNow');
  await writeSectionRow(tx, report.id, { ...section, ...change, state });
  const acts = {
    ready: 'report.sectionReady',
    agree: 'report.sectionAgreed',
    return: 'report.sectionReturned',
  };
  const act = event === 'write' ? 'report.sectionWritten' : acts[event];
  await note(
    tx,
    actor,
    report,
    { act, after: { reportSection: section.key }, ...(reason ? { reason } : {}) },
    now,
  );
  return ok(null);
}

async function tell(
  tx: Db,
  topic: string,
  { id, organisationId, programmeId }: Report,
  personId: string,
  now: Date,
) {
  await emit(tx, topic, { reportId: id, organisationId, programmeId, personId }, now);
}

async function note(
  tx: Db,
  actor: PersonActor,
  { id, organisationId }: Report,
  told: { readonly act: string; readonly after: Record<string, string | null>; readonly reason?: string },
  now: Date,
): Promise<void> {
  await record(tx, actor, { ...told, objectKind: 'report', objectId: id, organisationId }, now);
}
