import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readTimeWords, scoreTimes, type TimeReading } from './time-words.ts';

/**
 * node --conditions=development bench/plans/run-times.ts --reading=path/to/module.ts [--part=kept]
 * The default export of the module is a `TimeReading`. Of the kept part only the figure is printed, never a row.
 */
const { values } = parseArgs({
  options: { reading: { type: 'string' }, part: { type: 'string', default: 'dev' } },
});
if (!values.reading) throw new Error('--reading names the module of the function');
const part = values.part === 'kept' ? 'kept' : 'dev';
const reading: TimeReading = (await import(pathToFileURL(resolve(values.reading)).href)).default;

const { right, of, wrong } = scoreTimes(reading, readTimeWords(part));
console.log(`${part}: ${right} of ${of} decided rows right (${(right / of).toFixed(3)})`);
if (part === 'dev')
  for (const row of wrong)
    console.log(
      `${row.words}\n  read    ${JSON.stringify(row.read)}\n  written ${JSON.stringify(row.means)}`,
    );
