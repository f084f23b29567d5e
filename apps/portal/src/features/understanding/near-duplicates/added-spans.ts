import { writtenWords } from '../words/written-words.ts';
import { gapsBetween } from './alignment.ts';
import { isSameWord } from './same-word.ts';

/** A stretch of a text, in UTF-16 units of its NFC form. */
export interface AddedSpan {
  readonly start: number;
  readonly end: number;
}

/** What a near copy has more than the text that most have sent; slips and lost marks are nothing more. */
export function addedSpans(base: string, text: string): AddedSpan[] {
  const [ours, theirs] = [writtenWords(base.normalize('NFC')), writtenWords(text.normalize('NFC'))];
  const gaps = gapsBetween(
    ours.map(({ word }) => word),
    theirs.map(({ word }) => word),
  );
  if (!gaps) return theirs.length === 0 ? [] : [{ start: theirs[0]!.start, end: theirs.at(-1)!.end }];
  return gaps
    .filter(({ one, two }) => {
      if (two.to === two.from) return false;
      const [a, b] = [ours.slice(one.from, one.to), theirs.slice(two.from, two.to)];
      return a.length !== b.length || a.some(({ word }, index) => !isSameWord(word, b[index]!.word));
    })
    .map(({ two }) => ({ start: theirs[two.from]!.start, end: theirs[two.to - 1]!.end }));
}
