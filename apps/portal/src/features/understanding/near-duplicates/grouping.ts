import { Heads, verdictOf } from './heads.ts';
import { joinedRoots, UnionOfRanks } from './joined-roots.ts';
import { bandsOf, signatureOf } from './min-hash.ts';
import type { OpinionCore } from './opinion-core.ts';
import { sameness } from './same-opinion.ts';

/** What stands for a text in the comparison: opinions with the same node key were not told apart before. */
export interface GroupingNode {
  readonly core: OpinionCore;
  readonly bands: ReadonlySet<number>;
}

export function nodeOf(core: OpinionCore): GroupingNode {
  let bands: ReadonlySet<number> | undefined;
  return {
    core,
    // Copies of a known core never need them.
    get bands() {
      bands ??= new Set(
        core.words.length === 0 ? [] : bandsOf(signatureOf(core.words), core.demand, core.side),
      );
      return bands;
    },
  };
}

/**
 * Groups of texts that are the same opinion, all in memory. Texts are added by the ids of their opinions; each is compared with
 * heads that came before it and share a band, and whatever is the same as one of them belongs to both. What is found of a
 * text hangs on the heads before it alone, so that the portal goes on where it stopped (`../read-opinions.server.ts`).
 */
export class Grouping {
  readonly #heads = new Heads<number>();
  /** Words of heads only: no other is asked. */
  readonly #words = new Map<number, OpinionCore>();
  readonly #units: string[] = [];
  readonly #twins = new Map<string, number>();
  readonly #same = new UnionOfRanks<number>();
  readonly #vague: [number, number][] = [];
  readonly #likely: [number, number][] = [];

  /** Its place in the grouping; texts with equal cores share one. */
  add(node: GroupingNode): number {
    const key = coreKey(node.core);
    const twin = this.#twins.get(key);
    if (twin !== undefined) return twin;
    const rank = this.#units.push(node.core.units.join(' ')) - 1;
    this.#twins.set(key, rank);
    const asked = this.#heads.askedBy(rank, node.bands);
    const found = verdictOf(asked, (head) => sameness(node.core, this.#words.get(head.rank)!));
    for (const head of found.same) this.#same.join(head.rank, rank);
    for (const head of found.vague) this.#vague.push([rank, head.rank]);
    for (const head of found.likely) this.#likely.push([head.rank, rank]);
    if (found.isHead) {
      this.#heads.seat({ rank, core: key }, node.bands);
      this.#words.set(rank, node.core);
    }
    return rank;
  }

  /** For each place the name of its group: the smallest place in it. */
  groups(): number[] {
    const rootOf = (rank: number) => this.#same.rootOf(rank);
    const roots = this.#units.flatMap((units, rank) => (rootOf(rank) === rank ? [{ rank, units }] : []));
    const joined = joinedRoots(
      roots,
      this.#vague.map(([one, two]) => [rootOf(one), rootOf(two)] as const),
    );
    return this.#units.map((_, rank) => joined.get(rootOf(rank))!);
  }

  /** Pairs of groups, by their names, of which a person is asked whether they are one; the first name is the smaller. */
  likelyGroups(): [number, number][] {
    const groups = this.groups();
    const pairs = new Map<string, [number, number]>();
    for (const [one, two] of this.#likely) {
      const [a, b] = [groups[one]!, groups[two]!];
      if (a !== b) pairs.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [Math.min(a, b), Math.max(a, b)]);
    }
    return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
  }
}

/** Equal for texts that the comparison cannot tell apart. */
export function coreKey({ words, units, side, demand, sentences }: OpinionCore): string {
  return `${side ?? ''}|${units.join(' ')}|${demand}|${words.join(' ')}|${sentences.at(-1)}`;
}
