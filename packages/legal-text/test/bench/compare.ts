import { blocksOfText, carryAnchor, compareTrees, describeAnchor, parse } from '../../src/index.ts';
import { bigLaw } from './law.ts';

// Processor time, so that other work on the machine does not show.
const cpu = (): number => process.cpuUsage().user / 1000;

const read = (text: string) => parse(blocksOfText(text)).tree;
const before = read(bigLaw(300));
const versions = {
  'every tenth line edited': read(
    bigLaw(300, (text, index) =>
      index % 10 < 2 ? text.replace('trách nhiệm', 'nghĩa vụ').replace('Quy định', 'Yêu cầu') : text,
    ),
  ),
  'an article put in front': read(
    bigLaw(300).replace(/Điều (\d+)\./g, (_all, number: string) => `Điều ${Number(number) + 1}.`),
  ),
  'a wholly different law': read(bigLaw(300, (text, index) => `${text} ${'khác hẳn '.repeat(index % 40)}`)),
};
for (const [name, after] of Object.entries(versions)) {
  const start = cpu();
  const comparison = compareTrees(before, after);
  const middle = cpu();
  for (let article = 1; article <= 200; article += 1) {
    carryAnchor(describeAnchor(before, `dieu-${article}__khoan-1`, 10, 60), before, after, comparison);
  }
  const end = cpu();
  const counts = Object.entries(Object.groupBy(comparison.rows, (row) => row.status)).map(
    ([status, rows]) => `${status} ${rows?.length}`,
  );
  console.log(
    `${name}: compare ${(middle - start).toFixed(0)} ms (${counts.join(', ')}), 200 anchors ${(end - middle).toFixed(0)} ms`,
  );
}
