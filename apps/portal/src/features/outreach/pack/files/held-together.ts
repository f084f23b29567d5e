import { keepTogether } from '#text/vi/keep-together.ts';
import type { PieceBlock } from '../piece-text.ts';

/** "khoản 2 Điều 3" is not broken at the end of a line. */
export function heldTogether(block: PieceBlock): PieceBlock {
  if (block.kind === 'list') return { ...block, items: block.items.map(keepTogether) };
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(keepTogether)) };
  return { ...block, text: keepTogether(block.text) };
}
