import { zipSync } from 'fflate';
import { packWords } from '#text/vi/pack-words.ts';
import type { PackFacts } from '../pack-facts.ts';
import { type PieceBlock, sectionsOf } from '../piece-text.ts';
import { FLOW_SHEET, LEAFLET_SHEET, NOTICE_SHEET } from '../sheets/paper-sheets.typ.ts';
import { CARD_SHEET, SLIDE_SHEET } from '../sheets/screen-sheets.typ.ts';
import { sheetData } from './sheet-data.ts';
import { layOut, pdfOf, pngOf } from './typst.server.ts';

const PAPERS = {
  a3: { width: 297, height: 420 },
  a4: { width: 210, height: 297 },
  a5: { width: 148, height: 210 },
} as const;

/** Sheets by layout, with the largest type that they may take: what hangs on a board fills it, what is held in a hand does not. */
const LAYOUTS = {
  flow: { sheet: FLOW_SHEET, most: 1.12 },
  notice: { sheet: NOTICE_SHEET, most: 1.36 },
  leaflet: { sheet: LEAFLET_SHEET, most: 1.12 },
} as const;

/** Undefined: too long for its pages even in the smallest type. */
export function writeSheetPdf(
  facts: PackFacts,
  blocks: readonly PieceBlock[],
  form: { readonly layout: keyof typeof LAYOUTS; readonly paper: keyof typeof PAPERS },
  mostPages: number,
): Uint8Array | undefined {
  const { sheet, most } = LAYOUTS[form.layout];
  const document = layOut(sheet, sheetData(facts, blocks, PAPERS[form.paper]), { pages: mostPages, most });
  return document && pdfOf(document);
}

export async function writeCard(
  facts: PackFacts,
  blocks: readonly PieceBlock[],
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Uint8Array | undefined> {
  const document = layOut(CARD_SHEET, sheetData(facts, blocks, { width, height }), { pages: 1, most: 1.5 });
  return document && (await pngOf(document, width, height));
}

const SCREEN = { width: 1920, height: 1080 } as const;
/** Items of one picture: more are read by nobody who walks past. */
const ITEMS_A_SLIDE = 4;

/** Pictures in a zip, numbered in their order. */
export async function writeSlides(
  facts: PackFacts,
  blocks: readonly PieceBlock[],
): Promise<Uint8Array | undefined> {
  const slides = slidesOf(blocks);
  const files: Record<string, Uint8Array> = {};
  for (const [i, slide] of slides.entries()) {
    const data = {
      ...sheetData(facts, slide, SCREEN),
      page: packWords.slide(i + 1, slides.length),
      first: i === 0,
      last: i === slides.length - 1,
    };
    const document = layOut(SLIDE_SHEET, data, { pages: 1, most: 1.24 });
    if (!document) return undefined;
    files[`man-hinh-${String(i + 1).padStart(2, '0')}.png`] = await pngOf(
      document,
      SCREEN.width,
      SCREEN.height,
    );
  }
  return zipSync(files, { level: 0, mtime: new Date(1980, 0, 1) });
}

/** A section is a picture; one with many items is several under the same heading. */
export function slidesOf(blocks: readonly PieceBlock[]): PieceBlock[][] {
  return sectionsOf(blocks).flatMap(({ heading, blocks: inside }) => {
    const title: PieceBlock = { kind: 'title', text: heading };
    const parts = inside.flatMap((block): PieceBlock[][] => {
      if (block.kind !== 'list') return [[block]];
      const count = Math.ceil(block.items.length / ITEMS_A_SLIDE);
      const size = Math.ceil(block.items.length / count);
      return Array.from({ length: count }, (_, i) => [
        { kind: 'list', items: block.items.slice(i * size, (i + 1) * size) },
      ]);
    });
    const lists = parts.filter(([block]) => block?.kind === 'list');
    const others = parts.filter(([block]) => block?.kind !== 'list').flat();
    if (lists.length === 0) return [[title, ...others]];
    return lists.map((list, i) => [title, ...(i === 0 ? others : []), ...list]);
  });
}
