import { compareTrees } from '../../src/index.ts';
import { generateLaw } from '../simulate/generate-law.ts';
import { randomFrom } from '../simulate/random.ts';
import { revise } from '../simulate/revise.ts';
import { emptyScore, scoreAlignment } from '../simulate/score-alignment.ts';
import { lawFromTree } from '../simulate/sim-law.ts';
import { pickDocuments } from './documents.ts';
import { printConfusions, printTable, share } from './table.ts';

// Revisions of which the lineage is known. Bar: at least 0.99 of the units of both versions.
// node --conditions=development packages/legal-text/test/bench/align.ts [--wrong]
// [--seed=0]: other documents, other revisions; the thresholds were chosen on seeds 0, 5, 201 and 202. Behind the table the
// confusion list: of each old unit whose successors were named wrongly, what kind of mistake it is.
const SHOW_WRONG = process.argv.includes('--wrong');
const SEED = Number(process.argv.find((arg) => arg.startsWith('--seed='))?.slice(7) ?? 0);
const documents = pickDocuments(16, randomFrom(1 + SEED));
const rows: string[][] = [];
const confused: string[] = [];
for (const [name, makers] of [
  ['generated laws', [1, 2, 3, 4].map((seed) => () => generateLaw(80, randomFrom(seed + 10 * SEED)))],
  [
    'real documents',
    documents.map(
      ({ tree }) =>
        () =>
          lawFromTree(tree),
    ),
  ],
] as const) {
  for (const words of [0, 0.05, 0.1, 0.15, 0.2, 0.3]) {
    for (const structure of [0.05, 0.15]) {
      const score = emptyScore();
      for (const [index, make] of makers.entries()) {
        const revision = revise(
          make(),
          { words, structure },
          randomFrom(1000 * words + 100 * structure + index + 100_003 * SEED),
        );
        scoreAlignment(revision, compareTrees(revision.before.tree, revision.after.tree), score);
      }
      confused.push(...score.confusions);
      const kinds = Object.values(score.found).map(({ all, found }) => `${share(found, all)} of ${all}`);
      rows.push([
        name,
        `${words * 100} %`,
        `${structure * 100} %`,
        String(score.units),
        share(score.right, score.units),
        ...kinds,
      ]);
      if (SHOW_WRONG) console.log(`${name} ${words} ${structure}\n${score.wrong.join('\n')}`);
    }
  }
}
printTable(
  ['revisions of', 'words', 'structure', 'units', 'right', 'moved', 'renumbered', 'split', 'merged'],
  rows,
);
printConfusions(confused);
