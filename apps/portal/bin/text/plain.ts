import { wholeText } from '@danban/legal-text';
import { findingsOf } from './findings.ts';
import { readTree } from './read-tree.ts';
import type { Subcommand } from './subcommand.ts';

/** `danban text plain FILE`: the normalised text that all offsets of the other subcommands count in. */
export const plain: Subcommand = {
  files: ['FILE'],
  async run([file]) {
    const parsed = await readTree(file!);
    return { lines: [wholeText(parsed.tree).text], diagnostics: findingsOf(parsed) };
  },
};
