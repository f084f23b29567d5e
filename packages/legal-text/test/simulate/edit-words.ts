import type { Random } from './random.ts';
import { type SimLaw, type SimWord, unitsBelow } from './sim-law.ts';

/** How words are edited: this share of them, alone or in runs as a drafter rewrites half a sentence. */
export interface WordEdits {
  readonly share: number;
  readonly meanRun: number;
}

/** All words of the law without the signs at their ends; what an edit puts in comes from here, so edits look like the text. */
export function vocabularyOf(law: SimLaw): string[] {
  const words = unitsBelow(law.units).flatMap((unit) => unit.text.map((word) => bare(word.text)));
  return words.filter((word) => word !== '');
}

function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Of ten edited words six are replaced, two struck out, two followed by a new one; at least one word is left. */
export function editWords(
  words: readonly SimWord[],
  edits: WordEdits,
  vocabulary: readonly string[],
  keys: { next: number },
  random: Random,
): SimWord[] {
  const edited: SimWord[] = [];
  let run = 0;
  for (const word of words) {
    if (run === 0 && random.chance(edits.share / edits.meanRun))
      run = 1 + random.below(2 * edits.meanRun - 1);
    if (run === 0) {
      edited.push(word);
      continue;
    }
    run -= 1;
    const dice = random.next();
    const other = random.pick(vocabulary);
    if (dice < 0.6)
      edited.push({ ...word, text: other + word.text.slice(bareEnd(word.text)), replaced: true });
    else if (dice >= 0.8) edited.push(word, { key: keys.next++, text: other, space: ' ' });
  }
  return spaced(edited.length === 0 ? words.slice(0, 1) : edited);
}

function bareEnd(word: string): number {
  return word.length - (word.match(/[^\p{L}\p{N}]*$/u)?.[0].length ?? 0);
}

/** A space behind each word but the last. */
export function spaced(words: readonly SimWord[]): SimWord[] {
  return words.map((word, index) => {
    const space = index === words.length - 1 ? '' : word.space || ' ';
    return space === word.space ? word : { ...word, space };
  });
}
