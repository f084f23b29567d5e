/** What one test said to the database (statements.ts). */
export interface SaidByTest {
  readonly shapes: readonly string[];
  readonly statements: number;
  /** Whole seconds: what a test spends beside its statements, for instance on pictures that are read. */
  readonly seconds: number;
  /** It has a database of its own: what an engine does there is not told by its statements. */
  readonly mustRun: boolean;
}

/** What is said, or opened, outside of any test: the file is one piece. */
export const WHOLE_FILE = '';

/** What one file said to the database, by test; `WHOLE_FILE` is a key like the others. */
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
 * make the same choice. Files that are whole, or spoke outside of a test, are taken entire and first, then the tests that
 * must run.
 */
export function chooseTests(files: readonly SaidOfFile[], isWhole: (file: string) => boolean): Chosen {
  const chosen: Chosen = {};
  const done = new Set<string>();
  const candidates: Candidate[] = [];
  const take = ({ file, test, missing }: Candidate) => {
    for (const shape of missing) done.add(shape);
    const here = chosen[file];
    if (here !== true) chosen[file] = [...(here ?? []), test];
  };
  for (const { file, said } of files) {
    const whole = isWhole(file) || WHOLE_FILE in said;
    if (whole) chosen[file] = true;
    for (const [test, { shapes, statements, seconds, mustRun }] of Object.entries(said)) {
      const cost = OF_ITSELF + statements + seconds * OF_A_SECOND;
      const candidate = { file, test, cost, missing: shapes };
      if (whole || mustRun) take(candidate);
      else candidates.push(candidate);
    }
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
    take(best);
  }
}
