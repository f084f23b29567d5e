import type { UnitKind } from '../../model/node.ts';
import type { TableCell } from '../../parse/block.ts';
import type { Findings } from '../diagnostic.ts';
import { CONTAINERS, EMPTY, HIERARCHY, QUOTATION } from '../names.ts';
import { elementsOf, type XmlElement } from '../xml/element.ts';
import { LINE, LISTS, NEAREST, TRANSPARENT } from './foreign.ts';
import { readQuoted } from './quoted.ts';
import { newUnit, type ReadUnit } from './read-unit.ts';
import { quotedIn, readText } from './text.ts';

/**
 * Reads what stands inside an element into `unit`. This works by going over the children once:
 * `<num>` and `<heading>` name the unit, containers are looked through, the first line is its own
 * text, further lines are paragraphs under it, and structures are units under it.
 *
 * @example
 * fillUnit(unit, article, findings);
 */
export function fillUnit(unit: ReadUnit, node: XmlElement, findings: Findings): void {
  for (const child of node.children) {
    if (typeof child === 'string') addLine(unit, child.trim());
    else fillFrom(unit, child, findings);
  }
}

function fillFrom(unit: ReadUnit, child: XmlElement, findings: Findings): void {
  const { name } = child;
  const container = name === 'hcontainer' ? child.attributes.name : undefined;
  if (container === EMPTY || name === 'meta') return;
  if (name === 'num' && unit.label === undefined) unit.label = readText(child, findings);
  else if (name === 'heading' && unit.heading === undefined) unit.heading = readText(child, findings);
  else if (TRANSPARENT.has(name) || container === QUOTATION) fillUnit(unit, child, findings);
  else if (LINE.has(name) || name === 'num' || name === 'heading') readLine(unit, child, findings);
  else if (name === 'table') addTable(unit, child, findings);
  else if (LISTS.has(name)) for (const item of elementsOf(child)) addItem(unit, item, findings);
  else if (kindOf(child) !== undefined) addUnit(unit, child, findings);
  else addUnknown(unit, child, findings);
}

function kindOf({ name, attributes }: XmlElement): UnitKind | undefined {
  if (HIERARCHY.has(name)) return name as UnitKind;
  if (name !== 'hcontainer') return NEAREST[name];
  return CONTAINERS.has(attributes.name ?? '') ? (attributes.name as UnitKind) : 'paragraph';
}

function addUnit(parent: ReadUnit, node: XmlElement, findings: Findings): void {
  const kind = kindOf(node)!;
  const isOurs = HIERARCHY.has(node.name) || node.attributes.name === kind;
  if (!isOurs) findings.add('readAs', { element: node.name, kind });
  const unit = newUnit(kind, parent.quoted, node.attributes);
  fillUnit(unit, node, findings);
  parent.children.push(unit);
}

function readLine(unit: ReadUnit, node: XmlElement, findings: Findings): void {
  addLine(unit, readText(node, findings));
  for (const structure of quotedIn(node)) {
    const quoted = newUnit('paragraph', true);
    // A stand-in that already has its text, so that the first quoted line becomes a paragraph too.
    quoted.text = '“';
    fillUnit(quoted, structure, findings);
    unit.children.push(...readQuoted(structure, quoted.children));
  }
}

function addLine(unit: ReadUnit, text: string): void {
  if (text === '') return;
  if (unit.text === '' && unit.children.length === 0 && !unit.rows) unit.text = text;
  else unit.children.push({ ...newUnit('paragraph', unit.quoted), text });
}

function addItem(unit: ReadUnit, item: XmlElement, findings: Findings): void {
  if (LINE.has(item.name)) {
    readLine(unit, item, findings);
    return;
  }
  const hasNumber = elementsOf(item).some(({ name }) => name === 'num');
  const kind = hasNumber ? 'point' : 'indent';
  findings.add('readAs', { element: item.name, kind });
  const unitOfItem = newUnit(kind, unit.quoted, item.attributes);
  if (item.name === 'li' && !elementsOf(item).some(({ name }) => name === 'p' || LISTS.has(name)))
    unitOfItem.text = readText(item, findings);
  else fillUnit(unitOfItem, item, findings);
  unit.children.push(unitOfItem);
}

// Words are never dropped for want of a name: an element with blocks inside is looked through, any
// other is a line.
function addUnknown(unit: ReadUnit, node: XmlElement, findings: Findings): void {
  if (node.name === 'authorialNote' || node.name.startsWith('danban:')) {
    findings.add('leftOut', { element: node.name });
    return;
  }
  findings.add('unknownElement', { element: node.name });
  const holdsText = node.children.some((child) => typeof child === 'string' && child.trim() !== '');
  if (holdsText || elementsOf(node).length === 0) readLine(unit, node, findings);
  else fillUnit(unit, node, findings);
}

function addTable(unit: ReadUnit, node: XmlElement, findings: Findings): void {
  const caption = elementsOf(node).find(({ name }) => name === 'caption');
  if (caption) readLine(unit, caption, findings);
  const rows = elementsOf(node)
    .filter(({ name }) => name === 'tr')
    .map((row) => elementsOf(row).map((cell) => readCell(cell, findings)))
    .filter((row) => row.length > 0);
  if (unit.kind === 'table' && !unit.rows) unit.rows = rows;
  else unit.children.push({ ...newUnit('table', unit.quoted), rows });
}

function readCell(cell: XmlElement, findings: Findings): TableCell {
  const blocks = elementsOf(cell);
  const lines =
    blocks.length === 0 ? [readText(cell, findings)] : blocks.map((block) => readText(block, findings));
  const isEmpty = cell.children.length === 0;
  const span = count(cell.attributes.colspan);
  const rows = count(cell.attributes.rowspan);
  return {
    text: isEmpty ? '' : lines.join('\n'),
    ...(span === undefined ? {} : { span }),
    ...(rows === undefined ? {} : { rows }),
  };
}

function count(attribute: string | undefined): number | undefined {
  const value = Number.parseInt(attribute ?? '', 10);
  return value >= 1 && value <= 1000 ? value : undefined;
}
