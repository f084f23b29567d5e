import sharp from 'sharp';
import { MAX_PICTURE_POINTS } from '../ocr/prepare-picture.server.ts';
import { isRaster } from '../secrecy/docx-pictures.server.ts';

export interface CleanPicture {
  readonly bytes: Uint8Array;
  readonly kind: 'jpeg' | 'png';
  /** It held more than points: place, device, author, a preview of another cut. */
  readonly hadMetadata: boolean;
}

/** Good enough that nobody sees the second encoding. */
const JPEG_QUALITY = 90;

/**
 * The picture written anew from its points: upright, in sRGB, without EXIF, XMP, IPTC, comments, colour profile or preview.
 * undefined when it cannot be decoded.
 */
export async function cleanPicture(bytes: Uint8Array): Promise<CleanPicture | undefined> {
  if (!isRaster(bytes)) return undefined;
  try {
    const source = sharp(bytes, { limitInputPixels: MAX_PICTURE_POINTS });
    const { format, exif, xmp, iptc, comments } = await source.metadata();
    const hadMetadata = Boolean(exif ?? xmp ?? iptc) || (comments?.length ?? 0) > 0;
    const upright = source.autoOrient().toColourspace('srgb');
    const kind = format === 'jpeg' ? 'jpeg' : 'png';
    const written = kind === 'jpeg' ? upright.jpeg({ quality: JPEG_QUALITY }) : upright.png();
    return { bytes: new Uint8Array(await written.toBuffer()), kind, hadMetadata };
  } catch {
    return undefined;
  }
}
