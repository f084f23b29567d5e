import type { PersonActor } from '#features/authority/actor.ts';
import { approveDocument } from '#features/official-documents/approve-document.server.ts';
import { numberDocument, signDocument } from '#features/official-documents/issue-document.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { startEdition } from '#features/reports/editions/start-edition.server.ts';
import { requireReport } from '#features/reports/reports.store.server.ts';
import { freezeSignedReport, submitReport } from '#features/reports/submit-report.server.ts';
import { createReport, saveReport } from '#features/reports/write-report.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { done } from './external-draft.ts';
import { aPerson } from './person.ts';

export interface ReportDesk {
  readonly writer: PersonActor;
  readonly head: PersonActor;
  readonly clerk: PersonActor;
}

/** Those who write, sign and number the reports of a body. */
export async function aReportDesk({ db }: Pick<Platform, 'db'>, organisationId: string): Promise<ReportDesk> {
  return {
    writer: await aPerson(db, { organisationId, roles: ['draftingOfficer'] }),
    head: await aPerson(db, { organisationId, roles: ['leader'], title: 'Giám đốc' }),
    clerk: await aPerson(db, { organisationId, roles: ['recordsClerk'] }),
  };
}

interface Given {
  readonly title?: string;
  readonly narrative?: Readonly<Record<string, string>>;
  readonly programmeId?: string | null;
  /** The number of its document; null: signed and not numbered. */
  readonly number?: number | null;
  /** What happens while it is being written. */
  readonly meanwhile?: (id: string) => Promise<unknown>;
}

/** A report of 2026, written, approved, signed, frozen and numbered as people do it. Gives its id. */
export async function aFrozenReport(
  platform: Platform,
  desk: ReportDesk,
  given: Given = {},
): Promise<string> {
  const facts = {
    title: given.title ?? 'Kết quả truyền thông chính sách năm 2026',
    ...{ periodFrom: '2026-01-01', periodTo: '2026-11-22', addressee: 'Sở Tư pháp', requestReference: '' },
    programmeId: given.programmeId ?? null,
  };
  const { id } = done(await createReport(platform, desk.writer, facts));
  if (given.narrative) await writeWords(platform, desk, id, given.narrative);
  await given.meanwhile?.(id);
  await frozen(platform, desk, id, given.number === undefined ? 1 : given.number);
  return id;
}

/** The correction of a frozen report, frozen too. */
export async function aFrozenEdition(
  platform: Platform,
  desk: ReportDesk,
  id: string,
  number: number,
): Promise<string> {
  const next = done(await startEdition(platform, desk.writer, id, { reason: 'Ghi nhầm số' }));
  await frozen(platform, desk, next.id, number);
  return next.id;
}

async function writeWords(
  platform: Platform,
  { writer }: ReportDesk,
  id: string,
  narrative: Readonly<Record<string, string>>,
) {
  const { version, title, addressee, requestReference } = await requireReport(platform.db, id);
  done(await saveReport(platform, writer, id, { version, title, addressee, requestReference, narrative }));
}

async function frozen(
  platform: Platform,
  { writer, head, clerk }: ReportDesk,
  id: string,
  number: number | null,
) {
  const { version } = await requireReport(platform.db, id);
  const { documentId } = done(await submitReport(platform, writer, id, { version }));
  const at = async () => ({ version: (await requireDocument(platform.db, documentId)).version });
  const today = legalDay(platform.clock.now());
  done(await approveDocument(platform, head, documentId, await at()));
  done(await signDocument(platform, head, documentId, { ...(await at()), signedOn: today, capacity: 0 }));
  if (!(await freezeSignedReport(platform, documentId))) throw new Error(`report ${id} was not frozen`);
  if (number !== null)
    done(await numberDocument(platform, clerk, documentId, { ...(await at()), number, datedOn: today }));
}
