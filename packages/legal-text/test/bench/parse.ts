import { micromark } from 'micromark';
import { blocksOfText, parse } from '../../src/index.ts';
import { bigLaw } from './law.ts';

// Processor time, so that other work on the machine does not show.
const cpu = (): number => process.cpuUsage().user / 1000;

function timeOf(work: () => unknown): number {
  const start = cpu();
  work();
  return cpu() - start;
}

const best = (work: () => unknown, times: number): number =>
  Math.min(...Array.from({ length: times }, () => timeOf(work)));

// Time per megabyte must not grow with the length; micromark reads the same bytes in the same run. From text
// to tree, reading into blocks included.
for (const articles of [270, 1340, 5360, 13400]) {
  const text = bigLaw(articles);
  const megabytes = Buffer.byteLength(text) / 1e6;
  const times = megabytes > 3 ? 1 : 3;
  const ours = best(() => parse(blocksOfText(text)), times);
  const theirs = megabytes > 6 ? undefined : best(() => micromark(text), times);
  const reference =
    theirs === undefined ? '' : `, micromark ${theirs.toFixed(0)} ms, ratio ${(ours / theirs).toFixed(2)}`;
  console.log(
    `parse ${articles} articles, ${megabytes.toFixed(2)} MB: ${ours.toFixed(0)} ms, ${(ours / megabytes).toFixed(0)} ms per MB${reference}`,
  );
}
