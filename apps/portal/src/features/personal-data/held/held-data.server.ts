import { findEntriesOf } from '#features/contests/playing/entries.store.server.ts';
import { findFollowsOf } from '#features/following/followers.store.server.ts';
import { findRegistrationsOf } from '#features/gatherings/registering/erase-registrations.store.server.ts';
import { findInitiativesOf } from '#features/initiatives/entering/entries.store.server.ts';
import { findAppeals } from '#features/moderation/appeals.store.server.ts';
import { findActsOf } from '#features/moderation/moderation.store.server.ts';
import { findNoticesGiven } from '#features/offline-voices/field/notices.store.server.ts';
import { findMinutesOf } from '#features/offline-voices/meetings/meetings.store.server.ts';
import { findScansOf } from '#features/offline-voices/paper-scans/paper-forms.store.server.ts';
import { findPublishedMatrix } from '#features/responses/published-matrix.store.server.ts';
import { getSealed } from '#features/submissions/attachments/sealed-file.server.ts';
import { maskedEmail, maskedPhone } from '#features/submissions/contact/mask-contact.ts';
import { findErasure } from '#features/submissions/erasing/erasures.store.server.ts';
import { requireSubmission } from '#features/submissions/submissions.store.server.ts';
import { type TrackedSubmission, trackSubmission } from '#features/submissions/track-submission.server.ts';
import { findInvitationsOf } from '#features/surveys/inviting/invitees.store.server.ts';
import { findSubmissionLeaf } from '#features/transparency-log/log.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { findMailsTo } from '#platform/forget-mails.server.ts';
import type { Language } from '#text/language.ts';
import { subjectsOf } from '../requests/ask.server.ts';
import { findRequestsOf } from '../requests/data-requests.store.server.ts';

/** All that is held of who sent one submission, in plain values: what the page shows is what the file says. */
export interface HeldSubmission {
  readonly receiptCode: string;
  readonly draft: string;
  readonly body: string;
  readonly receivedAt: string;
  readonly channel: string;
  readonly identityLevel: string;
  readonly category: string;
  readonly place: string;
  readonly publicLabel: string;
  readonly organisationName: string | null;
  readonly channelDetail: Readonly<Record<string, unknown>>;
  readonly late: boolean;
  readonly contact: HeldContact | null;
  readonly opinions: readonly HeldOpinion[];
  readonly attachments: readonly HeldFile[];
  readonly ended: { readonly kind: string; readonly because: string; readonly at: string } | null;
  readonly erasedAt: string | null;
  readonly logLine: number | null;
  readonly saltKept: boolean;
  /** Read aloud by who wrote it down, before; word for word. */
  readonly notices: readonly { readonly purpose: string; readonly at: string; readonly words: string }[];
  readonly minutes: number;
  readonly scans: number;
  readonly requests: readonly HeldRequest[];
}

export interface HeldContact {
  readonly name: string | null;
  readonly email: string | null;
  readonly emailConfirmed: boolean;
  readonly phone: string | null;
  readonly signer: string | null;
  /** In which mails are written to this address. */
  readonly language: Language;
  readonly consents: Readonly<
    Record<'answerByEmail' | 'receiptByEmail' | 'askBack' | 'publishName', boolean>
  >;
}

export interface HeldOpinion {
  readonly ordinal: number;
  readonly about: string | null;
  readonly position: string;
  readonly text: string;
  readonly suggestedWording: string | null;
  readonly state: string;
  readonly shownInstead: string | null;
  readonly hiddenReason: string | null;
  readonly heldBecause: readonly string[];
  readonly decisions: readonly { readonly kind: string; readonly at: string; readonly reason: string }[];
  readonly appeals: readonly {
    readonly words: string;
    readonly at: string;
    readonly answer: string | null;
  }[];
  readonly answer: { readonly outcome: string; readonly explanation: string } | null;
}

export interface HeldFile {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly agreedToPublish: boolean;
  readonly published: boolean;
}

export interface HeldRequest {
  readonly number: string;
  readonly kind: string;
  readonly receivedAt: string;
  readonly dueOn: string;
  readonly state: string;
  readonly answer: string;
  readonly basis: string;
  /** What became of this submission. */
  readonly result: string | null;
}

