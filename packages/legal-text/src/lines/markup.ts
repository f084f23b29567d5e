// Front matter of a web page:   ---⏎title: …⏎---
const FRONT_MATTER = /^\ufeff?---[ \t]*\n(?:[\w-]+:.*\n|[ \t]+.*\n|\n)*---[ \t]*\n/;

// A text is Markdown when it has headings or bold runs on several lines, not for a single "#" or "**".
const MARKDOWN_LINE = /^(?:#{1,6}\s|>\s|\*\*\S)|\*\*[^*\n]+\*\*/gm;
const FEWEST = 3;

// Word segmentation ties the syllables of a word:   Uỷ_ban nhân_dân
const TIED = /\p{L}_\p{L}/gu;

/**
 * A text without the marks of Markdown (front matter, "#", "**", ">") and without the ties of word
 * segmentation, where it has them; lines keep their number, so front matter leaves empty lines.
 *
 * @example
 * withoutMarkup('# LUẬT\n**Điều 1.** Một\n**Điều 2.** Hai\n'); // 'LUẬT\nĐiều 1. Một\nĐiều 2. Hai\n'
 */
export function withoutMarkup(text: string): string {
  const body = text.replace(FRONT_MATTER, (front) => '\n'.repeat(front.split('\n').length - 1));
  const untied = isTied(body) ? body.replace(/(?<=[\p{L}\p{N}])_|_(?=[\p{L}\p{N}])/gu, ' ') : body;
  if ((untied.match(MARKDOWN_LINE)?.length ?? 0) < FEWEST) return untied;
  return untied
    .replace(/^[ \t]*(?:#{1,6}|>)[ \t]+/gm, '')
    .replace(/\*\*/g, '')
    .replace(/^\*([^*\n]+)\*$/gm, '$1')
    .replace(/^-{3,}$/gm, '');
}

// Ordinary texts have an underscore in an address or a file name; segmented ones in every second word.
function isTied(text: string): boolean {
  const ties = text.match(TIED)?.length ?? 0;
  return ties >= 20 && ties * 12 > (text.match(/\s+/g)?.length ?? 0);
}
