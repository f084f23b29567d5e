import type { OpinionCore } from './opinion-core.ts';
import { once } from './stretch-memory.ts';

interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** Of its words this share stands in a sentence of the other text, or it is a sentence of its own. */
const ALIKE = 0.6;

/**
 * The second text with its sentences in the order in which the first has them; one that the first does not have stays behind
 * the one that it stood behind. Undefined when they are in that order already.
 */
export function inOrderOf(one: OpinionCore, two: OpinionCore): OpinionCore | undefined {
  const theirs = sentencesOf(two);
  if (theirs.length < 2) return undefined;
  const words = wordsOfSentences(one);
  let last = -1;
  const places = theirs.map(({ from, to }) => {
    const own = two.words.slice(from, to);
    let best = { at: last, share: ALIKE };
    for (const [at, set] of words.entries()) {
      let common = 0;
      for (const word of own) if (set.has(word)) common += 1;
      const share = common / Math.max(own.length, set.size);
      if (share > best.share) best = { at, share };
    }
    last = best.at;
    return best.at;
  });
  const order = theirs.map((_, index) => index).sort((a, b) => places[a]! - places[b]! || a - b);
  if (order.every((from, to) => from === to)) return undefined;
  return takenFrom(
    two,
    order.map((index) => theirs[index]!),
  );
}

/** These sentences of a text, in this order. */
export function takenFrom(core: OpinionCore, sentences: readonly Sentence[]): OpinionCore {
  const taken = sentences.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at));
  const take = <T>(values: readonly T[]) => taken.map((at) => values[at]!);
  return {
    ...core,
    words: take(core.words),
    sentences: take(core.sentences),
    clauses: take(core.clauses),
    starts: take(core.starts),
    ends: take(core.ends),
    cites: take(core.cites),
    open: core.open.length === 0 ? core.open : [...take(core.open), core.open.at(-1) ?? false],
    asking: take(core.asking),
    introducing: take(core.introducing),
    marked: take(core.marked),
    capitals: take(core.capitals),
  };
}

export const sentencesOf = once(({ sentences }): readonly Sentence[] => {
  const found: Sentence[] = [];
  for (let from = 0; from < sentences.length; ) {
    let to = from + 1;
    while (to < sentences.length && sentences[to] === sentences[from]) to += 1;
    found.push({ from, to });
    from = to;
  }
  return found;
});

const wordsOfSentences = once((core) =>
  sentencesOf(core).map(({ from, to }): ReadonlySet<string> => new Set(core.words.slice(from, to))),
);