export interface HeldData {
  readonly generatedAt: string;
  readonly submissions: readonly HeldSubmission[];
  readonly follows: readonly {
    readonly draft: string;
    readonly since: string;
    readonly confirmed: boolean;
    readonly language: Language;
  }[];
  /** Gatherings for which the same confirmed address registered. */
  readonly registrations: readonly {
    readonly gathering: string;
    readonly name: string;
    readonly workplace: string;
    readonly group: string;
    readonly state: string;
    readonly at: string;
    readonly attendedAt: string | null;
  }[];
  /** Knowledge contests that the same confirmed address entered. */
  readonly contestEntries: readonly {
    readonly contest: string;
    readonly name: string;
    readonly group: string;
    readonly at: string;
  }[];
  /** Contests for initiatives that the same confirmed address wrote for. */
  readonly initiatives: readonly {
    readonly call: string;
    readonly title: string;
    readonly authors: string;
    readonly state: string;
    readonly at: string;
  }[];
  /** Surveys to which the same confirmed address was invited, and whether it answered; never what. */
  readonly surveyInvitations: readonly { readonly survey: string; readonly answered: boolean }[];
  readonly mails: readonly { readonly subject: string; readonly at: string }[];
}

/**
 * Everything, of the receipt and of what it replaced or was replaced by. A receipt is lost, photographed, passed on: who
 * holds it sees of address and number only as much as their owner needs to know them again.
 */
export async function collectHeld(platform: Platform, tracked: TrackedSubmission): Promise<HeldData> {
  const { db } = platform;
  const { submission } = tracked;
  const of = { consultationId: submission.consultationId, submissionId: submission.id };
  const codes: string[] = [];
  for (const subject of await subjectsOf(db, of))
    codes.push((await requireSubmission(db, subject.consultationId, subject.submissionId)).receiptCode);
  const held = await collectHeldOf(platform, codes);
  return { ...held, submissions: held.submissions.map(masked) };
}

function masked(held: HeldSubmission): HeldSubmission {
  const { contact } = held;
  if (!contact) return held;
  const email = contact.email && maskedEmail(contact.email);
  return { ...held, contact: { ...contact, email, phone: contact.phone && maskedPhone(contact.phone) } };
}

/** The same with address and number in full, of several receipts: for who has proven the contact under which they were given. */
export async function collectHeldOf(platform: Platform, receiptCodes: readonly string[]): Promise<HeldData> {
  const { db, clock } = platform;
  const submissions: HeldSubmission[] = [];
  const addresses = new Set<string>();
  for (const receiptCode of receiptCodes) {
    const each = await trackSubmission(platform, receiptCode);
    if (!each) continue;
    if (each.contact?.email && each.emailConfirmed) addresses.add(each.contact.email);
    submissions.push(await heldOf(platform, each));
  }
  const codes = submissions.map(({ receiptCode }) => receiptCode);
  const follows = (await Promise.all([...addresses].map((email) => findFollowsOf(db, email)))).flat();
  const registrations = (
    await Promise.all([...addresses].map((email) => findRegistrationsOf(db, email)))
  ).flat();
  const entries = (await Promise.all([...addresses].map((email) => findEntriesOf(db, email)))).flat();
  const initiatives = (await Promise.all([...addresses].map((email) => findInitiativesOf(db, email)))).flat();
  const surveyInvitations = (
    await Promise.all([...addresses].map((email) => findInvitationsOf(db, email)))
  ).flat();
  const mails = await findMailsTo(db, [...codes, ...addresses]);
  return {
    generatedAt: clock.now().toISOString(),
    submissions,
    follows: follows.map(({ draft, askedAt, confirmed, language }) => ({
      draft,
      since: askedAt.toISOString(),
      confirmed,
      language,
    })),
    registrations: registrations.map(({ registeredAt, attendedAt, ...facts }) => ({
      ...facts,
      at: registeredAt.toISOString(),
      attendedAt: attendedAt?.toISOString() ?? null,
    })),
    contestEntries: entries.map(({ enteredAt, ...facts }) => ({ ...facts, at: enteredAt.toISOString() })),
    initiatives: initiatives.map(({ begunAt, ...facts }) => ({ ...facts, at: begunAt.toISOString() })),
    surveyInvitations,
    mails: mails.map(({ subject, at }) => ({ subject, at: at.toISOString() })),
  };
}

