import { letterNames } from './number-words.ts';
import { abbreviationRules, signRules } from './rules/abbreviations.ts';
import { addressRules } from './rules/addresses.ts';
import { amountRules } from './rules/amounts.ts';
import { citationRules } from './rules/citations.ts';
import { dateRules } from './rules/dates.ts';
import { documentRules } from './rules/document-numbers.ts';
import { phoneRules } from './rules/phones.ts';
import type { SpokenRule } from './rules/rule.ts';

/** The order decides: what is a document number is no fraction, what is a day is none either. */
const RULES: readonly SpokenRule[] = [
  ...addressRules,
  ...documentRules,
  ...phoneRules,
  ...dateRules,
  ...citationRules,
  ...abbreviationRules,
  ...amountRules,
  ...signRules,
];

export interface ReadAloud {
  /** Letters, spaces and marks of pause only: nothing that a voice would have to guess. */
  readonly text: string;
  /** What no rule knew and is spelled letter by letter: for a person to look at. */
  readonly spelled: readonly string[];
}

/** A sign of the private plane stands for what is already said, so that no later rule reads it again. */
const FIRST_SIGN = 0xf0000;
const SAID = /\p{Co}/u;

/**
 * Written Vietnamese as it is said on the loudspeaker: numbers, dates, units, abbreviations, signs and citations in words. Works by
 * a list of rules in order, each taking what it knows out of reach of the others. Never throws; lines stay lines.
 */
export function readAloud(written: string): ReadAloud {
  const said: string[] = [];
  const spelled: string[] = [];
  const keep = (words: string) => {
    said.push(words);
    return String.fromCodePoint(FIRST_SIGN + said.length - 1);
  };
  let text = written
    .normalize('NFC')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\p{Co}/gu, '');
  text = text.replace(/^\s*[-–—•*+]\s+/gmu, '').replace(/^#+\s*/gmu, '');
  for (const { pattern, say } of RULES) {
    text = text.replace(pattern, (...args) => {
      const whole = String(args[0]);
      const offset = args.find((arg): arg is number => typeof arg === 'number') ?? 0;
      const groups = args.slice(0, args.indexOf(offset)) as (string | undefined)[];
      const words = say(groups, {
        before: text.slice(Math.max(0, offset - 40), offset),
        after: text.slice(offset + whole.length, offset + whole.length + 60),
      });
      return words === undefined ? whole : keep(words);
    });
  }
  text = text.replace(/(?<![\p{L}])[A-ZĐ][A-Za-zĐ]*(?:[&-][A-ZĐ]+)*(?![\p{L}])/gu, (word) => {
    if (!isSpelled(word)) return word;
    spelled.push(word);
    return keep(letterNames(word));
  });
  return { text: tidy(spoken(text, said)), spelled };
}

/** What is said may hold signs itself: "điểm a" was kept before the list around it. */
function spoken(text: string, said: readonly string[]): string {
  let whole = text;
  while (SAID.test(whole))
    whole = whole.replace(/\p{Co}/gu, (sign) => said[sign.codePointAt(0)! - FIRST_SIGN] ?? '');
  return whole;
}

const SYLLABLE =
  /^(?:B|C|CH|D|Đ|G|GH|GI|H|K|KH|L|M|N|NG|NGH|NH|P|PH|QU|R|S|T|TH|TR|V|X)?[AEIOUY]{1,3}(?:C|CH|M|N|NG|NH|P|T)?$/i;

/** Two or more capitals that make no syllable: "XYZ", "BQLDA"; not "BAN", "HOA", nor a name with a capital alone. */
function isSpelled(word: string): boolean {
  const capitals = word.match(/[A-ZĐ]/g)?.length ?? 0;
  return capitals > 1 && !SYLLABLE.test(word);
}

function tidy(text: string): string {
  return text
    .replace(/[“”"«»„‟*_~`^|\\]/g, '')
    .replace(/\s*[([{]\s*/g, ', ')
    .replace(/\s*[)\]}]/g, ',')
    .replace(/\s[-–—]\s/g, ', ')
    .replace(/…|\.{2,}/g, ',')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?([,;:.!?])/g, '$1')
    .replace(/,(?:\s*,)+/g, ',')
    .replace(/,([.;:!?])/g, '$1')
    .replace(/([,;:])(?=[^\s])/g, '$1 ')
    .replace(/^[ ,;]+|[ ,]+$/gmu, '');
}
