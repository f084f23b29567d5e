import { unzipChosen } from '../docx/safe-unzip.server.ts';
import { elements, readXml } from '../docx/xml.ts';

/** Pictures of one file together, unpacked; the largest real draft seen holds 6 MB of them. */
const MAX_PICTURE_BYTES = 80 * 1024 * 1024;

export interface FilePictures {
  /** Those of page headers first: a stamp stands there. */
  readonly pictures: readonly Uint8Array[];
  /** Pictures in a form that cannot be read (drawings of Windows, broken files). */
  readonly unread: number;
}

const MEDIA = /(^|\/)media\/[^/]+$/;
const HEADER_RELATIONS = /^word\/_rels\/(header|footer)\d*\.xml\.rels$/;

export function docxPictures(bytes: Uint8Array): FilePictures {
  const unzipped = unzipChosen(bytes, (name) => MEDIA.test(name) || HEADER_RELATIONS.test(name), {
    maxBytes: MAX_PICTURE_BYTES,
    maxEntries: 4_000,
  });
  if (!unzipped.ok) return { pictures: [], unread: 1 };
  const files = [...unzipped.files];
  const inHeaders = new Set(
    files.filter(([name]) => HEADER_RELATIONS.test(name)).flatMap(([, part]) => targetsOf(part)),
  );
  const media = files.filter(([name]) => MEDIA.test(name));
  media.sort(([a], [b]) => Number(inHeaders.has(b)) - Number(inHeaders.has(a)));
  const pictures = media.map(([, content]) => content).filter(isRaster);
  return { pictures, unread: media.length - pictures.length };
}

function targetsOf(part: Uint8Array): string[] {
  const read = readXml(part);
  if (!read.ok) return [];
  return elements(read.root).map(({ attributes }) => `word/${attributes.Target ?? ''}`.replace('word//', ''));
}

/** JPEG, PNG, GIF, TIFF, WebP by their first bytes: the kinds that are decoded. */
export function isRaster(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  return (
    head.startsWith('\u00FF\u00D8\u00FF') ||
    head.startsWith('\u0089PNG\r\n\u001A\n') ||
    head.startsWith('GIF8') ||
    head.startsWith('II*\u0000') ||
    head.startsWith('MM\u0000*') ||
    (head.startsWith('RIFF') && head.endsWith('WEBP'))
  );
}
