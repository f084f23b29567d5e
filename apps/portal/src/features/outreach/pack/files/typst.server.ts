import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import sharp from 'sharp';
import { SHEET_PARTS, SHEET_TITLE } from '../sheets/sheet-parts.typ.ts';

let compiler: NodeCompiler | undefined;

/** One for the process: it keeps the fonts, which take a third of a second to read. */
function typst(): NodeCompiler {
  if (compiler) return compiler;
  const fonts = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'),
  );
  const fontPaths = ['400Regular', '600SemiBold', '700Bold'].map((face) => join(fonts, face));
  // The workspace is the folder of the fonts: a sheet can name no other file of the machine.
  compiler = NodeCompiler.create({ workspace: fonts, fontArgs: [{ fontPaths }] });
  return compiler;
}

export type SheetData = Readonly<Record<string, unknown>>;

/** Sizes of type that are tried one after another, as shares of the plain size; below the last a sheet is no longer read from afar. */
const SCALES = [1.5, 1.36, 1.24, 1.12, 1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58] as const;

/** A few lines alone on a second sheet are drawn to the first in type that is hardly smaller. */
const HARDLY_SMALLER = 0.94;

/** Lays a sheet out in the largest type, up to `most`, that keeps it within its pages; undefined when none does. */
export function layOut(
  sheet: string,
  data: SheetData,
  { pages, most }: { readonly pages: number; readonly most: number },
): NodeTypstDocument | undefined {
  const scales = SCALES.filter((each) => each <= most);
  const within = (limit: number, tried: readonly number[]) => {
    for (const scale of tried) {
      const document = compile(sheet, { ...data, scale });
      if (document.numOfPages <= limit) return document;
    }
    return undefined;
  };
  const onOne =
    pages > 1
      ? within(
          1,
          scales.filter((each) => each >= HARDLY_SMALLER),
        )
      : undefined;
  return onOne ?? within(pages, scales);
}

function compile(sheet: string, data: SheetData): NodeTypstDocument {
  const made = typst().compile({
    mainFileContent: SHEET_TITLE + SHEET_PARTS + sheet,
    inputs: { data: JSON.stringify(data) },
  });
  typst().evictCache(10);
  if (made.result) return made.result;
  const found = made.takeDiagnostics()?.shortDiagnostics ?? made.takeError()?.shortDiagnostics;
  throw new Error(`sheet: expected it to compile: ${JSON.stringify(found).slice(0, 400)}`);
}

/** PDF/UA-1: tagged, with a title, a language and words for every picture. Same data, same bytes. */
export function pdfOf(document: NodeTypstDocument): Uint8Array {
  return new Uint8Array(typst().pdf(document, { pdfStandard: 'ua-1', creationTimestamp: 0 }));
}

/** One page of 0.75 points a pixel as PNG; letters are outlines, so no font of the machine has a part in it. */
export async function pngOf(document: NodeTypstDocument, width: number, height: number): Promise<Uint8Array> {
  const svg = typst().plainSvg(document);
  const png = await sharp(Buffer.from(svg), { density: 96 })
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .png({ compressionLevel: 7, palette: true, effort: 2 })
    .toBuffer();
  return new Uint8Array(png);
}
