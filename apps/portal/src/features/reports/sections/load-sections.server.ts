import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { findThreads } from '../comments/comments.store.server.ts';
import type { Report } from '../report.ts';
import { requireReport } from '../reports.store.server.ts';
import { whyLocked } from '../write-report.server.ts';
import { writersOf } from './move-section.server.ts';
import type { SectionState } from './section.ts';
import { type NamedSection, sectionsOf } from './section-access.server.ts';

/** A section as its pages show it. */
export interface ShownSection extends NamedSection {
  readonly assignee: string;
  readonly writer: string;
  readonly agreer: string;
  readonly openThreads: number;
  readonly late: boolean;
}

/** Who writes what of a report, how far it is, and what is said about the whole of it. */
export async function loadSections({ db, clock }: Platform, actor: PersonActor, id: string) {
  const desk = await openDesk({ db, clock }, actor, id);
  const { report, sections, threads, editable } = desk;
  const mayGive = editable && can(actor, 'report.write', report);
  return {
    ...facts(desk),
    sections,
    threads: threads.filter(({ key }) => key === null),
    writers: mayGive ? await writersOf(db, report, legalDay(clock.now())) : [],
    mayGive,
    agreed: sections.filter(({ state }) => state === 'agreed').length,
  };
}

/** One section to be written, agreed to or returned, with what is said about it. */
export async function loadSection({ db, clock }: Platform, actor: PersonActor, id: string, key: string) {
  const desk = await openDesk({ db, clock }, actor, id);
  const section = desk.sections.find((one) => one.key === key);
  if (!section) throw new NotFound(`section ${key} of report ${id}`);
  const waits = (...states: readonly SectionState[]) => desk.editable && states.includes(section.state);
  const mayAgree = can(actor, 'report.agree', desk.report);
  const own = [section.writtenBy, section.readyBy].includes(actor.personId);
  return {
    ...facts(desk),
    section,
    threads: desk.threads.filter((thread) => thread.key === key),
    mayWrite: desk.editable && can(actor, 'report.write', desk.report),
    mayReady: waits('empty', 'writing', 'returned') && can(actor, 'report.write', desk.report),
    mayAgree: waits('ready') && mayAgree,
    mayReturn: waits('ready', 'agreed') && mayAgree,
    /** Agreeing is for another person. */
    own,
  };
}

async function openDesk({ db, clock }: Pick<Platform, 'db' | 'clock'>, actor: PersonActor, id: string) {
  const report = await requireReport(db, id);
  requirePermission(actor, 'report.readUnsigned', report);
  const [sections, threads, locked] = await Promise.all([
    sectionsOf(db, report),
    findThreads(db, id),
    whyLocked(db, report),
  ]);
  const today = legalDay(clock.now());
  return {
    report,
    editable: !locked,
    mayTalk:
      report.state === 'writing' &&
      (can(actor, 'report.write', report) || can(actor, 'report.agree', report)),
    threads,
    sections: await named(db, sections, threads, today),
  };
}

const facts = ({ report, editable, mayTalk }: { report: Report; editable: boolean; mayTalk: boolean }) => ({
  report: { id: report.id, title: report.title, periodFrom: report.periodFrom, periodTo: report.periodTo },
  editable,
  mayTalk,
});

async function named(
  db: Db,
  sections: readonly NamedSection[],
  threads: readonly { readonly key: string | null; readonly resolvedAt: Date | null }[],
  today: string,
): Promise<ShownSection[]> {
  const ids = sections.flatMap(({ assigneeId, writtenBy, agreedBy }) => [assigneeId, writtenBy, agreedBy]);
  const names = await findPersonNames(db, [...new Set(ids.filter((id) => id !== null))]);
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? '') : '');
  return sections.map((section) => ({
    ...section,
    ...{
      assignee: nameOf(section.assigneeId),
      writer: nameOf(section.writtenBy),
      agreer: nameOf(section.agreedBy),
    },
    openThreads: threads.filter(({ key, resolvedAt }) => key === section.key && !resolvedAt).length,
    late: section.dueOn !== null && section.dueOn < today && !['ready', 'agreed'].includes(section.state),
  }));
}
