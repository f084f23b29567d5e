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
  // Years stand below every chart: each word is drawn once.
  const drawnWords = new Map<string, Promise<Word>>();
  const words = await Promise.all(charts.flatMap((chart, index) => wordsOf(chart, index, drawnWords)));
  const png = await sharp(Buffer.from(sheet)).composite(words).png({ palette: true, effort: 4 }).toBuffer();
  return { png: new Uint8Array(png), width, height };
}

const placeOf = (index: number) => ({
  left: (index % PER_ROW) * (CHART_WIDTH + GAP),
  top: Math.floor(index / PER_ROW) * (CHART_HEIGHT + GAP),
});

function wordsOf(chart: SmallChart, index: number, drawnWords: Words): Promise<OverlayOptions>[] {
  const { left, top } = placeOf(index);
  const { points } = drawn(chart);
  return [
    written(drawnWords, chart.title, 'bold', 10.5, { left, top, width: CHART_WIDTH }),
    ...points.flatMap(({ label, shown, x, y }) => [
      written(drawnWords, label, 'plain', 9.5, { middle: left + x, top: top + BASE + 4 }),
      ...(y === null
        ? []
        : [written(drawnWords, shown, 'bold', 9.5, { middle: left + x, top: top + y - 17 })]),
    ]),
  ];
}

type At = { readonly top: number } & (
  | { readonly left: number; readonly width: number }
  | { readonly middle: number }
);

interface Word {
  readonly data: Buffer;
  readonly width: number;
}
type Words = Map<string, Promise<Word>>;

async function written(
  drawnWords: Words,
  text: string,
  letters: keyof typeof LETTERS,
  size: number,
  at: At,
): Promise<OverlayOptions> {
  const wide = 'width' in at ? at.width : undefined;
  const key = `${letters} ${size} ${wide ?? ''} ${text}`;
  const word = drawnWords.get(key) ?? drawWord(text, letters, size, wide);
  drawnWords.set(key, word);
  const { data, width } = await word;
  const left = 'left' in at ? at.left * DOTS : at.middle * DOTS - width / 2;
  return { input: data, left: Math.max(0, Math.round(left)), top: Math.max(0, Math.round(at.top * DOTS)) };
}

async function drawWord(
  text: string,
  letters: keyof typeof LETTERS,
  size: number,
  wide: number | undefined,
): Promise<Word> {
  const { file, name } = LETTERS[letters];
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="#1c1a17">${escapeMarkup(text)}</span>`,
      ...{ font: `${name} ${size * DOTS}`, fontfile: file, rgba: true, dpi: 72 },
      ...(wide === undefined ? {} : { width: wide * DOTS }),
    },
  })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width };
}

function escapeMarkup(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
