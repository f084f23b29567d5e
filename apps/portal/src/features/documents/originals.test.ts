import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { articlesOf, parse } from '@danban/legal-text';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReadFile } from '#test/read-files.ts';
import { readDocument } from './import-document.server.ts';

const REPOSITORY = fileURLToPath(new URL('../../../../../', import.meta.url));
const CORPORA = resolve(REPOSITORY, process.env.DANBAN_CORPORA ?? '../shared/data');
const LEGAL = join(CORPORA, 'legal-documents');
const found = existsSync(join(LEGAL, 'originals'));
if (!found) {
  if (process.env.REQUIRE_CORPORA === '1') throw new Error(`collections required, none at ${LEGAL}`);
  console.log(`left out: real documents (none at ${LEGAL}; set DANBAN_CORPORA)`);
}

function filesUnder(folder: string, endings: readonly string[]): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const originals = filesUnder(join(LEGAL, 'originals'), ['.docx', '.doc', '.rtf', '.html', '.pdf']);
const pdfs = filesUnder(join(LEGAL, 'amendments'), ['.pdf']);
const of = (ending: string) =>
  originals.filter((file) => extname(file) === ending).map((file) => [file.slice(LEGAL.length + 1), file]);

/**
 * Lines "Điều n." of the whole file, counted in what LibreOffice (.docx) and pdftotext (.pdf) show of it,
 * without those quoted by an amending act; `main` is the number of articles when the file has no annexes with their own.
 */
const ARTICLES: readonly { readonly name: RegExp; readonly lines: number; readonly main?: number }[] = [
  { name: /bo_luat_91_2015/, lines: 689, main: 689 },
  { name: /30_2020_ND_CP\.docx/, lines: 38, main: 38 },
  { name: /nghi_dinh_03_2026/, lines: 175 },
  { name: /nghi_dinh_356_2025/, lines: 48 },
  // Holds a quotation opened by “ and closed by ": what that means is the parser's matter, not the reader's.
  { name: /nghi_dinh_99_2022/, lines: 58 },
  { name: /nghi_quyet_01_2019/, lines: 14, main: 14 },
  { name: /49-2026-nd-cp\.pdf/, lines: 22, main: 22 },
  { name: /amending_55-2023-ND-CP\.signed\.pdf/, lines: 3, main: 3 },
];

async function expectArticles(file: string): Promise<void> {
  const expected = ARTICLES.find(({ name }) => name.test(file));
  if (!expected) return;
  const result = await readDocument({ bytes: readFileSync(file), fileName: file });
  const blocks = result.ok ? result.blocks : [];
  const lines = blocks.filter((block) => /^Điều \d+[a-zđ]?\./u.test(block.text));
  expect(lines).toHaveLength(expected.lines);
  if (expected.main) expect(articlesOf(parse(blocks).tree)).toHaveLength(expected.main);
}

describe.skipIf(!found)('real documents', () => {
  const read = new Map<string, ReadFile>();

  // All in a process of its own, once: this one also holds what other tests left behind. Resident memory would tell more of the
  // collector's haste than of the readers; a heap of 128 MB that is too small for them ends the process, and this fails.
  beforeAll(async () => {
    const script = fileURLToPath(new URL('../../../test/read-files.ts', import.meta.url));
    const args = ['--max-old-space-size=128', '--conditions=development', script, ...originals, ...pdfs];
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 16 * 1024 * 1024 });
    for (const line of stdout.trim().split('\n')) {
      const one = JSON.parse(line) as ReadFile;
      read.set(one.fileName, one);
    }
  }, 300_000);

  test('a heap of 128 MB is enough to read them all', () => {
    expect([...read.keys()]).toEqual([...originals, ...pdfs]);
  });

  test.each(of('.docx'))('%s is read', async (_name, file) => {
    expect(read.get(file)?.result).toEqual({ ok: true, kind: 'docx' });
    expect(read.get(file)?.blocks).toBeGreaterThan(20);
    await expectArticles(file);
  });

  test.each(of('.doc'))('%s is refused: Word 97', (_name, file) => {
    expect(read.get(file)?.result).toEqual({ ok: false, reason: 'legacyDoc' });
  });

  test.each(of('.rtf'))('%s is refused: RTF', (_name, file) => {
    expect(read.get(file)?.result).toEqual({ ok: false, reason: 'legacyRtf' });
  });

  test.each(of('.html'))('%s is refused: a web page', (_name, file) => {
    expect(read.get(file)?.result).toEqual({ ok: false, reason: 'html' });
  });

  const SCANS = /02-phap-lenh-2020-signed|original_75-2021-ND-CP\.scan/;
  const allPdfs = [...of('.pdf'), ...pdfs.map((file) => [file.slice(LEGAL.length + 1), file])] as [
    string,
    string,
  ][];
  test.each(allPdfs)('%s is read, or refused as a scan', async (_name, file) => {
    if (SCANS.test(file)) {
      expect(read.get(file)?.result).toEqual({ ok: false, reason: 'scannedPdf' });
      return;
    }
    expect(read.get(file)?.result).toEqual({ ok: true, kind: 'pdf' });
    expect(read.get(file)?.unsure).toBe(true);
    await expectArticles(file);
  });
});
