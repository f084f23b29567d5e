import { readSeedTruth, SEED_PLANS, truthWithWords } from './seed-places.ts';
import { answersOf, type Cell, isOneOf, ownPlans, type PlanTruth, readOwnTruth } from './truth.ts';

/**
 * node --conditions=development bench/plans/check.ts [s2 | s3 | s4 | name of an own plan]: prints the truth readable, so that a person can
 * hold it beside the document. The words of the seeds are read where they lie and their hashes proven; what does not fit throws.
 */
const wanted = process.argv[2];

for (const name of SEED_PLANS)
  if (!wanted || wanted === name) show(name, truthWithWords(readSeedTruth(name)));
for (const name of ownPlans()) if (!wanted || wanted === name) show(name, readOwnTruth(name));

function show(name: string, truth: PlanTruth): void {
  const { number, date, year, body } = truth.head;
  console.log(
    `\n===== ${name}: ${truth.rows.length} rows · number "${number}" · date "${date}" · ${year} · ${body}`,
  );
  for (const section of truth.sections) console.log(`section ${section.number}. ${section.title}`);
  for (const goal of truth.goals) console.log(`goal · ${goal}`);
  for (const requirement of truth.requirements) console.log(`requirement · ${requirement}`);
  for (const [at, row] of truth.rows.entries()) {
    const optional = row.optional ? ` (optional: ${row.optional})` : '';
    console.log(`\n${at + 1}. [${row.mode}] ${row.title}${optional}`);
    console.log(`   lead     ${written(row.lead, (names) => names.join(' | '))}`);
    console.log(`   with     ${written(row.coordinating, (names) => names.join(' | '))}`);
    console.log(`   time     ${written(row.time, (words) => words)}`);
    console.log(`   product  ${written(row.product, (words) => words)}`);
  }
  for (const names of truth.sameUnits) console.log(`\none unit: ${names.join(' | ')}`);
}

function written<T>(cell: Cell<T>, words: (answer: T) => string): string {
  const answers = answersOf(cell).map((answer) => words(answer) || '–');
  return answers.join('  OR  ') + (isOneOf(cell) ? `  (${cell.why})` : '');
}
