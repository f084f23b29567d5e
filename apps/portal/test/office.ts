import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The words that LibreOffice shows of a Word file, as somebody who opens it sees them. */
export async function wordsInOffice(docx: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dan-ban-office-'));
  try {
    await writeFile(join(folder, 'tep.docx'), docx);
    // A profile of its own: one profile cannot run twice at once.
    const profile = `-env:UserInstallation=file://${join(folder, 'ho-so')}`;
    const to = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
    await run('soffice', [profile, ...to, join(folder, 'tep.docx')]);
    return await readFile(join(folder, 'tep.txt'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
