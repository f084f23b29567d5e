import { SIGNS } from '../abbreviations.data.ts';
import { digitWords } from '../number-words.ts';
import { CALL_WORDS } from '../unit-words.data.ts';
import { BEGIN, END, oneOf, rule, type SpokenRule } from './rule.ts';

/** Telephone numbers, digit by digit in the groups in which they are written. */
export const phoneRules: readonly SpokenRule[] = [
  //   0912 345 678   0912.345.678   (024) 3825 1234   +84 912 345 678
  rule(
    String.raw`(?<![\p{L}\p{N}.,/])(\(0\d{1,3}\)[\s.-]?\d(?:[\s.-]?\d){5,8}|\+84(?:[\s.-]?\d){8,10}|0\d(?:[\s.-]?\d){7,9})${END}(?![.,/]\d)`,
    ([, number]) => sayGroups(number!),
  ),
  //   1900 1234   18001091
  rule(String.raw`${BEGIN}(1[89]00(?:[\s.]?\d){4,6})${END}`, ([, number]) => sayGroups(number!)),
  //   gọi 113
  rule(
    String.raw`(?<=(?:${oneOf(CALL_WORDS)})[\s:]+)(11\d)${END}`,
    ([, number]) => digitWords(number!),
    'giu',
  ),
];

function sayGroups(number: string): string {
  const plus = number.startsWith('+') ? `${SIGNS['+']} ` : '';
  const groups = number.match(/\d+/g) ?? [];
  const shown = groups.length > 1 ? groups : inGroups(groups[0] ?? '');
  return plus + shown.map(digitWords).join(', ');
}

/** Written in one piece: four, then threes as mobile numbers are said, or twos where they come out even ("18001091"). */
function inGroups(digits: string): string[] {
  const rest = digits.slice(4);
  const groups = rest.length % 3 === 0 ? /\d{3}/g : /\d{1,2}/g;
  return [digits.slice(0, 4), ...(rest.match(groups) ?? [])];
}
