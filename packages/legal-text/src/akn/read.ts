import type { Closing, LegalTree, Preamble, UnitKind } from '../model/node.ts';
import { type AknDiagnostic, Findings } from './diagnostic.ts';
import { closingOf, preambleOf } from './marks.ts';
import type { AknMetadata } from './metadata.ts';
import { CONTAINERS, HIERARCHY } from './names.ts';
import { isBody } from './reading/foreign.ts';
import { readFront } from './reading/front.ts';
import { giveIds } from './reading/give-ids.ts';
import { readMeta } from './reading/meta.ts';
import { readNotes } from './reading/notes.ts';
import { newUnit, type ReadUnit } from './reading/read-unit.ts';
import { fillUnit } from './reading/unit.ts';
import { childAt, elementsOf, type XmlElement } from './xml/element.ts';
import { parseXml } from './xml/parse.ts';

// `header` is what judgments have in place of a preface.
const FRONT = ['coverPage', 'preface', 'preamble', 'header'];

/**
 * What `readAkn` made of a file: the tree, what its `<meta>` says, and what was read as something else or left out.
 *
 * @example
 * const { tree, metadata, diagnostics }: ReadAkn = readAkn(xml);
 */
export interface ReadAkn {
  readonly tree: LegalTree;
  readonly metadata: AknMetadata;
  readonly diagnostics: readonly AknDiagnostic[];
}

/**
 * Reads Akoma Ntoso into a tree and never throws. For a file of `writeAkn` the tree is the one that
 * was written, but for `source`. Files of other publishers are read as far as they can be: units of
 * other traditions as the nearest of ours, unknown elements for their words; `diagnostics` says what
 * was read as something else or left out. Draft namespaces of version 3.0 are read as the final one.
 *
 * @example
 * readAkn(writeAkn(tree)).tree.body[0]?.id; // 'dieu-1'
 */
export function readAkn(xml: string): ReadAkn {
  const { root, errors, isTooDeep } = parseXml(xml);
  const findings = new Findings();
  for (const { line } of errors) findings.add('notWellFormed', { line: String(line) });
  if (isTooDeep) findings.add('tooDeep');
  const document = root && documentIn(root);
  if (!root || !document) findings.add('noDocument');
  const tree = treeOf(document, root, findings);
  return { tree, metadata: document ? readMeta(document) : {}, diagnostics: findings.list() };
}

// <akomaNtoso> around one document; a bare <act> or <doc> is also read.
function documentIn(root: XmlElement): XmlElement | undefined {
  return [...elementsOf(root), root].find(
    (node) => childAt(node, 'meta') || elementsOf(node).some(({ name }) => isBody(name)),
  );
}

function treeOf(
  document: XmlElement | undefined,
  root: XmlElement | undefined,
  findings: Findings,
): LegalTree {
  const part = (name: string): XmlElement | undefined => document && childAt(document, name);
  const front = FRONT.flatMap((name) => readFront(part(name), findings));
  const body = newUnit('paragraph', false);
  // The body takes no text of its own: every line is a unit under it.
  body.text = ' ';
  for (const child of document ? elementsOf(document).filter(({ name }) => isBody(name)) : [])
    fillUnit(body, child, findings);
  const bodyNodes = body.children;
  const parts = [document, root].flatMap((node) => (node ? attachmentsOf(node, findings) : []));
  const nodes = giveIds([...bodyNodes, ...parts]);
  const notes = document ? readNotes(document, findings) : [];
  return {
    version: 1,
    preamble: withFields(preambleOf(front), document, 'preamble') as Preamble,
    body: nodes.slice(0, bodyNodes.length),
    appendices: nodes.slice(bodyNodes.length),
    closing: withFields(closingOf(readFront(part('conclusions'), findings)), document, 'closing') as Closing,
    ...(notes.length > 0 ? { notes } : {}),
  };
}

function attachmentsOf(document: XmlElement, findings: Findings): ReadUnit[] {
  return elementsOf(document)
    .filter(({ name }) => name === 'attachments' || name === 'components')
    .flatMap(elementsOf)
    .map((attachment) => readAttachment(attachment, findings));
}

function readAttachment(attachment: XmlElement, findings: Findings): ReadUnit {
  const document = elementsOf(attachment).find(
    (child) => childAt(child, 'meta') || elementsOf(child).some(({ name }) => isBody(name)),
  );
  const name = document?.attributes.name ?? '';
  const kind = (HIERARCHY.has(name) || CONTAINERS.has(name) ? name : 'appendix') as UnitKind;
  const unit = newUnit(kind, false, attachment.attributes);
  const head = elementsOf(attachment).filter((child) => child !== document);
  fillUnit(unit, { ...attachment, children: head }, findings);
  if (!document) return unit;
  for (const part of FRONT) addLines(unit, childAt(document, part), findings);
  for (const child of elementsOf(document).filter(({ name }) => isBody(name))) {
    // Further lines of the body are paragraphs, also when the attachment has no line of its own.
    const inner = { ...newUnit(kind, unit.quoted), text: ' ' };
    fillUnit(inner, child, findings);
    unit.children.push(...inner.children);
  }
  addLines(unit, childAt(document, 'conclusions'), findings);
  unit.children.push(...attachmentsOf(document, findings));
  return unit;
}

function addLines(unit: ReadUnit, part: XmlElement | undefined, findings: Findings): void {
  for (const { line } of readFront(part, findings)) {
    if (unit.text === '' && unit.children.length === 0) unit.text = line;
    else unit.children.push({ ...newUnit('paragraph', unit.quoted), text: line });
  }
}

// Fields that no printed line shows lie in <proprietary>, see `writeFront`.
function withFields(shown: Preamble | Closing, document: XmlElement | undefined, part: string): object {
  const proprietary = document && childAt(document, 'meta', 'proprietary');
  const fields = (proprietary ? elementsOf(proprietary) : []).filter(
    ({ name, attributes }) => name === 'danban:field' && attributes.part === part,
  );
  const found: Record<string, unknown> = {};
  for (const { attributes, children } of fields) {
    try {
      found[attributes.name ?? ''] = JSON.parse(children.join(''));
    } catch {
      // Somebody edited the field by hand; what the lines show then counts.
    }
  }
  return { ...shown, ...found };
}
