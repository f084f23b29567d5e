import type { WrittenWord } from '../words/written-words.ts';
import { NOT_A_NUMBER_BEFORE, NUMBER_WORDS } from './unit-words.data.ts';

/** The number of a unit at this place, in digits or words: "5", "5a", "5.2", "mười hai". `unitAt`: where its unit word stands. */
export function readNumber(
  words: readonly WrittenWord[],
  at: number,
  unitAt: number,
): { value: string; to: number } | undefined {
  const word = words[at];
  if (!word) return undefined;
  if (/^\d{1,3}(?:\.\d{1,2})?$/.test(word.word))
    return { value: word.word.replace(/^0+(?=\d)/, ''), to: at + 1 };
  const unitWord = words[unitAt];
  const plain = unitWord?.marked === '' || unitWord?.marked === unitWord?.word;
  const toneless = TONELESS_UNITS.has(unitWord?.marked ?? '');
  const first = numberWord(words, at, plain, toneless);
  // "lăm" begins no number: "Diệu Lam" is a name.
  if (first === undefined || word.word === 'lam') return undefined;
  const second = numberWord(words, at + 1, plain, toneless);
  // "mười hai", "hai mươi", "hai mươi lăm"
  if (first === 10 && second !== undefined && second < 10) return { value: String(10 + second), to: at + 2 };
  if (second !== 10) return { value: String(first), to: at + 1 };
  const third = numberWord(words, at + 2, plain, toneless);
  return third !== undefined && third < 10
    ? { value: String(first * 10 + third), to: at + 3 }
    : { value: String(first * 10), to: at + 2 };
}

/** Unit words of a keyboard that gives marks and no tones. */
const TONELESS_UNITS: ReadonlySet<string> = new Set(['điêu', 'khoan', 'điêm', 'muc']);
const withoutTone = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');

function numberWord(
  words: readonly WrittenWord[],
  at: number,
  plain: boolean,
  toneless: boolean,
): number | undefined {
  const word = words[at];
  const known = word && NUMBER_WORDS[word.word];
  if (!known) return undefined;
  const marked = word.marked !== '' && (word.marked !== word.word || !plain);
  if (marked && toneless && known.marked.some((one) => withoutTone(one) === word.marked))
    return NOT_A_NUMBER_BEFORE[word.word]?.includes(words[at + 1]?.word ?? '') ? undefined : known.value;
  if (marked)
    return known.marked.includes(word.marked.normalize('NFC')) || SCANNED[word.marked.normalize('NFC')]
      ? known.value
      : undefined;
  return NOT_A_NUMBER_BEFORE[word.word]?.includes(words[at + 1]?.word ?? '') ? undefined : known.value;
}

/** What a scanner makes of numbers in words: tones that it does not see, a dot that it takes for one. No other words. */
const SCANNED: Readonly<Record<string, true>> = {
  môt: true,
  haí: true,
  hái: true,
  bôn: true,
  chin: true,
  mươi: true,
};
