import { type Actor, type PersonActor, publicActor, systemActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { holdConsultation, requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { emptyTree } from '#features/drafts/draft-version.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { findShownTree } from '#features/drafts/purging/shown-tree.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { contentHash } from '#features/submissions/content-hash.ts';
import { countingClassOf } from '#features/submissions/counting-class.ts';
import { type IntakePlatform, tokenHash } from '#features/submissions/intake-platform.server.ts';
import { publicLabel } from '#features/submissions/public-label.ts';
import { newReceiptCode } from '#features/submissions/receipt.ts';
import { placed } from '#features/submissions/sent-draft.server.ts';
import { LONGEST_TEXT, type OpinionContent } from '#features/submissions/submission.schema.ts';
import type { Channel, IdentityLevel, Submission } from '#features/submissions/submission.ts';
import { writeSubmission } from '#features/submissions/write-submission.server.ts';
import { writtenLine, writtenWords } from '#features/submissions/written-words.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import type { Limit } from '#platform/rate-limit.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { sheetText } from '#text/vi/sheets.ts';
import { type AnswerClosed, type QuestionSheet, whyClosed } from './question-sheet.ts';
import type { AnswerValues } from './sheet.schema.ts';
import { findLinkByToken, requireSheet, useLink } from './sheets.store.server.ts';

/** A token has 192 bits; this only keeps programs from trying, and a line of many people from being stopped. */
export const ANSWERS_PER_ADDRESS: Limit = { name: 'sheet.answer', count: 60, perSeconds: 600 };

export type AnswerSheetRefusal =
  | AnswerClosed
  | 'gone'
  | 'used'
  | 'empty'
  | 'tooLong'
  | 'consentNeeded'
  | 'tooMany';

/** What somebody who follows a private link sees. Reading never uses the link up. */
export async function readLink({ db, clock }: Platform, token: string) {
  const link = await findLinkByToken(db, tokenHash(token));
  if (!link || link.state === 'withdrawn') return { kind: 'gone' as const };
  if (link.state === 'used') return { kind: 'used' as const };
  const consultation = await requireConsultation(db, link.consultationId);
  const sheet = await requireSheet(db, link.consultationId, link.sheetId);
  const closed = whyClosed(sheet, consultation.state, legalDay(clock.now()));
  return { kind: 'open' as const, closed, ...(await shown(db, consultation, sheet)) };
}

/** The page on which staff answer signed in. */
export async function readInternalSheet(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string,
  sheetId: string,
) {
  const { consultation, sheet } = await requireInternal(db, actor, consultationId, sheetId);
  const closed = whyClosed(sheet, consultation.state, legalDay(clock.now()));
  return { consultationId, sheetId, closed, ...(await shown(db, consultation, sheet)) };
}

async function shown(db: Db, consultation: Consultation, sheet: QuestionSheet) {
  const [project, body, tree] = await Promise.all([
    requireProject(db, consultation.projectId),
    requireOrganisation(db, consultation.organisationId),
    findShownTree(db, consultation.draftVersionId),
  ]);
  return {
    body: body.name,
    title: project.title,
    slug: consultation.openedAt && consultation.state !== 'withdrawn' ? project.slug : null,
    tree: tree ?? emptyTree,
    sheet: {
      kind: sheet.kind,
      title: sheet.title,
      questions: sheet.questions,
      dueOn: sheet.dueOn,
      nameless: sheet.nameless,
    },
  };
}

/**
 * The one answer of a private link. This works by using the link up in the transaction that writes the submission: of two
 * presses one writes, the other is told that an answer was given. Whatever is refused leaves the link as it was.
 */
export async function answerByLink(
  app: IntakePlatform,
  token: string,
  values: AnswerValues,
  address: string,
): Promise<Result<{ receiptCode: string }, AnswerSheetRefusal>> {
  if (!(await app.rateLimits.take(ANSWERS_PER_ADDRESS, address)).ok) return refuse('tooMany');
  const link = await findLinkByToken(app.db, tokenHash(token));
  if (!link || link.state === 'withdrawn') return refuse('gone');
  if (link.state === 'used') return refuse('used');
  const now = app.clock.now();
  const sheet = await requireSheet(app.db, link.consultationId, link.sheetId);
  const isInternal = sheet.kind === 'internal';
  if (!isInternal && !values.consent) return refuse('consentNeeded');
  const identity: IdentityLevel = isInternal || !link.email ? 'anonymous' : 'emailConfirmed';
  return await inTransaction(app.db, async (tx) => {
    const consultation = await holdConsultation(tx, link.consultationId, 'share');
    const given = isInternal ? { ...values, name: '' } : values;
    const made = await makeSubmission(tx, consultation, sheet, given, { identity, now });
    if (!made.ok) return made;
    const { id } = made.value.submission;
    const used = isInternal
      ? { submissionId: null, consentOn: null }
      : { submissionId: id, consentOn: legalDay(now) };
    if (!(await useLink(tx, link, used))) return refuse('used');
    const by = isInternal ? systemActor : publicActor;
    await writeSubmission(tx, by, consultation, made.value, now);
    return ok({ receiptCode: made.value.submission.receiptCode });
  });
}

/** An answer of somebody of the house, signed in; without a name where the sheet allows it and the person wants it. */
export async function answerInternally(
  { db, clock }: Platform,
  actor: PersonActor,
  consultationId: string,
  sheetId: string,
  values: AnswerValues,
): Promise<Result<{ receiptCode: string }, AnswerSheetRefusal>> {
  const { sheet } = await requireInternal(db, actor, consultationId, sheetId);
  const now = clock.now();
  const nameless = sheet.nameless && values.nameless;
  return await inTransaction(db, async (tx) => {
    const consultation = await holdConsultation(tx, consultationId, 'share');
    const name = nameless ? '' : actor.displayName;
    const identity: IdentityLevel = nameless ? 'anonymous' : 'staffRecorded';
    const made = await makeSubmission(tx, consultation, sheet, { ...values, name }, { identity, now });
    if (!made.ok) return made;
    // Without a name the trail must not name the person either.
    await writeSubmission(tx, nameless ? systemActor : actor, consultation, made.value, now);
    return ok({ receiptCode: made.value.submission.receiptCode });
  });
}

async function requireInternal(db: Db, actor: Actor, consultationId: string, sheetId: string) {
  const consultation = await requireConsultation(db, consultationId);
  const sheet = await requireSheet(db, consultationId, sheetId);
  // Questions for experts are nothing that staff answer.
  requirePermission(
    actor,
    sheet.kind === 'internal' ? 'internalRound.answer' : 'consultation.edit',
    consultation,
  );
  return { consultation, sheet };
}

async function makeSubmission(
  tx: Db,
  consultation: Consultation,
  sheet: QuestionSheet,
  values: AnswerValues,
  { identity, now }: { readonly identity: IdentityLevel; readonly now: Date },
) {
  const today = legalDay(now);
  const closed = whyClosed(sheet, consultation.state, today);
  if (closed) return refuse(closed);
  const opinions = opinionsOf(sheet, values);
  if (opinions.length === 0) return refuse('empty');
  if (opinions.some(({ text }) => text.length > LONGEST_TEXT))
    return refuse('tooLong', { most: LONGEST_TEXT });
  const { id: consultationId, draftVersionId } = consultation;
  const channel: Channel = sheet.kind === 'internal' ? 'internal' : 'portal';
  const label = publicLabel(sheet.category, '');
  const submission: Submission = {
    id: newId(now),
    consultationId,
    draftVersionId,
    receiptCode: newReceiptCode(),
    channel,
    receivedAt: now,
    late: today > sheet.dueOn,
    identityLevel: identity,
    category: sheet.category,
    place: '',
    publicLabel: label,
    organisationName: null,
    channelDetail: {},
    countingClass: countingClassOf(channel, sheet.category),
    contentSha256: contentHash(consultationId, draftVersionId, label, opinions),
    enteredBy: null,
  };
  const { tree } = await requireVersion(tx, draftVersionId);
  const name = writtenLine(values.name).slice(0, 120);
  const contact = name
    ? { name, email: null, phone: null, consentAnswerByEmail: false, consentPublishName: false }
    : undefined;
  const written = opinions.map((opinion) => placed(opinion, tree));
  return ok({ submission, opinions: written, contact, idempotencyKey: `sheet ${submission.id}` });
}

/** Each answered question is an opinion on its unit, with the question in front, without which an answer says nothing. */
function opinionsOf(sheet: QuestionSheet, values: AnswerValues): OpinionContent[] {
  const answered = sheet.questions.flatMap(({ unitId, text }, index) => {
    const answer = writtenWords(values.answers[index] ?? '');
    return answer ? [{ unitId, text: sheetText.answered(text, answer) }] : [];
  });
  const other = writtenWords(values.other);
  return [...answered, ...(other ? [{ unitId: null, text: other }] : [])].map((opinion) => ({
    ...opinion,
    quotedWords: null,
    position: 'amend' as const,
    suggestedWording: null,
  }));
}
