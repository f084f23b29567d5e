import type { Addable, NewWords } from './edit-parts.ts';
import type { PartChange } from './edit-template.server.ts';

/** What the pressed button of the editor asks for; a button that is not known saves the texts. */
export function partChange(
  { act, at, what }: { readonly act: string; readonly at: number; readonly what: Addable },
  words: NewWords,
): PartChange {
  if (act === 'up') return { kind: 'move', at, by: -1 };
  if (act === 'down') return { kind: 'move', at, by: 1 };
  if (act === 'drop') return { kind: 'drop', at };
  if (act === 'add') return { kind: 'add', what, after: at, words };
  return { kind: 'texts' };
}
