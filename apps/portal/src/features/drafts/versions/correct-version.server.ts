import { applyCorrections, type Block, type Correction, parse } from '@danban/legal-text';
import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { blocksOf } from '#features/documents/documents.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft } from '../draft-event.ts';
import type { DraftVersion } from '../draft-version.ts';
import { requireProject, requireVersion } from '../drafts.store.server.ts';
import { updateParsed } from './versions.store.server.ts';

export type CorrectRefusal = 'notInReview' | 'noSuchLine' | 'changesNothing' | 'tooManyCorrections';

/** A document that needs more than this is better corrected in the word processor and uploaded again. */
const MOST_CORRECTIONS = 2_000;

/** Adds one correction and parses again. The original and its blocks stay as they came in. */
export async function correctVersion(
  platform: Platform,
  actor: Actor,
  input: { readonly versionId: string; readonly version: number; readonly correction: Correction },
): Promise<Result<null, CorrectRefusal>> {
  const draft = await requireVersion(platform.db, input.versionId);
  const { correction } = input;
  return await change(platform, actor, draft, input.version, {
    act: 'draft.corrected',
    after: { op: correction.op, blockIndex: correction.blockIndex },
    corrections: [...draft.corrections, correction],
    check: (blocks) => whyNotCorrect(blocks, draft.corrections, correction),
  });
}

/** Takes one correction back; without an index the last one. Later corrections stay and are applied again. */
export async function undoCorrection(
  platform: Platform,
  actor: Actor,
  input: { readonly versionId: string; readonly version: number; readonly index?: number },
): Promise<Result<null, CorrectRefusal>> {
  const draft = await requireVersion(platform.db, input.versionId);
  const index = input.index ?? draft.corrections.length - 1;
  const undone = draft.corrections[index];
  return await change(platform, actor, draft, input.version, {
    act: 'draft.correctionUndone',
    after: { op: undone?.op ?? '', blockIndex: undone?.blockIndex ?? -1 },
    corrections: draft.corrections.filter((_, i) => i !== index),
    check: () => (undone ? undefined : 'changesNothing'),
  });
}

interface Step {
  readonly act: string;
  readonly after: Readonly<Record<string, string | number>>;
  readonly corrections: readonly Correction[];
  readonly check: (blocks: readonly Block[]) => CorrectRefusal | undefined;
}

async function change(
  platform: Platform,
  actor: Actor,
  draft: DraftVersion,
  version: number,
  step: Step,
): Promise<Result<null, CorrectRefusal>> {
  const { db, clock } = platform;
  const project = await requireProject(db, draft.projectId);
  requirePermission(actor, 'draft.edit', project);
  if (draft.state !== 'review') return refuse('notInReview');
  // An index counts in the list that the person saw; on another list it would hit another correction.
  if (draft.version !== version) throw new Conflict(`draft version ${draft.id}`);
  if (step.corrections.length > MOST_CORRECTIONS) return refuse('tooManyCorrections');
  const blocks = await blocksOf(db, draft.documentId);
  const refusal = step.check(blocks);
  if (refusal) return refuse(refusal);
  const parsed = parse(applyCorrections(blocks, step.corrections));
  await inTransaction(db, async (tx) => {
    await updateParsed(tx, draft.id, version, { ...parsed, corrections: step.corrections });
    const after = { ...step.after, ordinal: draft.ordinal, corrections: step.corrections.length };
    await record(tx, actor, { act: step.act, ...aboutDraft(project), after }, clock.now());
  });
  return ok(null);
}

function whyNotCorrect(
  blocks: readonly Block[],
  before: readonly Correction[],
  correction: Correction,
): CorrectRefusal | undefined {
  if (!blocks[correction.blockIndex]) return 'noSuchLine';
  const now = applyCorrections(blocks, before);
  const then = applyCorrections(now, [correction]);
  return JSON.stringify(now) === JSON.stringify(then) ? 'changesNothing' : undefined;
}
