import { describe, expect, test } from 'vitest';
import { A4, BOX } from '#features/submissions/paper-form/form-layout.ts';
import { type BoxTraces, decideBoxes, tracesOf } from './boxes.ts';
import { type Grey, SCALE } from './picture.ts';

const EMPTY: BoxTraces = { name: 'a', edge: 0.5, inside: 0.01, peak: 0.03, beside: 0.05, dx: 0, dy: 0 };
/** A page on which all other boxes are empty, as most are. */
const decided = (traces: Partial<BoxTraces>) =>
  decideBoxes([...Array.from({ length: 8 }, () => EMPTY), { ...EMPTY, name: 'x', ...traces }]).at(-1);

describe('whether a box is ticked', () => {
  test.each([
    ['an empty box', {}, false, true],
    ['a cross in it', { inside: 0.25, peak: 0.8 }, true, true],
    ['a box filled all over', { inside: 0.7, peak: 0.9 }, true, true],
    ['light pencil', { inside: 0.06, peak: 0.2 }, false, false],
    ['a dot: dark, but small', { inside: 0.03, peak: 0.25 }, false, false],
    ['a shadow: wide, but light', { inside: 0.12, peak: 0.15 }, true, false],
    ['nothing inside, a mark beside it', { beside: 0.6 }, false, false],
    ['a box that was not found where it is printed', { edge: 0.05 }, false, false],
    ['a cross where no box was found', { edge: 0.05, inside: 0.25, peak: 0.8 }, true, false],
  ])('%s: ticked %s', (_, traces, ticked, sure) => {
    expect(decided(traces)).toEqual({ name: 'x', ticked, sure });
  });

  test('noise of the picture is no ink: what every box shows is taken off', () => {
    const noisy = { ...EMPTY, inside: 0.08, peak: 0.25 };
    expect(decideBoxes([noisy, noisy, noisy, noisy]).every(({ ticked, sure }) => !ticked && sure)).toBe(true);
  });
});

describe('a box on a sheet', () => {
  /** A white sheet with the edge of a box at this place, in millimetres. */
  function sheetWith(x: number, y: number): Grey {
    const [width, height] = [A4.width * SCALE, A4.height * SCALE];
    const data = new Uint8Array(width * height).fill(255);
    const [x0, y0, side] = [x, y, BOX].map((value) => Math.round(value * SCALE)) as [number, number, number];
    for (let n = 0; n <= side; n++)
      for (const [u, v] of [
        [n, 0],
        [n, side],
        [0, n],
        [side, n],
      ] as const)
        for (const [du, dv] of [
          [0, 0],
          [1, 0],
          [0, 1],
        ] as const)
          data[(y0 + v + dv) * width + x0 + u + du] = 0;
    return { data, width, height };
  }

  test.each([
    [0, 0],
    [0.8, -0.6],
    [-1.2, 1],
  ])('is found where bent paper has moved it, %s and %s millimetres', (dx, dy) => {
    const traces = tracesOf(sheetWith(60 + dx, 80 + dy), { name: 'a', x: 60, y: 80 });
    expect(Math.abs(traces.dx - dx)).toBeLessThan(0.3);
    expect(Math.abs(traces.dy - dy)).toBeLessThan(0.3);
    expect(traces.inside).toBeLessThan(0.02);
    expect(traces.edge).toBeGreaterThan(0.4);
  });
});
