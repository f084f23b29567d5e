import { diffWordsWithSpace } from 'diff';
import DiffMatchPatch from 'diff-match-patch';
import { blocksOfText, compareTrees, parse, renderPlain } from '../../src/index.ts';
import { generateLaw } from '../simulate/generate-law.ts';
import { randomFrom } from '../simulate/random.ts';
import { revise } from '../simulate/revise.ts';
import { bigLaw } from './law.ts';
import { cpu, printTable } from './table.ts';

// Two versions of 300 articles. Bars: at most 500 ms, and faster than jsdiff over the whole text, which knows no units.
// node --conditions=development packages/legal-text/test/bench/compare.ts
const read = (text: string) => parse(blocksOfText(text)).tree;

/** The best of some runs, as other work on the machine only ever slows one down. */
function best(work: () => unknown, runs: number): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const start = cpu();
      work();
      return cpu() - start;
    }),
  );
}

const rows: string[][] = [];
function measure(name: string, before: string, after: string): void {
  const [old, now] = [read(before), read(after)];
  const kinds = Map.groupBy(compareTrees(old, now).rows, (row) => row.status);
  const ours = best(() => compareTrees(old, now), 5);
  // Ten seconds of patience (of the clock): beyond that jsdiff gives up with undefined, and the matcher returns what it has.
  const start = cpu();
  const finished = diffWordsWithSpace(before, after, { timeout: 10_000 });
  const jsdiff = cpu() - start;
  const matcher = new DiffMatchPatch();
  matcher.Diff_Timeout = 10;
  const began = cpu();
  matcher.diff_main(before, after);
  const characters = cpu() - began;
  const counts = [...kinds].map(([status, list]) => `${status} ${list.length}`).join(', ');
  const jsdiffCell = `${finished ? '' : '> '}${jsdiff.toFixed(0)} ms`;
  rows.push([
    name,
    `${(before.length / 1000).toFixed(0)} k`,
    `${ours.toFixed(0)} ms`,
    jsdiffCell,
    `${characters.toFixed(0)} ms`,
    counts,
  ]);
}

const plain = bigLaw(300);
measure(
  'every tenth line edited',
  plain,
  bigLaw(300, (text, index) =>
    index % 10 < 2 ? text.replace('trách nhiệm', 'nghĩa vụ').replace('Quy định', 'Yêu cầu') : text,
  ),
);
measure(
  'an article put in front',
  plain,
  bigLaw(300).replace(/Điều (\d+)\./g, (_all, number: string) => `Điều ${Number(number) + 1}.`),
);
measure(
  'a wholly different law',
  plain,
  bigLaw(300, (text, index) => `${text} ${'khác hẳn '.repeat(index % 40)}`),
);
for (const [words, structure] of [
  [0, 0.05],
  [0.05, 0.05],
  [0.15, 0.1],
  [0.3, 0.15],
] as const) {
  const law = generateLaw(270, randomFrom(9));
  const { before, after } = revise(law, { words, structure }, randomFrom(10));
  measure(
    `simulated: ${words * 100} % of words, ${structure * 100} % of structure`,
    renderPlain(before.tree),
    renderPlain(after.tree),
  );
}
printTable(['two versions', 'characters', 'compareTrees', 'jsdiff words', 'diff-match-patch', 'rows'], rows);
