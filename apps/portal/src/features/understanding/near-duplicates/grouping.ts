import { bandsOf, signatureOf } from './min-hash.ts';
import type { OpinionCore } from './opinion-core.ts';
import { sameness } from './same-opinion.ts';

/** What stands for a text in the comparison: opinions with the same node key were not told apart before. */
export interface GroupingNode {
  readonly core: OpinionCore;
  readonly bands: readonly number[];
}

export function nodeOf(core: OpinionCore): GroupingNode {
  let bands: readonly number[] | undefined;
  return {
    core,
    // Copies of a known core never need them.
    get bands() {
      bands ??= core.words.length === 0 ? [] : bandsOf(signatureOf(core.words), core.demand);
      return bands;
    },
  };
}

/** Who meets in a band: for each group the first of it, and the others. */
interface Bucket {
  readonly heads: number[];
  readonly others: number[];
}

/**
 * Groups of texts that are the same opinion: two are joined when they meet in a band and are the same, and whatever is joined
 * with one of them belongs to both. In a band a text is compared with one head of each group, so that a twist which thousands
 * refuse is refused once; only who finds no group that way is compared with all. So the order counts: callers add by
 * the ids of opinions, and what is added later never changes what was found before. A text that names its unit less deeply
 * ("Điều 5") goes to those that name a clause only while all of them name one unit, which is asked at the end and not on the way.
 */
export class Grouping {
  readonly #nodes: GroupingNode[] = [];
  readonly #parents: number[] = [];
  readonly #buckets = new Map<number, Bucket>();
  readonly #twins = new Map<string, number>();
  readonly #vague: [number, number][] = [];

  /** Its place in the grouping; texts with equal cores share one. */
  add(node: GroupingNode): number {
    const key = coreKey(node.core);
    const twin = this.#twins.get(key);
    if (twin !== undefined) return twin;
    const place = this.#nodes.push(node) - 1;
    this.#twins.set(key, place);
    this.#parents.push(place);
    this.#meet(place, node.bands);
    for (const band of node.bands) this.#enter(place, band);
    return place;
  }

  #enter(place: number, band: number): void {
    const bucket = this.#buckets.get(band);
    if (!bucket) this.#buckets.set(band, { heads: [place], others: [] });
    else if (bucket.heads.some((head) => this.#rootOf(head) === this.#rootOf(place)))
      bucket.others.push(place);
    else bucket.heads.push(place);
  }

  /** Heads first; who is joined with none of them may still be near to one who came after a head. */
  #meet(place: number, bands: readonly number[]): void {
    const buckets = bands.flatMap((band) => this.#buckets.get(band) ?? []);
    const asked = new Set<number>();
    for (const { heads } of buckets) this.#ask(place, heads, asked);
    if (this.#rootOf(place) !== place) return;
    for (const { others } of buckets) this.#ask(place, others, asked);
  }

  #ask(place: number, others: readonly number[], asked: Set<number>): void {
    for (const other of others) {
      if (asked.has(other)) continue;
      asked.add(other);
      if (this.#rootOf(other) === this.#rootOf(place)) continue;
      const found = sameness(this.#nodes[place]!.core, this.#nodes[other]!.core);
      if (found === 'same') this.#join(other, place);
      else if (found === 'vague') this.#vague.push([place, other]);
    }
  }

  #rootOf(place: number): number {
    let root = place;
    while (this.#parents[root] !== root) {
      this.#parents[root] = this.#parents[this.#parents[root]!]!;
      root = this.#parents[root]!;
    }
    return root;
  }

  /** The one that came first stays the root. */
  #join(one: number, two: number): void {
    const [a, b] = [this.#rootOf(one), this.#rootOf(two)];
    this.#parents[Math.max(a, b)] = Math.min(a, b);
  }

  /** For each place the name of its group: the smallest place in it. */
  groups(): number[] {
    const unitsAt = (root: number) => this.#nodes[root]!.core.units.join(' ');
    const partners = new Map<number, Set<number>>();
    const add = (one: number, two: number) => partners.set(one, (partners.get(one) ?? new Set()).add(two));
    for (const [one, two] of this.#vague) {
      const [a, b] = [this.#rootOf(one), this.#rootOf(two)];
      if (a === b) continue;
      // The one that says less leans on the one that says more.
      const less = unitsAt(a).length < unitsAt(b).length ? a : b;
      add(less, less === a ? b : a);
    }
    const top = this.#topOf(partners, unitsAt);
    const smallest = new Map<number, number>();
    const roots = this.#nodes.map((_, place) => top(this.#rootOf(place)));
    for (const [place, root] of roots.entries()) if (!smallest.has(root)) smallest.set(root, place);
    return roots.map((root) => smallest.get(root)!);
  }

  /** A second joining, of whole groups, over those that lean on one unit only. */
  #topOf(partners: ReadonlyMap<number, ReadonlySet<number>>, unitsAt: (root: number) => string) {
    const parent = new Map<number, number>();
    const find = (root: number): number => {
      const above = parent.get(root);
      return above === undefined ? root : find(above);
    };
    for (const [less, more] of partners)
      if (new Set([...more].map(unitsAt)).size === 1)
        for (const root of more) {
          const [a, b] = [find(less), find(root)];
          if (a !== b) parent.set(a, b);
        }
    return find;
  }
}

/** Equal for texts that the comparison cannot tell apart. */
export function coreKey({ words, units, demand, sentences }: OpinionCore): string {
  return `${units.join(' ')}|${demand}|${words.join(' ')}|${sentences.at(-1)}`;
}
