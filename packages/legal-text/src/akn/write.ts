import type { LegalNode, LegalTree } from '../model/node.ts';
import { readUnitId } from '../model/unit-id.ts';
import { type CompleteMetadata, completeMetadata } from './complete-metadata.ts';
import type { AknMetadata } from './metadata.ts';
import { AKN_NAMESPACE, OWN_NAMESPACE } from './names.ts';
import { writeConclusions, writeFront } from './writing/front.ts';
import { writeMeta, writePartMeta } from './writing/meta.ts';
import { identityOf, writeBody, writeHead } from './writing/unit.ts';
import { element, type XmlElement } from './xml/element.ts';
import { printXml } from './xml/print.ts';
import { paragraph } from './xml/spaces.ts';

/**
 * The document as Akoma Ntoso 3.0, valid against the OASIS schema: every line of the heading block
 * and of the closing, all units with eIds, quoted structures of amending clauses, tables, appendices,
 * forms and attached regulations, and what `metadata` says of dates, events and other documents.
 * `readAkn` gives the same tree back, but for `source`, which belongs to the file it was parsed from.
 * Never throws; ids must be unique, as `parse` makes them.
 *
 * @example
 * writeAkn(tree, { number: '12/2026/QĐ-UBND', issuedOn: '2026-03-18' }).startsWith('<?xml'); // true
 */
export function writeAkn(tree: LegalTree, metadata: AknMetadata = {}): string {
  const complete = completeMetadata(tree, metadata);
  const front = writeFront(tree.preamble);
  const { conclusions, leftOver } = writeConclusions(tree.closing);
  const parts = tree.appendices.map((node) => writeAttachment(node, complete));
  const document = element(
    complete.form,
    { name: complete.form },
    writeMeta(complete, [...front.leftOver, ...leftOver], tree.notes),
    front.preface,
    front.preamble,
    writeBody(complete.form === 'doc' ? 'mainBody' : 'body', tree.body, false),
    conclusions,
    parts.length === 0 ? undefined : element('attachments', {}, ...parts),
  );
  return printXml(element('akomaNtoso', { xmlns: AKN_NAMESPACE, 'xmlns:danban': OWN_NAMESPACE }, document));
}

//  <attachment eId="att_1"> <num>PHỤ LỤC I</num> <heading>DANH MỤC …</heading>
//    <doc name="appendix"> <preface> <p>(Kèm theo …)</p> … <mainBody> …
function writeAttachment(node: LegalNode, metadata: CompleteMetadata): XmlElement {
  const identity = identityOf(node, false);
  const isNamed = node.kind === 'appendix' && readUnitId(node.id).at(-1)?.name !== undefined;
  return element(
    'attachment',
    identity,
    ...writeHead(node),
    element(
      'doc',
      { name: isNamed ? 'regulation' : node.kind },
      writePartMeta(metadata, identity.eId!),
      node.text === '' ? undefined : element('preface', {}, paragraph(node.text)),
      writeBody('mainBody', node.children, node.quoted === true),
    ),
  );
}
