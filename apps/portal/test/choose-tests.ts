import type { SaidByTest } from './statements.ts';

/** What one file said to the database, by test; `WHOLE_FILE` (statements.ts) is a key like the others. */
export interface SaidOfFile {
  readonly file: string;
  readonly said: Readonly<Record<string, SaidByTest>>;
}

/** By file: all of it, or the tests with these names. A file that is not named has nothing of its own to say. */
export type Chosen = Record<string, true | string[]>;

/** What a test costs beside its statements, told in statements: at all, and for each second (4 ms a statement). */
const OF_ITSELF = 20;
const OF_A_SECOND = 250;

interface Candidate {
  readonly file: string;
  readonly test: string;
  readonly cost: number;
  missing: readonly string[];
}

/**
 * The fewest tests that say everything to the second engine that all of them said to the first. This works by taking, again
 * and again, the test with the most shapes that nobody has said yet for its cost; ties go by name, so that the same tests
 * always make the same choice. Files in `whole`, and those that spoke outside of a test, are taken entire and first.
 */
export function chooseTests(files: readonly SaidOfFile[], isWhole: (file: string) => boolean): Chosen {
  const chosen: Chosen = {};
  const done = new Set<string>();
  const candidates: Candidate[] = [];
  for (const { file, said } of files) {
    if (isWhole(file) || '' in said) {
      chosen[file] = true;
      for (const { shapes } of Object.values(said)) for (const shape of shapes) done.add(shape);
    } else
      for (const [test, { shapes, statements, seconds }] of Object.entries(said))
        candidates.push({
          file,
          test,
          missing: shapes,
          cost: OF_ITSELF + statements + seconds * OF_A_SECOND,
        });
  }
  candidates.sort((a, b) => (a.file + a.test < b.file + b.test ? -1 : 1));
  for (;;) {
    let best: Candidate | undefined;
    let most = 0;
    for (const candidate of candidates) {
      candidate.missing = candidate.missing.filter((shape) => !done.has(shape));
      const worth = candidate.missing.length / candidate.cost;
      if (worth > most) [best, most] = [candidate, worth];
    }
    if (!best) return chosen;
    for (const shape of best.missing) done.add(shape);
    const here = chosen[best.file];
    if (here !== true) chosen[best.file] = [...(here ?? []), best.test];
  }
}
