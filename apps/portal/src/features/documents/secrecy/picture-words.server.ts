import sharp from 'sharp';
import { MAX_PICTURE_POINTS } from '../ocr/prepare-picture.server.ts';
import type { PlacedText } from './places.ts';

/** Words among the properties of a picture: title, description, keywords, comments. Empty when it is no picture. */
export async function pictureWords(bytes: Uint8Array): Promise<PlacedText[]> {
  const found = await sharp(bytes, { limitInputPixels: MAX_PICTURE_POINTS })
    .metadata()
    .catch(() => undefined);
  const { exif, iptc, xmp, comments = [] } = found ?? {};
  const texts = [
    ...[exif, iptc].flatMap((part) => (part ? runsOf(part) : [])),
    ...(xmp ? xmp.toString('utf8').split(/<[^>]*>/) : []),
    ...comments.map(({ text }) => text),
  ];
  return texts
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text))
    .map((text) => ({ place: 'property', text }));
}

/** Exif keeps words as UTF-8 between zero bytes, and those of Windows as UTF-16; whichever it is, both readings are looked at. */
function runsOf(part: Buffer): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: zero and control bytes end a word of Exif.
  const ends = /[\u0000-\u0008\u000B-\u001F\uFFFD]+/;
  const shifted = part.subarray(1);
  return [part.toString('utf8'), part.toString('utf16le'), shifted.toString('utf16le')].flatMap((text) =>
    text.split(ends),
  );
}
