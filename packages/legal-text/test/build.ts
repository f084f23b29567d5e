import type { Block, LegalTree, Parsed } from '../src/index.ts';
import { blocksOfText, parse, unitText } from '../src/index.ts';
import { noteLines } from '../src/render/note-lines.ts';

/** A document from its lines, as tests write it. */
export function lawOf(...lines: string[]): LegalTree {
  return parse(blocksOfText(lines.join('\n'))).tree;
}

/** "Điều 5. Tên điều" and the lines below it. */
export function article(number: number | string, title: string, ...lines: string[]): string {
  return [`Điều ${number}. ${title}`, ...lines].join('\n');
}

/** Clauses numbered from 1. */
export function clauses(...texts: string[]): string {
  return texts.map((text, index) => `${index + 1}. ${text}`).join('\n');
}

/** The tree without where it came from, for comparing trees of different sources. */
export function withoutSource(tree: LegalTree): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'source' ? undefined : value)));
}

/** All text of a tree, in printed order. */
export function everything(tree: LegalTree): string {
  return [
    ...tree.preamble.lines,
    ...tree.body.map(unitText),
    ...tree.closing.lines,
    ...tree.appendices.map(unitText),
    ...noteLines(tree),
  ].join('\n');
}

const bare = (text: string): string => text.normalize('NFC').replace(/[\s\p{Cf}|]/gu, '');

// The same figures may stand before as a number of their own: Điều 12. Phạm vi1
const glued = (mark: string): RegExp =>
  new RegExp(
    `(?<=${mark.startsWith('[') ? '\\S' : '[^\\s\\d]'})${mark.replace(/[[\]]/g, '\\$&')}(?!\\d)`,
    'u',
  );

/**
 * Paragraphs whose words are nowhere in the tree. The marks of footnotes that the parser reports may be missing,
 * and the number of a footnote may be printed otherwise.
 */
export function lostLines(blocks: readonly Block[], { tree, diagnostics }: Parsed): string[] {
  const all = bare(everything(tree));
  const marks = new Map<number, string[]>();
  for (const { code, blockIndex = -1, data } of diagnostics)
    if (code === 'footnoteMark')
      marks.set(blockIndex, [...(marks.get(blockIndex) ?? []), String(data?.mark)]);
  const isKept = ({ text }: Block, index: number): boolean => {
    const without = (marks.get(index) ?? []).reduce((rest, mark) => rest.replace(glued(mark), ''), text);
    const note = tree.notes ? text.replace(/^\[?[\d¹²³⁰⁴-⁹]{1,3}\]?/u, '') : text;
    return [text, without, note].some((form) => all.includes(bare(form)));
  };
  return blocks.flatMap((block, index) =>
    block.kind !== 'paragraph' || isKept(block, index) ? [] : [block.text],
  );
}
