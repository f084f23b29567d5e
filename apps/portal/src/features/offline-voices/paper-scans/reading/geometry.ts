export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Nine numbers, row by row, that lay one plane upon another as a camera does: x' = (h0x + h1y + h2) / (h6x + h7y + h8). */
export type Homography = readonly number[];

/** The one that takes four points to four others; undefined when three of them lie on a line. */
export function homographyOf(from: readonly Point[], to: readonly Point[]): Homography | undefined {
  const rows = from.flatMap(({ x, y }, at) => {
    const { x: u, y: v } = to[at]!;
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  const solved = solve(rows);
  return solved && [...solved, 1];
}

export function through(h: Homography, { x, y }: Point): Point {
  const w = h[6]! * x + h[7]! * y + h[8]!;
  return { x: (h[0]! * x + h[1]! * y + h[2]!) / w, y: (h[3]! * x + h[4]! * y + h[5]!) / w };
}

/** Best in the sense of least squares, without the tilt of a camera: what a small code can say of a whole sheet. */
export function affineOf(from: readonly Point[], to: readonly Point[]): Homography | undefined {
  const sums = (value: (point: Point, at: number) => number) =>
    from.reduce((sum, point, at) => sum + value(point, at), 0);
  const [xx, xy, yy] = [sums(({ x }) => x * x), sums(({ x, y }) => x * y), sums(({ y }) => y * y)];
  const [sx, sy] = [sums(({ x }) => x), sums(({ y }) => y)];
  const row = (of: (point: Point) => number) =>
    solve([
      [xx, xy, sx, sums(({ x }, at) => x * of(to[at]!))],
      [xy, yy, sy, sums(({ y }, at) => y * of(to[at]!))],
      [sx, sy, from.length, sums((_, at) => of(to[at]!))],
    ]);
  const [first, second] = [row(({ x }) => x), row(({ y }) => y)];
  return first && second && [...first, ...second, 0, 0, 1];
}

/** Gauss with the largest pivot; the last column is the right side. */
function solve(given: readonly (readonly number[])[]): number[] | undefined {
  const rows = given.map((row) => [...row]);
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    let best = column;
    for (let row = column + 1; row < n; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[best]![column]!)) best = row;
    const pivot = rows[best]!;
    if (Math.abs(pivot[column]!) < 1e-9) return undefined;
    [rows[column], rows[best]] = [pivot, rows[column]!];
    for (let row = 0; row < n; row++) {
      if (row === column) continue;
      const factor = rows[row]![column]! / pivot[column]!;
      for (let at = column; at <= n; at++) rows[row]![at]! -= factor * pivot[at]!;
    }
  }
  return rows.map((row, at) => row[n]! / row[at]!);
}
