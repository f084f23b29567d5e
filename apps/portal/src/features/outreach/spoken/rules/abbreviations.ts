import { ABBREVIATIONS, SIGNS } from '../abbreviations.data.ts';
import { ISSUER_SIGNS } from '../document-signs.data.ts';
import { BEGIN, END, oneOf, rule, type SpokenRule } from './rule.ts';

const KNOWN: Readonly<Record<string, string>> = { ...ISSUER_SIGNS, ...ABBREVIATIONS };
/** A dot of "TP." belongs to it only before a name or a word. */
const WRITTEN = Object.keys(KNOWN)
  .sort((a, b) => b.length - a.length)
  .map((word) => oneOf([word]) + (/[.:]$/.test(word) ? String.raw`(?=\s?\p{Lu}|\s[\p{Ll}\d]|$)` : END))
  .join('|');

/** Abbreviations that the table knows; one in brackets behind its own words is not said twice. */
export const abbreviationRules: readonly SpokenRule[] = [
  rule(String.raw`\s?\((${oneOf(Object.keys(KNOWN))})\)`, ([, word], { before }) =>
    before.toLocaleLowerCase('vi').endsWith(KNOWN[word!]!.toLocaleLowerCase('vi')) ? '' : undefined,
  ),
  rule(`${BEGIN}(${WRITTEN})`, ([, word]) => `${KNOWN[word!]}${/[.]$/.test(word!) ? ' ' : ''}`),
];

/** "và/hoặc" is two words. */
export const signRules: readonly SpokenRule[] = [
  rule(String.raw`(?<=\p{L})\/(?=\p{L})`, () => ', '),
  rule(`[${oneOf(Object.keys(SIGNS)).replaceAll('|', '')}]`, ([sign]) => ` ${SIGNS[sign!]} `),
];
