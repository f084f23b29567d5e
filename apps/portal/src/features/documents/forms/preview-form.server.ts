import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../ocr/programs.server.ts';
import { writeWaryPdf } from '../office/write-pdf.server.ts';
import { fillForm } from './fill-form.server.ts';
import type { FormKind } from './form-places.ts';
import { sampleDocument } from './sample-document.ts';

/** A sample takes two pages and an annex; whoever let it grow sees the first of them. */
const MOST_PAGES = 4;
/** Enough to read every word on a screen: an A4 page is 744 points wide. */
const POINTS_PER_INCH = 90;
const TIME_MS = 20_000;

export interface FormPreview {
  readonly canFill: boolean;
  /** PNG; empty when this machine cannot draw pages. */
  readonly pages: readonly Uint8Array[];
}

/** What a form makes of a sample, as pages. A form that cannot be filled says so instead of failing the first real document. */
export async function previewForm(bytes: Uint8Array, kind: FormKind): Promise<FormPreview> {
  let docx: Uint8Array;
  try {
    docx = await fillForm(bytes, sampleDocument(kind));
  } catch {
    return { canFill: false, pages: [] };
  }
  const pdf = await writeWaryPdf(docx);
  // LibreOffice is there and cannot open it: nor would whoever receives such a document.
  if (!pdf.ok) return { canFill: pdf.reason === 'missing', pages: [] };
  return { canFill: true, pages: await drawn(pdf.value) };
}

async function drawn(pdf: Uint8Array): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'dan-ban-mau-'));
  try {
    const path = join(folder, 'tep.pdf');
    await writeFile(path, pdf);
    const range = ['-f', '1', '-l', String(MOST_PAGES)];
    const words = ['-r', String(POINTS_PER_INCH), '-png', ...range, path, join(folder, 'trang')];
    const run = await runProgram('pdftoppm', words, { milliseconds: TIME_MS });
    if (!run.ok) return [];
    const names = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort();
    return await Promise.all(names.map((name) => readFile(join(folder, name))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
