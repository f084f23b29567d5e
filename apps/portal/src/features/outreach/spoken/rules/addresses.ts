import { ADDRESS_PARTS, ADDRESS_SIGNS } from '../abbreviations.data.ts';
import { digitWords, letterNames } from '../number-words.ts';
import { BEGIN, rule, type SpokenRule } from './rule.ts';

/** Addresses of the web and of mail, said sign by sign. */
export const addressRules: readonly SpokenRule[] = [
  //   https://danban.example.vn/q/ab3   gopy@tinh.gov.vn   www.tinh.gov.vn
  rule(
    String.raw`${BEGIN}(?:https?:\/\/)?((?:[\w.+-]+@)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|org|net|gov|edu|example)(?::\d+)?(?:\/[\w/.~-]*[\w/~-])?)`,
    ([, address]) => sayAddress(address!),
    'giu',
  ),
];

function sayAddress(address: string): string {
  return address
    .split(/([./_@-])/)
    .filter(Boolean)
    .flatMap((part) => ADDRESS_SIGNS[part] ?? sayPart(part))
    .join(' ');
}

function sayPart(part: string): string[] {
  return (part.match(/\d+|[^\d]+/g) ?? []).map((run) => {
    const known = ADDRESS_PARTS[run.toLowerCase()];
    if (known) return known;
    if (/^\d/.test(run)) return digitWords(run);
    // What can be said as a word is said as one; "stp" and "q" are spelled.
    return run.length > 2 && /[aeiouy]/i.test(run) ? run : letterNames(run);
  });
}
