import { decodeLegacyBlocks } from '@danban/legal-text';
import { type BlockAssembler, createAssembler, readBlocks } from './docx/body.ts';
import type { ChangeMode, ReadingContext } from './docx/context.ts';
import { linesOf } from './docx/lines.ts';
import { createLabeller } from './docx/numbering.ts';
import { type DocxPackage, openPackage, XML_REASON } from './docx/package.server.ts';
import { readStyles } from './docx/styles.ts';
import { child, elements, readXml, type XmlElement } from './docx/xml.ts';
import { createLossTally, type Note, type ReadResult, refuse } from './import-result.ts';
import { looksLegacyEncoded } from './plain/legacy-encoding.ts';

/**
 * Reads a .docx into blocks: paragraphs with the number labels Word prints, tables, page breaks.
 * Own reader, because every npm reader drops the labels (docs/dependencies.md). Never throws on a bad file.
 */
export function readDocx(bytes: Uint8Array, options: { readonly changes?: ChangeMode } = {}): ReadResult {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const { parts } = opened;
  const styles = readStyles(parts.styles);
  const context: ReadingContext = {
    mode: options.changes ?? 'accept',
    styles,
    labeller: createLabeller(parts.numbering, styles),
    tally: createLossTally(),
    openFields: [],
    noteReferences: [],
  };
  const notes = createNoteReader(parts, context);
  const assembler = createAssembler(context, notes.refer);
  const read = readXml(parts.document, { parent: 'w:body', take: forBody(assembler) });
  if (!read.ok) return refuse(XML_REASON[read.reason]);
  if (!child(read.root, 'w:body')) return refuse('brokenDocx');
  const { blocks } = decodeLegacyBlocks(assembler.end());
  const text = linesOf(blocks);
  if (!/\p{L}/u.test(text)) return refuse('noText');
  if (looksLegacyEncoded(text)) return refuse('legacyEncoding');

  const marginTexts = readMargins(parts.headersFooters, context);
  context.tally.add('headersFooters', marginTexts.length);
  context.tally.add('comments', elements(parts.comments, 'w:comment').length);
  context.tally.add('footnotes', notes.found.length);
  return { ok: true, blocks, losses: context.tally.list(), notes: notes.found, marginTexts };
}

function forBody(assembler: BlockAssembler): (element: XmlElement) => void {
  return (element) => assembler.take(element);
}

/** Looks each referred note up once, in the order of reference. */
function createNoteReader(parts: DocxPackage, context: ReadingContext) {
  const found: Note[] = [];
  const byId = new Map<string, XmlElement>();
  for (const e of elements(parts.footnotes)) byId.set(`footnote:${e.attributes['w:id'] ?? ''}`, e);
  for (const e of elements(parts.endnotes)) byId.set(`endnote:${e.attributes['w:id'] ?? ''}`, e);
  const refer = (ids: readonly string[], blockIndex: number) => {
    for (const id of ids) {
      const element = byId.get(id);
      byId.delete(id);
      if (!element) continue;
      const text = linesOf(readBlocks([element], { ...context, openFields: [], noteReferences: [] }));
      found.push({ kind: id.startsWith('footnote') ? 'footnote' : 'endnote', text, blockIndex });
    }
  };
  return { found, refer };
}

/** Lines of headers and footers that say something; a bare page number says nothing. */
function readMargins(roots: readonly XmlElement[], context: ReadingContext): string[] {
  const lines = roots.flatMap((root) =>
    linesOf(readBlocks([root], { ...context, openFields: [], noteReferences: [] })).split('\n'),
  );
  return [...new Set(lines.filter((line) => /\p{L}/u.test(line)))];
}
