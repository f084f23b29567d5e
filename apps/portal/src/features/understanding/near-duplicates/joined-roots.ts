/** A group of texts that are the same, by the first of them; all name the same units. */
export interface Root<Rank> {
  readonly rank: Rank;
  readonly units: string;
}

/**
 * Which groups stand together because one names its unit less deeply: it goes to those that say more, and only while all of
 * them name one unit. Given are all groups that are linked with each other; root → the smallest rank of those it stands with.
 */
export function joinedRoots<Rank extends string | number>(
  roots: readonly Root<Rank>[],
  vague: readonly (readonly [Rank, Rank])[],
): Map<Rank, Rank> {
  const unitsOf = new Map(roots.map(({ rank, units }) => [rank, units]));
  const partners = new Map<Rank, Set<Rank>>();
  for (const [one, two] of vague) {
    if (one === two) continue;
    const less = unitsOf.get(one)!.length < unitsOf.get(two)!.length ? one : two;
    partners.set(less, (partners.get(less) ?? new Set()).add(less === one ? two : one));
  }
  const joined = new UnionOfRanks<Rank>();
  for (const [less, more] of partners)
    if (new Set([...more].map((rank) => unitsOf.get(rank))).size === 1)
      for (const rank of more) joined.join(less, rank);
  return new Map(roots.map(({ rank }) => [rank, joined.rootOf(rank)]));
}

/** Union-find; the smallest rank is the root. */
export class UnionOfRanks<Rank extends string | number> {
  readonly #above = new Map<Rank, Rank>();

  rootOf(rank: Rank): Rank {
    let root = rank;
    for (let above = this.#above.get(root); above !== undefined; above = this.#above.get(root)) root = above;
    for (let at = rank; at !== root; ) {
      const above = this.#above.get(at)!;
      this.#above.set(at, root);
      at = above;
    }
    return root;
  }

  /** All that are no roots any more, with their roots. */
  moved(): Map<Rank, Rank> {
    return new Map([...this.#above.keys()].map((rank) => [rank, this.rootOf(rank)]));
  }

  join(one: Rank, two: Rank): void {
    const [a, b] = [this.rootOf(one), this.rootOf(two)];
    if (a < b) this.#above.set(b, a);
    else if (b < a) this.#above.set(a, b);
  }
}
