import { MARK, MARKS, QR } from '#features/submissions/paper-form/form-layout.ts';
import { affineOf, type Homography, homographyOf, type Point, through } from './geometry.ts';
import type { Grey } from './picture.ts';

/** The corners of the code in the picture, from its own upper left clockwise, and how many modules it has on a side. */
export interface FoundCode {
  readonly corners: readonly Point[];
  readonly modules: number;
}

/** Where the corners of the code are printed, in millimetres: inside its quiet zone of four modules. */
export function printedCorners(modules: number): Point[] {
  const quiet = (QR.size * 4) / (modules + 8);
  const [left, top] = [QR.x + quiet, QR.y + quiet];
  const side = QR.size - 2 * quiet;
  return [
    { x: left, y: top },
    { x: left + side, y: top },
    { x: left + side, y: top + side },
    { x: left, y: top + side },
  ];
}

const MIDDLES = MARKS.map(({ x, y }) => ({ x: x + MARK / 2, y: y + MARK / 2 }));
/** The tilt of a camera moves the far end of the sheet by so much from where the code alone would put it, in millimetres. */
const FAR = 200;
/** With the right four squares the code lies where it is printed, to this, in millimetres; with a wrong one far from it. */
const CLOSE = 1.6;

/**
 * The frame of a sheet: how its millimetres lie in the picture. This works by taking every solid square of the right size and trying
 * which four of them, as corner marks, put the code where it is printed.
 */
export function findFrame(picture: Grey, code: FoundCode): Homography | undefined {
  const printed = printedCorners(code.modules);
  const rough = affineOf(printed, code.corners);
  if (!rough) return undefined;
  const scale = Math.sqrt(Math.abs(rough[0]! * rough[4]! - rough[1]! * rough[3]!));
  const squares = solidSquares(picture, MARK * scale);
  const near = MIDDLES.map((middle) => {
    const guess = through(rough, middle);
    const far = (square: Point) => Math.hypot(square.x - guess.x, square.y - guess.y) / scale;
    return squares
      .filter((square) => far(square) < FAR)
      .sort((a, b) => far(a) - far(b))
      .slice(0, 6);
  });
  let best: { readonly frame: Homography; readonly off: number } | undefined;
  for (const a of near[0]!)
    for (const b of near[1]!)
      for (const c of near[2]!)
        for (const d of near[3]!) {
          if (new Set([a, b, c, d]).size < 4) continue;
          const frame = homographyOf(MIDDLES, [a, b, c, d]);
          const back = frame && homographyOf([a, b, c, d], MIDDLES);
          if (!frame || !back) continue;
          const off = Math.max(
            ...code.corners.map((corner, at) => {
              const lies = through(back, corner);
              return Math.hypot(lies.x - printed[at]!.x, lies.y - printed[at]!.y);
            }),
          );
          if (off < CLOSE && off < (best?.off ?? Number.POSITIVE_INFINITY)) best = { frame, off };
        }
  return best?.frame;
}

/** Dark spots that are as large as a corner mark, filled, and about as long as wide. */
function solidSquares(picture: Grey, side: number): Point[] {
  const dark = darkPoints(picture, Math.round(side * 4));
  const { width, height } = picture;
  const found: Point[] = [];
  const stack: number[] = [];
  for (let start = 0; start < dark.length; start++) {
    if (dark[start] !== 1) continue;
    let [area, sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0, 0];
    stack.push(start);
    dark[start] = 2;
    while (stack.length > 0) {
      const at = stack.pop()!;
      const [x, y] = [at % width, Math.floor(at / width)];
      area++;
      sx += x;
      sy += y;
      sxx += x * x;
      syy += y * y;
      sxy += x * y;
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width])
        if (next >= 0 && next < width * height && dark[next] === 1) {
          dark[next] = 2;
          stack.push(next);
        }
    }
    if (area < side * side * 0.22 || area > side * side * 4.5) continue;
    const [mx, my] = [sx / area, sy / area];
    const [vx, vy, vxy] = [sxx / area - mx * mx, syy / area - my * my, sxy / area - mx * my];
    const spread = Math.sqrt(Math.max(vx * vy - vxy * vxy, 1e-9));
    const half = (vx + vy) / 2;
    const round = Math.sqrt(((vx - vy) / 2) ** 2 + vxy * vxy);
    // A filled square has twelve times its spread as area, whatever its turn; letters and hollow boxes have less.
    if (area / spread > 10 && (half + round) / Math.max(half - round, 1e-9) < 2.6)
      found.push({ x: mx + 0.5, y: my + 0.5 });
  }
  return found;
}

/** 1 where a point is much darker than its surroundings. */
function darkPoints({ data, width, height }: Grey, window: number): Uint8Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += data[y * width + x]!;
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row;
    }
  }
  const dark = new Uint8Array(width * height);
  const half = Math.max(8, Math.floor(window / 2));
  for (let y = 0; y < height; y++) {
    const [y0, y1] = [Math.max(0, y - half), Math.min(height, y + half)];
    for (let x = 0; x < width; x++) {
      const [x0, x1] = [Math.max(0, x - half), Math.min(width, x + half)];
      const sum =
        sums[y1 * (width + 1) + x1]! -
        sums[y0 * (width + 1) + x1]! -
        sums[y1 * (width + 1) + x0]! +
        sums[y0 * (width + 1) + x0]!;
      if (data[y * width + x]! * (x1 - x0) * (y1 - y0) < sum * 0.55) dark[y * width + x] = 1;
    }
  }
  return dark;
}
