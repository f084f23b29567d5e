import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { groupOpinionTexts } from '../apps/portal/src/features/understanding/near-duplicates/group-texts.ts';
import { opinionCore } from '../apps/portal/src/features/understanding/near-duplicates/opinion-core.ts';
import { sameness } from '../apps/portal/src/features/understanding/near-duplicates/same-opinion.ts';
import { generate } from './labelled-opinions/generate.ts';
import { readDrafts, readKernels } from './labelled-opinions/labelled-opinion.ts';

/**
 * node --conditions=development bench/near-duplicates.ts [--sizes=10000,100000]
 * How long grouping takes as opinions grow, its memory, and how much of all-pairs on a sample it finds. The opinions are drawn from
 * the kernels of the labelled set by its own grammar.
 */
const { values } = parseArgs({ options: { sizes: { type: 'string', default: '10000,30000,100000' } } });

interface Drawn {
  readonly id: string;
  readonly text: string;
}

/** One seed after another: few matters, each with thousands of copies and twists, which is the hardest case. */
function draw(count: number): Drawn[] {
  const [drafts, kernels] = [readDrafts('dev'), readKernels('dev')];
  const drawn: Drawn[] = [];
  for (let seed = 0; drawn.length < count; seed += 1)
    for (const { id, text } of generate(drafts, kernels, `bench-${seed}`, 'dev'))
      drawn.push({ id: `${seed}-${id}`, text });
  return drawn.slice(0, count);
}

for (const size of values.sizes.split(',').map(Number)) {
  const opinions = draw(size);
  const before = performance.now();
  const cpuBefore = process.cpuUsage();
  const groups = groupOpinionTexts(opinions);
  const cpu = process.cpuUsage(cpuBefore);
  const seconds = (performance.now() - before) / 1000;
  const memory = process.memoryUsage().rss / 2 ** 20;
  console.log(
    `${size} opinions: ${seconds.toFixed(1)} s (${((cpu.user + cpu.system) / 1e6).toFixed(1)} s of processor), ${(size / seconds).toFixed(0)} a second, ${new Set(groups.values()).size} groups, ${memory.toFixed(0)} MB resident`,
  );
}

const sample = draw(1_500);
const cores = sample.map(({ text }) => opinionCore(text));
const groups = groupOpinionTexts(sample);
const before = performance.now();
let [pairs, found] = [0, 0];
for (let i = 0; i < sample.length; i += 1)
  for (let j = i + 1; j < sample.length; j += 1)
    if (sameness(cores[i]!, cores[j]!) === 'same') {
      pairs += 1;
      if (groups.get(sample[i]!.id) === groups.get(sample[j]!.id)) found += 1;
    }
console.log(
  `all pairs of ${sample.length}: ${((performance.now() - before) / 1000).toFixed(1)} s, ${pairs} same, ${((100 * found) / pairs).toFixed(2)} % of them in one group`,
);
