import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { publicLogText as text } from '#text/vi/public-log.ts';
import { expect, paths, test } from '../journey.ts';

/** Saves what a link of the page gives, as a reader would. */
async function save(page: Page, link: string, file: string): Promise<string> {
  const begun = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  await (await begun).saveAs(file);
  return file;
}

test('who holds a receipt takes the proof from its page and checks it with the script of the portal alone', async ({
  house,
  visit,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'dan-ban-proof-'));
  try {
    const page = await visit(house, { javaScriptEnabled: false });
    // The head of the closing is signed behind the start of the house.
    await expect(async () => {
      await page.goto(paths.submission(house.ids.receiptCode));
      await expect(page.getByRole('link', { name: text.proof })).toBeVisible({ timeout: 1_000 });
    }).toPass();
    const proof = await save(page, text.proof, join(folder, 'bang-chung.json'));
    await page.getByRole('link', { name: /^Dòng \d+$/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(text.heading);
    const heads = await save(page, text.fileHeads, join(folder, 'ma-goc.json'));
    const lines = await save(page, text.fileLines, join(folder, 'dong.json'));
    const verifier = await save(page, text.fileVerifier, join(folder, 'kiem-tra.mjs'));
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, [verifier, proof, heads, heads, lines]);
    expect(stdout.trim().split('\n')).toHaveLength(6);
    await writeFile(proof, await changed(proof));
    await expect(run(process.execPath, [verifier, proof, heads])).rejects.toThrow(/SAI: lời góp ý/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** The proof with one word of the opinion exchanged. */
async function changed(file: string): Promise<string> {
  return (await readFile(file, 'utf8')).replace('22 giờ', '21 giờ');
}
