import sharp from 'sharp';
import type { FormFacts } from '../../src/features/submissions/paper-form/form-drawing.ts';
import {
  type FormArticle,
  type FormPage,
  layoutForm,
} from '../../src/features/submissions/paper-form/form-layout.ts';
import { scannedPdf } from '../pdf-file.ts';
import { drawing } from '../stamped-pages.ts';
import { type Filling, filledSvg, svgAround } from './filled-form.ts';
import { HARMS, type Harm, photograph } from './photograph.ts';
import { BOXES } from './sample.ts';

/** A flatbed without surprises: the sheet lies straight, or upside down. */
export const FLAT: Harm = { ...HARMS.scanner, askew: 0.6, quarters: [0] };
export const UPSIDE_DOWN: Harm = { ...FLAT, quarters: [2] };

export interface PaperOf {
  readonly consultationId: string;
  readonly versionOrdinal?: number;
  readonly serial?: string;
  readonly articles: readonly FormArticle[];
}
const FACTS: FormFacts = { draft: 'Dự thảo', versionOrdinal: 1, closesOn: null, address: 'Số 1' };

/** The printed pages of a form of this round. */
export function printedForm({
  consultationId,
  versionOrdinal = 1,
  serial = '',
  articles,
}: PaperOf): FormPage[] {
  return layoutForm({ consultationId, versionOrdinal, serial, ...BOXES, articles });
}

/** One page, filled and scanned (JPEG). */
export async function scanned(
  page: FormPage,
  filling: Filling,
  harm: Harm = FLAT,
  seed = 1,
): Promise<Buffer> {
  const draw = drawing(seed);
  return await photograph(filledSvg(page, FACTS, filling, draw), harm, draw);
}

/** A sheet that is no form. */
export async function otherSheet(words: string): Promise<Buffer> {
  return await photograph(svgAround(`<text x="30" y="40" font-size="6">${words}</text>`), FLAT, drawing(3));
}

/** Pages as a scanner puts them into one PDF. */
export async function pdfOfPages(pages: readonly Buffer[]): Promise<Buffer> {
  const sized = pages.map(async (bytes) => {
    const { width, height } = await sharp(bytes).metadata();
    return { bytes, width, height };
  });
  return Buffer.from(scannedPdf(await Promise.all(sized)));
}
