import { parseArgs } from 'node:util';
import type { SingleQuestion } from '../apps/portal/src/features/surveys/question.ts';
import { type Counted, crossTable, tallyOf } from '../apps/portal/src/features/surveys/tallies.ts';
import { calibration } from './portal/rows.ts';

/** node --conditions=development bench/surveys.ts [--answers=5000]: a cross table and all tallies of a survey; bar: 1 s for the table. */
const { values } = parseArgs({ options: { answers: { type: 'string', default: '5000' } } });
const choice = (id: string, count: number): SingleQuestion => ({
  ...{ id, kind: 'single', text: id, required: true },
  options: Array.from({ length: count }, (_, n) => ({ id: String(n), label: `Lựa chọn ${n}` })),
});
const questions = Array.from({ length: 40 }, (_, n) => choice(`q${n}`, 2 + (n % 12)));
const all = Array.from({ length: Number(values.answers) }, (_, n): Counted => {
  const chosen = questions.map((question, at) => {
    const options = 'options' in question ? question.options.length : 1;
    return [question.id, [String((n * (at + 7) + (n >> 3)) % options)]];
  });
  return { answers: Object.fromEntries(chosen), weight: 1 };
});
const median = (work: () => void) => {
  const times = Array.from({ length: 9 }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return times.toSorted((a, b) => a - b)[4]!;
};
const table = median(() => crossTable(questions[10]!, questions[11]!, all));
const tallies = median(() => {
  for (const question of questions) tallyOf(question, all);
});
console.log(
  `${all.length} answers, medians of 9: cross table ${table.toFixed(1)} ms, 40 tallies ${tallies.toFixed(1)} ms`,
);
console.log(`calibration: SHA-256 of 1 GB in ${calibration()} s`);
