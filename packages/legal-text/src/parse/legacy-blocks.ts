import { decodeLegacy, decodeWith, type LegacyEncoding } from '../text/legacy/decode-legacy.ts';
import type { Block } from './block.ts';

/**
 * Blocks typed with the fonts of TCVN3 or VNI as Unicode; otherwise the same blocks. The whole
 * document says which it was, so that a short block is not guessed at by itself.
 *
 * @example
 * decodeLegacyBlocks(blocks).encoding; // 'tcvn3'
 */
export function decodeLegacyBlocks(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly encoding?: LegacyEncoding;
} {
  const { encoding } = decodeLegacy(blocks.map(textOf).join('\n'));
  if (!encoding) return { blocks };
  const decode = (text: string): string => decodeWith(encoding, text);
  const decoded = blocks.map(
    (block): Block => ({
      ...block,
      text: decode(block.text),
      ...(block.label === undefined ? {} : { label: decode(block.label) }),
      ...(block.rows
        ? { rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: decode(cell.text) }))) }
        : {}),
    }),
  );
  return { blocks: decoded, encoding };
}

function textOf(block: Block): string {
  const cells = (block.rows ?? []).flatMap((row) => row.map((cell) => cell.text));
  return [block.label, block.text, ...cells].filter(Boolean).join(' ');
}
