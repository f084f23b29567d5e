import search from 'approx-string-match';
import type { Span } from '../simulate/anchors.ts';

/** What a global matcher knows of a quote. */
export interface GlobalQuote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Where it stood in the whole text. */
  readonly hint?: number;
}

/**
 * The reference for anchors: the quote is looked for in the whole new text, as web annotation clients do. All
 * places with at most half of its characters wrong are scored by quote (50), prefix (20), suffix (20) and nearness
 * to the old place (2); the best one is taken, however bad. Written after the description of the method; the test
 * holds it to the cases published with the best known client.
 */
export function matchQuoteAnywhere(text: string, quote: GlobalQuote): (Span & { score: number }) | undefined {
  if (quote.exact === '') return undefined;
  const matches = placesOf(text, quote.exact, Math.min(256, quote.exact.length / 2));
  let best: (Span & { score: number }) | undefined;
  for (const match of matches) {
    const score = scoreOf(match, text, quote);
    if (!best || score > best.score) best = { start: match.start, end: match.end, score };
  }
  return best;
}

type Match = Span & { errors: number };

function placesOf(text: string, words: string, mostErrors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    exact.push({ start: at, end: at + words.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, words, mostErrors);
}

function scoreOf(match: Match, text: string, { exact, prefix, suffix, hint }: GlobalQuote): number {
  const quoteScore = 1 - match.errors / exact.length;
  const prefixScore = prefix
    ? likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix)
    : 1;
  const suffixScore = suffix ? likeness(text.slice(match.end, match.end + suffix.length), suffix) : 1;
  const nearness = hint === undefined ? 1 : 1 - Math.abs(match.start - hint) / text.length;
  return (50 * quoteScore + 20 * prefixScore + 20 * suffixScore + 2 * nearness) / 92;
}

function likeness(text: string, words: string): number {
  if (text === '' || words === '') return 0;
  const [first] = placesOf(text, words, words.length);
  return first ? 1 - first.errors / words.length : 0;
}
