import type { XmlElement } from './element.ts';

// Inside these a space or line break is text, so nothing is added to make the file readable.
const MIXED: ReadonlySet<string> = new Set(['p', 'num', 'heading', 'danban:field']);
// A whole structure inside a sentence, which again can be spread over lines.
const BLOCK_INSIDE = 'quotedStructure';

// All that XML 1.0 cannot say, not even as a character reference; lone surrogates are part of it.
const UNSAYABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * The name of the processing instruction that stands for one UTF-16 unit that XML cannot carry.
 *
 * @example
 * // "a\u0001b" is written a<?char 1?>b
 */
export const CHARACTER = 'char';

/**
 * An XML document with declaration, indented by two spaces. Reading it back with `parseXml` gives the
 * same texts to the last character, also those that XML has no way to say: they become processing
 * instructions in text. In attributes they are left out.
 *
 * @example
 * printXml(element('p', {}, 'a < b')); // '<?xml version="1.0" encoding="UTF-8"?>\n<p>a &lt; b</p>\n'
 */
export function printXml(root: XmlElement): string {
  const out: string[] = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  printBlock(root, '', out);
  return out.join('');
}

function printBlock(node: XmlElement, indent: string, out: string[]): void {
  const [open, close] = tags(node);
  if (close === '') out.push(indent, open, '\n');
  else if (MIXED.has(node.name)) {
    out.push(indent);
    printInline(node, indent, out);
    out.push('\n');
  } else {
    out.push(indent, open, '\n');
    for (const child of node.children) {
      if (typeof child !== 'string') printBlock(child, `${indent}  `, out);
    }
    out.push(indent, close, '\n');
  }
}

function printInline(node: XmlElement, indent: string, out: string[]): void {
  const [open, close] = tags(node);
  out.push(open);
  for (const child of node.children) {
    if (typeof child === 'string') out.push(escapeText(child));
    else if (child.name === BLOCK_INSIDE) printBlockInside(child, indent, out);
    else printInline(child, indent, out);
  }
  out.push(close);
}

function printBlockInside(node: XmlElement, indent: string, out: string[]): void {
  out.push('\n');
  printBlock(node, `${indent}  `, out);
  out.push(indent);
}

function tags(node: XmlElement): [string, string] {
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  if (node.children.length === 0) return [`<${node.name}${attributes}/>`, ''];
  return [`<${node.name}${attributes}>`, `</${node.name}>`];
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
    .replace(UNSAYABLE, (unit) => `<?${CHARACTER} ${unit.charCodeAt(0).toString(16)}?>`);
}

function escapeAttribute(value: string): string {
  return sayable(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

/**
 * The text without what XML cannot say.
 *
 * @example
 * sayable('a\u0001b'); // 'ab'
 */
export function sayable(text: string): string {
  return text.replace(UNSAYABLE, '');
}
