import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readDocument } from '../../apps/portal/src/features/documents/import-document.server.ts';
import type { DocumentContent } from '../../apps/portal/src/features/documents/import-result.ts';
import { OWN_FILES } from './own-files.ts';
import type { PlanReader, ReadPlan } from './plan-reader.ts';
import { type PlanScore, type Share, scorePlan } from './score.ts';
import { readSeedTruth, requireSeedText, SEED_PLANS, seedFile, truthWithWords } from './seed-places.ts';
import { isOneOf, isSeveral, type PlanTruth, readOwnTruth } from './truth.ts';

/**
 * node --conditions=development bench/plans/run.ts --reader=path/to/module.ts [--only=s4] [--faults]
 * Reads each plan as the project's import gives it and prints the share of right rows; without the seeds it fails. A file that is not
 * read scores nothing. Exit code 1 when a bar is missed: 0.95 of the rows of the seeds, 0.9 of those of our own plans.
 */
const { values } = parseArgs({
  options: {
    reader: { type: 'string' },
    only: { type: 'string', default: '' },
    faults: { type: 'boolean', default: false },
  },
});

const NOTHING: ReadPlan = {
  head: { number: '', date: '', year: '', body: '' },
  sections: [],
  goals: [],
  requirements: [],
  rows: [],
};
const BASELINE: PlanReader = { name: 'nothing is read', read: () => NOTHING };
const reader: PlanReader = values.reader
  ? (await import(pathToFileURL(resolve(values.reader)).href)).default
  : BASELINE;

interface Paper {
  readonly name: string;
  readonly part: 'seeds' | 'own';
  readonly truth: PlanTruth;
  bytes(): Promise<Uint8Array>;
}

const papers: Paper[] = [
  ...SEED_PLANS.map((name): Paper => {
    const seed = readSeedTruth(name);
    requireSeedText(seed);
    const bytes = async () => new Uint8Array(readFileSync(seedFile(seed)));
    return { name: `${name}.txt`, part: 'seeds', truth: truthWithWords(seed), bytes };
  }),
  ...OWN_FILES.map(
    (file): Paper => ({
      name: file.fileName,
      part: 'own',
      truth: readOwnTruth(file.truth),
      bytes: file.bytes,
    }),
  ),
].filter((paper) => paper.name.includes(values.only));

const shown = ({ right, of }: Share) => `${right}/${of}`.padStart(6);
console.log(`${reader.name}\n`);
console.log(
  `${'plan'.padEnd(24)}   rows  share missing extra    lead   with   time product   mode    head sections goals requirements`,
);
const sums = { seeds: { right: 0, of: 0 }, own: { right: 0, of: 0 } };
for (const paper of papers) {
  const score = scorePlan(await read(paper), paper.truth);
  sums[paper.part].right += score.rows.right;
  sums[paper.part].of += score.rows.of;
  print(paper.name, score);
}
for (const [part, bar] of [
  ['seeds', 0.95],
  ['own', 0.9],
] as const) {
  const sum = sums[part];
  if (sum.of === 0) continue;
  const share = sum.right / sum.of;
  console.log(`\n${part}: ${share.toFixed(3)} of ${sum.of} rows (bar ${bar})${share < bar ? ' MISSED' : ''}`);
  if (share < bar) process.exitCode = 1;
}
const rows = papers.flatMap((paper) => paper.truth.rows);
const cells = rows.flatMap((row) => [row.lead, row.coordinating, row.time, row.product]);
console.log(
  `undecided: ${cells.filter((cell) => isOneOf(cell) || isSeveral(cell)).length} of ${cells.length} cells have more than one right answer, ${rows.filter((row) => row.optional).length} rows may be left out`,
);

async function read(paper: Paper): Promise<ReadPlan> {
  const content = await contentOf(await paper.bytes(), paper.name);
  return content ? await reader.read(content) : NOTHING;
}

async function contentOf(bytes: Uint8Array, fileName: string): Promise<DocumentContent | undefined> {
  const imported = await readDocument({ bytes, fileName });
  return imported.ok ? imported : await reader.open?.({ bytes, fileName });
}

function print(name: string, score: PlanScore): void {
  const { fields } = score;
  const share = (score.rows.right / score.rows.of).toFixed(3);
  const shares = [fields.lead, fields.coordinating, fields.time, fields.product, fields.mode].map(shown);
  const beside = [score.head, score.sections, score.goals, score.requirements].map(shown);
  console.log(
    `${name.padEnd(24)} ${shown(score.rows)}  ${share} ${String(score.missing).padStart(7)} ${String(score.extra.length).padStart(5)}  ${shares.join(' ')}  ${beside.join('  ')}`,
  );
  if (!values.faults) return;
  for (const { truth, read, wrong } of score.scored.filter(
    (row) => row.wrong.length > 0 && !row.truth.optional,
  )) {
    console.log(`  ${read ? wrong.join(', ') : 'missing'}: ${truth.title}`);
    for (const field of read ? wrong : [])
      console.log(
        `    ${field}: read ${JSON.stringify(read?.[field])}, written ${JSON.stringify(truth[field])}`,
      );
  }
  for (const row of score.extra) console.log(`  nobody wrote: ${row.title}`);
}
