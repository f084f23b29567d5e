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
