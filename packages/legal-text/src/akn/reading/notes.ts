import type { Findings } from '../diagnostic.ts';
import { childAt, elementsOf, type XmlElement } from '../xml/element.ts';
import { readFront } from './front.ts';

/**
 * The footnotes of a document, as `writeMeta` keeps them: one text each, a line for each `<p>`.
 *
 * @example
 * readNotes(act, findings)[0]; // 'Nghị định số 5/2026/NĐ-CP …'
 */
export function readNotes(document: XmlElement, findings: Findings): string[] {
  const notes = childAt(document, 'meta', 'notes');
  if (!notes) return [];
  return elementsOf(notes)
    .filter(({ name }) => name === 'note')
    .map((note) =>
      readFront(note, findings)
        .map(({ line }) => line)
        .join('\n'),
    );
}
