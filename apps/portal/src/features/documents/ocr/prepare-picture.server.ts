import sharp from 'sharp';
import { boxOfInk, countPieces, darkOnLight, type Ink, removeDust, removeFrames } from './frames.ts';
import { separatingShade } from './separating-shade.ts';

/** More points than this are not decoded: 100 million is a page of 60 × 85 cm at 300 dpi. */
export const MAX_PICTURE_POINTS = 100_000_000;

/** Recognition reads letters of 20 to 40 points best; a page at 150 dpi has 1,240 points in width. */
const PAGE_WIDTH = 1_400;
/** Below this a picture is one mark, not a page: it is enlarged, and read again when it stands askew. */
const MARK_WIDTH = 900;
const MARK_HEIGHT = 120;
const MARGIN = 30;
const DARK = 150;
/** A stamp is put on askew, or upright along a margin. */
const LYING = [0, 6, -6, 12, -12] as const;
const STANDING = [90, 270, 0] as const;
/** "TUYỆT MẬT" has 8 letters and 3 marks; with a number, a date and dirt there are more. Beyond that it is no single mark. */
const MOST_PIECES = 60;

/** A picture made ready for recognition, and how it is laid out. */
export interface Prepared {
  readonly png: Uint8Array;
  /** `line`: one word or line · `page`: text anywhere. */
  readonly layout: 'line' | 'page';
}

/**
 * The same picture in the forms in which it is read, most promising first: black on white whatever the colour of the ink
 * (red stamps are pale in grey), without frames, a small mark enlarged and turned. Throws when it is no picture.
 */
export async function preparePicture(bytes: Uint8Array): Promise<Prepared[]> {
  const { width, height } = await sharp(bytes, { limitInputPixels: MAX_PICTURE_POINTS }).metadata();
  const isSmall = width < MARK_WIDTH && height < MARK_WIDTH;
  const size = { width: isSmall ? Math.max(width, 500) : PAGE_WIDTH, isSmall };
  const ink = await inkOf(bytes, 0, size);
  const box = boxOfInk(ink);
  if (!box) return [];
  const isMark = isSmall && countPieces(ink) <= MOST_PIECES;
  if (!isMark) return [{ png: await pngOf(ink, box, false), layout: 'page' }];
  const stands = box.bottom - box.top > (box.right - box.left) * 1.3;
  const forms: Prepared[] = [];
  for (const angle of stands ? STANDING : LYING) {
    const form = await formOf(angle === 0 ? ink : await inkOf(bytes, angle, size));
    if (form) forms.push(form);
  }
  return forms;
}

async function formOf(ink: Ink): Promise<Prepared | undefined> {
  const box = boxOfInk(ink);
  if (!box) return undefined;
  const isLine = (box.right - box.left) / (box.bottom - box.top + 1) > 1.6;
  return { png: await pngOf(ink, box, isLine), layout: isLine ? 'line' : 'page' };
}

async function inkOf(
  bytes: Uint8Array,
  angle: number,
  { width, isSmall }: { readonly width: number; readonly isSmall: boolean },
): Promise<Ink> {
  const upright = sharp(bytes, { limitInputPixels: MAX_PICTURE_POINTS })
    .autoOrient()
    .flatten({ background: '#fff' });
  const flat = await upright.toColourspace('srgb').png().toBuffer();
  const { data, info } = await sharp(flat)
    .rotate(angle, { background: '#fff' })
    .resize({ width })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const shades = new Uint8Array(info.width * info.height);
  for (let at = 0; at < shades.length; at++) {
    let darkest = 255;
    for (let channel = 0; channel < info.channels; channel++)
      darkest = Math.min(darkest, data[at * info.channels + channel]!);
    shades[at] = darkest;
  }
  const dark = isSmall ? separatingShade(shades) : DARK;
  const points = shades.map((shade) => (shade < dark ? 1 : 0));
  const letters = removeFrames(darkOnLight({ width: info.width, height: info.height, points }));
  return isSmall ? removeDust(letters) : letters;
}

async function pngOf(
  ink: Ink,
  box: NonNullable<ReturnType<typeof boxOfInk>>,
  asLine: boolean,
): Promise<Buffer> {
  const grey = Buffer.from(ink.points.map((point) => (point === 1 ? 0 : 255)));
  const raw = { width: ink.width, height: ink.height, channels: 1 as const };
  const width = box.right - box.left + 1;
  const height = box.bottom - box.top + 1;
  const cut = sharp(grey, { raw }).extract({ left: box.left, top: box.top, width, height });
  const sized = asLine ? cut.resize({ height: MARK_HEIGHT }) : cut;
  const white = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, background: '#fff' };
  return await sharp(await sized.png().toBuffer())
    .extend(white)
    .png()
    .toBuffer();
}
