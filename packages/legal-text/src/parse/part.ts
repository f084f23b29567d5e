import { readGrouping } from './grouping.ts';
import type { Marker } from './marker.ts';

// Phần thứ nhất            PHẦN I. NHỮNG QUY ĐỊNH CHUNG            Phần 2
// ^^^^^^^^^^^^^            ^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^
//    number                number         title
const PART = /^((?:Phần|PHẦN) (?:((?:thứ|THỨ) \p{L}+)|([IVXL]+|\d{1,2})))(?![\p{L}\d])/u;

/**
 * Reads a part (phần): Roman or Arabic number, or "thứ nhất" … "thứ mười".
 *
 * @example
 * readPart('Phần thứ nhất')?.number; // 'thứ nhất'
 */
export function readPart(text: string): Marker | undefined {
  return readGrouping('part', PART, text);
}
