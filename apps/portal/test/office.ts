import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The words that LibreOffice shows of a Word file, as somebody who opens it sees them. */
export async function wordsInOffice(docx: Uint8Array): Promise<string> {
  return await converted(docx, 'txt:Text (encoded):UTF8', (folder) =>
    readFile(join(folder, 'tep.txt'), 'utf8'),
  );
}

/** The pages of a file as LibreOffice lays them out, as pictures (PNG) for somebody to look at. */
export async function pagesInOffice(file: Uint8Array, ending = 'docx'): Promise<Buffer[]> {
  return await converted(
    file,
    'pdf',
    async (folder) => {
      await run('pdftoppm', ['-r', '60', '-png', join(folder, 'tep.pdf'), join(folder, 'trang')]);
      const pages = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort();
      return await Promise.all(pages.map((name) => readFile(join(folder, name))));
    },
    ending,
  );
}

/** The words on each page, as LibreOffice lays the file out. */
export async function wordsOnPagesInOffice(file: Uint8Array, ending: string): Promise<string[]> {
  return await converted(
    file,
    'pdf',
    async (folder) => {
      const { stdout } = await run('pdftotext', ['-layout', join(folder, 'tep.pdf'), '-']);
      return stdout.split('\f').slice(0, -1);
    },
    ending,
  );
}

/** The first sheet of a spreadsheet as LibreOffice understands it: what formulas came to, days as they are shown. */
export async function cellsInOffice(xlsx: Uint8Array): Promise<string> {
  return await converted(
    xlsx,
    'csv:Text - txt - csv (StarCalc):44,34,76',
    (folder) => readFile(join(folder, 'tep.csv'), 'utf8'),
    'xlsx',
  );
}

/** The same document as LibreOffice saves it in another format. */
export async function savedByOffice(docx: Uint8Array, as: 'pdf' | 'doc'): Promise<Uint8Array> {
  const format = as === 'doc' ? 'doc:MS Word 97' : as;
  return await converted(docx, format, (folder) => readFile(join(folder, `tep.${as}`)));
}

async function converted<T>(
  file: Uint8Array,
  to: string,
  read: (folder: string) => Promise<T>,
  ending = 'docx',
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'dan-ban-office-'));
  try {
    await writeFile(join(folder, `tep.${ending}`), file);
    // A profile of its own: one profile cannot run twice at once.
    const profile = `-env:UserInstallation=file://${join(folder, 'ho-so')}`;
    const conversion = ['--headless', '--convert-to', to, '--outdir', folder];
    await run('soffice', [profile, ...conversion, join(folder, `tep.${ending}`)]);
    return await read(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
