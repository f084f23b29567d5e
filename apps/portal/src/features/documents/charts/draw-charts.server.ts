import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import {
  BASE,
  CHART_HEIGHT,
  CHART_WIDTH,
  chartShapes,
  drawn,
  PER_ROW,
  rowsOf,
  type SmallChart,
} from './chart.ts';

export interface ChartPicture {
  readonly png: Uint8Array;
  /** As it is shown; the picture has three dots for each. */
  readonly width: number;
  readonly height: number;
}

const DOTS = 3;
const GAP = 24;
const fonts = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'),
);
const LETTERS = {
  bold: { file: join(fonts, '600SemiBold', 'BeVietnamPro_600SemiBold.ttf'), name: 'Be Vietnam Pro SemiBold' },
  plain: { file: join(fonts, '400Regular', 'BeVietnamPro_400Regular.ttf'), name: 'Be Vietnam Pro' },
} as const;

/**
 * Charts as one picture, two beside each other. Words are set with a font of ours from its file, because a server need not have any; the
 * same charts give the same bytes.
 */
export async function drawCharts(charts: readonly SmallChart[]): Promise<ChartPicture> {
  const width = CHART_WIDTH * PER_ROW + GAP;
  const height = rowsOf(charts) * (CHART_HEIGHT + GAP) - GAP;
  const shapes = charts.map((chart, index) => {
    const { left, top } = placeOf(index);
    return `<g transform="translate(${left} ${top})">${chartShapes(chart)}</g>`;
  });
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * DOTS}" height="${height * DOTS}"
    viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="#fff"/>${shapes.join('')}</svg>`;
  const words = await Promise.all(charts.flatMap(wordsOf));
  const png = await sharp(Buffer.from(sheet)).composite(words).png({ palette: true, effort: 4 }).toBuffer();
  return { png: new Uint8Array(png), width, height };
}

const placeOf = (index: number) => ({
  left: (index % PER_ROW) * (CHART_WIDTH + GAP),
  top: Math.floor(index / PER_ROW) * (CHART_HEIGHT + GAP),
});

function wordsOf(chart: SmallChart, index: number): Promise<OverlayOptions>[] {
  const { left, top } = placeOf(index);
  const { points } = drawn(chart);
  return [
    written(chart.title, 'bold', 10.5, { left, top, width: CHART_WIDTH }),
    ...points.flatMap(({ label, shown, x, y }) => [
      written(label, 'plain', 9.5, { middle: left + x, top: top + BASE + 4 }),
      ...(y === null ? [] : [written(shown, 'bold', 9.5, { middle: left + x, top: top + y - 17 })]),
    ]),
  ];
}

type At = { readonly top: number } & (
  | { readonly left: number; readonly width: number }
  | { readonly middle: number }
);

async function written(
  text: string,
  letters: keyof typeof LETTERS,
  size: number,
  at: At,
): Promise<OverlayOptions> {
  const { file, name } = LETTERS[letters];
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="#1c1a17">${escapeMarkup(text)}</span>`,
      ...{ font: `${name} ${size * DOTS}`, fontfile: file, rgba: true, dpi: 72 },
      ...('width' in at ? { width: at.width * DOTS } : {}),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  const left = 'left' in at ? at.left * DOTS : at.middle * DOTS - info.width / 2;
  return { input: data, left: Math.max(0, Math.round(left)), top: Math.max(0, Math.round(at.top * DOTS)) };
}

function escapeMarkup(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
