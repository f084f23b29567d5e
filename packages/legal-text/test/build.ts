import type { LegalTree } from '../src/index.ts';
import { blocksOfText, parse, unitText } from '../src/index.ts';

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
  ].join('\n');
}
