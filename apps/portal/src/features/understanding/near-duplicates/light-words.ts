import { ADDRESSEES, COURTESY, DEGREE, JOINING, LEADING, REQUESTING, SAFE_BARE, SELF_WORDS, SPEAKING } from './light-words.data.ts';
import type { Unpaired } from './alignment.ts';
import type { OpinionCore } from './opinion-core.ts';

/**
 * What is left of a stretch without the words that say who asks, whom, how politely and how strongly: "chúng tôi kính mong phường" for
 * "đề nghị". They are few and belong to the grammar; another of them makes no other demand (rules of labelling, §1).
 */
export function heavyWords(core: OpinionCore, { from, to }: Unpaired): string[] {
  const heavy: string[] = [];
  for (let at = from; at < to; at += 1) if (!isLight(core, at)) heavy.push(core.words[at]!);
  return heavy;
}

/** Whether both stretches are the same but for light words. */
export function differLightly(one: OpinionCore, a: Unpaired, two: OpinionCore, b: Unpaired): boolean {
  const [left, right] = [heavyWords(one, a), heavyWords(two, b)];
  return left.length === right.length && left.every((word, at) => word === right[at]);
}

function isLight({ words, marked, cites }: OpinionCore, at: number): boolean {
  const [word, mark, next] = [words[at]!, marked[at] ?? '', words[at + 1] ?? ''];
  const is = (list: Readonly<Record<string, string>>) =>
    list[word] !== undefined && (mark === '' || mark === word || list[word]!.split(' ').includes(mark));
  if (is(SPEAKING)) return true;
  // "quá 3 tháng" is a bound, "quá đắt" is a degree.
  if (is(DEGREE)) return !/^\d/.test(next);
  if (is(COURTESY)) return true;
  // "còn ít" is "ít", "còn 3.000" is a level.
  if (mark === 'còn') return !/^\d/.test(next);
  if (word === 'ba' && next === 'con') return asksAt(words, at + 2);
  if (word === 'con' && words[at - 1] === 'ba' && asksAt(words, at + 1)) return true;
  if (is(SELF_WORDS)) return hasNear(words, at, (other) => SPEAKING[other] !== undefined);
  if (REQUESTING.has(`${word} ${next}`) || REQUESTING.has(`${words[at - 1]} ${word}`)) return true;
  if (is(JOINING) && (mark !== '' || SAFE_BARE.has(word))) return true;
  if (mark === 'đâu') return next === 'a' || words[at + 1] === undefined;
  // "tại khoản 1", "theo quy định ở khoản 1": how a unit is led in.
  if (LEADING.has(word) && [1, 2, 3].some((by) => cites[at + by])) return true;
  if (word === 'cho' || word === 'duoc') return asksAt(words, at - 1);
  return ADDRESSEES.has(word) && [1, 2, 3].some((back) => asksAt(words, at - back));
}

const asksAt = (words: readonly string[], at: number) =>
  COURTESY[words[at] ?? ''] !== undefined || REQUESTING.has(`${words[at - 1]} ${words[at]}`);
const hasNear = (words: readonly string[], at: number, is: (word: string) => boolean) =>
  [1, 2].some((by) => is(words[at - by] ?? '') || is(words[at + by] ?? ''));
