import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import {
  findEditions,
  insertEdition,
  insertPiece,
  isSlugTaken,
  requirePiece,
  touchPiece,
  updateEdition,
} from './news.store.server.ts';
import { after, type NewsPiece, type PieceKind, type PieceWords, slugOf } from './piece.ts';

const EMPTY: PieceWords = {
  ...{ title: '', titleEn: '', summary: '', summaryEn: '', body: '', bodyEn: '', blocks: [], source: '' },
  reviewOn: null,
};

/** Begins a piece of the actor's own body, about one of its drafts or about none. */
export async function createPiece(
  { db, clock }: Platform,
  actor: PersonActor,
  input: { readonly kind: PieceKind; readonly title: string; readonly projectId: string | null },
): Promise<Result<string, never>> {
  const { organisationId } = input.projectId ? await requireProject(db, input.projectId) : actor;
  requirePermission(actor, 'news.write', { organisationId });
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const id = newId(now);
    const { kind, projectId, title } = input;
    const slug = await freeSlug(tx, title, id);
    const piece = { id, kind, slug, organisationId, projectId };
    await insertPiece(tx, piece, now);
    const words = { ...EMPTY, title };
    await insertEdition(tx, id, { ordinal: 1, words, writtenBy: actor.personId }, now);
    await noted(tx, actor, piece, 'news.begun', { kind, edition: 1 }, now);
    return ok(id);
  });
}

async function freeSlug(tx: Db, title: string, id: string): Promise<string> {
  const slug = slugOf(title) || 'tin';
  return (await isSlugTaken(tx, slug)) ? `${slug}-${id.slice(-6)}` : slug;
}

export type EditRefusal = 'notOpenForWriting';

/** Writes the newest edition. Whoever waits for approval meanwhile is asked anew: nobody approves words that they have not seen. */
export async function editPiece(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number; readonly publishAt: Date | null; readonly words: PieceWords },
): Promise<Result<null, EditRefusal>> {
  const piece = await requirePiece(db, id);
  requirePermission(actor, 'news.write', piece);
  const [edition] = await findEditions(db, id);
  const state = edition && after(edition.state, 'edit');
  if (!edition || !state) return refuse('notOpenForWriting');
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await touchPiece(tx, id, input.version);
    const written = { written_by: actor.personId, written_at: now, publish_at: input.publishAt };
    const unasked = { requested_by: null, requested_at: null };
    await updateEdition(tx, id, edition.ordinal, { state, ...written, ...unasked }, input.words);
    await noted(tx, actor, piece, 'news.edited', { edition: edition.ordinal }, now);
  });
  return ok(null);
}

export type NextEditionRefusal = 'stillOpen';

/** The next edition begins with the words of the published one, which the public reads meanwhile. */
export async function beginNextEdition(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { version }: { readonly version: number },
): Promise<Result<null, NextEditionRefusal>> {
  const piece = await requirePiece(db, id);
  requirePermission(actor, 'news.write', piece);
  const [edition] = await findEditions(db, id);
  if (edition?.state !== 'published') return refuse('stillOpen');
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await touchPiece(tx, id, version);
    const ordinal = edition.ordinal + 1;
    await insertEdition(
      tx,
      id,
      { ordinal, words: edition, pictures: edition.pictures, writtenBy: actor.personId },
      now,
    );
    await noted(tx, actor, piece, 'news.editionBegun', { edition: ordinal }, now);
  });
  return ok(null);
}

type Values = Readonly<Record<string, string | number | null>>;

/** The audit entry of a piece; last in its transaction. */
export async function noted(
  tx: Db,
  actor: Parameters<typeof record>[1],
  { id, organisationId }: Pick<NewsPiece, 'id' | 'organisationId'>,
  act: string,
  values: Values,
  now: Date,
  reason: string | null = null,
): Promise<void> {
  const about = { objectKind: 'news', objectId: id, organisationId };
  await record(tx, actor, { act, ...about, after: values, reason }, now);
}
