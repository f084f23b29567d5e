import { describe, expect, test } from 'vitest';
import { separatingShade } from './separating-shade.ts';

const shades = (...heaps: readonly (readonly [shade: number, points: number])[]) =>
  Uint8Array.from(heaps.flatMap(([shade, points]) => Array.from({ length: points }, () => shade)));

describe('the shade that separates ink from paper', () => {
  test.each([
    [
      'black ink on white',
      [
        [0, 100],
        [255, 900],
      ],
      0,
      255,
    ],
    [
      'pale ink on white, where a fixed shade of 150 breaks thin strokes',
      [
        [170, 60],
        [255, 940],
      ],
      170,
      255,
    ],
    [
      'dark ink on yellowed paper',
      [
        [40, 50],
        [190, 950],
      ],
      40,
      190,
    ],
    [
      'white on a dark ground',
      [
        [30, 900],
        [250, 100],
      ],
      30,
      250,
    ],
  ] as const)('%s', (_what, heaps, ink, paper) => {
    const shade = separatingShade(shades(...heaps));
    expect(shade).toBeGreaterThan(ink);
    expect(shade).toBeLessThanOrEqual(paper);
  });

  test('where all points are alike, nothing is separated', () => {
    expect(separatingShade(shades([255, 500]))).toBe(255);
    expect(separatingShade(shades([200, 500]))).toBe(255);
  });
});
