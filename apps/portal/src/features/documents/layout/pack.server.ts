import {
  Document,
  type FileChild,
  Header,
  type INumberingOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Orientation, pageOf } from './paper.ts';
import { placeRawXml, type RawXml, withRawXml } from './raw-xml.ts';
import { BODY_SIZE, FONT, line, SINGLE } from './typeset.ts';

export interface SheetContent {
  readonly title: string;
  readonly orientation: Orientation;
  readonly children: readonly FileChild[];
  /** Printed on top of every page; the demo's documents carry it so that none is taken for real. */
  readonly demoMark?: string;
  readonly numbering?: INumberingOptions;
  /** Each on pages of its own that are numbered apart (Decree 30/2020/NĐ-CP, Annex I); turned as the document unless it says so. */
  readonly appendices?: readonly {
    readonly children: readonly FileChild[];
    readonly orientation?: Orientation | undefined;
  }[];
}

/**
 * Packs a document into .docx bytes. The same input gives the same bytes: files are stored under their hash and
 * hashes are published, so times of writing are taken out of the package.
 */
export async function packDocx(sheet: SheetContent): Promise<Uint8Array> {
  const headers = {
    first: new Header({ children: markLines(sheet.demoMark, true) }),
    default: pageHeader(sheet.demoMark),
  };
  const properties = pageOf(sheet.orientation);
  const pieces = placeRawXml([
    ...sheet.children,
    ...(sheet.appendices ?? []).flatMap(({ children }) => children),
  ]);
  const document = new Document({
    title: sheet.title,
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: { run: { font: FONT, size: BODY_SIZE * 2, language: { value: 'vi-VN' } } },
        // Word's own headings are blue; official documents are black.
        heading1: BLACK,
        heading2: BLACK,
        heading3: BLACK,
      },
    },
    ...(sheet.numbering && { numbering: sheet.numbering }),
    sections: [
      { properties, headers, children: [...sheet.children] },
      ...(sheet.appendices ?? []).map(({ children, orientation }) => ({
        properties: numberedApart(orientation ?? sheet.orientation),
        headers,
        children: [...children],
      })),
    ],
  });
  return repack(await Packer.toBuffer(document), pieces);
}

function numberedApart(orientation: Orientation) {
  const properties = pageOf(orientation);
  return { ...properties, page: { ...properties.page, pageNumbers: { start: 1 } } };
}

/** The page number, centred in the top margin, from the second page on. */
function pageHeader(demoMark: string | undefined): Header {
  const number = new Paragraph({
    alignment: 'center',
    spacing: SINGLE,
    children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: 26 })],
  });
  return new Header({ children: [...markLines(demoMark, false), number] });
}

function markLines(demoMark: string | undefined, keepEmpty: boolean): Paragraph[] {
  if (demoMark) return [line(demoMark, 'center', { size: 9, bold: true, color: 'B00020' })];
  return keepEmpty ? [line('', 'center', { size: 9 })] : [];
}

const BLACK = { run: { font: FONT, size: BODY_SIZE * 2, color: '000000', bold: false, italics: false } };

const STILL = '2020-01-01T00:00:00Z';

function repack(bytes: Uint8Array, pieces: readonly RawXml[]): Uint8Array {
  const entries = unzipSync(bytes);
  const core = entries['docProps/core.xml'];
  if (core)
    entries['docProps/core.xml'] = strToU8(strFromU8(core).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, STILL));
  const main = entries['word/document.xml'];
  if (main) {
    // The library counts pictures over all documents that it ever wrote.
    let pictures = 0;
    const numbered = strFromU8(main).replace(
      /(<wp:docPr id=")\d+"/g,
      (_, start: string) => `${start}${++pictures}"`,
    );
    entries['word/document.xml'] = strToU8(withRawXml(numbered, pieces));
  }
  return zipDocx(entries);
}

/** The package of the parts. The same parts give the same bytes. */
export function zipDocx(entries: Readonly<Record<string, Uint8Array>>): Uint8Array {
  // Zip times are local: 1 January 1980 in every zone. The list of types comes first, as readers expect.
  const first = '[Content_Types].xml';
  const names = Object.keys(entries).sort(
    (a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1),
  );
  return zipSync(Object.fromEntries(names.map((name) => [name, entries[name]!])), {
    level: 6,
    mtime: new Date(1980, 0, 1),
  });
}
