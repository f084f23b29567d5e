import type { UnitKind } from '../model/node.ts';

/**
 * The marker at the start of a line and what follows it.
 *
 * @example
 * // "5a. Hồ sơ gồm:" → { kind: 'clause', number: '5a', label: '5a.', rest: 'Hồ sơ gồm:' }
 */
export interface Marker {
  readonly kind: UnitKind;
  readonly number?: string;
  readonly label: string;
  readonly rest: string;
  /** Written in a way that is only believed where this number is the next one. */
  readonly unsure?: true;
  /** A bare Roman heading ("I. MỤC ĐÍCH"), a section only where there are no articles. */
  readonly roman?: true;
  /** What is printed, where it was taken for a misprint of `number`. */
  readonly misread?: string;
  /** A Roman heading that was found to stand inside an article. */
  readonly inner?: true;
  /** Set for regulations issued with a decision, which are named by their type. */
  readonly attached?: true;
}

/**
 * Whether a line is printed in capitals (and has a letter at all).
 *
 * @example
 * isCapitals('QUY ĐỊNH CHUNG'); // true
 */
export function isCapitals(text: string): boolean {
  return /\p{L}/u.test(text) && text === text.toUpperCase();
}

/**
 * Whether text begins with a small letter, so that it continues the line before.
 *
 * @example
 * startsSmall('của Luật này'); // true
 */
export function startsSmall(text: string): boolean {
  return /^[^\p{L}\d]{0,2}\p{Ll}/u.test(text);
}
