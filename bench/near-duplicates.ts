import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { LshIndex, Minhash } from 'minhash';
import { groupOpinionTexts } from '../apps/portal/src/features/understanding/near-duplicates/group-texts.ts';
import { drawnOpinions } from './drawn-opinions.ts';
import { generate } from './labelled-opinions/generate.ts';
import { type LabelledOpinion, readDrafts, readKernels } from './labelled-opinions/labelled-opinion.ts';
import { type Groups, pairScore } from './labelled-opinions/measures.ts';
import { groupOnTwoThreads } from './two-threads/group-on-two-threads.ts';

/**
 * node --conditions=development bench/near-duplicates.ts [--sizes=10000,100000] [--threads=2] [--sample=3]
 * How long grouping in memory takes as opinions grow, and its memory, on one thread or on two; then on a sample with labels ours beside its peers: all pairs by
 * exact Jaccard, and the MinHash of a library with its index, at the threshold that serves each best. What is stored and found in SQL is
 * measured by `stored-opinions.ts`.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,30000,100000' },
    sample: { type: 'string', default: '3' },
    threads: { type: 'string', default: '2' },
  },
});

const timed = async <T>(work: () => T | Promise<T>) => {
  const [before, cpuBefore] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const cpu = process.cpuUsage(cpuBefore);
  return { value, seconds: (performance.now() - before) / 1000, cpu: (cpu.user + cpu.system) / 1e6 };
};

/** The same small work on every machine and at every load: words counted in a map. What the figures are to be read beside. */
function calibration(): number {
  const before = process.cpuUsage();
  const counts = new Map<string, number>();
  for (let n = 0; n < 2_000_000; n += 1) {
    const word = `w${(n * 7919) % 5000}`;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

for (const size of values.sizes.split(',').map(Number)) {
  const texts = drawnOpinions('bench');
  const opinions = Array.from({ length: size }, (_, n) => ({
    id: String(n).padStart(8, '0'),
    text: texts.next().value.text,
  }));
  const beside = calibration();
  const {
    value: groups,
    seconds,
    cpu,
  } = await timed(() => (values.threads === '1' ? groupOpinionTexts(opinions) : groupOnTwoThreads(opinions)));
  const memory = process.memoryUsage().rss / 2 ** 20;
  console.log(
    `${size} opinions, ${values.threads} thread(s): ${seconds.toFixed(1)} s on the clock, ${cpu.toFixed(1)} s of processor, ${((1e6 * cpu) / size).toFixed(0)} µs each, ${new Set(groups.values()).size} groups, ${memory.toFixed(0)} MB resident; calibration ${beside.toFixed(3)} s of processor`,
  );
}

type Sample = readonly LabelledOpinion[];

/** Runs of three syllables as they stand, in small letters: what a peer without knowledge of Vietnamese compares. */
function shingles(text: string): Set<string> {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`);
  return new Set(runs.length > 0 ? runs : [words.join(' ')]);
}

function jaccard(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  let shared = 0;
  for (const shingle of one) if (two.has(shingle)) shared += 1;
  return shared / (one.size + two.size - shared);
}

/** Connected parts of the pairs that reach a threshold. */
function joined(
  sample: Sample,
  pairs: readonly (readonly [number, number, number])[],
  least: number,
): Groups {
  const above = sample.map((_, at) => at);
  const rootOf = (at: number): number => (above[at] === at ? at : rootOf(above[at]!));
  for (const [one, two, near] of pairs) if (near >= least) above[rootOf(one)] = rootOf(two);
  return new Map(sample.map(({ id }, at) => [id, String(rootOf(at))]));
}

function allPairs(sample: Sample) {
  const sets = sample.map(({ text }) => shingles(text));
  const pairs: [number, number, number][] = [];
  for (let i = 0; i < sets.length; i += 1)
    for (let j = i + 1; j < sets.length; j += 1) {
      const near = jaccard(sets[i]!, sets[j]!);
      if (near >= THRESHOLDS[0]!) pairs.push([i, j, near]);
    }
  return pairs;
}

function byLibrary(sample: Sample) {
  const index = new LshIndex({ bandSize: 4 });
  const hashes = sample.map(({ text }, at) => {
    const hash = new Minhash();
    for (const shingle of shingles(text)) hash.update(shingle);
    index.insert(String(at), hash);
    return hash;
  });
  return hashes.flatMap((hash, at) =>
    index
      .query(hash)
      .map(Number)
      .filter((other) => other < at)
      .map((other) => [at, other, hash.jaccard(hashes[other]!)] as const),
  );
}

const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const SEEDS = Array.from({ length: Number(values.sample) }, (_, n) => `sample-${n}`);
const [drafts, kernels] = [readDrafts('dev'), readKernels('dev')];
const samples = SEEDS.flatMap((seed) => {
  const opinions = generate(drafts, kernels, seed, 'dev');
  return drafts.map(({ id }) => opinions.filter(({ draft }) => draft === id));
});

const pairwise = {
  jaccard: await timed(() => samples.map(allPairs)),
  library: await timed(() => samples.map(byLibrary)),
};
console.log(`\n${samples.flat().length} labelled opinions`);
console.log('way                                precision    recall        F1   processor');
row('ours', await timed(() => samples.map((sample) => groupOpinionTexts(sample))));
for (const [name, { value, cpu }] of Object.entries(pairwise))
  for (const least of THRESHOLDS) {
    const groups = value.map((pairs, at) => joined(samples[at]!, pairs, least));
    row(`${name === 'library' ? 'minhash 0.0.9' : 'all pairs, exact'}, from ${least}`, {
      value: groups,
      cpu,
    });
  }

function row(name: string, { value, cpu }: { value: readonly Groups[]; cpu: number }): void {
  const whole = (groups: readonly Groups[]): Groups =>
    new Map(
      groups.flatMap((of, at) => [...of].map(([id, group]) => [`${at} ${id}`, `${at} ${group}`] as const)),
    );
  const gold = whole(samples.map((sample) => new Map(sample.map(({ id, group }) => [id, group]))));
  const { precision, recall, f1 } = pairScore(gold, whole(value));
  const cells = [precision, recall, f1].map((share) => share.toFixed(3).padStart(10));
  console.log(`${name.padEnd(34)}${cells.join('')}${`${cpu.toFixed(1)} s`.padStart(12)}`);
}
