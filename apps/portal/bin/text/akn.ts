import { writeAkn } from '@danban/legal-text';
import { findingsOf } from './findings.ts';
import { readTree } from './read-tree.ts';
import type { Subcommand } from './subcommand.ts';

/** `danban text akn FILE`: the document as Akoma Ntoso 3.0; number, date and issuer as its heading block says. */
export const akn: Subcommand = {
  files: ['FILE'],
  async run([file]) {
    const parsed = await readTree(file!);
    return { lines: [writeAkn(parsed.tree).trimEnd()], diagnostics: findingsOf(parsed) };
  },
};
