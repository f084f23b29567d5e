import sharp from 'sharp';
import { cleanPicture } from './clean-picture.server.ts';

export interface SizedPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Widths in points: a telephone, a column of a page, the same column on a sharp screen. */
const WIDTHS = [480, 960, 1_600] as const;
const JPEG_QUALITY = 82;

/**
 * A picture for a public page: cleaned (`cleanPicture`), then drawn in the widths that pages ask for, none larger than it came.
 * JPEG, but for a drawing with see-through parts. undefined when it cannot be decoded or is larger than any photograph.
 */
export async function picturesForPage(
  bytes: Uint8Array,
): Promise<{ readonly mediaType: 'image/jpeg' | 'image/png'; readonly sizes: SizedPicture[] } | undefined> {
  const clean = await cleanPicture(bytes);
  if (!clean) return undefined;
  const { width, hasAlpha } = await sharp(clean.bytes).metadata();
  const mediaType = hasAlpha && !(await sharp(clean.bytes).stats()).isOpaque ? 'image/png' : 'image/jpeg';
  const widths = [...WIDTHS.filter((each) => each < width), Math.min(width, WIDTHS.at(-1)!)];
  const sizes: SizedPicture[] = [];
  for (const each of widths) {
    const drawn = sharp(clean.bytes).resize({ width: each });
    const written =
      mediaType === 'image/png'
        ? drawn.png({ compressionLevel: 9 })
        : drawn.flatten({ background: '#fff' }).jpeg({ quality: JPEG_QUALITY, mozjpeg: true });
    const { data, info } = await written.toBuffer({ resolveWithObject: true });
    sizes.push({ bytes: new Uint8Array(data), width: info.width, height: info.height });
  }
  return { mediaType, sizes };
}
