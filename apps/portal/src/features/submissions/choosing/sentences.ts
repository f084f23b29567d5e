import { LINES } from './passage.ts';

/** One sentence of an article, as a place in the page. */
export interface Sentence {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * The sentences of an article in the order of reading. A sentence ends at a full stop, a semicolon or a colon before a
 * space; "5.000" and "407/QĐ-TTg" are not cut. Where that cuts wrongly, words can be added and taken off.
 */
export function sentencesIn(article: Element): Sentence[] {
  const lines = [...article.querySelectorAll('p, li')].filter(
    (line) => line.matches(LINES) && !line.closest('form'),
  );
  return lines.flatMap((line) =>
    [...line.childNodes]
      .filter((node): node is Text => node instanceof Text && node.data.trim() !== '')
      .flatMap((node) => cut(node.data).map(([start, end]) => ({ node, start, end }))),
  );
}

/** Where the sentences of a line begin and end, without the spaces around them. */
export function cut(text: string): [number, number][] {
  return [...text.matchAll(/\S(?:.*?[.;:!?…](?=\s|$)|.*$)/gsu)].map(({ 0: sentence, index }) => [
    index,
    index + sentence.trimEnd().length,
  ]);
}

/** The end of the sentence, one word further on (1) or back (-1); never before its first word nor beyond the line. */
export function stepEnd(text: string, start: number, end: number, by: -1 | 1): number {
  const ends = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => index + word.length);
  const possible = ends.filter((at) => at > start);
  const next = by === 1 ? possible.find((at) => at > end) : possible.findLast((at) => at < end);
  return next ?? end;
}
