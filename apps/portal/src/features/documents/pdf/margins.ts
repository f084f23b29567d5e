import type { PdfLine } from './lines.ts';

// Decree 30/2020/NĐ-CP puts the page number in the top margin (20-25 mm of 297): 9 % of the page and a little more.
const ZONE = 0.095;
const PAGE_NUMBER = /^(trang\s*)?[-–—]?\s*\d{1,4}\s*(\/\s*\d{1,4})?\s*[-–—]?$/i;
// A running head stands on many pages; a line of text never repeats that often at the same height.
const FEWEST_REPEATS = 3;

/** Splits page numbers and running heads off the text. */
export function dropMargins(
  lines: readonly PdfLine[],
  heightOf: (page: number) => number,
): { readonly text: readonly PdfLine[]; readonly margins: readonly string[] } {
  const pages = new Set(lines.map((line) => line.page)).size;
  const inZone = (line: PdfLine) => {
    const height = heightOf(line.page);
    return line.y > height * (1 - ZONE) || line.y < height * ZONE;
  };
  const repeats = new Map<string, number>();
  for (const line of lines.filter(inZone)) repeats.set(keyOf(line), (repeats.get(keyOf(line)) ?? 0) + 1);
  const isMargin = (line: PdfLine) => {
    if (!inZone(line)) return false;
    const count = repeats.get(keyOf(line)) ?? 0;
    return PAGE_NUMBER.test(line.text) || (count >= FEWEST_REPEATS && count >= pages * 0.4);
  };
  return {
    text: lines.filter((line) => !isMargin(line)),
    margins: [
      ...new Set(lines.filter((line) => isMargin(line) && /\p{L}/u.test(line.text)).map((line) => line.text)),
    ],
  };
}

/** The same head with another page number is the same head. */
function keyOf(line: PdfLine): string {
  return line.text.replace(/\d+/g, '#');
}
