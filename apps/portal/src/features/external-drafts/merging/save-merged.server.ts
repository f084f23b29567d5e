import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { changed } from '../external-draft-change.server.ts';
import { holdExternalDraft, requireExternalDraft } from '../external-drafts.store.server.ts';
import { findConfirmedText } from '../texts/external-texts.store.server.ts';
import { placeInWords, placeOfUnit } from '../texts/places.ts';
import { loadMergeRows } from './load-merge.server.ts';
import type { SaveAnswerInput } from './merge.schema.ts';
import { type SaveAnswerRefusal, whyNotSave } from './merged-answer.ts';
import { writeMergedAnswer, writePointUses } from './merging.store.server.ts';

/** Saves the answer of one article and where its points went. Points that were not on the page stay open. */
export async function saveMergedAnswer(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: SaveAnswerInput,
): Promise<Result<null, SaveAnswerRefusal>> {
  const { db, clock } = platform;
  requirePermission(actor, 'externalDraft.edit', await requireExternalDraft(db, id));
  const { articleKey, words, reason, version } = input;
  const refusal = whyNotSave({ words, reason, used: input.used.length, aside: input.aside.length });
  if (refusal) return refuse(refusal);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const draft = await holdExternalDraft(tx, id, 'share');
    if (draft.state !== 'collecting') return refuse('notCollecting');
    const { rows } = await loadMergeRows(tx, id);
    const row = rows.find((each) => each.articleKey === articleKey);
    const known = new Set(row?.points.map((point) => point.id));
    if (!row || ![...input.used, ...input.aside].every((point) => known.has(point)))
      return refuse('noSuchArticle');
    const answer = { articleKey, articlePlace: row.articlePlace, words, version };
    await writeMergedAnswer(tx, id, answer, { by: actor.personId, at: now });
    await writePointUses(tx, id, [
      ...input.used.map((pointId) => ({ pointId, used: true, reason: '' })),
      ...input.aside.map((pointId) => ({ pointId, used: false, reason })),
    ]);
    const after = { unitId: articleKey, used: input.used.length, aside: input.aside.length };
    await changed(tx, actor, draft, { act: 'externalDraft.merged', after, reason: reason || null }, now);
    return ok(null);
  });
}

export interface OwnAnswerInput {
  readonly unitId: string;
  readonly place: string;
  readonly words: string;
}

/** An answer on an article that no unit wrote about: what the desk itself has to say. */
export async function addOwnAnswer(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: OwnAnswerInput,
): Promise<Result<null, 'notCollecting' | 'noSuchArticle' | 'alreadyThere'>> {
  const { db, clock } = platform;
  requirePermission(actor, 'externalDraft.edit', await requireExternalDraft(db, id));
  const place = await placeFor(db, id, input);
  if (!place) return refuse('noSuchArticle');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const draft = await holdExternalDraft(tx, id, 'update');
    if (draft.state !== 'collecting') return refuse('notCollecting');
    const { rows } = await loadMergeRows(tx, id);
    if (rows.some((row) => row.articleKey === place.articleKey)) return refuse('alreadyThere');
    const { articleKey, articlePlace } = place;
    const answer = { articleKey, articlePlace, words: input.words, version: 0 };
    await writeMergedAnswer(tx, id, answer, { by: actor.personId, at: now });
    await changed(tx, actor, draft, { act: 'externalDraft.merged', after: { unitId: articleKey } }, now);
    return ok(null);
  });
}

async function placeFor(db: Db, id: string, { unitId, place }: OwnAnswerInput) {
  if (unitId === '') return placeInWords(place);
  const text = await findConfirmedText(db, id);
  return text && placeOfUnit(text.tree, unitId);
}
