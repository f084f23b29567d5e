import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import type { OpinionValues } from '#features/submissions/opinion-form.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { type DeskEntry, type EntrySentences, enterAtDesk } from '../entry/enter-at-desk.server.ts';
import { takeBack } from '../entry/take-back.server.ts';
import { pagesOfForm } from './load-paper-desk.server.ts';
import {
  type PaperForm,
  requirePaperForm,
  type TypedForm,
  updatePaperForm,
} from './paper-forms.store.server.ts';
import { requirePaperScan } from './paper-scans.store.server.ts';
import { proposalOf } from './proposal.ts';

export type FormRefusal = 'decided' | 'noPoint';
export interface FormSentences extends EntrySentences {
  /** Something is written on the paper, and nothing was typed. */
  readonly unread: string;
  readonly noPosition: string;
}
type Entry =
  | DeskEntry
  | { readonly ok: false; readonly reason: FormRefusal; readonly errors: Readonly<Record<string, string>> };

/**
 * What a person has confirmed beside the picture becomes a submission by the way of the entry desk. The form is held meanwhile: of two officers
 * one enters it, the other is told. Words on the paper are never passed over in silence.
 */
export async function enterPaperForm(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  formId: string,
  typed: TypedForm,
  say: FormSentences,
): Promise<Entry> {
  const consultation = await requireConsultation(platform.db, consultationId);
  requirePermission(actor, 'opinion.enter', consultation);
  const { tree } = await requireVersion(platform.db, consultation.draftVersionId);
  const now = platform.clock.now();
  return await inTransaction(platform.db, async (tx): Promise<Entry> => {
    const form = await requirePaperForm(tx, consultationId, formId, true);
    if (form.state !== 'waiting') return { ok: false, reason: 'decided', errors: {} };
    const pages = await pagesOfForm(tx, consultationId, formId);
    const { inked } = proposalOf(pages, tree);
    const errors = unreadWords(typed, inked, say);
    if (Object.keys(errors).length > 0) return { ok: false, reason: 'incomplete', errors };
    const used = typed.points.flatMap((point, index) => (isUsed(point) ? [{ point, index }] : []));
    if (used.length === 0) return { ok: false, reason: 'noPoint', errors: {} };
    const voice = {
      // A form that was taken back and entered anew is another record.
      key: `paper form ${formId} ${form.version}`,
      ...{ channel: 'paperForm' as const, values: typed.values, points: used.map(({ point }) => point) },
    };
    const source = { road: 'scan' as const, sourceId: form.scanId };
    const entered = await enterAtDesk({ ...platform, db: tx }, actor, consultationId, voice, say, source);
    if (!entered.ok)
      return {
        ...entered,
        errors: asOnForm(
          entered.errors,
          used.map(({ index }) => index),
        ),
      };
    const { submissionId } = entered.value;
    const decided = { decided_by: actor.personId, decided_at: now, typed: null };
    await updatePaperForm(tx, form, { state: 'entered', submission_id: submissionId, ...decided });
    const { sha256 } = await requirePaperScan(tx, consultationId, form.scanId);
    const after = {
      formId,
      submissionId,
      fileSha256: sha256,
      pages: pages.map(({ page }) => page).join(' '),
    };
    await note(tx, actor, consultation, 'consultation.paperFormEntered', after, now);
    return entered;
  });
}

const isUsed = ({ position, text, wording }: OpinionValues) =>
  position !== '' || text.trim() !== '' || wording.trim() !== '';

function unreadWords({ values, points }: TypedForm, inked: readonly string[], say: FormSentences) {
  const errors: Record<string, string> = {};
  for (const name of inked) {
    const [field = '', at] = name.split('.');
    const point = at === undefined ? undefined : points[Number(at)];
    const said = at === undefined ? values[field] : `${point?.text ?? ''}${point?.wording ?? ''}`;
    if (!said?.trim()) errors[name] = say.unread;
  }
  for (const [index, point] of points.entries())
    if (isUsed(point) && point.position === '') errors[`position.${index}`] = say.noPosition;
  return errors;
}

