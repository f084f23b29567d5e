import type { EqualRun } from './sequence-diff.ts';

// Beyond this many edits Myers' memory (its square) and time are no longer worth an optimal answer:
// at 1,000 a pair of 10,000-word texts with nothing in common costs about 10 ms before giving up.
const MOST_EDITS = 1000;

/**
 * The equal runs of the shortest edit script by Myers' greedy algorithm (1986): on each round, the
 * furthest point reached with so many edits on every diagonal; then back along the rounds.
 * `undefined` when more than 1,000 edits are needed.
 *
 * @example
 * shortestEdit([1, 2], [2]); // [{ a: 1, b: 0, length: 1 }]
 */
export function shortestEdit(a: ArrayLike<number>, b: ArrayLike<number>): EqualRun[] | undefined {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const offset = most + 1;
  const furthest = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down =
        diagonal === -edits ||
        (diagonal !== edits && furthest[offset + diagonal - 1]! < furthest[offset + diagonal + 1]!);
      let x = down ? furthest[offset + diagonal + 1]! : furthest[offset + diagonal - 1]! + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      furthest[offset + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) {
        return walkBack(trace, edits, a.length, b.length);
      }
    }
    trace.push(furthest.slice(offset - edits, offset + edits + 1));
  }
  return undefined;
}

function walkBack(trace: readonly Int32Array[], edits: number, endA: number, endB: number): EqualRun[] {
  const runs: EqualRun[] = [];
  let x = endA;
  let y = endB;
  for (let step = edits; step > 0; step -= 1) {
    const row = trace[step - 1]!;
    const at = (diagonal: number): number => row[diagonal + step - 1] ?? -1;
    const diagonal = x - y;
    const down = diagonal === -step || (diagonal !== step && at(diagonal - 1) < at(diagonal + 1));
    const fromX = down ? at(diagonal + 1) : at(diagonal - 1);
    const startX = down ? fromX : fromX + 1;
    if (x > startX) runs.push({ a: startX, b: startX - diagonal, length: x - startX });
    x = fromX;
    y = fromX - (down ? diagonal + 1 : diagonal - 1);
  }
  if (x > 0) runs.push({ a: 0, b: 0, length: x });
  return runs.reverse();
}
