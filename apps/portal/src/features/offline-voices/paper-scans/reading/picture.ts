import { A4 } from '#features/submissions/paper-form/form-layout.ts';
import { type Homography, through } from './geometry.ts';

/** A grey picture, one byte a point; 255 is white. */
export interface Grey {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Points a millimetre of a straightened sheet: 203 dpi, about what a telephone gives. */
export const SCALE = 8;

/** The sheet as if it had lain flat under the camera; `frame` takes millimetres of the sheet to points of the picture. */
export function straighten(picture: Grey, frame: Homography): Grey {
  const [width, height] = [A4.width * SCALE, A4.height * SCALE];
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = through(frame, { x: (x + 0.5) / SCALE, y: (y + 0.5) / SCALE });
      data[y * width + x] = sampled(picture, at.x - 0.5, at.y - 0.5);
    }
  }
  return { data, width, height };
}

function sampled({ data, width, height }: Grey, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return 255;
  const [dx, dy] = [x - left, y - top];
  const at = top * width + left;
  return (
    (data[at]! * (1 - dx) + data[at + 1]! * dx) * (1 - dy) +
    (data[at + width]! * (1 - dx) + data[at + width + 1]! * dx) * dy
  );
}

const TILE = 12 * SCALE;

/** The same sheet with its paper made white everywhere: shadows go, ink stays. */
export function evened({ data, width, height }: Grey): Grey {
  const [columns, rows] = [Math.ceil(width / TILE), Math.ceil(height / TILE)];
  const paper = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      paper[row * columns + column] = paperOf({ data, width, height }, column * TILE, row * TILE);
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const v = Math.min(Math.max(y / TILE - 0.5, 0), rows - 1.001);
    const [top, dy] = [Math.floor(v), v - Math.floor(v)];
    for (let x = 0; x < width; x++) {
      const u = Math.min(Math.max(x / TILE - 0.5, 0), columns - 1.001);
      const [left, dx] = [Math.floor(u), u - Math.floor(u)];
      const at = top * columns + left;
      const white =
        (paper[at]! * (1 - dx) + paper[at + 1]! * dx) * (1 - dy) +
        (paper[at + columns]! * (1 - dx) + paper[at + columns + 1]! * dx) * dy;
      out[y * width + x] = Math.min(255, (data[y * width + x]! * 255) / white);
    }
  }
  return { data: out, width, height };
}

/** The grey that three quarters of a tile are darker than: paper, whatever is written there. */
function paperOf({ data, width, height }: Grey, x0: number, y0: number): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = y0; y < Math.min(y0 + TILE, height); y += 2)
    for (let x = x0; x < Math.min(x0 + TILE, width); x += 2) {
      counts[data[y * width + x]!]!++;
      all++;
    }
  let seen = 0;
  for (let grey = 0; grey < 256; grey++) {
    seen += counts[grey]!;
    if (seen >= all * 0.75) return Math.max(grey, 30);
  }
  return 255;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How dark an area (millimetres) is, 0 white to 1 black, point by point. */
export function* darknessIn({ data, width, height }: Grey, area: Area): Generator<number> {
  const [x0, y0] = [Math.max(0, Math.round(area.x * SCALE)), Math.max(0, Math.round(area.y * SCALE))];
  const x1 = Math.min(width, Math.round((area.x + area.width) * SCALE));
  const y1 = Math.min(height, Math.round((area.y + area.height) * SCALE));
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) yield 1 - data[y * width + x]! / 255;
}

/** The part of a sheet, copied. */
export function cut({ data, width }: Grey, area: Area): Grey {
  const [x0, y0] = [Math.round(area.x * SCALE), Math.round(area.y * SCALE)];
  const [w, h] = [Math.round(area.width * SCALE), Math.round(area.height * SCALE)];
  const out = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) out.set(data.subarray((y0 + y) * width + x0, (y0 + y) * width + x0 + w), y * w);
  return { data: out, width: w, height: h };
}
