import type { Findings } from '../diagnostic.ts';
import type { MarkedLine, Role } from '../marks.ts';
import { elementsOf, type XmlElement } from '../xml/element.ts';
import { readText } from './text.ts';

const ROLES: Readonly<Record<string, Role>> = {
  docAuthority: 'issuer',
  docNumber: 'number',
  docDate: 'placeDate',
  docType: 'documentType',
  docTitle: 'title',
  signature: 'signature',
};
const INLINE_ROLES: ReadonlySet<string> = new Set<Role>([
  'placeDate',
  'recipient',
  'issuer',
  'number',
  'title',
]);
const LINES: ReadonlySet<string> = new Set([
  'p',
  'block',
  'num',
  'heading',
  'subheading',
  'li',
  'item',
  'td',
  'th',
]);

/**
 * The printed lines of a preface, preamble or conclusions with what their elements say they are.
 *
 * @example
 * readFront(preface, findings)[1]; // { line: 'Số: 12/2026/QĐ-UBND', role: 'number', start: 4, end: 19 }
 */
export function readFront(part: XmlElement | undefined, findings: Findings): MarkedLine[] {
  return part === undefined ? [] : linesIn(part, undefined, findings);
}

function linesIn(part: XmlElement, role: Role | undefined, findings: Findings): MarkedLine[] {
  return elementsOf(part).flatMap((child) => {
    const { name } = child;
    if (LINES.has(name)) return lineOf(child, role, findings);
    if (name === 'citation') return linesIn(child, 'legalBasis', findings);
    if (name === 'formula') return linesIn(child, 'enacting', findings);
    const inner = linesIn(child, role, findings);
    // An element with nothing but words is a line too, whatever it is called.
    return inner.length === 0 ? lineOf(child, role, findings) : inner;
  });
}

function lineOf(node: XmlElement, role: Role | undefined, findings: Findings): MarkedLine[] {
  const line = readText(node, findings);
  const whole = { line, start: 0, end: line.length };
  if (role !== undefined) return line === '' ? [] : [{ ...whole, role }];
  const [marked] = elementsOf(node).filter((child) => roleOf(child) !== undefined);
  if (!marked) return line === '' && node.name !== 'p' ? [] : [{ line, start: 0, end: 0 }];
  const text = readText({ ...marked, attributes: node.attributes }, findings);
  const start = line.lastIndexOf(text);
  return [{ line, role: roleOf(marked)!, start, end: start + text.length }];
}

function roleOf({ name, attributes }: XmlElement): Role | undefined {
  if (name !== 'inline') return ROLES[name];
  return INLINE_ROLES.has(attributes.name ?? '') ? (attributes.name as Role) : undefined;
}
