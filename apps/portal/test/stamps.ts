import { strToU8 } from 'fflate';
import sharp from 'sharp';
import type { DocxParts } from './docx-file.ts';
import { addNoise } from './stamped-pages.ts';

export interface StampLook {
  readonly turned?: number;
  readonly opacity?: number;
  readonly ink?: string;
  readonly scale?: number;
  /** Width of the frame; 0 without. */
  readonly frame?: number;
  readonly format?: 'png' | 'jpeg';
  readonly jpegQuality?: number;
  /** Standard deviation of the blur in points. */
  readonly blur?: number;
  /** 0 to 1: specks on white and holes in ink. */
  readonly noise?: number;
}

/** A red stamp, drawn: a word in a frame as the rules of stamps have it. */
export async function drawnStamp(words: string, look: StampLook = {}): Promise<Uint8Array> {
  const { turned = 0, opacity = 1, scale = 1, frame = 5, ink = '#c00000', blur = 0, noise = 0 } = look;
  const { format = 'png', jpegQuality = 80 } = look;
  const width = (120 + words.length * 42) * scale;
  const height = 110 * scale;
  const page = { width: width * 1.5, height: Math.max(height * 2.4, turned % 90 === 0 ? width * 1.3 : 0) };
  const size = 52 * scale;
  const font = `font-family="Tinos, Liberation Serif, Noto Serif, serif" font-weight="bold" font-size="${size}"`;
  const [x, y] = [page.width / 2, page.height / 2];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}" height="${page.height}">
    <rect width="100%" height="100%" fill="white"/>
    <g transform="rotate(${turned} ${x} ${y})" opacity="${opacity}">
      <rect x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" fill="none" stroke="${ink}" stroke-width="${frame * scale}"/>
      <text x="${x}" y="${y + size * 0.35}" text-anchor="middle" fill="${ink}" ${font}>${words}</text>
    </g></svg>`;
  const drawn = sharp(Buffer.from(svg)).removeAlpha();
  const { data, info } = await (blur > 0 ? drawn.blur(blur) : drawn)
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (noise > 0) addNoise(data, noise, info.channels);
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const options = format === 'jpeg' ? { quality: jpegQuality } : {};
  return await sharp(data, { raw }).toFormat(format, options).toBuffer();
}

const DRAWING = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="1800000" cy="900000"/><wp:docPr id="1" name="Hình 1"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="a"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rId9"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

/** The parts of a Word file that shows this picture in its page header or in its text. */
export function pictureIn(where: 'header' | 'body', picture: Uint8Array, body: string): DocxParts {
  const name = picture[0] === 0x89 ? 'image1.png' : 'image1.jpeg';
  const part = where === 'header' ? 'header1' : 'document';
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/${name}"/></Relationships>`;
  return {
    body: where === 'body' ? body + DRAWING : body,
    ...(where === 'header' && { header: DRAWING }),
    entries: { [`word/media/${name}`]: picture, [`word/_rels/${part}.xml.rels`]: strToU8(relations) },
  };
}
