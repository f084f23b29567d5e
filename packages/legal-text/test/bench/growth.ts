import { blocksOfText, carryRanges, compareTrees, parse, wholeText } from '../../src/index.ts';
import { randomFrom } from '../simulate/random.ts';
import { bigLaw } from './law.ts';
import { cpu, printTable } from './table.ts';

// Time over length, up to 10 MB of two versions with a fifth of the lines edited: reading, comparing, and carrying a thousand
// quotes. Per megabyte it must not grow. node --conditions=development packages/legal-text/test/bench/growth.ts
const QUOTES = 1000;
const rows: string[][] = [];
for (const articles of [270, 1340, 5360, 13400]) {
  const first = bigLaw(articles);
  const second = bigLaw(articles, (text, index) =>
    index % 10 < 2 ? text.replace('trách nhiệm', 'nghĩa vụ').replace('Quy định', 'Yêu cầu') : text,
  );
  const megabytes = Buffer.byteLength(first) / 1e6;
  const random = randomFrom(articles);
  const start = cpu();
  const [before, after] = [first, second].map((text) => parse(blocksOfText(text)).tree);
  const read = cpu();
  compareTrees(before!, after!);
  const compared = cpu();
  const { length } = wholeText(before!).text;
  const quotes = Array.from({ length: QUOTES }, (_, index) => {
    const from = random.below(length);
    return { id: String(index), start: from, end: from + 60 };
  });
  // Carrying compares the two versions once more, as the command line does.
  const began = cpu();
  const carried = carryRanges(before!, after!, quotes);
  const ended = cpu();
  const cell = (time: number): string => `${time.toFixed(0)} ms`;
  const each = (time: number): string => `${(time / megabytes).toFixed(0)} ms`;
  rows.push([
    megabytes.toFixed(2),
    cell(read - start),
    each((read - start) / 2),
    cell(compared - read),
    each(compared - read),
    cell(ended - began),
    each(ended - began),
    String(carried.filter((one) => one.start !== null).length),
  ]);
}
printTable(
  ['MB', 'reading both', 'per MB', 'comparing', 'per MB', `carrying ${QUOTES}`, 'per MB', 'exact'],
  rows,
);
