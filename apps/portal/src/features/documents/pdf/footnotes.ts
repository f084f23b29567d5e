import type { PdfLine } from './lines.ts';

const SMALL = 0.87;

/** Footnotes are the small lines at the foot of a page, from the first that opens with a number. */
export function splitFootnotes(lines: readonly PdfLine[]): {
  readonly text: readonly PdfLine[];
  readonly notes: readonly { readonly page: number; readonly text: string }[];
} {
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const pages = Map.groupBy(lines, (line) => line.page);
  const text: PdfLine[] = [];
  const notes: { page: number; text: string }[] = [];
  for (const [page, all] of pages) {
    const from = footStart(all, usual);
    text.push(...all.slice(0, from));
    for (const line of all.slice(from)) {
      const last = notes.at(-1);
      if (opensNote(line) || last?.page !== page) notes.push({ page, text: line.text });
      else last.text += ` ${line.text}`;
    }
  }
  return { text, notes };
}

function footStart(lines: readonly PdfLine[], usual: number): number {
  let from = lines.length;
  while (from > 0 && lines[from - 1]!.size < usual * SMALL) from--;
  const opening = lines.findIndex((line, i) => i >= from && opensNote(line));
  return opening < 0 ? lines.length : opening;
}

function opensNote(line: PdfLine): boolean {
  return line.raisedMarks > 0 || /^\[?\d{1,3}[\]).]?\s/.test(line.text);
}
