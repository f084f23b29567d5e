/** A number of people that may be told; null: fewer than `LEAST` but not none, or what would give such a number away. */
export type ToldCount = number | null;

/** No cell between 1 and 4 is told: among so few a neighbour can be recognised. */
export const LEAST = 5;

/**
 * What may be told of counts whose sum is known. A single hidden one could be worked out from the sum, so the smallest of the others is
 * hidden with it. Where everything but zeros would be hidden, all that is not zero is.
 */
export function toldCounts(counts: readonly number[]): ToldCount[] {
  const told: ToldCount[] = counts.map((count) => (count > 0 && count < LEAST ? null : count));
  if (told.filter((count) => count === null).length === 1) hideSmallest(told);
  return told;
}

/**
 * The same for a table whose sums of rows and columns are told: hidden cells are added until no row and no column has exactly one, so that
 * none can be worked out by subtraction.
 */
export function toldTable(rows: readonly (readonly number[])[]): ToldCount[][] {
  const told = rows.map((row) => row.map((count): ToldCount => (count > 0 && count < LEAST ? null : count)));
  for (let changed = true; changed; ) {
    changed = false;
    for (const row of told) changed = hideSecond(row) || changed;
    for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
      const cells = told.map((row) => row[column] ?? null);
      if (!hideSecond(cells)) continue;
      cells.forEach((cell, index) => {
        told[index]![column] = cell;
      });
      changed = true;
    }
  }
  return told;
}

/** True when a second one was hidden beside a single hidden one. */
function hideSecond(cells: ToldCount[]): boolean {
  return cells.filter((cell) => cell === null).length === 1 && hideSmallest(cells);
}

/** Zeros say nothing about anybody and hide nothing, unless there is nothing else. */
function hideSmallest(cells: ToldCount[]): boolean {
  const positive = cells.flatMap((cell) => (cell === null || cell === 0 ? [] : [cell]));
  const smallest = positive.length > 0 ? Math.min(...positive) : cells.includes(0) ? 0 : undefined;
  if (smallest === undefined) return false;
  cells[cells.indexOf(smallest)] = null;
  return true;
}
