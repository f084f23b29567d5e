import { blocksOfText, parse } from '../../src/index.ts';
import { bigLaw } from './law.ts';

// Processor time, so that other work on the machine does not show.
const cpu = (): number => process.cpuUsage().user / 1000;

// Time per megabyte must not grow with the length.
for (const articles of [90, 360, 1440]) {
  const text = bigLaw(articles);
  const blocks = blocksOfText(text);
  parse(blocks);
  const start = cpu();
  parse(blocks);
  const time = cpu() - start;
  const megabytes = Buffer.byteLength(text) / 1e6;
  console.log(
    `parse ${articles} articles, ${megabytes.toFixed(2)} MB: ${time.toFixed(0)} ms, ${(time / megabytes).toFixed(0)} ms per MB`,
  );
}
