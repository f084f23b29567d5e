import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ok, type Result, refuse } from '#platform/result.ts';
import { runProgram } from '../ocr/programs.server.ts';
import { makeWaryProfile } from './wary-profile.server.ts';
import type { PdfRefusal } from './write-pdf.server.ts';

/** A plan of a hundred pages takes some seconds. */
const TIME_MS = 60_000;

/** One at a time, as with PDF: each takes a core and 300 MB. */
let last: Promise<unknown> = Promise.resolve();

/**
 * A Word 97-2003 file as LibreOffice reads it, saved as DOCX, which then goes through our own import like any other. The file is of
 * others: it is opened in a profile of its own, where macros and links are off, and nothing but the DOCX is taken from it.
 */
export async function openOldWord(doc: Uint8Array): Promise<Result<Uint8Array, PdfRefusal>> {
  const mine = last.then(() => convert(doc));
  last = mine.catch(() => undefined);
  return await mine;
}

async function convert(doc: Uint8Array): Promise<Result<Uint8Array, PdfRefusal>> {
  const folder = await mkdtemp(join(tmpdir(), 'dan-ban-doc-'));
  try {
    await makeWaryProfile(join(folder, 'ho-so'));
    await writeFile(join(folder, 'tep.doc'), doc);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'ho-so'))}`;
    const words = [
      '--headless',
      '--norestore',
      '--infilter=MS Word 97',
      '--convert-to',
      'docx',
      '--outdir',
      folder,
    ];
    const run = await runProgram('soffice', [profile, ...words, join(folder, 'tep.doc')], {
      milliseconds: TIME_MS,
    });
    if (!run.ok) return refuse(run.failure ?? 'failed');
    const docx = await readFile(join(folder, 'tep.docx')).catch(() => undefined);
    return docx ? ok(docx) : refuse('failed');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
