import type { OpinionCore } from './opinion-core.ts';
import { once } from './stretch-memory.ts';

/** "không ngủ được": so many words, and which of them are what cannot be done. */
export interface Inability {
  readonly length: number;
  readonly from: number;
  readonly to: number;
}

const NONE: readonly Inability[] = [];
const NEGATING: ReadonlySet<string> = new Set(['khong', 'chang', 'cha']);
const ABLE: Readonly<Record<string, string>> = {
  duoc: 'được',
  noi: 'nổi',
  xue: 'xuể',
  thau: 'thấu',
  dang: 'đặng',
};
/** "không được vào" forbids, "không phải đóng được" is something else. */
const NOT_DONE: ReadonlySet<string> = new Set(
  'duoc khong chang cha phai nen can cho la co muon cam bi thi ma va'.split(' '),
);
const BEFORE: readonly (readonly string[])[] = [
  ['lam', 'sao', 'ma'],
  ['lam', 'sao'],
  ['sao', 'ma'],
  ['sao'],
  ['khong', 'the', 'nao'],
  ['khong', 'the'],
  ['khong', 'tai', 'nao'],
  ['khong', 'sao'],
  ['khong', 'cach', 'nao'],
  ['chang', 'the'],
];
const LONGEST = 3;

/** Whatever of this kind begins at a word of a text, found once. */
export const inabilitiesOf = once((core): ReadonlyMap<number, readonly Inability[]> => {
  const found = new Map<number, Inability[]>();
  const add = (at: number, inability: Inability) => found.set(at, [...(found.get(at) ?? NONE), inability]);
  for (let at = 0; at < core.words.length; at += 1) {
    const word = core.words[at]!;
    if (NEGATING.has(word)) {
      // "không ngủ được"
      for (let to = at + 2; to <= at + 1 + LONGEST && isDone(core, at + 1, to); to += 1)
        if (isAble(core, to)) add(at, { length: to + 1 - at, from: at + 1, to });
      // "ngủ không được"
      if (isAble(core, at + 1)) addBehind(core, at, add);
    }
    // "ngủ sao được"
    if (word === 'sao' && isAble(core, at + 1)) addBehind(core, at, add);
    // "làm sao ngủ được", "không thể ngủ"
    const lead = BEFORE.find((words) => words.every((each, by) => core.words[at + by] === each));
    if (lead)
      for (let to = at + lead.length + 1; isDone(core, at + lead.length, to); to += 1) {
        if (to > at + lead.length + LONGEST) break;
        const able = isAble(core, to);
        if (able || lead[0] !== 'lam')
          add(at, { length: to + (able ? 1 : 0) - at, from: at + lead.length, to });
      }
  }
  return found;
});

function addBehind(core: OpinionCore, at: number, add: (at: number, inability: Inability) => void): void {
  for (let from = at - 1; from >= Math.max(0, at - LONGEST) && isDone(core, from, at); from -= 1)
    add(from, { length: at + 2 - from, from, to: at });
}

/** What may be done: in one clause, and no word that turns it. */
function isDone({ words, clauses }: OpinionCore, from: number, to: number): boolean {
  if (to > words.length || from >= to) return false;
  for (let at = from; at < to; at += 1)
    if (NOT_DONE.has(words[at]!) || /^\d/.test(words[at]!) || clauses[at] !== clauses[from]) return false;
  return true;
}

const isAble = ({ words, marked, isMarked }: OpinionCore, at: number) => {
  const meant = ABLE[words[at] ?? ''];
  return meant !== undefined && (!isMarked || marked[at] === '' || marked[at] === meant);
};

/** Whether the same cannot be done: "ngủ không nổi" for "không ngủ được". */
export function cannotTheSame(
  one: OpinionCore,
  mine: Inability,
  two: OpinionCore,
  other: Inability,
): boolean {
  if (mine.to - mine.from !== other.to - other.from) return false;
  for (let by = 0; by < mine.to - mine.from; by += 1)
    if (one.words[mine.from + by] !== two.words[other.from + by]) return false;
  return true;
}
