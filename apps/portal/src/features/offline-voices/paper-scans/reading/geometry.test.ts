import { describe, expect, test } from 'vitest';
import { MARK, MARKS } from '#features/submissions/paper-form/form-layout.ts';
import { findFrame, printedCorners } from './find-frame.ts';
import { affineOf, homographyOf, type Point, through } from './geometry.ts';
import type { Grey } from './picture.ts';

const SHEET: Point[] = [
  { x: 0, y: 0 },
  { x: 210, y: 0 },
  { x: 210, y: 297 },
  { x: 0, y: 297 },
];
const at = (...points: readonly (readonly [number, number])[]): Point[] => points.map(([x, y]) => ({ x, y }));
const near = (found: Point, { x, y }: Point) => {
  expect(found.x).toBeCloseTo(x, 6);
  expect(found.y).toBeCloseTo(y, 6);
};

/** How a sheet may lie under a camera: its four corners in the picture. */
const LIES: Readonly<Record<string, Point[]>> = {
  straight: at([100, 50], [940, 50], [940, 1238], [100, 1238]),
  'upside down': at([940, 1238], [100, 1238], [100, 50], [940, 50]),
  'on its side': at([1300, 60], [1300, 900], [112, 900], [112, 60]),
  'seen from below': at([220, 100], [820, 130], [980, 1200], [60, 1150]),
  'seen from the left': at([80, 60], [900, 200], [860, 1050], [120, 1240]),
};

describe('one plane laid upon another', () => {
  test.each(Object.entries(LIES))('%s: corners meet corners, and back again', (_, lies) => {
    const there = homographyOf(SHEET, lies)!;
    const back = homographyOf(lies, SHEET)!;
    for (const [n, corner] of SHEET.entries()) near(through(there, corner), lies[n]!);
    near(through(back, through(there, { x: 71, y: 203 })), { x: 71, y: 203 });
  });

  test('three corners on one line are no sheet', () => {
    expect(homographyOf(at([0, 0], [1, 1], [2, 2], [0, 5]), SHEET)).toBeUndefined();
  });

  test('without a tilt the affine is the same', () => {
    const affine = affineOf(SHEET, LIES['upside down']!)!;
    near(
      through(affine, { x: 20, y: 30 }),
      through(homographyOf(SHEET, LIES['upside down']!)!, { x: 20, y: 30 }),
    );
  });
});

describe('the frame of a sheet by its corner marks', () => {
  const MODULES = 33;

  /** A white picture with filled squares of the sheet, and where its code would be found. */
  function pictureOf(lies: Point[], squares: readonly { x: number; y: number; size: number }[]) {
    const [there, back] = [homographyOf(SHEET, lies)!, homographyOf(lies, SHEET)!];
    const [width, height] = [1400, 1300];
    const data = new Uint8Array(width * height).fill(240);
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const on = through(back, { x: x + 0.5, y: y + 0.5 });
        const inside = squares.some(
          (each) =>
            on.x >= each.x && on.x < each.x + each.size && on.y >= each.y && on.y < each.y + each.size,
        );
        if (inside) data[y * width + x] = 20;
      }
    const corners = printedCorners(MODULES).map((corner) => through(there, corner));
    const picture: Grey = { data, width, height };
    return { there, picture, code: { corners, modules: MODULES } };
  }
  const marks = MARKS.map((mark) => ({ ...mark, size: MARK }));

  test.each(Object.entries(LIES))(
    '%s: the middle of the sheet is found to a tenth of a millimetre',
    (_, lies) => {
      const { there, picture, code } = pictureOf(lies, marks);
      const frame = findFrame(picture, code)!;
      const [found, is] = [through(frame, { x: 105, y: 150 }), through(there, { x: 105, y: 150 })];
      expect(Math.hypot(found.x - is.x, found.y - is.y)).toBeLessThan(1);
    },
  );

  test('a filled box and a blot as large as a mark mislead nobody', () => {
    const more = [
      ...marks,
      { x: 30, y: 60, size: 4.5 },
      { x: 150, y: 250, size: 6 },
      { x: 20, y: 270, size: 6 },
    ];
    const { there, picture, code } = pictureOf(LIES['seen from below']!, more);
    const found = through(findFrame(picture, code)!, { x: 20, y: 280 });
    const is = through(there, { x: 20, y: 280 });
    expect(Math.hypot(found.x - is.x, found.y - is.y)).toBeLessThan(1);
  });

  test('a mark that is covered: no frame rather than a wrong one', () => {
    const { picture, code } = pictureOf(LIES.straight!, marks.slice(1));
    expect(findFrame(picture, code)).toBeUndefined();
    const blot = [...marks.slice(1), { x: 40, y: 30, size: 6 }];
    const moved = pictureOf(LIES.straight!, blot);
    expect(findFrame(moved.picture, moved.code)).toBeUndefined();
  });
});
