import { findUnit } from '@danban/legal-text';
import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import type { ContributorCategory } from '#features/submissions/submission.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { SheetKind } from './question-sheet.ts';
import type { NewSheetInput } from './sheet.schema.ts';
import { closeSheet, insertSheet, requireSheet, withdrawLink } from './sheets.store.server.ts';

export type MakeSheetRefusal = 'over' | 'unknownUnit' | 'dueInPast';

/** Writes down the questions; nobody is asked before links are sent, or, for staff, before they open their page. */
export async function makeSheet(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string,
  input: NewSheetInput,
): Promise<Result<{ id: string }, MakeSheetRefusal>> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.edit', consultation);
  if (consultation.state === 'completed' || consultation.state === 'withdrawn') return refuse('over');
  const now = clock.now();
  if (input.dueOn < legalDay(now)) return refuse('dueInPast');
  const { tree } = await requireVersion(db, consultation.draftVersionId);
  const lost = input.questions.find(({ unitId }) => unitId !== null && !findUnit(tree, unitId));
  if (lost) return refuse('unknownUnit', { unit: lost.unitId ?? '' });
  const id = newId(now);
  const { kind, title, questions, dueOn } = input;
  const nameless = kind === 'internal' && input.nameless;
  const sheet = { consultationId, id, kind, title, questions, dueOn, nameless };
  await inTransaction(db, async (tx) => {
    const by = actor.kind === 'person' ? actor.personId : null;
    await insertSheet(tx, { ...sheet, category: CATEGORY_OF[kind] ?? input.category }, { by, at: now });
    const { organisationId } = consultation;
    const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
    const after = { sheetId: id, sheetKind: kind, questions: questions.length, dueOn };
    await record(tx, actor, { act: 'sheet.made', ...about, after }, now);
  });
  return ok({ id });
}

/** An affected group is counted as what the sheet says. */
const CATEGORY_OF: Readonly<Partial<Record<SheetKind, ContributorCategory>>> = {
  expert: 'expert',
  internal: 'staffMember',
};

/** No more answers are taken; what came stays. */
export async function endSheet(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string,
  sheetId: string,
  { version }: { readonly version: number },
): Promise<Result<null, 'alreadyClosed'>> {
  const { organisationId } = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.edit', { organisationId });
  const sheet = await requireSheet(db, consultationId, sheetId);
  if (sheet.closedAt) return refuse('alreadyClosed');
  const now = clock.now();
  const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
  await inTransaction(db, async (tx) => {
    await closeSheet(tx, sheet, version, now);
    await record(tx, actor, { act: 'sheet.closed', ...about, after: { sheetId } }, now);
  });
  return ok(null);
}

/** A link that went to the wrong place no longer opens anything. */
export async function takeLinkBack(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string,
  sheetId: string,
  { linkId }: { readonly linkId: string },
): Promise<Result<null, 'notWaiting'>> {
  const { organisationId } = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.edit', { organisationId });
  const sheet = await requireSheet(db, consultationId, sheetId);
  const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
  return await inTransaction(db, async (tx) => {
    if (!(await withdrawLink(tx, sheet, linkId))) return refuse('notWaiting');
    await record(
      tx,
      actor,
      { act: 'sheet.linkWithdrawn', ...about, after: { sheetId, linkId } },
      clock.now(),
    );
    return ok(null);
  });
}
