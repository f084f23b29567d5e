import type { Block } from '@danban/legal-text';
import { cleanText, countInvisible } from '../plain/clean-text.ts';
import { looksLegacyEncoded } from '../plain/legacy-encoding.ts';
import { CHANGE_NAMES, isRemoved, type ReadingContext } from './context.ts';
import { chosenBranch, type ParagraphContent, readParagraph, type Span } from './paragraph.ts';
import { readTable } from './table.ts';
import { elements, type XmlElement } from './xml.ts';

const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:hdr',
  'w:ftr',
  'w:footnote',
  'w:endnote',
]);

/** Turns body elements, given one by one in document order, into blocks. */
export interface BlockAssembler {
  take(element: XmlElement): void;
  end(): Block[];
}

/**
 * A paragraph whose mark is deleted waits in `pending` and opens the next one. Blocks are numbered by the
 * paragraph or table of the file they came from, empty ones counted.
 */
export function createAssembler(
  context: ReadingContext,
  onNotes?: (ids: string[], blockIndex: number) => void,
): BlockAssembler {
  const blocks: Block[] = [];
  let pending: ParagraphContent | undefined;
  let index = 0;

  const give = (content: ParagraphContent) => {
    if (content.breakBefore) blocks.push({ kind: 'pageBreak', text: '', source: { index } });
    const block = toBlock(content, index, context);
    if (block) blocks.push(block);
    deliverNotes();
    for (const box of content.boxes) blocks.push(...readBlocks(elements(box), context));
    if (content.breakAfter) blocks.push({ kind: 'pageBreak', text: '', source: { index } });
    index++;
  };
  const deliverNotes = () => {
    if (context.noteReferences.length === 0) return;
    onNotes?.(context.noteReferences.splice(0), Math.max(blocks.length - 1, 0));
  };
  const takeParagraph = (element: XmlElement) => {
    const read = readParagraph(element, context);
    const content = pending ? join(pending, read) : read;
    pending = undefined;
    if (read.joinsNext) pending = content;
    else give(content);
  };
  const take = (element: XmlElement): void => {
    if (element.name === 'w:p') takeParagraph(element);
    else if (element.name === 'w:tbl') {
      blocks.push(readTable(element, index++, context, readBlocks));
      deliverNotes();
    } else if (CHANGE_NAMES.includes(element.name)) {
      if (!isRemoved(element.name, context.mode)) elements(element).forEach(take);
    } else if (WRAPPERS.has(element.name)) elements(element).forEach(take);
    else if (element.name === 'mc:AlternateContent') elements(chosenBranch(element)).forEach(take);
    else if (element.name === 'w:altChunk') context.tally.add('embeddedParts');
  };
  return {
    take,
    end: () => {
      if (pending) give(pending);
      pending = undefined;
      return blocks;
    },
  };
}

export function readBlocks(children: readonly XmlElement[], context: ReadingContext): Block[] {
  const assembler = createAssembler(context);
  for (const element of children) assembler.take(element);
  return assembler.end();
}

/** The joined paragraph has the mark, and so the style and number, of the later one. */
function join(first: ParagraphContent, second: ParagraphContent): ParagraphContent {
  return {
    ...second,
    spans: [...first.spans, ...second.spans],
    boxes: [...first.boxes, ...second.boxes],
    breakBefore: first.breakBefore || second.breakBefore,
    breakAfter: first.breakAfter || second.breakAfter,
  };
}

function toBlock(content: ParagraphContent, index: number, context: ReadingContext): Block | undefined {
  const raw = content.spans.map((span) => span.text).join('');
  const text = cleanText(raw);
  const label = context.labeller.label(content.numbering);
  if (text === '' && label === undefined) return undefined;
  context.tally.add('invisibleCharacters', countInvisible(raw));
  if (looksLegacyEncoded(raw)) context.tally.add('legacyFont');
  const { name, align } = content.style;
  return {
    kind: 'paragraph',
    text,
    ...(label !== undefined && { label }),
    ...(name !== undefined && { style: name }),
    ...(align !== undefined && { align }),
    ...(allSpans(content.spans, 'bold') && { bold: true }),
    ...(allSpans(content.spans, 'italic') && { italic: true }),
    source: { index },
    confidence: 1,
  };
}

function allSpans(spans: readonly Span[], face: 'bold' | 'italic'): boolean {
  const visible = spans.filter((span) => span.text.trim() !== '');
  return visible.length > 0 && visible.every((span) => span.face[face] === true);
}
