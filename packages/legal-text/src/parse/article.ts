import { type Marker, startsSmall } from './marker.ts';

// Điều 5. Phạm vi điều chỉnh       ĐIỀU 5a: Hồ sơ       Điều 4. - Hiệu lực       Điều 44.5.NĐ.1.9. Nguyên tắc
// ^^^^^^^ ^^^^^^^^^^^^^^^^^^       ^^^^^^^^ ^^^^^       ^^^^^^^^^ ^^^^^^^^       ^^^^^^^^^^^^^^^^^
const STOPPED = /^((?:[ĐÐ]i[ềê]u|ĐIỀU) ?(\d{1,4}[a-zđA-ZĐ]?)\s?(?:[.:](?:\s?-(?=\s))?|\/(?=\s)))\s*(.*)$/u;
const CODIFIED = /^(Điều\s+(\d+\.\d+\.\p{Lu}{1,4}(?:\.\d+[a-zđ]?)+)\.)\s*(.*)$/u;

// Điều 5                           Điều 31 Cung cấp thông tin
// ^^^^^^ alone on its line         ^^^^^^^ the stop forgotten: only believed where 31 comes next
const BARE = /^((?:[ĐÐ]i[ềê]u|ĐIỀU) ?(\d{1,4}[a-zđA-ZĐ]?),?)(?:\s+(.*))?$/u;

// Điều 24. (được bãi bỏ)        what a consolidated text leaves of an article
const REPEALED = /^\((?:được |đã )?(?:bãi bỏ|hủy bỏ)/iu;

/**
 * Reads an article heading (điều). "Điều 11 của Luật này" and "Điều 20 và Điều 21" in running text are
 * none; a heading without its stop, and one whose text begins with a small letter, come back `unsure`.
 *
 * @example
 * readArticle('Điều 5a. Hồ sơ'); // { kind: 'article', number: '5a', label: 'Điều 5a.', rest: 'Hồ sơ' }
 */
export function readArticle(text: string): Marker | undefined {
  const stopped = CODIFIED.exec(text) ?? STOPPED.exec(text);
  if (stopped) {
    const marker: Marker = { kind: 'article', number: stopped[2]!, label: stopped[1]!, rest: stopped[3]! };
    return startsSmall(marker.rest) && !REPEALED.test(marker.rest) ? { ...marker, unsure: true } : marker;
  }
  const bare = BARE.exec(text);
  if (!bare) return undefined;
  const rest = bare[3] ?? '';
  if (rest === '' && bare[1]!.endsWith(',')) return undefined;
  if (rest !== '' && !/^["“]?\p{Lu}/u.test(rest)) return undefined;
  return { kind: 'article', number: bare[2]!, label: bare[1]!, rest, unsure: true };
}
