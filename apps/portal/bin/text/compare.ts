import { citations, compareTrees, findUnit, type UnitId } from '@danban/legal-text';
import { findingsOf } from './findings.ts';
import { readTree } from './read-tree.ts';
import type { Subcommand } from './subcommand.ts';

const SHOWN = new Set(['article', 'clause', 'point']);

/** `danban text compare A B`: one JSON line for each article, clause and point of either version. */
export const compare: Subcommand = {
  files: ['A', 'B'],
  async run([a, b]) {
    const [before, after] = [await readTree(a!), await readTree(b!)];
    const cites = { before: citations(before.tree), after: citations(after.tree) };
    const shown = ({ tree }: typeof before, id: UnitId | undefined) =>
      id !== undefined && SHOWN.has(findUnit(tree, id)?.kind ?? '');
    const rows = compareTrees(before.tree, after.tree).rows.filter(
      (row) => shown(before, row.before) || shown(after, row.after),
    );
    return {
      lines: rows.map((row) =>
        JSON.stringify({
          before: (row.before && cites.before.get(row.before)) ?? null,
          after: (row.after && cites.after.get(row.after)) ?? null,
          change: row.change,
        }),
      ),
      diagnostics: [...findingsOf(before), ...findingsOf(after)],
    };
  },
};
