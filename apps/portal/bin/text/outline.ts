import { outlineRows } from '@danban/legal-text';
import { findingsOf } from './findings.ts';
import { readTree } from './read-tree.ts';
import type { Subcommand } from './subcommand.ts';

/** `danban text outline FILE`: one JSON line for each unit, in the order of the document. */
export const outline: Subcommand = {
  files: ['FILE'],
  async run([file]) {
    const parsed = await readTree(file!);
    return {
      lines: outlineRows(parsed.tree).map((row) => JSON.stringify(row)),
      diagnostics: findingsOf(parsed),
    };
  },
};
