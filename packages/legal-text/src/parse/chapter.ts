import { readGrouping } from './grouping.ts';
import type { Marker } from './marker.ts';

// Chương I            CHƯƠNG 2: TỔ CHỨC THỰC HIỆN            Chương IIa QUY ĐỊNH CHUYỂN TIẾP
// ^^^^^^^^            ^^^^^^^^  ^^^^^^^^^^^^^^^^^^            ^^^^^^^^^^
const CHAPTER = /^((?:Chương|CHƯƠNG) (?:((?:thứ|THỨ) \p{L}+)|([IVXL]+[a-zđ]?|\d{1,3}[a-zđ]?)))(?![\p{L}\d])/u;

/**
 * Reads a chapter (chương): Roman by rule, Arabic in older texts.
 *
 * @example
 * readChapter('Chương II')?.number; // 'II'
 */
export function readChapter(text: string): Marker | undefined {
  return readGrouping('chapter', CHAPTER, text);
}
