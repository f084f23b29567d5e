import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ok, type Result, refuse } from '#platform/result.ts';
import { runProgram } from '../ocr/programs.server.ts';
import { makeWaryProfile } from './wary-profile.server.ts';

export const PDF_TYPE = 'application/pdf';

/** `missing`: the machine has no LibreOffice. */
export const PDF_REFUSALS = ['missing', 'tooSlow', 'failed'] as const;
export type PdfRefusal = (typeof PDF_REFUSALS)[number];

/** A table of 10,000 rows takes half a minute on two cores. */
const TIME_MS = 180_000;

/** One at a time: each takes a core and 300 MB, and who waits a few seconds longer loses nothing. */
let last: Promise<unknown> = Promise.resolve();

/** A Word file of ours as LibreOffice lays it out on pages. Only for files that we wrote: others could hold anything. */
export async function writePdf(docx: Uint8Array): Promise<Result<Uint8Array, PdfRefusal>> {
  return await inTurn(() => convert(docx, false));
}

/** As `writePdf`, of a file in which others had a hand (a form adjusted in Word): macros and links are off. */
export async function writeWaryPdf(docx: Uint8Array): Promise<Result<Uint8Array, PdfRefusal>> {
  return await inTurn(() => convert(docx, true));
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return await mine;
}

async function convert(docx: Uint8Array, isWary: boolean): Promise<Result<Uint8Array, PdfRefusal>> {
  const folder = await mkdtemp(join(tmpdir(), 'dan-ban-pdf-'));
  try {
    await writeFile(join(folder, 'tep.docx'), docx);
    if (isWary) await makeWaryProfile(join(folder, 'ho-so'));
    // A profile of its own: one profile cannot run twice at once, and nothing of another document is in it.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'ho-so'))}`;
    const words = ['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder];
    const run = await runProgram('soffice', [profile, ...words, join(folder, 'tep.docx')], {
      milliseconds: TIME_MS,
    });
    if (!run.ok) return refuse(run.failure ?? 'failed');
    const pdf = await readFile(join(folder, 'tep.pdf')).catch(() => undefined);
    return pdf ? ok(pdf) : refuse('failed');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
