import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findPaperForms, insertPaperForm, requirePaperForm } from './paper-forms.store.server.ts';
import {
  findPagesOf,
  findSerialPage,
  includePage,
  insertPaperPage,
  type PageCode,
  type PaperPage,
} from './paper-pages.store.server.ts';
import type { PaperScan } from './paper-scans.store.server.ts';

/**
 * Puts a page that was read into its form. Pages of a numbered paper belong together wherever they lie; without a number the
 * second page follows its first. A numbered page that is here already waits for a person: perhaps the numbered form was copied.
 */
export async function filePage(
  { db, clock }: Platform,
  { consultationId, id: scanId }: Pick<PaperScan, 'consultationId' | 'id'>,
  page: number,
  read: Pick<PaperPage, 'outcome' | 'code' | 'frame' | 'fields'>,
): Promise<void> {
  const own = { consultationId, scanId, page, ...read };
  await inTransaction(db, async (tx) => {
    if (read.outcome !== 'form' || !read.code) {
      await insertPaperPage(tx, { ...own, formId: null, sameAs: null });
      return;
    }
    const { serial } = read.code;
    const before = serial ? await findSerialPage(tx, consultationId, serial, read.code.page) : undefined;
    if (before) {
      const sameAs = { scanId: before.scanId, page: before.page };
      await insertPaperPage(tx, { ...own, outcome: 'sameTwice', formId: null, sameAs });
      return;
    }
    if ((await findPagesOf(tx, consultationId, { scanId })).some((each) => each.page === page)) return;
    const formId = (await formFor(tx, consultationId, scanId, read.code)) ?? newId(clock.now());
    const isNew = !(await findPaperForms(tx, consultationId)).some(({ id }) => id === formId);
    if (isNew) await insertPaperForm(tx, { consultationId, id: formId, scanId, page, serial });
    await insertPaperPage(tx, { ...own, formId, sameAs: null });
  });
}

/** The form that this page goes on with; undefined when it begins one. */
async function formFor(
  tx: Db,
  consultationId: string,
  scanId: string,
  code: PageCode,
): Promise<string | undefined> {
  const forms = await findPaperForms(tx, consultationId);
  if (code.serial)
    return forms.find(({ serial, state }) => serial === code.serial && state === 'waiting')?.id;
  if (code.page === 1) return undefined;
  const last = (await findPagesOf(tx, consultationId, { scanId })).at(-1);
  const follows =
    last?.formId &&
    last.code &&
    !last.code.serial &&
    last.code.page === code.page - 1 &&
    last.code.of === code.of;
  if (!follows || !last.formId) return undefined;
  return (await requirePaperForm(tx, consultationId, last.formId)).state === 'waiting'
    ? last.formId
    : undefined;
}

/** A person has looked at a page that seemed to be there already: it is another paper with the same number. */
export async function takePageIn(
  { db, clock }: Platform,
  actor: PersonActor,
  consultationId: string,
  given: { readonly scanId: string; readonly page: number },
): Promise<Result<{ formId: string }, 'notHere'>> {
  const { organisationId } = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.enter', { organisationId });
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const pages = await findPagesOf(tx, consultationId, { scanId: given.scanId });
    const page = pages.find((each) => each.page === given.page);
    if (page?.outcome !== 'sameTwice') return refuse('notHere');
    const formId = newId(now);
    const serial = page.code?.serial ?? '';
    await insertPaperForm(tx, { consultationId, id: formId, scanId: page.scanId, page: page.page, serial });
    if (!(await includePage(tx, page, formId))) throw new Error(`page ${given.page}: expected to wait`);
    const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
    const after = { scanId: page.scanId, page: page.page, serial };
    await record(tx, actor, { act: 'consultation.paperPageIncluded', ...about, after }, now);
    return ok({ formId });
  });
}
