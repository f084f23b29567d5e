import { differInVowels } from '../words/heard-word.ts';
import { withoutMarks } from '../words/written-words.ts';
import type { Unpaired } from './alignment.ts';
import { cannotTheSame, inabilitiesOf } from './inability.ts';
import { isLight, isSideWord } from './light-words.ts';
import type { OpinionCore } from './opinion-core.ts';
import { isSameWord } from './same-word.ts';
import { SAME_SENSE } from './senses/senses.ts';

/** Phrase → the lines in which it stands. */
type Lines = ReadonlyMap<string, ReadonlySet<number>>;

const linesBy = (spelled: (said: string) => string): Lines => {
  const lines = new Map<string, Set<number>>();
  for (const [number, line] of SAME_SENSE.entries())
    for (const said of line.split('|'))
      lines.set(spelled(said), (lines.get(spelled(said)) ?? new Set()).add(number));
  return lines;
};
const MARKED = linesBy((said) => said.normalize('NFC'));
const BARE = linesBy(withoutMarks);
/** First words, and how long the longest phrase is that begins with one; what begins with none of them is in no line. */
const LONGEST: ReadonlyMap<string, number> = longestBy([...BARE.keys()]);
function longestBy(phrases: readonly string[]): Map<string, number> {
  const longest = new Map<string, number>();
  for (const words of phrases.map((said) => said.split(' ')))
    longest.set(words[0]!, Math.max(words.length, longest.get(words[0]!) ?? 0));
  return longest;
}

/** All words of all phrases. */
const MEMBERS: ReadonlySet<string> = new Set([...BARE.keys()].flatMap((said) => said.split(' ')));

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
  if (!mayHaveSense(one, a, two, b) || !mayHaveSense(two, b, one, a)) return false;
  let [before, behind] = [0, 0];
  while (before < BESIDE && isBeside(one, a.from - before - 1, two, b.from - before - 1)) before += 1;
  while (behind < BESIDE && isBeside(one, a.to + behind, two, b.to + behind)) behind += 1;
  const [ours, theirs] = [
    { from: a.from - before, to: a.to + behind },
    { from: b.from - before, to: b.to + behind },
  ];
  return walks(one, ours, two, theirs);
}

const isBeside = (one: OpinionCore, at: number, two: OpinionCore, there: number) =>
  at >= 0 && there >= 0 && at < one.words.length && one.words[at] === two.words[there];

/** A word that is in no phrase, is not light and stands in the other text nowhere near has no reason here. */
export function mayHaveSense(one: OpinionCore, a: Unpaired, two: OpinionCore, b: Unpaired): boolean {
  for (let at = a.from; at < a.to; at += 1)
    if (!MEMBERS.has(one.words[at]!) && !isLightWord(one, at) && !isNear(one.words[at]!, two, b))
      return false;
  return true;
}

function isNear(word: string, { words }: OpinionCore, { from, to }: Unpaired): boolean {
  for (let at = Math.max(0, from - BESIDE); at < Math.min(words.length, to + BESIDE); at += 1)
    if (words[at] === word) return true;
  return false;
}

/** 1: it is, 2: it is not, 0: nobody has asked. Heads are compared again and again. */
const light = new WeakMap<OpinionCore, Uint8Array>();
function isLightWord(core: OpinionCore, at: number): boolean {
  let asked = light.get(core);
  if (!asked) {
    asked = new Uint8Array(core.words.length);
    light.set(core, asked);
  }
  if (asked[at] === 0) asked[at] = isLight(core, at) || isSideWord(core, at) ? 1 : 2;
  return asked[at] === 1;
}

function walks(one: OpinionCore, ours: Unpaired, two: OpinionCore, theirs: Unpaired): boolean {
  const width = theirs.to - theirs.from + 1;
  const height = ours.to - ours.from + 1;
  const reached = new Uint8Array(width * height);
  const [cannot, cannotToo] = [inabilitiesOf(one), inabilitiesOf(two)];
  reached[0] = 1;
  for (let row = 0; row < height; row += 1) {
    const i = ours.from + row;
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      if (!reached[at]) continue;
      const j = theirs.from + column;
      if (i < ours.to && isLightWord(one, i)) reached[at + width] = 1;
      if (j < theirs.to && isLightWord(two, j)) reached[at + 1] = 1;
      if (i >= ours.to || j >= theirs.to) continue;
      if (areOneWord(one, i, two, j)) reached[at + width + 1] = 1;
      for (const mine of cannot.get(i) ?? [])
        for (const other of cannotToo.get(j) ?? [])
          if (
            row + mine.length < height &&
            column + other.length < width &&
            cannotTheSame(one, mine, two, other)
          )
            reached[at + mine.length * width + other.length] = 1;
      const phrases = phrasesAt(one, i);
      if (phrases.length === 0) continue;
      for (const mine of phrases)
        for (const other of phrasesAt(two, j))
          if (
            row + mine.length < height &&
            column + other.length < width &&
            shareLine(mine.lines, other.lines)
          )
            reached[at + mine.length * width + other.length] = 1;
    }
  }
  return reached[width * height - 1] === 1;
}

/** "lúa" and "nứa" sound alike without their marks only. */
const areOneWord = (one: OpinionCore, i: number, two: OpinionCore, j: number) =>
  one.words[i] === two.words[j] ||
  (isSameWord(one.words[i]!, two.words[j]!) && !differInVowels(one.marked[i]!, two.marked[j]!));

interface Phrase {
  readonly length: number;
  readonly lines: ReadonlySet<number>;
}
const NO_PHRASES: readonly Phrase[] = [];
/** Heads are compared again and again: what stands in their words is looked up once. */
const known = new WeakMap<readonly string[], (readonly Phrase[])[]>();

/** The phrases of the list that begin at a word. */
function phrasesAt(core: OpinionCore, at: number): readonly Phrase[] {
  let places = known.get(core.words);
  if (!places) {
    places = new Array(core.words.length);
    known.set(core.words, places);
  }
  places[at] ??= LONGEST.has(core.words[at]!) ? phrasesFrom(core, at) : NO_PHRASES;
  return places[at];
}

/** By its marks where it has any that say something; a word without marks, in a text without them, by its letters. */
function phrasesFrom({ words, marked, isMarked }: OpinionCore, at: number): readonly Phrase[] {
  const found: Phrase[] = [];
  let [bare, written, isKnown] = ['', '', isMarked];
  const longest = LONGEST.get(words[at]!) ?? 0;
  for (let length = 1; length <= longest && at + length <= words.length; length += 1) {
    const mark = marked[at + length - 1]!;
    isKnown &&= mark !== '';
    bare = length === 1 ? words[at]! : `${bare} ${words[at + length - 1]}`;
    written = length === 1 ? mark : `${written} ${mark}`;
    const lines = isKnown ? MARKED.get(written) : BARE.get(bare);
    if (lines) found.push({ length, lines });
  }
  return found;
}

function shareLine(one: ReadonlySet<number>, two: ReadonlySet<number>): boolean {
  for (const line of one) if (two.has(line)) return true;
  return false;
}
