import { ASKING_PAIRS } from './asking-words.data.ts';

const FIRST: ReadonlySet<string> = new Set([...ASKING_PAIRS].map((pair) => pair.slice(0, pair.indexOf(' '))));

/** "đề nghị", "quá cao": two neighbours by which something is asked for or judged. */
export const isAskingPair = (one: string | undefined, two: string | undefined): boolean =>
  one !== undefined && FIRST.has(one) && ASKING_PAIRS.has(`${one} ${two}`);

/** Whether such a pair stands among these words. */
export function hasAskingPair(words: readonly string[], from = 0, to = words.length): boolean {
  for (let at = Math.max(0, from); at + 1 < to; at += 1)
    if (isAskingPair(words[at], words[at + 1])) return true;
  return false;
}
