import sharp from 'sharp';
import { A4 } from '../../src/features/submissions/paper-form/form-layout.ts';

/** What happens to a sheet between the table and the file. */
export interface Harm {
  /** Points an inch, when the sheet fills the picture. */
  readonly dpi: number;
  /** Degrees by which the sheet lies askew, at most; `quarters`: the whole turns by 90 degrees that happen. */
  readonly askew: number;
  readonly quarters: readonly number[];
  /** How much nearer one edge is than the other, at most. */
  readonly perspective: number;
  /** Share of the picture that is table. */
  readonly table: number;
  readonly blur: number;
  readonly noise: number;
  /** How dark the darkest corner is, 0 to 1. */
  readonly shade: number;
  readonly jpeg: number;
}

export const HARMS = {
  /** A flatbed of the office, the sheet sometimes upside down. */
  scanner: {
    ...{ dpi: 150, askew: 1.5, quarters: [0, 0, 2], perspective: 0, table: 0 },
    ...{ blur: 0.5, noise: 3, shade: 0.06, jpeg: 80 },
  },
  /** A telephone held over the table by day. */
  phone: {
    ...{ dpi: 190, askew: 6, quarters: [0, 0, 1, 2, 3], perspective: 0.1, table: 0.1 },
    ...{ blur: 0.8, noise: 6, shade: 0.3, jpeg: 70 },
  },
  /** In a hurry, in the evening, with an old telephone. */
  poorPhone: {
    ...{ dpi: 165, askew: 11, quarters: [0, 0, 1, 2, 3], perspective: 0.2, table: 0.16 },
    ...{ blur: 1.2, noise: 11, shade: 0.55, jpeg: 45 },
  },
} as const satisfies Readonly<Record<string, Harm>>;
export type HarmLevel = keyof typeof HARMS;

const PRINT_DPI = 200;
const INCH = 25.4;
const TABLE = 96;

/** The sheet as a camera or scanner gives it (JPEG). Every number follows from `draw`. */
export async function photograph(svg: string, harm: Harm, draw: () => number): Promise<Buffer> {
  const width = Math.round((A4.width / INCH) * PRINT_DPI);
  const sheet = await sharp(Buffer.from(svg), { density: PRINT_DPI })
    .resize({ width })
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const either = () => draw() * 2 - 1;
  const quarters = harm.quarters[Math.floor(draw() * harm.quarters.length)]!;
  const lies = quarters % 2 === 1;
  const [long, short] = [(A4.height / INCH) * harm.dpi, (A4.width / INCH) * harm.dpi].map(Math.round) as [
    number,
    number,
  ];
  const size = lies ? { width: long, height: short } : { width: short, height: long };
  const turn = ((quarters * 90 + either() * harm.askew) * Math.PI) / 180;
  const tilt = [either() * harm.perspective, either() * harm.perspective] as const;
  const scale =
    1 -
    harm.table -
    Math.abs(Math.sin(turn * 2)) * 0.12 * (harm.table > 0 ? 1 : 0.15) -
    Math.max(...tilt.map(Math.abs)) * 0.35;
  const [right, down] = [either() * harm.table * 0.15, either() * harm.table * 0.15];
  const out = Buffer.alloc(size.width * size.height);
  const dark = [draw(), draw()] as const;
  const perMillimetre = harm.dpi / INCH;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const printed = sheet.info.width / A4.width;
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      // From the picture back to the sheet: shift, scale, the tilt of the camera, the turn.
      const u = ((x - size.width / 2) / perMillimetre - right * A4.width) / scale;
      const v = ((y - size.height / 2) / perMillimetre - down * A4.height) / scale;
      const w = 1 + (tilt[0] * u) / A4.width + (tilt[1] * v) / A4.height;
      const [a, b] = [u / w, v / w];
      const mx = (a * cos + b * sin + A4.width / 2) * printed;
      const my = (-a * sin + b * cos + A4.height / 2) * printed;
      const paper = sampled(sheet.data, sheet.info.width, sheet.info.height, mx, my);
      const far = Math.hypot(x / size.width - dark[0], y / size.height - dark[1]);
      const light = 1 - harm.shade * Math.max(0, 1 - far * 1.1);
      const grain = (draw() + draw() + draw() - 1.5) * harm.noise * 2;
      out[y * size.width + x] = Math.max(
        0,
        Math.min(255, (paper < 0 ? (harm.table > 0 ? TABLE : 250) : 18 + paper * 0.9) * light + grain),
      );
    }
  }
  const raw = { ...size, channels: 1 as const };
  return await sharp(out, { raw }).blur(harm.blur).jpeg({ quality: harm.jpeg }).toBuffer();
}

function sampled(data: Buffer, width: number, height: number, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return -1;
  const [dx, dy] = [x - left, y - top];
  const at = top * width + left;
  return (
    (data[at]! * (1 - dx) + data[at + 1]! * dx) * (1 - dy) +
    (data[at + width]! * (1 - dx) + data[at + width + 1]! * dx) * dy
  );
}
