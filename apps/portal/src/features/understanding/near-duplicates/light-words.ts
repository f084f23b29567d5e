import type { Unpaired } from './alignment.ts';
import {
  ADDRESSEES,
  BARE_DOUBTFUL,
  BESIDE_REACH,
  BESIDE_REQUEST,
  COURTESY,
  DEGREE,
  JOINING,
  LEADING,
  REQUEST_WORDS,
  REQUESTING,
  REQUESTS,
  SAFE_BARE,
  SELF_WORDS,
  SIDE_WORDS,
  SPEAKING,
} from './light-words.data.ts';
import type { OpinionCore } from './opinion-core.ts';

/**
 * Whether a stretch is nothing but words that say who asks, whom, how politely and how strongly: "chúng tôi kính mong phường" for
 * "đề nghị". They are few and belong to the grammar; another of them makes no other demand (rules of labelling, §1).
 */
export function isAllLight(core: OpinionCore, { from, to }: Unpaired): boolean {
  for (let at = from; at < to; at += 1) if (!isLight(core, at) && !isAddressee(core, at)) return false;
  return true;
}

/** Whether both stretches are the same but for light words. Who is asked may be left out; somebody else in his place is not light. */
export function differLightly(one: OpinionCore, a: Unpaired, two: OpinionCore, b: Unpaired): boolean {
  if (!mayBeLight(one, a) && !mayBeLight(two, b)) return false;
  const [left, right] = [heavyOf(one, a, true), heavyOf(two, b, true)];
  if (areEqual(left, right)) return true;
  if (left.some((word) => ADDRESSEES.has(word)) && right.some((word) => ADDRESSEES.has(word))) return false;
  return areEqual(heavyOf(one, a, false), heavyOf(two, b, false));
}

function mayBeLight({ words }: OpinionCore, { from, to }: Unpaired): boolean {
  for (let at = from; at < to; at += 1) if (MAY_BE.has(words[at]!) || ADDRESSEES.has(words[at]!)) return true;
  return false;
}

const areEqual = (one: readonly string[], two: readonly string[]) =>
  one.length === two.length && one.every((word, at) => word === two[at]);

function heavyOf(core: OpinionCore, { from, to }: Unpaired, withAddressee: boolean): string[] {
  const heavy: string[] = [];
  for (let at = from; at < to; at += 1)
    if (!isLight(core, at) && (withAddressee || !isAddressee(core, at))) heavy.push(core.words[at]!);
  return heavy;
}

/** Words that may be light; all others are asked no further. */
const MAY_BE: ReadonlySet<string> = new Set([
  ...[SPEAKING, DEGREE, COURTESY, JOINING, SELF_WORDS].flatMap((list) => Object.keys(list)),
  ...[...REQUESTING].flatMap((pair) => pair.split(' ')),
  ...LEADING,
  ...'con dau ba cho duoc'.split(' '),
]);

/** Whether a word only says who asks, how politely or how strongly, or joins parts of a sentence. */
export function isLight(core: OpinionCore, at: number): boolean {
  const word = core.words[at]!;
  if (!MAY_BE.has(word)) return false;
  const { words, marked, cites } = core;
  const [mark, next] = [marked[at]!, words[at + 1] ?? ''];
  const bare = mark === '' || (mark === word && !core.isMarked);
  if (isMeant(SPEAKING[word], mark, bare)) return true;
  const safe = !bare || SAFE_BARE.has(word);
  if (safe && isMeant(DEGREE[word], mark, bare)) return !/^\d/.test(next) && !BESIDE_REACH.has(next);
  // "còn ít" is "ít", "còn 3.000" is a level.
  if (mark === 'còn') return !/^\d/.test(next);
  if (mark === 'đâu') return next === 'a' || next === '';
  if (safe && (isMeant(COURTESY[word], mark, bare) || isMeant(JOINING[word], mark, bare))) return true;
  if (word === 'ba' && next === 'con') return asksAt(words, at + 2);
  if (word === 'con' && words[at - 1] === 'ba' && asksAt(words, at + 1)) return true;
  if (isMeant(SELF_WORDS[word], mark, bare)) return tellsWhoSpeaks(core, at);
  if (REQUESTING.has(`${word} ${next}`) || REQUESTING.has(`${words[at - 1]} ${word}`)) return true;
  // "tại khoản 1", "theo quy định ở khoản 1": how a unit is led in.
  if (LEADING.has(word) && [1, 2, 3, 4].some((by) => cites[at + by])) return true;
  return (word === 'cho' || word === 'duoc') && asksAt(words, at - 1);
}

