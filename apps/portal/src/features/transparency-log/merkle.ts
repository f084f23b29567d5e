import { createHash } from 'node:crypto';

/**
 * The Merkle tree of RFC 6962, section 2.1 (the same in RFC 9162): leaf hash = SHA-256(0x00 ‖ entry), node hash =
 * SHA-256(0x01 ‖ left ‖ right); a tree of n leaves splits at the greatest power of two below n. Hashes are 32 bytes.
 */
export type Hash = Buffer;

/** A node that covers a whole power of two: `level` 0 is a leaf, `index` counts the nodes of its level from the left. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
  readonly hash: Hash;
}

/** Where the hashes of whole nodes come from, a store or an array. */
export type NodeAt = (level: number, index: number) => Hash;

/** The root of no leaves at all. */
export const EMPTY_ROOT: Hash = createHash('sha256').digest();

export function leafHash(entry: Uint8Array): Hash {
  return createHash('sha256').update(Uint8Array.of(0)).update(entry).digest();
}

export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest();
}

/**
 * Appends a leaf to a tree that is known by its peaks: the whole nodes from left to right, one for each bit of `size`.
 * Returns the new peaks and the nodes that became whole with it, the leaf first; at most log2(size) + 1 of them.
 */
export function appendTo(
  size: number,
  peaks: readonly Hash[],
  leaf: Hash,
): { readonly peaks: readonly Hash[]; readonly nodes: readonly TreeNode[] } {
  const rest = [...peaks];
  const nodes: TreeNode[] = [{ level: 0, index: size, hash: leaf }];
  let [level, index, hash] = [0, size, leaf];
  while (index % 2 === 1) {
    hash = nodeHash(rest.pop()!, hash);
    level += 1;
    index = (index - 1) / 2;
    nodes.push({ level, index, hash });
  }
  return { peaks: [...rest, hash], nodes };
}

/** The root of a tree that is known by its peaks. */
export function rootOf(peaks: readonly Hash[]): Hash {
  const last = peaks.at(-1);
  if (!last) return EMPTY_ROOT;
  return peaks.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

/** The root of the leaves from `start` to `end` (not included). */
function rangeRoot(start: number, end: number, at: NodeAt): Hash {
  const count = end - start;
  const level = Math.log2(count);
  if (Number.isInteger(level) && start % count === 0) return at(level, start / count);
  const half = splitOf(count);
  return nodeHash(rangeRoot(start, start + half, at), rangeRoot(start + half, end, at));
}

/** The greatest power of two below `count`; `count` is 2 at least. */
function splitOf(count: number): number {
  return 2 ** Math.ceil(Math.log2(count) - 1);
}

/** The root that the tree had with its first `size` leaves. */
export function rootAt(size: number, at: NodeAt): Hash {
  return size === 0 ? EMPTY_ROOT : rangeRoot(0, size, at);
}

/** RFC 6962 2.1.1: the hashes that lead from leaf `index` to the root of the first `size` leaves, from below. */
export function inclusionProof(index: number, size: number, at: NodeAt): Hash[] {
  if (index < 0 || index >= size) throw new RangeError(`leaf ${index} of a tree of ${size}`);
  const path = (start: number, end: number): Hash[] => {
    if (end - start === 1) return [];
    const middle = start + splitOf(end - start);
    return index < middle
      ? [...path(start, middle), rangeRoot(middle, end, at)]
      : [...path(middle, end), rangeRoot(start, middle, at)];
  };
  return path(0, size);
}

/** RFC 6962 2.1.2: the hashes that show that the first `first` leaves are still the beginning of `second` leaves. */
export function consistencyProof(first: number, second: number, at: NodeAt): Hash[] {
  if (first < 0 || first > second) throw new RangeError(`from ${first} to ${second} leaves`);
  if (first === 0 || first === second) return [];
  const proof = (start: number, end: number, isWhole: boolean): Hash[] => {
    if (first === end) return isWhole ? [] : [rangeRoot(start, end, at)];
    const middle = start + splitOf(end - start);
    return first <= middle
      ? [...proof(start, middle, isWhole), rangeRoot(middle, end, at)]
      : [...proof(middle, end, false), rangeRoot(start, middle, at)];
  };
  return proof(0, second, true);
}
