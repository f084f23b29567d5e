import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';

/** What a link preview shows; 1200 × 630 is what all of them take. */
export interface Card {
  readonly eyebrow: string;
  readonly title: string;
  readonly foot: string;
  readonly product: string;
}

const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 80;
const INNER = WIDTH - 2 * EDGE;
const TITLE_MOST = 290;
/** From large to small: the first in which the title fits. */
const TITLE_SIZES = [64, 54, 46, 38];
const LONGEST_TITLE = 220;
const HALL =
  'M1.5 14.5C10 16 16 13.5 20.5 5h19C44 13.5 50 16 58.5 14.5 54.5 21 49.5 24 43 24H17C10.5 24 5.5 21 1.5 14.5zM13 28h4v14h-4zm15 0h4v14h-4zm15 0h4v14h-4zM8 42.5h44V46H8z';
/** The sheet itself: paper, the hall mark, the eave in ink and gold (tokens.css, light). */
const SHEET = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
  <rect width="100%" height="100%" fill="#fffdf8"/>
  <g transform="translate(${EDGE} 52) scale(1.5)" fill="#9c1c1c"><path d="${HALL}"/></g>
  <path d="M${EDGE} 128c14 14 40 18 80 18h${INNER - 160}c40 0 66-4 80-18" fill="none" stroke="#1c1a17" stroke-width="5"/>
  <path d="M${EDGE + 6} 138c16 14 44 18 84 18h${INNER - 180}c40 0 68-4 84-18" fill="none" stroke="#b8862f" stroke-width="1.5"/>
</svg>`;

let fontFile: Promise<string> | undefined;

/** The library reads fonts from files only; a folder of our own, so that nobody else can lay another font there. */
async function fontFrom(bytes: Uint8Array): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'dan-ban-card-')), 'noto-serif-700.ttf');
  await writeFile(file, bytes);
  return file;
}

/** A PNG. The same card gives the same picture. `font`: Noto Serif Bold as TrueType. */
export async function drawCard(card: Card, font: Uint8Array): Promise<Buffer> {
  fontFile ??= fontFrom(font);
  const file = await fontFile;
  const write = async (text: string, size: number, colour: string, width = INNER) =>
    await sharp({
      text: {
        text: `<span foreground="${colour}">${escapeMarkup(text)}</span>`,
        font: `Noto Serif Bold ${size}`,
        fontfile: file,
        rgba: true,
        dpi: 72,
        width,
        spacing: Math.round(size * 0.18),
      },
    })
      .png()
      .toBuffer({ resolveWithObject: true });
  const layers: OverlayOptions[] = [];
  const lay = (input: Buffer, left: number, top: number) => layers.push({ input, left, top });
  lay((await write(card.product, 44, '#1c1a17', 600)).data, EDGE + 110, 58);
  if (card.eyebrow) lay((await write(card.eyebrow, 26, '#5d564b')).data, EDGE, 196);
  lay(await titleOf(card.title, write), EDGE, 250);
  if (card.foot) lay((await write(card.foot, 28, '#9c1c1c')).data, EDGE, HEIGHT - 76);
  return await sharp(Buffer.from(SHEET)).composite(layers).png({ palette: true, effort: 4 }).toBuffer();
}

async function titleOf(
  title: string,
  write: (text: string, size: number, colour: string) => Promise<{ data: Buffer; info: { height: number } }>,
): Promise<Buffer> {
  const short =
    title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} …`;
  let drawn: Buffer | undefined;
  for (const size of TITLE_SIZES) {
    const { data, info } = await write(short, size, '#1c1a17');
    drawn = data;
    if (info.height <= TITLE_MOST) return data;
  }
  // The smallest size of the longest title still fits six lines of it; what is below is cut off, not laid over the foot.
  return await sharp(drawn)
    .metadata()
    .then(({ width = INNER }) =>
      sharp(drawn).extract({ left: 0, top: 0, width, height: TITLE_MOST }).png().toBuffer(),
    );
}

function escapeMarkup(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
