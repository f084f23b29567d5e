import { gapsBetween } from './alignment.ts';
import { isAskingPair } from './asking-pair.ts';
import type { OpinionCore } from './opinion-core.ts';
import { introducingSentences } from './sender-sentence.ts';
import { demandNumbers } from './told-numbers.ts';

/** So many words without a stop were spoken to a machine, or written in one breath. */
const BREATH = 12;

/** Whether a text has no stops, and another one could lend it its own. */
export const mayBorrow = ({ words, sentences }: OpinionCore, other: OpinionCore) =>
  words.length >= BREATH && (sentences.at(-1) ?? 0) === 0 && (other.sentences.at(-1) ?? 0) > 0;

/**
 * A text that was dictated, with the stops of the other one: each of its words stands in the sentence of its partner there, and what has
 * no partner goes on with the sentence before it. So what says who speaks is known from what asks. Undefined when little is alike.
 */
export function withStopsOf(core: OpinionCore, other: OpinionCore): OpinionCore | undefined {
  const gaps = gapsBetween(other.words, core.words);
  if (!gaps) return undefined;
  const partner: (number | undefined)[] = core.words.map(() => undefined);
  let [ours, theirs] = [0, 0];
  for (const gap of [...gaps, { one: END(other), two: END(core) }]) {
    while (theirs < gap.two.from) partner[theirs++] = ours++;
    [ours, theirs] = [gap.one.to, gap.two.to];
  }
  const found = partner.filter((at) => at !== undefined).length;
  if (found * 2 < core.words.length) return undefined;
  const first = partner.find((at) => at !== undefined)!;
  const named = namedSentences(partner, other, first);
  const sentences = named.map((number) => number - named[0]!);
  if (sentences.some((number, at) => at > 0 && number < sentences[at - 1]!)) return undefined;
  const { words, marked, capitals } = core;
  const said = { words, marked, capitals, sentences };
  const introducing = introducingSentences(said);
  const questions = new Set<number>();
  for (const [at, ours] of partner.entries())
    if (ours !== undefined && other.questions.has(other.sentences[ours]!)) questions.add(sentences[at]!);
  const asks = new Set(questions);
  for (const [at, word] of words.entries()) if (isAskingPair(word, words[at + 1])) asks.add(sentences[at]!);
  return {
    ...core,
    sentences,
    clauses: clausesOf(partner, other, sentences),
    introducing,
    questions,
    asking: sentences.map((number) => asks.has(number)),
    demand: demandNumbers({ ...said, introducing }).join(' '),
  };
}

/** So many words that the other text has not are a sentence of their own, where they stand before, behind or between its sentences. */
const OWN = 4;

/** Twice the number of the sentence in the other text, and what stands behind it alone has the odd number. */
function namedSentences(
  partner: readonly (number | undefined)[],
  other: OpinionCore,
  first: number,
): readonly number[] {
  const named: number[] = [];
  // What stands before the first common word is a greeting of its own.
  let sentence = first === 0 && partner[0] === undefined ? -1 : other.sentences[first]! * 2;
  for (let at = 0; at < partner.length; ) {
    const found = partner[at];
    if (found !== undefined) {
      sentence = other.sentences[found]! * 2;
      named.push(sentence);
      at += 1;
      continue;
    }
    let end = at;
    while (end < partner.length && partner[end] === undefined) end += 1;
    const behind = partner[end];
    const between = at > 0 && (behind === undefined || other.sentences[behind]! * 2 !== sentence);
    const own = between && end - at >= OWN ? sentence + 1 : sentence;
    for (; at < end; at += 1) named.push(own);
  }
  return named;
}

const END = ({ words }: OpinionCore) => ({ from: words.length, to: words.length });

function clausesOf(
  partner: readonly (number | undefined)[],
  other: OpinionCore,
  sentences: readonly number[],
): number[] {
  let [clause, last] = [0, other.clauses[partner.find((at) => at !== undefined)!]!];
  return partner.map((at, index) => {
    const now = at === undefined ? last : other.clauses[at]!;
    if (now !== last || (index > 0 && sentences[index] !== sentences[index - 1])) clause += 1;
    last = now;
    return clause;
  });
}
