import { normaliseText } from '../text/normalise.ts';
import type { Block } from './block.ts';

/**
 * Plain text as blocks: one paragraph per line, empty lines left out.
 *
 * @example
 * blocksOfText('Điều 1. Phạm vi\n1. Nghị định này …').length; // 2
 */
export function blocksOfText(text: string): Block[] {
  const blocks: Block[] = [];
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const clean = normaliseText(line);
    if (clean !== '') blocks.push({ kind: 'paragraph', text: clean, source: { index } });
  }
  return blocks;
}
