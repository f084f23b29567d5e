import { type LegalTree, walk } from '@danban/legal-text';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { blocksOf } from '#features/documents/documents.store.server.ts';
import {
  type CorrectBlocksRefusal,
  type CorrectionStep,
  correctBlocks,
} from '#features/drafts/correcting/correct-blocks.ts';
import { type CorrectionInput, correctionFrom } from '#features/drafts/correcting/correction.schema.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findPoints } from '../assignments/points.store.server.ts';
import { changed } from '../external-draft-change.server.ts';
import { holdExternalDraft, requireExternalDraft } from '../external-drafts.store.server.ts';
import { findMergedAnswers } from '../merging/merging.store.server.ts';
import { type CorrectTextBar, whyNotCorrectText } from './correctable.ts';
import { findConfirmedText, requireText, writeCorrected } from './external-texts.store.server.ts';
import { placeOfUnit } from './places.ts';

export type CorrectTextRefusal = CorrectTextBar | CorrectBlocksRefusal | 'citedUnitGone';

/** Adds one correction to the text of another body's draft and parses again; the file and its blocks stay as they came in. */
export async function correctExternalText(
  platform: Platform,
  actor: PersonActor,
  id: string,
  textId: string,
  input: CorrectionInput,
): Promise<Result<null, CorrectTextRefusal>> {
  const { documentId } = await requireText(platform.db, id, textId);
  const block = (await blocksOf(platform.db, documentId))[input.blockIndex];
  const step = { add: correctionFrom(input, block) };
  const at = { id, textId, version: input.version };
  return await change(platform, actor, at, 'externalDraft.textCorrected', step);
}

/** Takes one correction back. Later ones stay and are applied again. */
export async function undoTextCorrection(
  platform: Platform,
  actor: PersonActor,
  id: string,
  textId: string,
  { version, index }: { readonly version: number; readonly index: number },
): Promise<Result<null, CorrectTextRefusal>> {
  const at = { id, textId, version };
  return await change(platform, actor, at, 'externalDraft.textCorrectionUndone', { undo: index });
}

async function change(
  { db, clock }: Platform,
  actor: PersonActor,
  { id, textId, version }: { readonly id: string; readonly textId: string; readonly version: number },
  act: string,
  step: CorrectionStep,
): Promise<Result<null, CorrectTextRefusal>> {
  requirePermission(actor, 'externalDraft.edit', await requireExternalDraft(db, id));
  return await inTransaction(db, async (tx) => {
    // Held against points that are being written on a unit and against an answer that is being proposed.
    const draft = await holdExternalDraft(tx, id, 'update');
    const text = await requireText(tx, id, textId);
    const bar = whyNotCorrectText(draft, text, await findConfirmedText(tx, id));
    if (bar) return refuse(bar);
    // An index counts in the list that the person saw; on another list it would hit another correction.
    if (text.version !== version) throw new Conflict(`external text ${textId}`);
    const corrected = correctBlocks(await blocksOf(tx, text.documentId), text.corrections, step);
    if (!corrected.ok) return corrected;
    const { tree, touched, corrections } = corrected.value;
    const lost = text.state === 'confirmed' ? await firstLost(tx, id, text.tree, tree) : undefined;
    if (lost) return refuse('citedUnitGone', { place: lost });
    await writeCorrected(tx, textId, version, corrected.value);
    const after = { ...touched, ordinal: text.ordinal, corrections: corrections.length };
    await changed(tx, actor, draft, { act, after }, clock.now());
    return ok(null);
  });
}

/** The first place, as it is cited, that somebody wrote about and that would no longer be in the text. */
async function firstLost(
  tx: Db,
  id: string,
  before: LegalTree,
  after: LegalTree,
): Promise<string | undefined> {
  const [points, answers] = await Promise.all([findPoints(tx, id), findMergedAnswers(tx, id)]);
  const cited = [...points.map(({ unitId }) => unitId ?? ''), ...answers.map(({ articleKey }) => articleKey)];
  const [had, has] = [unitsOf(before), unitsOf(after)];
  const lost = cited.find((unitId) => had.has(unitId) && !has.has(unitId));
  return lost && (placeOfUnit(before, lost)?.place ?? lost);
}

function unitsOf(tree: LegalTree): ReadonlySet<string> {
  const ids = new Set<string>();
  walk(tree, (node) => {
    ids.add(node.id);
    return true;
  });
  return ids;
}