/** "xin bố trí", "theo tôi nên", "kính mong phường cho": nothing but how something is asked for, and of whom. */
export function isAllRequest(core: OpinionCore, { from, to }: Unpaired): boolean {
  let asks = false;
  for (let at = from; at < to; at += 1) {
    const word = core.words[at]!;
    const [mark, bare] = [core.marked[at]!, !core.isMarked];
    if (isMeant(REQUEST_WORDS[word], mark, bare || mark === '')) asks ||= REQUESTS.includes(word);
    else if (!isMeant(SPEAKING[word], mark, bare || mark === '')) return false;
  }
  return asks;
}

/** "[Vì vậy] đề nghị [ủy ban nhân dân xã xem xét] giảm": one text says more of who asks, whom and how, right beside what asks. */
export function isBesideRequest(core: OpinionCore, { from, to }: Unpaired): boolean {
  const { words, marked, isMarked } = core;
  if (to - from > MOST_BESIDE) return false;
  const near = [from - 3, from - 2, from - 1, to, to + 1].some((at) => isRequest(core, at));
  if (!near) return false;
  for (let at = from; at < to; at += 1) {
    const word = words[at]!;
    const pair = GENERAL.has(`${word} ${words[at + 1]}`) || GENERAL.has(`${words[at - 1]} ${word}`);
    if (pair || isMeant(SPEAKING[word], marked[at]!, !isMarked || marked[at] === '')) continue;
    if (!BESIDE_REQUEST.has(word)) return false;
    const bare = marked[at] === '' || !isMarked;
    if (bare ? BARE_DOUBTFUL.has(word) : !isMeant(REQUEST_WORDS[word], marked[at]!, false)) return false;
  }
  return true;
}
const MOST_BESIDE = 7;
/** Whoever asks, as nobody in particular. */
const GENERAL: ReadonlySet<string> = new Set(['ba con']);
const isRequest = ({ words }: OpinionCore, at: number) =>
  words[at] === 'mong' ||
  words[at] === 'xin' ||
  REQUESTING.has(`${words[at]} ${words[at + 1]}`) ||
  REQUESTING.has(`${words[at - 1]} ${words[at]}`);

/** "[như dự thảo quy định tại] khoản 2", "khoản 2 Điều 4 [ghi]": how a unit is led in or out. */
export function isLeadIn({ words, cites }: OpinionCore, { from, to }: Unpaired): boolean {
  if (to - from > MOST_BESIDE || !(cites[to] || cites[from])) return false;
  for (let at = from; at < to; at += 1) if (!LEADING_IN.has(words[at]!)) return false;
  return true;
}
const LEADING_IN: ReadonlySet<string> = new Set(
  'nhu du thao quy dinh tai o theo trong cua ban nay ghi neu noi dat ra rang viec ve'.split(' '),
);

/** "con [lại] bị cô lập"; "làm lại" is another thing. */
const BEHIND_AGAIN: ReadonlySet<string> = new Set('bi phai cang khong con cu bat thu'.split(' '));

/** "số tiền [của] dân", "[vẫn] phải": beside another word. */
export const isSideWord = (core: OpinionCore, at: number) =>
  (core.marked[at] === 'lại' && BEHIND_AGAIN.has(core.words[at + 1] ?? '')) ||
  isMeant(SIDE_WORDS[core.words[at]!], core.marked[at]!, !core.isMarked);

const isMeant = (meant: string | undefined, mark: string, bare: boolean) =>
  meant !== undefined && (bare || meant === mark || meant.split(' ').includes(mark));

/** "vợ chồng tôi thuê nhà" for "tôi thuê nhà"; "miễn cho con tôi" is not "miễn cho tôi". */
function tellsWhoSpeaks({ words, sentences, asking }: OpinionCore, at: number): boolean {
  const isNear = [1, 2].some((by) => SPEAKING[words[at - by] ?? ''] ?? SPEAKING[words[at + by] ?? '']);
  return isNear && (asking[at] !== true || sentences[at - 3] !== sentences[at]);
}

const isAddressee = ({ words }: OpinionCore, at: number) =>
  ADDRESSEES.has(words[at]!) && [1, 2, 3].some((back) => asksAt(words, at - back));
const asksAt = (words: readonly string[], at: number) =>
  COURTESY[words[at] ?? ''] !== undefined || REQUESTING.has(`${words[at - 1]} ${words[at]}`);
