import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { runProgram } from '../ocr/programs.server.ts';
import type { PdfPage, TextItem } from '../pdf/lines.ts';

/** Points are pixels at this resolution: letters of 8 points still have light and dark in them. */
const POINTS_PER_INCH = 72;
const DRAW_MS = 120_000;
/** Greys of a filled area differ by rounding only; lighter than this it is paper, on which the words are merely not printed. */
const SAME_GREY = 12;
const LIGHTEST_FILL = 200;

/**
 * How many stretches of words lie under a filled area, so that a reader sees a bar and can select the words all the same. This
 * works by drawing the pages and looking where the words should be: nothing but one grey means that they are covered. A page
 * that is turned or cut may hide one from us: none found is no promise. `path` is the PDF in a folder of its own.
 */
export async function countCoveredWords(path: string, pages: readonly PdfPage[]): Promise<number> {
  const drawn = join(dirname(path), 'trang');
  const run = await runProgram('pdftoppm', ['-r', String(POINTS_PER_INCH), '-gray', path, drawn], {
    milliseconds: DRAW_MS,
  });
  if (!run.ok) return 0;
  const names = (await readdir(dirname(path)))
    .filter((name) => name.startsWith(`${basename(drawn)}-`))
    .sort();
  let covered = 0;
  for (const [i, name] of names.entries()) {
    const page = pages[i];
    const picture = page && readGrey(await readFile(join(dirname(path), name)));
    if (page && picture) covered += page.items.filter((item) => isCovered(item, page, picture)).length;
  }
  return covered;
}

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** "P5\n595 842\n255\n" and one byte per pixel. */
function readGrey(bytes: Buffer): Grey | undefined {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (!head) return undefined;
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}

function isCovered({ text, x, y, width, size }: TextItem, page: PdfPage, picture: Grey): boolean {
  if (!/[\p{L}\p{N}]{2}/u.test(text) || width < 4 || size < 4) return false;
  const [left, right] = [Math.ceil(x), Math.floor(x + width)];
  // From the base line to the height of small letters: a bar that covers the words covers this.
  const [top, bottom] = [Math.ceil(page.height - y - size * 0.45), Math.floor(page.height - y)];
  if (left < 0 || top < 0 || right > picture.width || bottom > picture.height || bottom <= top) return false;
  let [lightest, darkest] = [0, 255];
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) {
      const grey = picture.pixels[row * picture.width + column] ?? 255;
      lightest = Math.max(lightest, grey);
      darkest = Math.min(darkest, grey);
    }
  return lightest - darkest <= SAME_GREY && lightest <= LIGHTEST_FILL;
}
