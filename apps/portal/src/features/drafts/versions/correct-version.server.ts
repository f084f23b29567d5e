import type { Correction } from '@danban/legal-text';
import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { blocksOf } from '#features/documents/documents.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import {
  type CorrectBlocksRefusal,
  type CorrectionStep,
  correctBlocks,
} from '../correcting/correct-blocks.ts';
import { aboutDraft } from '../draft-event.ts';
import { requireProject, requireVersion } from '../drafts.store.server.ts';
import { countOpenPairs } from '../waiting/count-waiting.server.ts';
import { updateParsed } from './versions.store.server.ts';

export type CorrectRefusal = 'notInReview' | CorrectBlocksRefusal;

interface Seen {
  readonly versionId: string;
  readonly version: number;
}

/** Adds one correction and parses again. The original and its blocks stay as they came in. */
export async function correctVersion(
  platform: Platform,
  actor: Actor,
  input: Seen & { readonly correction: Correction },
): Promise<Result<null, CorrectRefusal>> {
  return await change(platform, actor, input, 'draft.corrected', { add: input.correction });
}

/** Takes one correction back; without an index the last one. Later corrections stay and are applied again. */
export async function undoCorrection(
  platform: Platform,
  actor: Actor,
  input: Seen & { readonly index?: number },
): Promise<Result<null, CorrectRefusal>> {
  return await change(platform, actor, input, 'draft.correctionUndone', { undo: input.index });
}

async function change(
  { db, clock }: Platform,
  actor: Actor,
  { versionId, version }: Seen,
  act: string,
  step: CorrectionStep,
): Promise<Result<null, CorrectRefusal>> {
  const draft = await requireVersion(db, versionId);
  const project = await requireProject(db, draft.projectId);
  requirePermission(actor, 'draft.edit', project);
  if (draft.state !== 'review') return refuse('notInReview');
  // An index counts in the list that the person saw; on another list it would hit another correction.
  if (draft.version !== version) throw new Conflict(`draft version ${draft.id}`);
  const corrected = correctBlocks(await blocksOf(db, draft.documentId), draft.corrections, step);
  if (!corrected.ok) return corrected;
  const { touched, corrections } = corrected.value;
  await inTransaction(db, async (tx) => {
    await updateParsed(tx, draft.id, version, corrected.value);
    await countOpenPairs(tx, project.id);
    const after = { ...touched, ordinal: draft.ordinal, corrections: corrections.length };
    await record(tx, actor, { act, ...aboutDraft(project), after }, clock.now());
  });
  return ok(null);
}
