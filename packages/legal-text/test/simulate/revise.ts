import { editWords, vocabularyOf, type WordEdits } from './edit-words.ts';
import type { Random } from './random.ts';
import { restructureArticles, sowBoilerplate } from './restructure-articles.ts';
import { restructureClauses, type Touched } from './restructure-clauses.ts';
import { BOILERPLATE } from './sentences.ts';
import { holdersOf, type SimLaw, type SimUnit, unitsBelow } from './sim-law.ts';
import { type Version, versionOf } from './to-tree.ts';

/** How much a revision changes: the share of words, and the share of units that are put in, struck out, moved, split, joined or swapped. */
export interface Amount {
  readonly words: number;
  readonly structure: number;
}

/** Two versions of one law; who came from whom is in the units of `after` (`from`). */
export interface Revision {
  readonly before: Version;
  readonly after: Version;
}

const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

/** Makes a second version of a law. The law given is changed: it becomes the second one. */
export function revise(law: SimLaw, amount: Amount, random: Random): Revision {
  sowBoilerplate(law, BOILERPLATE, random);
  const before = versionOf(structuredClone(law));
  const touched: Touched = new Set();
  const isAnew = restructureArticles(law, amount.structure, random, touched);
  restructureClauses(law, amount.structure, random, touched);
  for (const list of touched) renumber(list);
  if (isAnew) renumberArticles(law);
  editAll(law, amount.words, random);
  return { before, after: versionOf(law) };
}

function renumber(list: readonly SimUnit[]): void {
  const counts = { clause: 0, point: 0 };
  for (const unit of list) {
    if (unit.kind === 'clause') unit.number = String(++counts.clause);
    else if (unit.kind === 'point') unit.number = LETTERS[counts.point++] ?? `x${counts.point}`;
  }
}

function renumberArticles(law: SimLaw): void {
  let number = 0;
  for (const unit of unitsBelow(law.units)) if (unit.kind === 'article') unit.number = String(++number);
}

function editAll(law: SimLaw, share: number, random: Random): void {
  if (share === 0) return;
  const vocabulary = vocabularyOf(law);
  for (const unit of unitsBelow(law.units)) {
    const edits: WordEdits = { share, meanRun: random.chance(0.5) ? 1 : 4 };
    unit.text = editWords(unit.text, edits, vocabulary, law.keys, random);
    // Titles are rewritten less often than what stands below them.
    if (unit.heading && random.chance(0.5))
      unit.heading = editWords(unit.heading, edits, vocabulary, law.keys, random);
  }
}

/** How many units of each kind a law has, for the tables of the benches. */
export function countUnits(law: SimLaw): string {
  const counts = (['article', 'clause', 'point'] as const).map(
    (kind) =>
      holdersOf(law, kind)
        .flat()
        .filter((unit) => unit.kind === kind).length,
  );
  return counts.join('/');
}
