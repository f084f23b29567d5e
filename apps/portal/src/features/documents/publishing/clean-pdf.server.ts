import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../ocr/programs.server.ts';
import { extractPages } from '../pdf/extract-pages.server.ts';
import { countCoveredWords } from './covered-words.server.ts';
import { blankJpegMetadata } from './jpeg-metadata.ts';
import { createTraceTally, type Trace } from './traces.ts';

export type CleanPdf =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly removed: readonly Trace[] }
  | { readonly ok: false; readonly reason: 'broken' | 'remarks' | 'noProgram' };

/** 227 pages of text take 4 s. */
const REWRITE_MS = 120_000;

/**
 * Draws the pages into a new PDF (poppler and cairo): properties, XMP, scripts, attached files, forms, earlier states and
 * what lies under invisible layers have no way into it. Remarks of reviewers would be drawn too, so a file with remarks is
 * refused. Words under a black bar are still words in the new file: they are counted and the officer is told.
 */
export async function cleanPdf(bytes: Uint8Array): Promise<CleanPdf> {
  const extracted = await extractPages(bytes);
  if (!('pages' in extracted)) return { ok: false, reason: 'broken' };
  if (extracted.pages.some((page) => (page.remarks ?? 0) > 0)) return { ok: false, reason: 'remarks' };
  const folder = await mkdtemp(join(tmpdir(), 'dan-ban-pdf-'));
  const [before, after] = [join(folder, 'truoc.pdf'), join(folder, 'sau.pdf')];
  try {
    await writeFile(before, bytes, { mode: 0o600 });
    const run = await runProgram('pdftocairo', ['-pdf', before, after], { milliseconds: REWRITE_MS });
    if (!run.ok) return { ok: false, reason: run.failure === 'missing' ? 'noProgram' : 'broken' };
    const drawn = new Uint8Array(await readFile(after));
    const found = await tracesOf(before, bytes);
    const covered = await countCoveredWords(before, extracted.pages);
    const removed = covered > 0 ? [...found, { code: 'coveredWords' as const, count: covered }] : found;
    const pictures = blankJpegMetadata(drawn);
    const all = pictures > 0 ? [...removed, { code: 'pictureMetadata' as const, count: pictures }] : removed;
    return { ok: true, bytes: withoutTime(drawn), removed: all };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function tracesOf(path: string, bytes: Uint8Array): Promise<readonly Trace[]> {
  const tally = createTraceTally();
  const [info, attached] = await Promise.all([
    runProgram('pdfinfo', ['-enc', 'UTF-8', path], { milliseconds: 30_000 }),
    runProgram('pdfdetach', ['-list', path], { milliseconds: 30_000 }),
  ]);
  const lines = info.output.toString().split('\n');
  const said = (name: RegExp) => lines.filter((line) => name.test(line) && !/:\s*(no|none)?\s*$/.test(line));
  tally.add('people', said(/^Author:/).length);
  tally.add('properties', said(/^(Title|Subject|Keywords|Custom Metadata|Metadata Stream):/).length);
  // poppler names only the scripts of the whole document; those of a page or an action stand in the bytes.
  const scripted = said(/^JavaScript:/).length > 0 || Buffer.from(bytes).includes('/JavaScript');
  tally.add('scripts', scripted ? 1 : 0);
  tally.add('controls', said(/^Form:/).length);
  tally.add('attachments', Number(/^\s*(\d+)/.exec(attached.output.toString())?.[1] ?? 0));
  return tally.list();
}

/** The same input gives the same bytes: the hour of writing is made a fixed one, in place. */
function withoutTime(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const still = text.replace(/(?<head>\/CreationDate \(D:)\d{14}/g, '$<head>20200101000000');
  return new Uint8Array(Buffer.from(still, 'latin1'));
}
