/** The figures by which a reading is judged. Pure; groups are maps from an opinion's id to the name of its group. */

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many were to be found, and how many were. */
  readonly wanted: number;
  readonly found: number;
}

export type Groups = ReadonlyMap<string, string>;

/** Who found nothing said nothing wrong (read the precision with `found`); where nothing was wanted nothing was missed. */
export function score(right: number, found: number, wanted: number): Score {
  const precision = found === 0 ? 1 : right / found;
  const recall = wanted === 0 ? 1 : right / wanted;
  return { precision, recall, f1: harmonic(precision, recall), wanted, found };
}

const harmonic = (a: number, b: number) => (a + b === 0 ? 0 : (2 * a * b) / (a + b));

/** `wanted` and `found` hold one string for each thing, e.g. "dev-0001 5.2". */
export function setScore(wanted: Iterable<string>, found: Iterable<string>): Score {
  const [gold, given] = [new Set(wanted), new Set(found)];
  return score([...gold].filter((thing) => given.has(thing)).length, given.size, gold.size);
}

/** Of all pairs of opinions: is a pair put together really one? Counted by groups, so 1,000,000 opinions are no matter. */
export function pairScore(gold: Groups, found: Groups): Score {
  const { both, golds, founds } = contingency(gold, found);
  return score(pairs(both), pairs(founds), pairs(golds));
}

const pairs = (counts: ReadonlyMap<string, number>) =>
  [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);

/** B-cubed (Bagga and Baldwin 1998): each opinion's own precision and recall, and their means. */
export function bCubed(gold: Groups, found: Groups): Score {
  const { both, golds, founds } = contingency(gold, found);
  let [precision, recall] = [0, 0];
  for (const [cell, count] of both) {
    const [wanted, given] = JSON.parse(cell);
    precision += count ** 2 / founds.get(given)!;
    recall += count ** 2 / golds.get(wanted)!;
  }
  if (gold.size === 0) return score(0, 0, 0);
  [precision, recall] = [precision / gold.size, recall / gold.size];
  return { precision, recall, f1: harmonic(precision, recall), wanted: golds.size, found: founds.size };
}

/** Normalised mutual information (arithmetic mean): 0 when the groups say nothing of each other, 1 when they are the same. */
export function sharedInformation(gold: Groups, found: Groups): number {
  const { both, golds, founds } = contingency(gold, found);
  const entropy = (counts: ReadonlyMap<string, number>) =>
    [...counts.values()].reduce((sum, count) => sum - (count / gold.size) * Math.log(count / gold.size), 0);
  const [a, b] = [entropy(golds), entropy(founds)];
  return a + b === 0 ? 1 : (2 * (a + b - entropy(both))) / (a + b);
}

/** What stands in no found group is a group by itself. */
function contingency(gold: Groups, found: Groups) {
  const [both, golds, founds] = [new Map(), new Map(), new Map()] as Map<string, number>[];
  const add = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [id, wanted] of gold) {
    const given = found.get(id) ?? `alone:${id}`;
    add(golds!, wanted);
    add(founds!, given);
    add(both!, JSON.stringify([wanted, given]));
  }
  return { both: both!, golds: golds!, founds: founds! };
}

/** For each opinion, the share of its own group that was found with it; 1 when it has no fellow. */
export function recallOf(id: string, gold: Groups, found: Groups): number {
  const fellows = [...gold].filter(([other, group]) => other !== id && group === gold.get(id));
  const here = found.get(id);
  const together = fellows.filter(([other]) => here !== undefined && found.get(other) === here);
  return fellows.length === 0 ? 1 : together.length / fellows.length;
}
