import { applyCorrections, type Block, type Correction, parse } from '@danban/legal-text';
import { ok, type Result, refuse } from '#platform/result.ts';

export type CorrectBlocksRefusal = 'noSuchLine' | 'changesNothing' | 'tooManyCorrections';

/** A document that needs more than this is better corrected in the word processor and uploaded again. */
const MOST_CORRECTIONS = 2_000;

/** What a person does to the list of corrections: adds one, or takes one back; without an index the last one. */
export type CorrectionStep = { readonly add: Correction } | { readonly undo: number | undefined };

/** The list as it stands then, what the parser makes of it, and of which line the audit tells. */
export type Corrected = ReturnType<typeof parse> & {
  readonly corrections: readonly Correction[];
  readonly touched: { readonly op: string; readonly blockIndex: number };
};

/** Takes one step and parses again. The blocks stay as they came in: corrections are a list applied on top. */
export function correctBlocks(
  blocks: readonly Block[],
  before: readonly Correction[],
  step: CorrectionStep,
): Result<Corrected, CorrectBlocksRefusal> {
  const index = 'undo' in step ? (step.undo ?? before.length - 1) : before.length;
  const touched = 'add' in step ? step.add : before[index];
  const corrections = 'add' in step ? [...before, step.add] : before.filter((_, i) => i !== index);
  if (corrections.length > MOST_CORRECTIONS) return refuse('tooManyCorrections');
  if (!touched) return refuse('changesNothing');
  const refusal = 'add' in step ? whyNotCorrect(blocks, before, step.add) : undefined;
  if (refusal) return refuse(refusal);
  const { op, blockIndex } = touched;
  return ok({ ...parse(applyCorrections(blocks, corrections)), corrections, touched: { op, blockIndex } });
}

function whyNotCorrect(
  blocks: readonly Block[],
  before: readonly Correction[],
  correction: Correction,
): CorrectBlocksRefusal | undefined {
  if (!blocks[correction.blockIndex]) return 'noSuchLine';
  const now = applyCorrections(blocks, before);
  const then = applyCorrections(now, [correction]);
  return JSON.stringify(now) === JSON.stringify(then) ? 'changesNothing' : undefined;
}
