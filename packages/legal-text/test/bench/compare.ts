import { blocksOfText, carryAnchor, compareTrees, describeAnchor, parse } from '../../src/index.ts';
import { bigLaw } from './law.ts';

const read = (text: string) => parse(blocksOfText(text)).tree;
const before = read(bigLaw(300));
const versions = {
  'every tenth line edited': read(
    bigLaw(300, (text, index) => (index % 10 === 0 ? text.replace('trách nhiệm', 'nghĩa vụ') : text)),
  ),
  'an article put in front': read(
    bigLaw(300).replace(/Điều (\d+)\./g, (_all, number: string) => `Điều ${Number(number) + 1}.`),
  ),
  'a wholly different law': read(bigLaw(300, (text, index) => `${text} ${'khác hẳn '.repeat(index % 40)}`)),
};
for (const [name, after] of Object.entries(versions)) {
  const start = performance.now();
  const comparison = compareTrees(before, after);
  const middle = performance.now();
  for (let article = 1; article <= 200; article += 1) {
    carryAnchor(describeAnchor(before, `dieu-${article}__khoan-1`, 10, 60), before, after, comparison);
  }
  const end = performance.now();
  const counts = Object.entries(Object.groupBy(comparison.rows, (row) => row.status)).map(
    ([status, rows]) => `${status} ${rows?.length}`,
  );
  console.log(
    `${name}: compare ${(middle - start).toFixed(0)} ms (${counts.join(', ')}), 200 anchors ${(end - middle).toFixed(0)} ms`,
  );
}
