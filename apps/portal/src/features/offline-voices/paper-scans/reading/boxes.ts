import { BOX, type Box } from '#features/submissions/paper-form/form-layout.ts';
import { type Area, darknessIn, type Grey } from './picture.ts';

/** What a box on an evened sheet shows, in numbers. */
export interface BoxTraces {
  readonly name: string;
  /** How dark its printed edge is where it was found; little when it was not found. */
  readonly edge: number;
  /** Mean darkness inside, and the darkness that a tenth of the inside exceeds. */
  readonly inside: number;
  readonly peak: number;
  /** The same beside the box, where nothing is printed. */
  readonly beside: number;
  /** By how much the paper lies elsewhere than it should, in millimetres. */
  readonly dx: number;
  readonly dy: number;
}

/** Paper bends: a box is looked for so far around its place, in millimetres. */
const SEARCH = 1.6;
const STEP = 0.2;
const EDGE = 0.4;

export function tracesOf(sheet: Grey, box: Box): BoxTraces {
  let [best, dx, dy] = [Number.NEGATIVE_INFINITY, 0, 0];
  for (let v = -SEARCH; v <= SEARCH; v += STEP)
    for (let u = -SEARCH; u <= SEARCH; u += STEP) {
      // What lies nearer to its place is believed first.
      const found = edgeOf(sheet, box.x + u, box.y + v, BOX, BOX) - 0.03 * Math.hypot(u, v);
      if (found > best) [best, dx, dy] = [found, u, v];
    }
  const [x, y] = [box.x + dx, box.y + dy];
  const inset = 0.85;
  const inner = [
    ...darknessIn(sheet, { x: x + inset, y: y + inset, width: BOX - 2 * inset, height: BOX - 2 * inset }),
  ];
  const around: Area[] = [
    { x: x - 2.8, y: y - 0.5, width: 2.1, height: BOX + 1 },
    { x: x - 1, y: y - 1.8, width: BOX + 2, height: 1.1 },
    { x: x - 1, y: y + BOX + 0.7, width: BOX + 2, height: 1.1 },
  ];
  return {
    ...{ name: box.name, edge: edgeOf(sheet, x, y, BOX, BOX), dx, dy },
    inside: mean(inner),
    peak: exceededBy(inner, 0.1),
    beside: Math.max(...around.map((area) => exceededBy([...darknessIn(sheet, area)], 0.06))),
  };
}

/** Mean darkness along the edge of a printed rectangle; the lightest of its four sides counts, for a stroke darkens one at most. */
export function edgeOf(sheet: Grey, x: number, y: number, width: number, height: number): number {
  const half = EDGE / 2;
  const sides: Area[] = [
    { x: x - half, y: y - half, width: width + EDGE, height: EDGE },
    { x: x - half, y: y + height - half, width: width + EDGE, height: EDGE },
    { x: x - half, y: y - half, width: EDGE, height: height + EDGE },
    { x: x + width - half, y: y - half, width: EDGE, height: height + EDGE },
  ];
  const dark = sides.map((side) => mean([...darknessIn(sheet, side)]));
  return 0.5 * Math.min(...dark) + 0.5 * mean(dark);
}

export interface ReadBox {
  readonly name: string;
  readonly ticked: boolean;
  /** Whether the reader would vouch for it; otherwise a person is shown that it would not. */
  readonly sure: boolean;
}

/** What decides; set by hand before the first run of `bench/paper-forms.ts` and not tuned on it since. */
const TICKED = { inside: 0.09, peak: 0.3 };
const EMPTY = { inside: 0.035, peak: 0.13, beside: 0.2 };
export const FOUND_EDGE = 0.16;

/**
 * The boxes of one page, seen together: what the emptiest third of them shows is the noise of this very picture, and only
 * what exceeds it is ink.
 */
export function decideBoxes(traces: readonly BoxTraces[]): ReadBox[] {
  const noise = (of: (each: BoxTraces) => number) => exceededBy(traces.map(of), 2 / 3);
  const [inside, peak, beside] = [
    noise((box) => box.inside),
    noise((box) => box.peak),
    noise((box) => box.beside),
  ];
  return traces.map((box) => {
    const [more, darker] = [box.inside - inside, box.peak - peak];
    const { name } = box;
    const found = box.edge >= FOUND_EDGE;
    if (more >= TICKED.inside && darker >= TICKED.peak) return { name, ticked: true, sure: found };
    const empty = more <= EMPTY.inside && darker <= EMPTY.peak;
    if (empty) return { name, ticked: false, sure: found && box.beside - beside <= EMPTY.beside };
    return { name, ticked: more >= (TICKED.inside + EMPTY.inside) / 2, sure: false };
  });
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value that this share of all exceeds. */
function exceededBy(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => b - a);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
