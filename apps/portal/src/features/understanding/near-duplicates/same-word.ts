import { isSaidElsewhere } from '../words/spellings.data.ts';
import { isBareSyllable } from '../words/syllables.ts';
import { TURNING } from './asking-words.data.ts';

/** Letters that a scanner takes for each other count as one. */
const LOOKS: Readonly<Record<string, string>> = { b: 'h', e: 'c', l: 'i', '1': 'i', '0': 'o' };
const shapes = (word: string) => word.replaceAll('rn', 'm').replace(/[bel10]/g, (letter) => LOOKS[letter]!);
const sorted = (word: string) => [...word].sort().join('');

/** Whether two words opposite each other are one word, slipped, scanned or said in another region. */
export function isSameWord(one: string, two: string): boolean {
  if (one === two || isSaidElsewhere(one, two)) return true;
  if (/\d/.test(one) || /\d/.test(two)) return false;
  if (TURNING.has(one) && TURNING.has(two)) return false;
  if (shapes(one) === shapes(two) || sorted(one) === sorted(two)) return true;
  const visible = !isBareSyllable(one) || !isBareSyllable(two);
  const shorter = Math.min(one.length, two.length);
  if (TURNING.has(one) || TURNING.has(two)) return visible && isOneSlip(one, two);
  return isOneSlip(one, two) && (visible || shorter >= 3);
}

/** One letter more, less or another. */
export function isOneSlip(one: string, two: string): boolean {
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = long.slice(at + 1);
  return long.length === short.length ? short.slice(at + 1) === rest : short.slice(at) === rest;
}
