import type { Chance } from '../chance.ts';
import { withoutMarks } from '../vietnamese-typing.ts';
import PHRASES from './phrases.json' with { type: 'json' };

/** How people spell: by ear, by the old or the new rule, with keys that did not take, with marks half gone. */

const TONES = { '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' } as const;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const UNTOUCHED = new Set(PHRASES.untouched);

/** "được" → "đươc" */
export const withoutTones = (text: string) =>
  text.normalize('NFD').replace(new RegExp(TONE, 'g'), '').normalize('NFC');

/** "được" → "đươcj": the key of the tone was struck, and stands there as a letter. */
export function keyLeft(word: string): string {
  const letters = /^\p{L}+/u.exec(word)?.[0];
  const tone = TONE.exec(letters?.normalize('NFD') ?? '')?.[0];
  if (letters === undefined || tone === undefined) return word;
  return withoutTones(letters) + TONES[tone as keyof typeof TONES] + word.slice(letters.length);
}

/** Changes about `share` of the words, at least one; none with a digit and none that turns a sentence round. */
export function someWords(
  text: string,
  luck: Chance,
  share: number,
  change: (word: string) => string,
): string {
  const tokens = text.split(/(\s+)/);
  const places = tokens.flatMap((token, at) => {
    const bare = token.toLowerCase().replace(/[^\p{L}]/gu, '');
    return bare !== '' && !/\d/.test(token) && !UNTOUCHED.has(bare) && change(token) !== token ? [at] : [];
  });
  const chosen = new Set(luck.shuffle(places).slice(0, Math.max(1, Math.round(places.length * share))));
  return tokens.map((token, at) => (chosen.has(at) ? change(token) : token)).join('');
}

/** Whole words of the list, each of them with the given probability; the first letter stays large or small. */
export function exchanged(
  text: string,
  words: Readonly<Record<string, string>>,
  luck: Chance,
  probability: number,
): string {
  return Object.entries(words)
    .filter(() => luck.happens(probability))
    .reduce(
      (changed, [from, to]) =>
        changed.replace(new RegExp(`(?<!\\p{L})${from}(?!\\p{L})`, 'giu'), (found) =>
          found.charAt(0) === from.charAt(0) ? to : to.charAt(0).toUpperCase() + to.slice(1),
        ),
      text,
    );
}

/** The keyboard was switched in the middle of the text. */
export function marksLostMidway(text: string, luck: Chance): string {
  const tokens = text.split(/(\s+)/);
  const from = Math.floor(tokens.length * (0.35 + 0.3 * (luck.below(100) / 100)));
  return tokens.map((token, at) => (at < from ? token : withoutMarks(token))).join('');
}

/** As it comes out of a document of fixed lines: broken anywhere, words torn after the first letter. */
export const fromPdf = (text: string, luck: Chance) =>
  wrapped(
    someWords(text, luck, 0.06, (word) => word.replace(/^(\p{L})(\p{L}{2,})/u, '$1 $2')),
    44,
  );

/** Lines of at most so many signs, unless a word is longer. */
export const wrapped = (text: string, width: number) =>
  text
    .split('\n')
    .map((line) =>
      line.split(' ').reduce((lines, word) => {
        const last = lines.slice(lines.lastIndexOf('\n') + 1);
        return lines === '' ? word : `${lines}${last.length + word.length < width ? ' ' : '\n'}${word}`;
      }, ''),
    )
    .join('\n');
