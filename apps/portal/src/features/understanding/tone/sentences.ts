import { type WrittenWord, withoutMarks, writtenWords } from '../words/written-words.ts';

/** What stands between two stops, as the lists of this folder ask it. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly WrittenWord[];
  /** Its words in small letters without marks, a space before and behind each. */
  readonly said: string;
  /** Written without marks: there a word without them may be any word of its letters. */
  readonly bare: boolean;
}

/** "3.000" and "Điều 5.2" have no stop in them; a line that goes on in small letters behind a full line is one sentence with it. */
const STOP = /(?<=[!?…]|\.(?!\d))|(?<=\n)/u;
const BROKEN_LINE = /([^\s.!?:;…]{1,30}) *\n(?=\p{Ll})/gu;
const FULL_LINE = 25;

/** `text` in NFC. */
export function sentencesOf(
  text: string,
  words: readonly WrittenWord[] = writtenWords(text),
): readonly Sentence[] {
  // Of the same length, so that words keep their places.
  const whole = text.replace(BROKEN_LINE, (line, _, at: number) =>
    at - text.lastIndexOf('\n', at - 1) > FULL_LINE ? `${line.slice(0, -1)} ` : line,
  );
  const found: Sentence[] = [];
  let from = 0;
  let next = 0;
  for (const part of whole.split(STOP)) {
    const to = from + part.length;
    const own: WrittenWord[] = [];
    for (; next < words.length && words[next]!.start < to; next += 1) own.push(words[next]!);
    from = to;
    if (own.length > 0 || part.includes('?')) found.push(sentence(part.trim(), own));
  }
  return found;
}

const sentence = (text: string, words: readonly WrittenWord[]): Sentence => ({
  text,
  words,
  said: ` ${words.map(({ word }) => word).join(' ')} `,
  bare: isBare(words),
});

/** Three words of four have a mark in Vietnamese. */
const FEWEST_MARKED = 0.2;
const isBare = (words: readonly WrittenWord[]) =>
  words.filter(({ word, marked }) => marked !== '' && marked !== word).length < words.length * FEWEST_MARKED;

interface Phrase {
  readonly parts: readonly string[];
  readonly bare: readonly string[];
}
/** Phrases by their first word without marks, so that a long list costs no more than a short one. */
export type PhraseList = ReadonlyMap<string, readonly Phrase[]>;

export function phraseList(phrases: readonly string[]): PhraseList {
  const list = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const parts = phrase.split(' ').map(sameTone);
    const bare = parts.map(withoutMarks);
    list.set(bare[0]!, [...(list.get(bare[0]!) ?? []), { parts, bare }]);
  }
  return list;
}

/** Many write "lủ" for "lũ". */
const sameTone = (word: string) => word.normalize('NFD').replaceAll('\u0303', '\u0309').normalize('NFC');

/** How many words of a phrase of the list stand from `at` on; none: 0. `strict`: in a text without marks nothing is found. */
export function saidAt(list: PhraseList, { words, bare }: Sentence, at: number, strict = false): number {
  const phrases = list.get(words[at]?.word ?? '') ?? [];
  const found = phrases.filter((phrase) => {
    let lost = 0;
    return phrase.bare.every((letters, index) => {
      const word = words[at + index];
      if (word?.word !== letters) return false;
      const part = phrase.parts[index]!;
      if (part === letters ? word.marked === letters : sameTone(word.marked) === part) return true;
      if (word.marked === '' || (word.marked === letters && bare)) return !strict || word.marked === '';
      // A mark that slipped: "nguời ngu nhu bò".
      lost += 1;
      return phrase.bare.length > 2 && lost === 1 && word.marked === letters;
    });
  });
  return Math.max(0, ...found.map(({ parts }) => parts.length));
}

/** Where phrases of the list begin, from `from` on. */
export function placesOf(list: PhraseList, sentence: Sentence, strict = false): number[] {
  return sentence.words.flatMap((_, at) => (saidAt(list, sentence, at, strict) > 0 ? [at] : []));
}

export const says = (list: PhraseList, sentence: Sentence, strict = false) =>
  sentence.words.some((_, at) => saidAt(list, sentence, at, strict) > 0);

/** Whether a comma or the like stands between two words that follow each other. */
export function isParted({ text, words }: Sentence, at: number): boolean {
  const [one, two] = [words[at], words[at + 1]];
  if (!one || !two) return true;
  return (
    two.start - one.end > 1 &&
    /[,;:()"“”-]/.test(text.slice(one.end - words[0]!.start, two.start - words[0]!.start))
  );
}
