import type { WordChange } from './change.ts';

/**
 * The words that differ between two texts.
 *
 * @example
 * diffWords('trong 20 ngày', 'trong 30 ngày');
 */
export function diffWords(a: string, b: string): WordChange[] {
  if (a === b) return a === '' ? [] : [{ kind: 'same', text: a }];
  const changes: WordChange[] = [];
  if (a !== '') changes.push({ kind: 'removed', text: a });
  if (b !== '') changes.push({ kind: 'added', text: b });
  return changes;
}
