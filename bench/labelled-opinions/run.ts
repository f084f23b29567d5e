import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Part, readDrafts, readOpinions, SEEDS } from './labelled-opinion.ts';
import { opinionsOfPart } from './make.ts';
import { BASELINE, type Reading } from './reading.ts';
import { describeReal, hasRealComments, scoreReal } from './real-comments.ts';
import { scoreReading, table } from './score.ts';

/**
 * node bench/labelled-opinions/run.ts [--part=dev|kept|kept2|kept3|kept4|train5|kept5|kept6|kept7|kept8] [--seed=…] [--reading=path/to/module.ts] [--real]
 * A seed draws other variants of the same kernels; --real adds the collected sets under DANBAN_CORPORA.
 */
const { values } = parseArgs({
  options: {
    part: { type: 'string', default: 'dev' },
    seed: { type: 'string' },
    reading: { type: 'string' },
    real: { type: 'boolean', default: false },
  },
});

if (!(values.part in SEEDS)) throw new Error(`--part is one of ${Object.keys(SEEDS).join(', ')}`);
const part = values.part as Part;
const drafts = readDrafts(part);
const opinions = values.seed ? opinionsOfPart(part, values.seed) : readOpinions(part);

const reading: Reading = values.reading
  ? (await import(pathToFileURL(resolve(values.reading)).href)).default
  : BASELINE;

const title = `${reading.name}: part "${part}", seed "${values.seed ?? SEEDS[part]}", ${opinions.length} opinions`;
console.log(table(title, await scoreReading(reading, drafts, opinions)));

if (values.real) {
  if (!hasRealComments()) throw new Error('no comments under DANBAN_CORPORA');
  console.log(`\n${describeReal()}\n\n${table(`${reading.name}: collected sets`, await scoreReal(reading))}`);
}
