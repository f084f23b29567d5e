import type { Findings } from '../diagnostic.ts';
import type { XmlElement } from '../xml/element.ts';
import { foldSpaces } from '../xml/spaces.ts';

// Words about the document, not of it.
const NOTES: ReadonlySet<string> = new Set(['authorialNote', 'noteRef', 'img', 'meta', 'danban:field']);
const BREAKS: ReadonlySet<string> = new Set(['eol', 'br', 'td', 'th', 'p', 'li', 'item', 'tr']);

/**
 * The words of an inline element (`<p>`, `<num>`, `<heading>`) with spaces folded as XML has it,
 * unless the file says that they count. Quoted structures inside are for `quotedIn`; notes and
 * pictures are left out and reported.
 *
 * @example
 * readText(element('num', {}, 'Điều ', element('b', {}, '5.')), findings); // 'Điều 5.'
 */
export function readText(node: XmlElement, findings: Findings): string {
  const pieces: string[] = [];
  collect(node, pieces, findings);
  const text = pieces.join('');
  return node.attributes['xml:space'] === 'preserve' ? text : foldSpaces(text);
}

function collect(node: XmlElement, pieces: string[], findings: Findings): void {
  for (const child of node.children) {
    if (typeof child === 'string') pieces.push(child);
    else if (child.name === 'quotedStructure') continue;
    else if (NOTES.has(child.name)) findings.add('leftOut', { element: child.name });
    else {
      if (BREAKS.has(child.name)) pieces.push(' ');
      collect(child, pieces, findings);
      if (BREAKS.has(child.name)) pieces.push(' ');
    }
  }
}

/**
 * The quoted structures inside a paragraph, in order.
 *
 * @example
 * quotedIn(paragraph).length; // 1 for "… như sau: “Điều 4a …”"
 */
export function quotedIn(node: XmlElement): XmlElement[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === 'quotedStructure' ? [child] : quotedIn(child);
  });
}