async function heldOf({ db }: Platform, tracked: TrackedSubmission): Promise<HeldSubmission> {
  const { submission, consultation, contact, attachments, end } = tracked;
  const { consultationId, id: submissionId } = submission;
  const subject = { consultationId, submissionId };
  const ids = tracked.opinions.map(({ opinion }) => opinion.id);
  const [appeals, matrix, leaf, erasure, minutes, scans, requests, notices] = await Promise.all([
    findAppeals(db, consultationId, ids),
    findPublishedMatrix(db, consultation.id),
    findSubmissionLeaf(db, consultationId, submissionId),
    findErasure(db, consultationId, submissionId),
    findMinutesOf(db, consultationId, submissionId),
    findScansOf(db, consultationId, submissionId),
    findRequestsOf(db, subject),
    findNoticesGiven(db, consultationId, submissionId),
  ]);
  const rows = new Map(
    matrix?.content.sections.flatMap((section) => section.rows).map((row) => [row.groupOrdinal, row]),
  );
  const opinions = await Promise.all(
    tracked.opinions.map(async ({ opinion, citation, group, holds }): Promise<HeldOpinion> => {
      const answer = group && rows.get(group.ordinal);
      // What was handed on is told by that procedure, not here.
      const acts = opinion.state === 'notOpinion' ? [] : await findActsOf(db, consultationId, opinion.id);
      return {
        ordinal: opinion.ordinal,
        about: citation,
        position: opinion.position,
        text: opinion.text,
        suggestedWording: opinion.suggestedWording,
        state: opinion.state,
        shownInstead: opinion.publicText ?? opinion.publicWording,
        hiddenReason: opinion.hiddenReason,
        heldBecause: holds,
        decisions: acts.map(({ kind, decidedAt, reason }) => ({ kind, at: decidedAt.toISOString(), reason })),
        appeals: appeals
          .filter((appeal) => appeal.opinionId === opinion.id)
          .map((appeal) => ({
            words: appeal.words,
            at: appeal.askedAt.toISOString(),
            answer: appeal.answer,
          })),
        answer: answer ? { outcome: answer.outcome, explanation: answer.explanation } : null,
      };
    }),
  );
  return {
    receiptCode: submission.receiptCode,
    draft: tracked.project.title,
    body: tracked.bodyName,
    receivedAt: submission.receivedAt.toISOString(),
    channel: submission.channel,
    identityLevel: submission.identityLevel,
    category: submission.category,
    place: submission.place,
    publicLabel: submission.publicLabel,
    organisationName: submission.organisationName,
    channelDetail: { ...submission.channelDetail },
    late: submission.late,
    contact: contact
      ? {
          name: contact.name,
          email: contact.email,
          emailConfirmed: tracked.emailConfirmed,
          phone: contact.phone,
          signer: contact.signer ?? null,
          language: contact.language ?? 'vi',
          consents: {
            answerByEmail: contact.consentAnswerByEmail,
            receiptByEmail: contact.consentReceiptByEmail ?? false,
            askBack: contact.consentAskBack ?? false,
            publishName: contact.consentPublishName,
          },
        }
      : null,
    opinions,
    attachments: attachments.map((file) => ({
      id: file.id,
      fileName: file.fileName,
      bytes: file.bytes,
      sha256: file.sha256,
      agreedToPublish: file.wantsPublic,
      published: file.state === 'published',
    })),
    ended: end ? { kind: end.kind, because: end.because, at: end.at.toISOString() } : null,
    erasedAt: erasure?.erasedAt.toISOString() ?? null,
    logLine: leaf?.index ?? null,
    saltKept: Boolean(leaf?.salt),
    notices: notices.map(({ purpose, givenAt, words }) => ({ purpose, at: givenAt.toISOString(), words })),
    minutes: minutes.length,
    scans: scans.length,
    requests: requests.map((request) => ({
      number: `${request.number}/${request.year}`,
      kind: request.kind,
      receivedAt: request.receivedAt.toISOString(),
      dueOn: request.dueOn,
      state: request.state,
      answer: request.answer,
      basis: request.basis,
      result: request.result,
    })),
  };
}

/** The files themselves, for the archive that the person takes away. */
export async function heldFiles(
  { files }: Pick<Platform, 'files'>,
  tracked: TrackedSubmission,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }[]> {
  const found = [];
  for (const [index, { fileName, storedSha256 }] of tracked.attachments.entries()) {
    const bytes = await getSealed(files, storedSha256);
    // Two files may bear one name; a name is never a path.
    if (bytes) found.push({ name: `tep/${index + 1}-${fileName.replace(/[/\\]/g, '_')}`, bytes });
  }
  return found;
}
