import {
  CELL,
  type Cells,
  type FormBlock,
  type HeadLine,
  LEFT,
  RIGHT,
} from '#features/submissions/paper-form/form-layout.ts';
import { edgeOf } from './boxes.ts';
import { type Area, cut, darknessIn, type Grey, SCALE } from './picture.ts';

/** Where somebody writes on a printed line, and the whole room of a block; in millimetres. */
export const areaOfLine = ({ x1, x2, y }: HeadLine): Area => ({
  x: x1 + 0.5,
  y: y - 6,
  width: x2 - x1 - 1,
  height: 7.4,
});
export function areaOfText({ lines }: FormBlock): Area {
  const [first, last] = [lines[0]!, lines.at(-1)!];
  return { x: first.x1, y: first.y - 6.4, width: first.x2 - first.x1, height: last.y - first.y + 8 };
}
/** What a person is shown of a block: its title, boxes and lines. */
export function areaOfBlock(block: FormBlock): Area {
  const last = block.lines.at(-1)!;
  return { x: LEFT - 4, y: block.y - 3.5, width: RIGHT - LEFT + 8, height: last.y - block.y + 5.5 };
}

/** A piece of the sheet with its ruled lines taken out, ready for a program that reads words. */
export function withoutLines(sheet: Grey, area: Area, lines: readonly { readonly y: number }[]): Grey {
  const piece = cut(sheet, area);
  for (const { y } of lines) {
    const row = darkestRow(piece, (y - area.y) * SCALE);
    if (row === undefined) continue;
    const half = Math.ceil(0.22 * SCALE);
    for (let x = 0; x < piece.width; x++) {
      // Where ink goes through the line, the line stays.
      const above = piece.data[(row - half - 2) * piece.width + x] ?? 255;
      const below = piece.data[(row + half + 2) * piece.width + x] ?? 255;
      if (above < 140 && below < 140) continue;
      for (let at = row - half; at <= row + half; at++)
        if (at >= 0 && at < piece.height) piece.data[at * piece.width + x] = 255;
    }
  }
  return piece;
}

/** The row near `expected` that is darkest over its whole length; paper that is bent lets it lie a millimetre off. */
function darkestRow({ data, width, height }: Grey, expected: number): number | undefined {
  let [best, row] = [Number.POSITIVE_INFINITY, -1];
  for (let y = Math.max(0, Math.round(expected - SCALE)); y < Math.min(height, expected + SCALE); y++) {
    let sum = 0;
    for (let x = 0; x < width; x++) sum += data[y * width + x]!;
    if (sum < best) [best, row] = [sum, y];
  }
  return row < 0 ? undefined : row;
}

/** Ink enough for a letter, not for a speck: so many square millimetres that are clearly dark. */
const LETTER = 0.9;
export function hasInk(piece: Grey, noise: number): boolean {
  let dark = 0;
  const limit = 255 * (1 - Math.max(0.28, noise * 2.5));
  for (const point of piece.data) if (point < limit) dark++;
  return dark / (SCALE * SCALE) > LETTER;
}

/** How uneven blank paper is on this sheet: the darkness that one point in a hundred exceeds beside the upper edge. */
export function noiseOf(sheet: Grey): number {
  const values = [...darknessIn(sheet, { x: 40, y: 8, width: 110, height: 6 })].sort((a, b) => b - a);
  return values[Math.floor(values.length * 0.01)] ?? 0;
}

/** The insides of one comb of cells, each looked for where its edge lies. */
export function cellsOf(sheet: Grey, cells: Cells): Grey[] {
  const wide = cells.count * CELL.width;
  let [best, dx, dy] = [Number.NEGATIVE_INFINITY, 0, 0];
  for (let v = -1.4; v <= 1.4; v += 0.2)
    for (let u = -1.4; u <= 1.4; u += 0.2) {
      const found = edgeOf(sheet, cells.x + u, cells.y + v, wide, CELL.height) - 0.03 * Math.hypot(u, v);
      if (found > best) [best, dx, dy] = [found, u, v];
    }
  const inset = 0.55;
  return Array.from({ length: cells.count }, (_, at) =>
    cut(sheet, {
      x: cells.x + dx + at * CELL.width + inset,
      y: cells.y + dy + inset,
      ...{ width: CELL.width - 2 * inset, height: CELL.height - 2 * inset },
    }),
  );
}

/** Cells side by side with white between them, as one line of signs. */
export function inOneRow(cells: readonly Grey[]): Grey {
  const gap = SCALE;
  const width = cells.reduce((sum, cell) => sum + cell.width + gap, gap);
  const height = (cells[0]?.height ?? 0) + 2 * gap;
  const data = new Uint8Array(width * height).fill(255);
  let left = gap;
  for (const cell of cells) {
    for (let y = 0; y < cell.height; y++)
      data.set(cell.data.subarray(y * cell.width, (y + 1) * cell.width), (y + gap) * width + left);
    left += cell.width + gap;
  }
  return { data, width, height };
}

/** What a person is shown of the head: the boxes of one group, or one line with its words. */
export function areaOfBoxes(boxes: readonly { readonly x: number; readonly y: number }[]): Area {
  const rows = boxes.map(({ y }) => y);
  const top = Math.min(...rows) - 2.5;
  return { x: LEFT - 4, y: top, width: RIGHT - LEFT + 8, height: Math.max(...rows) + 7 - top };
}
export const pictureOfLine = ({ y }: HeadLine): Area => ({
  ...{ x: LEFT - 4, y: y - 7, width: RIGHT - LEFT + 8, height: 9.5 },
});
