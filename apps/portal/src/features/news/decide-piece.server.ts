import { type PersonActor, systemActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { findFourEyesExceptions } from '#features/identity/four-eyes.store.server.ts';
import { type FourEyesRefusal, mayApprove } from '#features/identity/four-eyes.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import {
  findEditions,
  requirePiece,
  showEdition,
  takeDueEditions,
  touchPiece,
  updateEdition,
} from './news.store.server.ts';
import {
  after,
  type EditionStep,
  type MissingWords,
  missingIn,
  type NewsEdition,
  type NewsPiece,
} from './piece.ts';
import { noted } from './write-piece.server.ts';

interface Seen {
  readonly version: number;
}

export type RequestRefusal = 'notPossibleNow' | MissingWords;

/** Asks a second person. */
export async function requestApproval(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version }: Seen,
): Promise<Result<null, RequestRefusal>> {
  const found = await load(platform.db, id, 'request');
  requirePermission(actor, 'news.write', found.piece);
  const { piece, edition } = found;
  if (!edition) return refuse('notPossibleNow');
  const missing = missingIn(piece.kind, edition);
  if (missing) return refuse(missing);
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await touchPiece(tx, id, version);
    const asked = { state: 'requested', requested_by: actor.personId, requested_at: now } as const;
    await updateEdition(tx, id, edition.ordinal, { ...asked, returned_reason: null });
    await noted(tx, actor, piece, 'news.approvalAsked', { edition: edition.ordinal }, now);
  });
  return ok(null);
}

export type ApproveRefusal = FourEyesRefusal | 'notPossibleNow';

/** A second person than who asked and who wrote. Shown at once, or at its hour. */
export async function approvePiece(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version }: Seen,
): Promise<Result<null, ApproveRefusal>> {
  const { piece, edition } = await load(platform.db, id, 'approve');
  requirePermission(actor, 'news.publish', piece);
  if (!edition?.requestedBy) return refuse('notPossibleNow');
  const { db, clock } = platform;
  const now = clock.now();
  const exceptions = await findFourEyesExceptions(db, actor.ownOrganisationIds);
  for (const proposedBy of [edition.requestedBy, edition.writtenBy]) {
    const other = mayApprove({ proposedBy, approver: actor, exceptions, today: legalDay(now) });
    if (!other.ok) return other;
  }
  await inTransaction(db, async (tx) => {
    await touchPiece(tx, id, version);
    await updateEdition(tx, id, edition.ordinal, {
      state: 'approved',
      approved_by: actor.personId,
      approved_at: now,
    });
    const isLater = edition.publishAt !== null && edition.publishAt > now;
    if (!isLater) await show(tx, piece, edition.ordinal, now);
    const values = { edition: edition.ordinal, proposedBy: edition.requestedBy };
    const at = isLater ? (edition.publishAt?.toISOString() ?? null) : null;
    await noted(tx, actor, piece, 'news.approved', { ...values, publishAt: at }, now);
  });
  return ok(null);
}

export type ReturnRefusal = 'notPossibleNow';

export async function returnPiece(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { version, reason }: Seen & { readonly reason: string },
): Promise<Result<null, ReturnRefusal>> {
  const { piece, edition } = await load(db, id, 'return');
  requirePermission(actor, 'news.publish', piece);
  if (!edition) return refuse('notPossibleNow');
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await touchPiece(tx, id, version);
    await updateEdition(tx, id, edition.ordinal, { state: 'returned', returned_reason: reason });
    await noted(tx, actor, piece, 'news.returned', { edition: edition.ordinal }, now, reason);
  });
  return ok(null);
}

/** Before its hour: an approved edition goes back to who writes. */
export async function recallPiece(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { version, reason }: Seen & { readonly reason: string },
): Promise<Result<null, ReturnRefusal>> {
  const { piece, edition } = await load(db, id, 'recall');
  requirePermission(actor, 'news.write', piece);
  if (!edition) return refuse('notPossibleNow');
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await touchPiece(tx, id, version);
    const cleared = { approved_by: null, approved_at: null, requested_by: null, requested_at: null };
    await updateEdition(tx, id, edition.ordinal, { state: 'draft', ...cleared });
    await noted(tx, actor, piece, 'news.recalled', { edition: edition.ordinal }, now, reason);
  });
  return ok(null);
}

/** Takes a shown piece off the portal; its editions and the reason stay. */
export async function withdrawPiece(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { version, reason }: Seen & { readonly reason: string },
): Promise<Result<null, ReturnRefusal>> {
  const piece = await requirePiece(db, id);
  requirePermission(actor, 'news.publish', piece);
  if (piece.shownEdition === null || piece.withdrawnAt) return refuse('notPossibleNow');
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await touchPiece(tx, id, version, { withdrawn_at: now, withdrawn_reason: reason });
    await emit(tx, 'news.withdrawn', about(piece), now);
    await noted(tx, actor, piece, 'news.withdrawn', { edition: piece.shownEdition }, now, reason);
  });
  return ok(null);
}

const AT_ONCE = 50;

/** Shows what was approved for an hour that has come. Returns how many. */
export async function publishDue({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<number> {
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const due = await takeDueEditions(tx, now, AT_ONCE);
    for (const { pieceId, ordinal } of due) {
      const piece = await requirePiece(tx, pieceId);
      await show(tx, piece, ordinal, now);
      await noted(tx, systemActor, piece, 'news.published', { edition: ordinal }, now);
    }
    return due.length;
  });
}

export const publishDueJob = defineJob<Record<string, never>>({
  name: 'news.publishDue',
  handle: async (_data, app) => {
    const shown = await publishDue(app);
    if (shown > 0) app.log.info({ shown }, 'news published at its hour');
  },
});

async function show(tx: Db, piece: NewsPiece, ordinal: number, now: Date): Promise<void> {
  await showEdition(tx, piece.id, ordinal, now);
  await emit(tx, 'news.published', about(piece), now);
}

const about = ({ id, kind, organisationId, projectId }: NewsPiece) => ({
  ...{ newsId: id, kind, organisationId, projectId },
});

/** The piece, and its newest edition when the step is open to it. */
async function load(
  db: Db,
  id: string,
  step: EditionStep,
): Promise<{ readonly piece: NewsPiece; readonly edition: NewsEdition | undefined }> {
  const piece = await requirePiece(db, id);
  const [edition] = await findEditions(db, id);
  return { piece, edition: edition && after(edition.state, step) ? edition : undefined };
}
