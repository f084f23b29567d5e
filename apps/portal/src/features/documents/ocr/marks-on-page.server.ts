import sharp from 'sharp';
import { boxOfInk, framesOf, type Ink } from './frames.ts';
import { MAX_PICTURE_POINTS } from './prepare-picture.server.ts';

/** A page of this width has letters of a stamp of 40 to 60 points. */
const WIDTH = 1_400;
/** No more pieces of one page are read on their own: each costs up to five readings. */
const MOST_PIECES = 3;
const DARK = 150;
/** Between the strongest and the weakest channel: ink of a stamp pad, not the grey of a copier nor yellowed paper. */
const COLOURED = 45;
const MARGIN = 8;

type Box = NonNullable<ReturnType<typeof boxOfInk>>;

/**
 * Pieces of a page that may be a stamp, cut out: what stands alone in a frame, and what is in colour. Recognition of the whole
 * page loses a stamp that lies askew, is pale or touches the text: measured on 20 drawn pages (bench/secrecy-stamps.ts,
 * seed 1), 11 were found without this.
 */
export async function marksOnPage(bytes: Uint8Array): Promise<Uint8Array[]> {
  const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PICTURE_POINTS })
    .autoOrient()
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .resize({ width: WIDTH })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const inkWhere = (isInk: (strongest: number, weakest: number) => boolean): Ink => {
    const points = new Uint8Array(info.width * info.height);
    for (let at = 0; at < points.length; at++) {
      const [r, g, b] = [data[at * 3]!, data[at * 3 + 1]!, data[at * 3 + 2]!];
      points[at] = isInk(Math.max(r, g, b), Math.min(r, g, b)) ? 1 : 0;
    }
    return { width: info.width, height: info.height, points };
  };
  const coloured = inkWhere((strongest, weakest) => strongest - weakest > COLOURED);
  const dark = inkWhere((_, weakest) => weakest < DARK);
  const whole = boxOfInk(coloured);
  const pieces = [
    ...[...framesOf(coloured), ...(whole ? [whole] : [])].map((box) => ({ ink: coloured, box })),
    ...framesOf(dark).map((box) => ({ ink: dark, box })),
  ].filter(({ box }) => hasSizeOfMark(box, info));
  return await Promise.all(pieces.slice(0, MOST_PIECES).map(({ ink, box }) => cutOut(ink, box)));
}

/** A stamp is wider than high and takes a small part of the sheet, askew or not. */
function hasSizeOfMark(box: Box, page: { readonly width: number; readonly height: number }): boolean {
  const [width, height] = [box.right - box.left + 1, box.bottom - box.top + 1];
  return (
    width > height && width > page.width * 0.04 && width < page.width * 0.5 && height < page.height * 0.12
  );
}

async function cutOut(ink: Ink, box: Box): Promise<Buffer> {
  const left = Math.max(0, box.left - MARGIN);
  const top = Math.max(0, box.top - MARGIN);
  const width = Math.min(ink.width, box.right + MARGIN) - left;
  const height = Math.min(ink.height, box.bottom + MARGIN) - top;
  const grey = Buffer.from(ink.points.map((point) => (point === 1 ? 0 : 255)));
  const raw = { width: ink.width, height: ink.height, channels: 1 as const };
  return await sharp(grey, { raw }).extract({ left, top, width, height }).png().toBuffer();
}
