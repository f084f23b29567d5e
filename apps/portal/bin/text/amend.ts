import { amendmentRows } from '@danban/legal-text';
import { findingsOf } from './findings.ts';
import { readTree } from './read-tree.ts';
import type { Subcommand } from './subcommand.ts';

/** `danban text amend BASE AMENDING`: what became of each instruction, and the outline of the consolidated text. */
export const amend: Subcommand = {
  files: ['BASE', 'AMENDING'],
  async run([base, amending]) {
    const [before, act] = [await readTree(base!), await readTree(amending!)];
    const lines = [JSON.stringify(amendmentRows(before.tree, act.tree))];
    return { lines, diagnostics: [...findingsOf(before), ...findingsOf(act)] };
  },
};
