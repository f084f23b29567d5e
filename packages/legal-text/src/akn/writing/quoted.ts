import type { LegalNode } from '../../model/node.ts';
import { unitLines } from '../../render/unit-lines.ts';
import { quotedUnits } from '../../structure/quoted-units.ts';
import { eIdOf } from '../eid.ts';
import { element, elementsOf, type XmlElement } from '../xml/element.ts';
import { foldSpaces } from '../xml/spaces.ts';

const OPENING = /^\s*["“«„]\s*/;
const CLOSING = /\s*["”»]\s?[.;,)]{0,2}\s*$/;

/**
 * Quoted lines as the units that they will be in the other document, with the quotation marks as
 * attributes:
 *
 *   “Điều 4a. Công khai          <quotedStructure eId="art_1__clause_2__qstr_2" startQuote="“" endQuote="”.">
 *   1. Giấy phép được đăng.”.      <article> <num>Điều 4a.</num> <heading>Công khai</heading> <clause> …
 *
 * A tree keeps quotations line by line. So this is only done where the lines come back from the units
 * to the last character; `readQuoted` does that. Otherwise nothing, and the lines are written as they are.
 *
 * @example
 * writeQuoted(clause.children, (units) => writeUnits(units, true))?.attributes.startQuote; // '“'
 */
export function writeQuoted(
  run: readonly LegalNode[],
  write: (units: readonly LegalNode[]) => XmlElement[],
): XmlElement | undefined {
  const address = addressOf(run);
  if (address === undefined) return undefined;
  const startQuote = OPENING.exec(run[0]!.text)?.[0] ?? '';
  const endQuote = CLOSING.exec(run.at(-1)!.text)?.[0] ?? '';
  const units = quotedUnits(run).map(asQuoted);
  if (units.every(({ kind }) => kind === 'paragraph')) return undefined;
  const lines = units.flatMap(linesOf);
  const isSame = withMarks(lines, startQuote, endQuote).join('\n') === run.map(({ text }) => text).join('\n');
  if (!isSame || lines.some((line) => foldSpaces(line) !== line)) return undefined;
  const structure = element(
    'quotedStructure',
    { eId: address, startQuote, endQuote, 'danban:lines': 'true' },
    ...write(units).map((unit) => below(address, unit)),
  );
  return structure;
}

/**
 * Lines between the marks of their quotation.
 *
 * @example
 * withMarks(['Điều 4a. Một', '1. Hai.'], '“', '”.'); // ['“Điều 4a. Một', '1. Hai.”.']
 */
export function withMarks(lines: readonly string[], startQuote: string, endQuote: string): string[] {
  return lines.map(
    (line, index) => `${index === 0 ? startQuote : ''}${line}${index === lines.length - 1 ? endQuote : ''}`,
  );
}

// Plain paragraphs that count on from each other, as parsing makes them: their ids follow from the first.
function addressOf(run: readonly LegalNode[]): string | undefined {
  const match = /^(.*)__para_(\d+)$/.exec(eIdOf(run[0]!.id));
  if (!match) return undefined;
  const [, host = '', first = ''] = match;
  const isPlain = run.every((node, index) => {
    const number = String(Number(first) + index);
    const isOrdinary = node.kind === 'paragraph' && node.number === number && node.text !== '';
    const isBare = node.label === undefined && node.heading === undefined && node.children.length === 0;
    return isOrdinary && isBare && eIdOf(node.id) === `${host}__para_${number}`;
  });
  return isPlain ? `${host}__qstr_${first}` : undefined;
}

function asQuoted(node: LegalNode): LegalNode {
  return { ...node, quoted: true, children: node.children.map(asQuoted) };
}

function linesOf(node: LegalNode): string[] {
  return [
    ...unitLines(node).map((line) => line.map(({ text }) => text).join(' ')),
    ...node.children.flatMap(linesOf),
  ];
}

function below(address: string, unit: XmlElement): XmlElement {
  const { eId } = unit.attributes;
  const attributes = eId === undefined ? unit.attributes : { ...unit.attributes, eId: `${address}__${eId}` };
  const inner = new Map(elementsOf(unit).map((child) => [child, below(address, child)]));
  const children = unit.children.map((child) => (typeof child === 'string' ? child : inner.get(child)!));
  return { ...unit, attributes, children };
}
