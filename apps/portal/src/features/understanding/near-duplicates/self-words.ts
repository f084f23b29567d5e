import { OFTEN_OTHER, SELF } from './asking-words.data.ts';

/** "tôi", not "tối" nor "tới"; "tối đa" without its tones is no "tôi". */
export function speaksOfOneself(words: readonly string[], marked: readonly string[], at: number): boolean {
  const next = words[at + 1];
  if (words[at] === 'toi' && (next === 'thieu' || (next === 'da' && marked[at + 1] !== 'đã'))) return false;
  if (words[at] === 'em' && words[at - 1] === 'tre') return false;
  return isMeant(SELF, words, marked, at);
}

/** A word by its letters and, where it has marks, by them; without marks none that is more often another one. */
export function isMeant(
  list: Readonly<Record<string, string>>,
  words: readonly string[],
  marked: readonly string[],
  at: number,
): boolean {
  const word = words[at] ?? '';
  const [meant, written] = [list[word], marked[at] ?? ''];
  if (meant === undefined) return false;
  if (meant === word) return written === '' || written === word;
  return written === '' || written === word ? !OFTEN_OTHER.has(word) : written === meant;
}
