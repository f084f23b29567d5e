import type { Block } from '../parse/block.ts';
import type { LineKind } from '../parse/line.ts';

/**
 * One correction by hand of what the reader or the parser made of a file. `blockIndex` counts in the
 * list of blocks that was imported; `at` is an offset in that block's `text` (UTF-16 units).
 *
 * @example
 * const correction: Correction = { op: 'setKind', blockIndex: 12, kind: 'paragraph' };
 */
export type Correction =
  | { readonly op: 'setKind'; readonly blockIndex: number; readonly kind: LineKind }
  | { readonly op: 'mergeWithPrevious'; readonly blockIndex: number }
  | { readonly op: 'split'; readonly blockIndex: number; readonly at: number }
  | { readonly op: 'setText'; readonly blockIndex: number; readonly text: string }
  | { readonly op: 'ignore'; readonly blockIndex: number };

/**
 * Blocks with the officer's corrections done, in the order given. The list keeps its length and its
 * indexes (a merged or ignored block stays as an empty one, a split is a line break inside its
 * block), so corrections and diagnostics always speak of the imported blocks. A correction that
 * names no existing block or offset changes nothing.
 *
 * @example
 * applyCorrections(blocks, [{ op: 'split', blockIndex: 3, at: 120 }]);
 */
export function applyCorrections(blocks: readonly Block[], corrections: readonly Correction[]): Block[] {
  const result = [...blocks];
  for (const correction of corrections) applyOne(result, correction);
  return result;
}

function applyOne(blocks: Block[], correction: Correction): void {
  const index = correction.blockIndex;
  const block = blocks[index];
  if (!block) return;
  if (correction.op === 'setKind') blocks[index] = { ...block, forcedKind: correction.kind };
  else if (correction.op === 'setText') blocks[index] = { ...block, text: correction.text };
  else if (correction.op === 'ignore') blocks[index] = emptied(block);
  else if (correction.op === 'split') blocks[index] = splitAt(block, correction.at);
  else merge(blocks, index);
}

function emptied(block: Block): Block {
  return block.source
    ? { kind: 'paragraph', text: '', source: block.source }
    : { kind: 'paragraph', text: '' };
}

function splitAt(block: Block, at: number): Block {
  if (block.kind !== 'paragraph' || at <= 0 || at >= block.text.length) return block;
  return { ...block, text: `${block.text.slice(0, at).trimEnd()}\n${block.text.slice(at).trimStart()}` };
}

// A merged block is joined to the nearest one above that still has text, so that three broken
// lines can be joined by two merges in any order.
function merge(blocks: Block[], index: number): void {
  const block = blocks[index]!;
  if (block.kind !== 'paragraph') return;
  let target = index - 1;
  while (target >= 0 && !printed(blocks[target]!)) target -= 1;
  const previous = blocks[target];
  if (previous?.kind !== 'paragraph') return;
  blocks[target] = { ...previous, text: [previous.text, printed(block)].filter(Boolean).join(' ') };
  blocks[index] = emptied(block);
}

function printed(block: Block): string {
  if (block.kind === 'table') return 'table';
  return [block.label, block.text].filter(Boolean).join(' ');
}
