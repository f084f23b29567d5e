/** Onsets that some region says alike, the one that is kept behind them; longer ones first. */
const ONSETS: readonly (readonly [RegExp, string])[] = [
  [/^tr/, 'ch'],
  [/^s/, 'x'],
  [/^gi(?=[aeouy])/, 'd'],
  [/^v/, 'd'],
  [/^l/, 'n'],
];
/** Ends that the South says alike. */
const ENDS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[aeouy])ng$/, 'n'],
  [/(?<=[aeouy])c$/, 't'],
  [/uoi$/, 'ui'],
  [/ieu$/, 'iu'],
];

const changed = (word: string, rules: readonly (readonly [RegExp, string])[]) => {
  for (const [from, to] of rules) if (from.test(word)) return word.replace(from, to);
  return word;
};

/** "quí" and "quý", "lí" and "lý": one word by the old rule and by the new one. Without marks. */
export const spelledAnew = (word: string) => word.replace(/^(h|k|l|m|s|t|qu)y$/, '$1i');

/** How a word without marks sounds where most sounds fall together: "trả", "chả" and "chã" are one. */
export const heardAs = (word: string) => changed(changed(spelledAnew(word), ONSETS), ENDS);

/** Whether somebody who writes by ear may have written one for the other: its onset or its end, not both. */
export function soundAlike(one: string, two: string): boolean {
  if (spelledAnew(one) === spelledAnew(two)) return true;
  return changed(one, ONSETS) === changed(two, ONSETS) || changed(one, ENDS) === changed(two, ENDS);
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const BEGINNING = /^(?:gi(?=[aăâeêoôơuưy])|qu|[^aăâeêioôơuưy]*)/;

/** The vowels of a word with its marks, without its tone: what nobody writes otherwise by ear, but "người" as "ngừi". */
const vowelsOf = (marked: string) =>
  marked
    .normalize('NFD')
    .replace(TONES, '')
    .normalize('NFC')
    .replace(BEGINNING, '')
    .replace(/[^aăâeêioôơuưy].*$/, '')
    .replace(/^ươi$/, 'ưi')
    .replace(/^uôi$/, 'ui')
    .replace(/^iêu$/, 'iu')
    .replace(/y$/, 'i');

const hasMarks = (word: string) => /[^\p{ASCII}]/u.test(word);

/** "lúa" and "nứa" sound alike without their marks only. Where one has none, nothing is known. */
export function differInVowels(one: string, two: string): boolean {
  return hasMarks(one) && hasMarks(two) && vowelsOf(one) !== vowelsOf(two);
}
