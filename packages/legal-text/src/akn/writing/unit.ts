import type { LegalNode } from '../../model/node.ts';
import { eIdOf, unitIdOf } from '../eid.ts';
import { EMPTY, HIERARCHY, numberInLabel, QUOTATION } from '../names.ts';
import { element, type XmlElement } from '../xml/element.ts';
import { foldSpaces, paragraph, spaceOf } from '../xml/spaces.ts';
import { writeQuoted } from './quoted.ts';

/**
 * Units below one parent. Units that an amending document quotes stand in a `<quotedStructure>`,
 * those that follow each other in one. `quoted` says whether the parent is itself quoted.
 *
 * @example
 * writeUnits(tree.body, false).map((unit) => unit.name); // ['chapter', 'chapter']
 */
export function writeUnits(nodes: readonly LegalNode[], quoted: boolean): XmlElement[] {
  const out: XmlElement[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const run = quoted ? 0 : quotedRun(nodes, index);
    if (run === 0) out.push(writeUnit(nodes[index]!, quoted));
    else {
      const sentence = element('p', {}, modification('', nodes.slice(index, index + run)));
      out.push(element('hcontainer', { name: QUOTATION }, element('content', {}, sentence)));
      index += run - 1;
    }
  }
  return out;
}

/**
 * The units of a body; a body without any gets the stand-in that the schema asks for.
 *
 * @example
 * writeBody('body', tree.body, false).name; // 'body'
 */
export function writeBody(
  name: 'body' | 'mainBody',
  nodes: readonly LegalNode[],
  quoted: boolean,
): XmlElement {
  const units = nodes.length === 0 ? [element('hcontainer', { name: EMPTY })] : writeUnits(nodes, quoted);
  return element(name, {}, ...units);
}

/**
 * Label and heading of a unit, as `<num>` and `<heading>`.
 *
 * @example
 * writeHead(article).map((part) => part.name); // ['num', 'heading']
 */
export function writeHead(node: LegalNode): XmlElement[] {
  return [
    ...(node.label === undefined ? [] : [element('num', spaceOf(node.label), node.label)]),
    ...(node.heading === undefined ? [] : [element('heading', spaceOf(node.heading), node.heading)]),
  ];
}

/**
 * What names a unit: its eId, and in our own namespace only what eId and label do not already say.
 *
 * @example
 * identityOf(clause, false); // { eId: 'art_5__clause_2' }
 */
export function identityOf(node: LegalNode, quoted: boolean): Record<string, string | undefined> {
  const eId = eIdOf(node.id);
  const isQuoted = node.quoted === true;
  return {
    eId,
    'danban:id': unitIdOf(eId) === node.id ? undefined : node.id,
    'danban:number': shownNumber(node, eId) === node.number ? undefined : (node.number ?? ''),
    'danban:quoted': isQuoted === quoted ? undefined : String(isQuoted),
  };
}

function shownNumber({ label, kind }: LegalNode, eId: string): string | undefined {
  if (COUNTED.has(kind)) return countInEId(eId);
  return label === undefined ? undefined : numberInLabel(label);
}

/** Kinds whose number is their place among their sisters and printed nowhere. */
export const COUNTED: ReadonlySet<string> = new Set(['paragraph', 'indent', 'table']);

/**
 * The count that the last step of an eId carries, for units whose number is printed nowhere.
 *
 * @example
 * countInEId('art_5__para_2'); // '2'
 */
export function countInEId(eId: string): string | undefined {
  return /_(\d+)(?:_\d+)?$/.exec(eId.split('__').at(-1)!)?.[1];
}

function writeUnit(node: LegalNode, quoted: boolean): XmlElement {
  const isElement = HIERARCHY.has(node.kind);
  const attributes = { name: isElement ? undefined : node.kind, ...identityOf(node, quoted) };
  const name = isElement ? node.kind : 'hcontainer';
  return element(name, attributes, ...writeHead(node), ...writeContent(node, node.quoted === true));
}

//  text only      <content> <p>text</p>
//  with children  <intro> <p>text</p> … children
//  amending       <content> <p> <mod>text <quotedStructure> … the only children
function writeContent(node: LegalNode, quoted: boolean): XmlElement[] {
  const { children, text, rows } = node;
  const amends = !quoted && children.length > 0 && quotedRun(children, 0) === children.length;
  if (amends && !rows && foldSpaces(text) === text)
    return [element('content', {}, element('p', {}, modification(text, children)))];
  const blocks = [...(text === '' ? [] : [paragraph(text)]), ...(rows ? writeTable(node) : [])];
  if (children.length === 0) return blocks.length === 0 ? [] : [element('content', {}, ...blocks)];
  const intro = blocks.length === 0 ? [] : [element('intro', {}, ...blocks)];
  return [...intro, ...writeUnits(children, quoted)];
}

function modification(text: string, quotedUnits: readonly LegalNode[]): XmlElement {
  const structure =
    writeQuoted(quotedUnits, (units) => writeUnits(units, true)) ??
    element('quotedStructure', {}, ...writeUnits(quotedUnits, true));
  return element('mod', {}, ...(text === '' ? [] : [text]), structure);
}

function quotedRun(nodes: readonly LegalNode[], from: number): number {
  let end = from;
  while (nodes[end]?.quoted) end += 1;
  return end - from;
}

// A row without cells cannot be written; readers of files never make one.
function writeTable(node: LegalNode): XmlElement[] {
  const rows = (node.rows ?? []).filter((row) => row.length > 0);
  if (rows.length === 0) return [];
  const cells = rows.map((row) =>
    row.map(({ text, span, rows: down }) =>
      element(
        'td',
        { colspan: span?.toString(), rowspan: down?.toString() },
        ...(text === '' ? [] : text.split('\n').map(paragraph)),
      ),
    ),
  );
  return [element('table', {}, ...cells.map((row) => element('tr', {}, ...row)))];
}
