import { comparableText } from '../text/fold.ts';
import { type Word, wordsOf } from '../text/words.ts';
import type { WordChange } from './change.ts';
import { type EqualRun, equalRuns } from './sequence-diff.ts';

/**
 * The words that differ between two texts, readable: symbols of documents and numbers change as a
 * whole, syllables are never cut, and changes with nothing but a comma or a small sign between them
 * are shown as one. Words that differ only in spaces or in the place of the tone mark are the same.
 *
 * Joining `same` and `added` gives `b`; joining `same` (its `before`, where there is one) and
 * `removed` gives `a`. In a change the removed words come first.
 *
 * @example
 * diffWords('trong 20 ngày', 'trong 30 ngày');
 * // [{ kind: 'same', text: 'trong ' }, { kind: 'removed', text: '20 ' }, { kind: 'added', text: '30 ' },
 * //  { kind: 'same', text: 'ngày' }]
 */
export function diffWords(a: string, b: string): WordChange[] {
  if (a === b) return a === '' ? [] : [{ kind: 'same', text: a }];
  const before = wordsOf(a);
  const after = wordsOf(b);
  const numbers = new Map<string, number>();
  const runs = equalRuns(numbered(before, numbers), numbered(after, numbers));
  return toChanges(before, after, withoutSpecks(runs, before, after));
}

function numbered(words: readonly Word[], numbers: Map<string, number>): number[] {
  return words.map((word) => {
    const key = comparableText(word.text);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
}

//  before: … theo quy định, hướng dẫn …      The comma alone is equal: showing it as "same" between two
//  after:  … bằng văn bản, thông báo …       changes only makes the change harder to read.
function withoutSpecks(
  runs: readonly EqualRun[],
  before: readonly Word[],
  after: readonly Word[],
): EqualRun[] {
  return runs.filter((run, index) => {
    const previous = runs[index - 1];
    const next = runs[index + 1];
    const atStart = previous ? false : run.a === 0 && run.b === 0;
    const atEnd = next ? false : run.a + run.length === before.length && run.b + run.length === after.length;
    if (atStart || atEnd) return true;
    return before.slice(run.a, run.a + run.length).some((word) => /[\p{L}\p{N}]/u.test(word.text));
  });
}

function toChanges(before: readonly Word[], after: readonly Word[], runs: readonly EqualRun[]): WordChange[] {
  const changes: WordChange[] = [];
  let [a, b] = [0, 0];
  for (const run of [...runs, { a: before.length, b: after.length, length: 0 }]) {
    pushText(changes, 'removed', join(before, a, run.a));
    pushText(changes, 'added', join(after, b, run.b));
    if (run.length > 0) {
      const old = join(before, run.a, run.a + run.length);
      const text = join(after, run.b, run.b + run.length);
      changes.push(old === text ? { kind: 'same', text } : { kind: 'same', text, before: old });
    }
    [a, b] = [run.a + run.length, run.b + run.length];
  }
  return changes;
}

function pushText(changes: WordChange[], kind: 'added' | 'removed', text: string): void {
  if (text !== '') changes.push({ kind, text });
}

function join(words: readonly Word[], from: number, to: number): string {
  let text = '';
  for (let index = from; index < to; index += 1) text += words[index]!.text + words[index]!.space;
  return text;
}
