import type { WordChange } from './change.ts';
import { type CutText, type Cutter, newCutter } from './words/cut-text.ts';
import { readableRuns } from './words/readable-runs.ts';
import { type EqualRun, equalRuns } from './words/sequence-diff.ts';

/**
 * The words that differ between two texts, readable: symbols of documents and numbers change as a
 * whole, syllables are never cut, and changes with nothing but a comma or a small word between them
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
  const cutter = newCutter();
  return diffCut(cutter.cut(a), cutter.cut(b), cutter);
}

/**
 * The same for texts that are cut already.
 *
 * @example
 * diffCut(cutter.cut('trong 20 ngày'), cutter.cut('trong 30 ngày'), cutter).length; // 4
 */
export function diffCut(a: CutText, b: CutText, cutter: Cutter): WordChange[] {
  if (a.text === b.text) return a.text === '' ? [] : [{ kind: 'same', text: a.text }];
  const runs = a.content === b.content ? [{ a: 0, b: 0, length: a.ids.length }] : equalRuns(a.ids, b.ids);
  return toChanges(a, b, readableRuns(runs, a, b, cutter));
}

function toChanges(before: CutText, after: CutText, runs: readonly EqualRun[]): WordChange[] {
  const changes: WordChange[] = [];
  let [a, b] = [0, 0];
  for (const run of [...runs, { a: before.ids.length, b: after.ids.length, length: 0 }]) {
    pushText(changes, 'removed', slice(before, a, run.a));
    pushText(changes, 'added', slice(after, b, run.b));
    if (run.length > 0) {
      const old = slice(before, run.a, run.a + run.length);
      const text = slice(after, run.b, run.b + run.length);
      changes.push(old === text ? { kind: 'same', text } : { kind: 'same', text, before: old });
    }
    [a, b] = [run.a + run.length, run.b + run.length];
  }
  return changes;
}

function pushText(changes: WordChange[], kind: 'added' | 'removed', text: string): void {
  if (text !== '') changes.push({ kind, text });
}

function slice({ text, starts }: CutText, from: number, to: number): string {
  return text.slice(starts[from], starts[to]);
}
