import type { Marker } from './marker.ts';

// - Bộ Tài chính định giá;       + Xây dựng mới;       • Sarin       (Word's own bullets lie in the private area)
// ^ ^^^^^^^^^^^^^^^^^^^^^^       ^ ^^^^^^^^^^^^       ^ ^^^^^
// not:  -----    -5 độ    *****
const INDENT = /^([-–—+*•·▪◦●○■□➢✓\ue000-\uf8ff])(?:\s+|(?=["“(]?\p{L}))(?![-–—*])(.*)$/u;

/**
 * Reads a dash or bullet (gạch đầu dòng). It has no number; a "+" stands under a "-".
 *
 * @example
 * readIndent('- Bộ Tài chính;')?.label; // '-'
 */
export function readIndent(text: string): Marker | undefined {
  const match = INDENT.exec(text);
  return match ? { kind: 'indent', label: match[1]!, rest: match[2]! } : undefined;
}
