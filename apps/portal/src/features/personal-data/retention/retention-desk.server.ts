import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { parseReceiptCode } from '#features/submissions/receipt.ts';
import { RETENTION_RULES } from '#features/submissions/retention/retention-rules.data.ts';
import { findSubmissionByReceipt } from '#features/submissions/submissions.store.server.ts';
import { writtenLine } from '#features/submissions/written-words.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { endHold, findHold, findHolds, insertHold } from './legal-holds.store.server.ts';
import { findRetentionEntries } from './retention.store.server.ts';
import { runRetention } from './run-retention.server.ts';

const JOURNAL_ROWS = 100;

/** The rules, what would go tonight, what went before, what is kept nevertheless; of one's own bodies. */
export async function loadRetention(platform: Platform, actor: PersonActor) {
  const { db, clock } = platform;
  const ours = actor.ownOrganisationIds;
  const due = await runRetention(platform, { dryRun: true });
  const holds = await findHolds(db, ours);
  return {
    rules: RETENTION_RULES,
    today: legalDay(clock.now()),
    due: due.filter(({ organisationId }) => organisationId === null || ours.includes(organisationId)),
    journal: await findRetentionEntries(db, ours, JOURNAL_ROWS),
    holds: await Promise.all(
      holds.map(async (hold) => {
        const { projectId } = await requireConsultation(db, hold.consultationId);
        return { ...hold, draft: (await requireProject(db, projectId)).shortTitle };
      }),
    ),
    mayHold: can(actor, 'retention.hold'),
    trail: await findTrail(db, { objectKind: 'legalHold', organisationIds: ours }),
  };
}

export interface NewHold {
  readonly code: string;
  /** Not this submission alone: everything of its round. */
  readonly wholeRound: boolean;
  readonly reason: string;
  readonly basis: string;
  readonly reviewOn: string;
}

export type HoldRefusal = 'codeUnknown' | 'reasonNeeded' | 'wrongDay';

/** Keeps data from being erased, by request and by its time, until the hold is ended by a person. */
export async function setHold(
  { db, clock }: Platform,
  actor: PersonActor,
  typed: NewHold,
): Promise<Result<{ readonly id: string }, HoldRefusal>> {
  const code = parseReceiptCode(typed.code);
  const submission = code && (await findSubmissionByReceipt(db, code));
  if (!submission) return refuse('codeUnknown');
  const { consultationId } = submission;
  const { organisationId } = await requireConsultation(db, consultationId);
  requirePermission(actor, 'retention.hold', { organisationId });
  const [reason, basis] = [writtenLine(typed.reason), writtenLine(typed.basis)];
  if (reason === '' || basis === '') return refuse('reasonNeeded');
  const now = clock.now();
  if (typed.reviewOn <= legalDay(now)) return refuse('wrongDay');
  const id = newId(now);
  const submissionId = typed.wholeRound ? null : submission.id;
  return await inTransaction(db, async (tx) => {
    const by = { setBy: actor.personId, setAt: now, reviewOn: typed.reviewOn };
    await insertHold(tx, { id, organisationId, consultationId, submissionId, reason, basis, ...by });
    const after = { consultationId, submissionId, basis, reviewOn: typed.reviewOn };
    const about = { objectKind: 'legalHold', objectId: id, organisationId };
    await record(tx, actor, { act: 'legalHold.set', ...about, reason, after }, now);
    return ok({ id });
  });
}

/** What was due meanwhile goes the next night. */
export async function liftHold(
  { db, clock }: Platform,
  actor: PersonActor,
  { id }: { readonly id: string },
): Promise<Result<null, 'ended'>> {
  const hold = isId(id) ? await findHold(db, id) : undefined;
  if (!hold) throw new NotFound(`legal hold ${id}`);
  const { organisationId } = hold;
  requirePermission(actor, 'retention.hold', { organisationId });
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    if (!(await endHold(tx, id, actor.personId, now))) return refuse('ended');
    const about = { objectKind: 'legalHold', objectId: id, organisationId };
    await record(tx, actor, { act: 'legalHold.ended', ...about }, now);
    return ok(null);
  });
}