/** The entry desk counts the points that were sent; the form counts its blocks. */
function asOnForm(errors: Readonly<Record<string, string>>, indexes: readonly number[]) {
  return Object.fromEntries(
    Object.entries(errors).map(([name, error]) => {
      const match = /^(\w+)\.(\d+)$/.exec(name);
      return [match ? `${match[1]}.${indexes[Number(match[2])] ?? match[2]}` : name, error];
    }),
  );
}

/** Left for later: what was typed stays with the form, whoever goes on with it. */
export async function keepForLater(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  formId: string,
  typed: TypedForm,
): Promise<Result<null, FormRefusal>> {
  requirePermission(actor, 'opinion.enter', await requireConsultation(platform.db, consultationId));
  return await inTransaction(platform.db, async (tx) => {
    const form = await requirePaperForm(tx, consultationId, formId, true);
    if (form.state !== 'waiting') return refuse('decided');
    await updatePaperForm(tx, form, { typed });
    return ok(null);
  });
}

/** Not entered, for a reason that stays: empty, not readable, not about this draft. */
export async function rejectForm(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  formId: string,
  { reason }: { readonly reason: string },
): Promise<Result<null, FormRefusal>> {
  const consultation = await requireConsultation(platform.db, consultationId);
  requirePermission(actor, 'opinion.enter', consultation);
  const now = platform.clock.now();
  return await inTransaction(platform.db, async (tx) => {
    const form = await requirePaperForm(tx, consultationId, formId, true);
    if (form.state !== 'waiting') return refuse('decided');
    const decided = { decided_by: actor.personId, decided_at: now };
    await updatePaperForm(tx, form, { state: 'rejected', reason, ...decided });
    await note(tx, actor, consultation, 'consultation.paperFormRejected', { formId }, now, reason);
    return ok(null);
  });
}

/** Back to the desk: a rejected form as it was, an entered one with its submission taken back for the reason given. */
export async function reopenForm(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  formId: string,
  { reason }: { readonly reason: string },
): Promise<Result<null, 'notDecided' | 'over' | 'grouped'>> {
  const consultation = await requireConsultation(platform.db, consultationId);
  requirePermission(actor, 'opinion.enter', consultation);
  const now = platform.clock.now();
  return await inTransaction(platform.db, async (tx) => {
    const form = await requirePaperForm(tx, consultationId, formId, true);
    if (form.state === 'waiting') return refuse('notDecided');
    const back = await takenBack({ ...platform, db: tx }, actor, form, reason);
    if (!back.ok) return back;
    const undecided = { submission_id: null, reason: null, decided_by: null, decided_at: null };
    await updatePaperForm(tx, form, { state: 'waiting', ...undecided });
    await note(tx, actor, consultation, 'consultation.paperFormReopened', { formId }, now, reason);
    return ok(null);
  });
}

/** One that somebody took back already needs no second taking back. */
async function takenBack(
  platform: Platform,
  actor: PersonActor,
  { consultationId, submissionId }: PaperForm,
  reason: string,
): Promise<Result<null, 'over' | 'grouped'>> {
  if (submissionId === null) return ok(null);
  const taken = await takeBack(platform, actor, consultationId, { submissionId, reason });
  if (taken.ok || taken.reason === 'notHere') return ok(null);
  return refuse(taken.reason);
}

async function note(
  tx: Db,
  actor: PersonActor,
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
  act: 'consultation.paperFormEntered' | 'consultation.paperFormRejected' | 'consultation.paperFormReopened',
  after: Readonly<Record<string, string>>,
  now: Date,
  reason?: string,
): Promise<void> {
  const about = { objectKind: 'consultation', objectId: id, organisationId };
  await record(tx, actor, { act, ...about, ...(reason ? { reason } : {}), after }, now);
}
