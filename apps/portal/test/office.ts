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

/** The pages of a Word file as LibreOffice lays them out, as pictures (PNG) for somebody to look at. */
export async function pagesInOffice(docx: Uint8Array): Promise<Buffer[]> {
  return await converted(docx, 'pdf', async (folder) => {
    await run('pdftoppm', ['-r', '60', '-png', join(folder, 'tep.pdf'), join(folder, 'trang')]);
    const pages = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort();
    return await Promise.all(pages.map((name) => readFile(join(folder, name))));
  });
}

async function converted<T>(docx: Uint8Array, to: string, read: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'dan-ban-office-'));
  try {
    await writeFile(join(folder, 'tep.docx'), docx);
    // A profile of its own: one profile cannot run twice at once.
    const profile = `-env:UserInstallation=file://${join(folder, 'ho-so')}`;
    const conversion = ['--headless', '--convert-to', to, '--outdir', folder];
    await run('soffice', [profile, ...conversion, join(folder, 'tep.docx')]);
    return await read(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
