import { citationRow, crossCheck, findCitations, wholeText } from '@danban/legal-text';
import { readTree } from './read-tree.ts';
import type { Subcommand } from './subcommand.ts';

/** `danban text cite FILE`: one JSON line for each citation, at its place in the plain text. */
export const cite: Subcommand = {
  files: ['FILE'],
  async run([file]) {
    const citations = findCitations(wholeText((await readTree(file!)).tree).text);
    return {
      lines: citations.map((citation) => JSON.stringify(citationRow(citation))),
      diagnostics: crossCheck(citations, []).map((finding) => JSON.stringify(finding)),
    };
  },
};
