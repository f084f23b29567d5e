import type { UnitKind } from '../model/node.ts';
import { isCapitals, type Marker, startsSmall } from './marker.ts';

// What follows the number of a reference in running text, never a title:
//   Chương II Luật Đất đai quy định …        Mục 1 Chương III Nghị định này.
//             ^^^^                                 ^^^^^^
/**
 * Text that goes on as a reference to another document or unit.
 *
 * @example
 * REFERENCE.test('Luật Đất đai quy định'); // true
 */
export const REFERENCE =
  /^(?:Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Pháp lệnh|Quyết định|Hiến pháp|Phần|Chương|Mục|Điều|Phụ lục)\s/;

/**
 * Reads the heading line of a unit that groups articles: `pattern` captures the label (1) and the
 * number as words (2) or figures (3). Titles may follow behind a stop, a colon, a dash or a space.
 * A reference in running text ("Chương II của Luật này …") is not one.
 *
 * @example
 * readGrouping('chapter', /^(chương\s+()(\d+))/i, 'Chương 1. QUY ĐỊNH CHUNG')?.rest; // 'QUY ĐỊNH CHUNG'
 */
export function readGrouping(kind: UnitKind, pattern: RegExp, text: string): Marker | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const behind = text.slice(match[1]!.length);
  const stop = /^\s?[.:](?:\s?[-–])?|^\s?[-–](?=\s|\p{L}|$)/u.exec(behind)?.[0] ?? '';
  const rest = behind.slice(stop.length).trim();
  if (stop === '' && rest !== '' && !isTitleBehindSpace(rest)) return undefined;
  if (stop !== '' && startsSmall(rest) && !rest.startsWith('(')) return undefined;
  return { kind, number: (match[2] || match[3])!, label: match[1]! + stop.trim(), rest };
}

function isTitleBehindSpace(rest: string): boolean {
  if (isCapitals(rest)) return true;
  return /^["“]?\p{Lu}/u.test(rest) && rest.length <= 200 && !/[.;,:]$/.test(rest) && !REFERENCE.test(rest);
}
