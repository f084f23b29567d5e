import { withoutMarks } from '../words/written-words.ts';
import type { Unpaired } from './alignment.ts';
import { isLight, isSideWord } from './light-words.ts';
import type { OpinionCore } from './opinion-core.ts';
import { SAME_SENSE } from './same-sense.data.ts';
import { isSameWord } from './same-word.ts';

/** Phrase → the lines in which it stands. */
type Lines = ReadonlyMap<string, ReadonlySet<number>>;

const LONGEST = Math.max(
  ...SAME_SENSE.flatMap((line) => line.split('|').map((said) => said.split(' ').length)),
);
const linesBy = (spelled: (said: string) => string): Lines => {
  const lines = new Map<string, Set<number>>();
  for (const [number, line] of SAME_SENSE.entries())
    for (const said of line.split('|'))
      lines.set(spelled(said), (lines.get(spelled(said)) ?? new Set()).add(number));
  return lines;
};
const MARKED = linesBy((said) => said.normalize('NFC'));
const BARE = linesBy(withoutMarks);
/** First words; what begins with none of them is in no line. */
const BEGINNING: ReadonlySet<string> = new Set([...BARE.keys()].map((said) => said.split(' ', 1)[0]!));

/** So many of the same words on each side belong to a turn of phrase: "hàng [tuần]" for "mỗi [tuần]". */
const BESIDE = 3;
/** What is longer than this was written anew. */
const MOST = 12;

/**
 * Whether two stretches say the same by the list of words of one sense. This works by walking through both from word to word: equal
 * words, a light word that only one has, or two phrases of one line; with the words beside them, which may belong to a phrase.
 */
export function haveSameSense(one: OpinionCore, a: Unpaired, two: OpinionCore, b: Unpaired): boolean {
  if (a.to - a.from > MOST || b.to - b.from > MOST) return false;
  let [before, behind] = [0, 0];
  while (before < BESIDE && isBeside(one, a.from - before - 1, two, b.from - before - 1)) before += 1;
  while (behind < BESIDE && isBeside(one, a.to + behind, two, b.to + behind)) behind += 1;
  const [ours, theirs] = [
    { from: a.from - before, to: a.to + behind },
    { from: b.from - before, to: b.to + behind },
  ];
  if (!mayHaveSense(one, ours) || !mayHaveSense(two, theirs)) return false;
  return walks(one, ours, two, theirs);
}

const isBeside = (one: OpinionCore, at: number, two: OpinionCore, there: number) =>
  at >= 0 && there >= 0 && at < one.words.length && one.words[at] === two.words[there];

function mayHaveSense({ words }: OpinionCore, { from, to }: Unpaired): boolean {
  for (let at = from; at < to; at += 1) if (BEGINNING.has(words[at]!)) return true;
  return false;
}

const isLightWord = (core: OpinionCore, at: number) => isLight(core, at) || isSideWord(core, at);

function walks(one: OpinionCore, ours: Unpaired, two: OpinionCore, theirs: Unpaired): boolean {
  const width = theirs.to - theirs.from + 1;
  const height = ours.to - ours.from + 1;
  const reached = new Uint8Array(width * height);
  reached[0] = 1;
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      if (!reached[row * width + column]) continue;
      const [i, j] = [ours.from + row, theirs.from + column];
      const step = (down: number, right: number) => {
        reached[(row + down) * width + column + right] = 1;
      };
      if (i < ours.to && isLightWord(one, i)) step(1, 0);
      if (j < theirs.to && isLightWord(two, j)) step(0, 1);
      if (i >= ours.to || j >= theirs.to) continue;
      if (one.words[i] === two.words[j] || isSameWord(one.words[i]!, two.words[j]!)) step(1, 1);
      if (!BEGINNING.has(one.words[i]!) || !BEGINNING.has(two.words[j]!)) continue;
      for (let down = 1; down <= LONGEST && i + down <= ours.to; down += 1) {
        const lines = linesOf(one, i, i + down);
        if (!lines) continue;
        for (let right = 1; right <= LONGEST && j + right <= theirs.to; right += 1)
          if (shareLine(lines, linesOf(two, j, j + right))) step(down, right);
      }
    }
  return reached[width * height - 1] === 1;
}

/** By its marks where it has any that say something; a word without marks, in a text without them, by its letters. */
function linesOf(
  { words, marked, isMarked }: OpinionCore,
  from: number,
  to: number,
): ReadonlySet<number> | undefined {
  const bare = BARE.get(words.slice(from, to).join(' '));
  if (!bare) return undefined;
  const written = marked.slice(from, to);
  if (!isMarked || written.includes('')) return bare;
  return MARKED.get(written.join(' '));
}

function shareLine(one: ReadonlySet<number>, two: ReadonlySet<number> | undefined): boolean {
  if (!two) return false;
  for (const line of one) if (two.has(line)) return true;
  return false;
}
