import { expandRange } from './expand-range.ts';
import type { Citation } from './find-citations.ts';
import { formatLocator } from './format-locator.ts';

/**
 * A citation in the shape that the command line prints, a stable public interface: `document` is the
 * number as printed, else the name, else `null` (this document, or none said); `units` are written small
 * to large, ranges unit by unit, "này" as said.
 *
 * @example
 * // { start: 5, end: 19, text: 'khoản 2 Điều 5', document: null, units: ['khoản 2 Điều 5'] }
 */
export interface CitationRow {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly document: string | null;
  readonly units: readonly string[];
}

/**
 * The row of a citation as the command line prints it: its place in the text that was searched, the number (or name) of the
 * document, and each unit in the words of a citation.
 *
 * @example
 * findCitations('Điều 5 Luật Giá').map(citationRow)[0]?.document; // 'Luật Giá'
 */
export function citationRow({ start, end, text, document, units }: Citation): CitationRow {
  const named = document?.self ? null : (document?.number ?? document?.name ?? null);
  return { start, end, text, document: named, units: units.flatMap(expandRange).map(formatLocator) };
}
