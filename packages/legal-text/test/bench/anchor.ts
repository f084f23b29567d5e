import { carryAnchor, compareTrees } from '../../src/index.ts';
import { anchorCases, plainBody } from '../simulate/anchors.ts';
import { generateLaw } from '../simulate/generate-law.ts';
import { randomFrom } from '../simulate/random.ts';
import { revise } from '../simulate/revise.ts';
import { judgeCarried, judgePlain, type Verdict } from '../simulate/score-anchors.ts';
import { lawFromTree } from '../simulate/sim-law.ts';
import { pickDocuments } from './documents.ts';
import { matchQuoteAnywhere } from './fuzzy-quote.ts';
import { printTable, share } from './table.ts';

// Anchors carried to a revised version. Bars: 0 wrong; exact span of the quotes that can have one at least 0.93 at 5 %
// edited words, 0.8 at 15 %. node --conditions=development packages/legal-text/test/bench/anchor.ts [--wrong] [--anchors=300]
// [--seed=0]: other documents, other revisions; the thresholds were chosen on seeds 0 and 5.
const SHOW_WRONG = process.argv.includes('--wrong');
const ANCHORS = Number(process.argv.find((arg) => arg.startsWith('--anchors='))?.slice(10) ?? 300);
const SEED = Number(process.argv.find((arg) => arg.startsWith('--seed='))?.slice(7) ?? 0);
// The reference reads the whole document for each quote, so it gets a sample of the same anchors.
const FOR_REFERENCE = 60;

class Tally {
  readonly counts: Partial<Record<Verdict, number>> = {};
  intact = { all: 0, exact: 0 };
  placed = { all: 0, exact: 0 };
  all = 0;

  add(verdict: Verdict, isQuote: boolean, isIntact: boolean, hasSpan: boolean): void {
    this.all += 1;
    this.counts[verdict] = (this.counts[verdict] ?? 0) + 1;
    for (const [entry, counts] of [
      [this.intact, isQuote && isIntact],
      [this.placed, isQuote && hasSpan],
    ] as const) {
      if (!counts) continue;
      entry.all += 1;
      if (verdict === 'exact') entry.exact += 1;
    }
  }

  cells(): string[] {
    const of = (verdict: Verdict): string => String(this.counts[verdict] ?? 0);
    return [
      String(this.all),
      of('wrong'),
      share(this.counts.wrong ?? 0, this.all),
      of('lost'),
      share(this.intact.exact, this.intact.all),
      share(this.placed.exact, this.placed.all),
      ...(['near', 'whole', 'removed', 'coarse'] as const).map(of),
    ];
  }
}

const documents = pickDocuments(12, randomFrom(2 + SEED));
const rows: string[][] = [];
for (const [name, makers] of [
  ['generated', [1, 2, 3].map((seed) => () => generateLaw(60, randomFrom(seed + 10 * SEED)))],
  [
    'real',
    documents.map(
      ({ tree }) =>
        () =>
          lawFromTree(tree),
    ),
  ],
] as const) {
  for (const words of [0.05, 0.1, 0.15, 0.2, 0.3]) {
    const [ours, theirs] = [new Tally(), new Tally()];
    for (const [index, make] of makers.entries()) {
      const random = randomFrom(7000 * words + index + 100_003 * SEED);
      const revision = revise(make(), { words, structure: 0.08 }, random);
      const comparison = compareTrees(revision.before.tree, revision.after.tree);
      const [before, after] = [plainBody(revision.before), plainBody(revision.after)];
      for (const [place, each] of anchorCases(revision, ANCHORS, random).entries()) {
        const carried = carryAnchor(each.anchor, revision.before.tree, revision.after.tree, comparison);
        const verdict = judgeCarried(each, carried, revision.after, after);
        const isQuote = each.anchor.quote !== undefined;
        ours.add(verdict, isQuote, each.intact, each.span !== undefined);
        if (SHOW_WRONG && (verdict === 'wrong' || verdict === 'lost'))
          console.log(
            name,
            words,
            index,
            verdict,
            JSON.stringify({ ...each.anchor, ...carried, is: each.units.map((way) => way[0]) }),
          );
        if (!isQuote || place >= FOR_REFERENCE) continue;
        const found = matchQuoteAnywhere(after.text, {
          exact: before.text.slice(each.old.start, each.old.end),
          prefix: before.text.slice(Math.max(0, each.old.start - 32), each.old.start),
          suffix: before.text.slice(each.old.end, each.old.end + 32),
          hint: each.old.start,
        });
        theirs.add(judgePlain(each, found), true, each.intact, each.span !== undefined);
      }
    }
    rows.push([name, `${words * 100} %`, 'legal-text', ...ours.cells()]);
    rows.push([name, `${words * 100} %`, 'global fuzzy quote', ...theirs.cells()]);
  }
}
printTable(
  [
    'laws',
    'words',
    'method',
    'anchors',
    'wrong',
    'share',
    'lost',
    'exact/intact',
    'exact/placed',
    'near',
    'whole',
    'removed',
    'coarse',
  ],
  rows,
);
