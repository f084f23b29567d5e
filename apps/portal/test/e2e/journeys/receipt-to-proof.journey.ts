import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { consultationStates } from '#text/vi/consultations.ts';
import { deskText } from '#text/vi/moderation.ts';
import { opinionDeskText } from '#text/vi/opinion-desk.ts';
import { publicLogText } from '#text/vi/public-log.ts';
import { responseStates, responsesText } from '#text/vi/responses.ts';
import { previewText, trackText } from '#text/vi/submissions.ts';
import { outcomeWords } from '#text/vi/words.ts';
import { findings } from '../axe.ts';
import type { House } from '../house/start-house.ts';
import { expect, paths, sees, send, test } from '../journey.ts';
import { write } from '../reader.ts';

const VERIFIER = fileURLToPath(new URL('../../../../../docs/guides/verify-log.mjs', import.meta.url));
const WORDS = 'Chợ nên mở từ 4 giờ vì rau về sớm.';
const ANSWER = 'Đúng là rau về từ 4 giờ; khoản 1 Điều 2 sẽ ghi 4 giờ.';
const AFTER_THE_ROUND = '2026-04-20T08:00:00+07:00';
const run = promisify(execFile);

/** A file of the portal as whoever reads it saves it. */
async function save(page: Page, address: string, file: string): Promise<string> {
  const begun = page.waitForEvent('download');
  await page.locator(`a[href="${address}"]`).first().click();
  await (await begun).saveAs(file);
  return file;
}

/** Whatever waits is let through, and everything in the round gets one answer, which another person approves. */
async function answerEverything(writer: Page, leader: Page, round: string): Promise<void> {
  await writer.goto(paths.moderation(round));
  for (const box of await writer.locator('input[name=opinion]').all()) await box.check();
  await send(writer, deskText.publish);
  await sees(writer, deskText.done.publish(2));
  await writer.goto(paths.opinions(round));
  await sees(writer, WORDS);
  for (const box of await writer.locator('input[name=opinion]').all()) await box.check();
  await send(writer, opinionDeskText.makeGroup, { title: 'Mở chợ sớm hơn, thêm vòi nước' });
  await sees(writer, opinionDeskText.done.group(2));
  await writer.goto(paths.responseDesk(round));
  await writer.getByRole('link', { name: 'Mở chợ sớm hơn' }).click();
  const answer = { outcome: 'accepted', explanation: ANSWER, changedUnitId: 'dieu-2__khoan-1' };
  await send(writer, responsesText.save, answer);
  await send(writer, responsesText.propose);
  await sees(writer, responseStates.proposed);
  await leader.goto(writer.url());
  await send(leader, responsesText.approve);
  await sees(leader, responseStates.approved);
}

async function closes(house: House, page: Page): Promise<void> {
  await house.moveClockTo(AFTER_THE_ROUND);
  await expect(async () => {
    await page.goto(paths.consultation(house.ids.openConsultation));
    await sees(page, consultationStates.closed);
  }).toPass({ timeout: 100_000, intervals: [2_000] });
}

test('a person follows a receipt from the form to the published answer and verifies with the script of the guide that nothing was lost', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  test.setTimeout(240_000);
  const { openConsultation: round, openSlug: slug } = house.ids;
  const folder = await mkdtemp(join(tmpdir(), 'dan-ban-receipt-'));
  try {
    const person = await visit(house, { javaScriptEnabled: false });
    const receipt = await test.step('a person writes and keeps the receipt', async () => {
      await write(person, slug, { 'position.0': 'amend', 'text.0': WORDS }, 'dieu-2__khoan-1');
      await send(person, previewText.send);
      await sees(person, trackText.notGrouped);
      // Nothing was signed yet: the page says when it will be, and offers no proof.
      await sees(person, publicLogText.notCovered);
      await expect(person.getByRole('link', { name: publicLogText.proof })).toHaveCount(0);
      return await person.locator('.receipt-code').innerText();
    });
    const [writer, leader] = await Promise.all([
      signIn(house, 'markets-writer'),
      signIn(house, 'markets-leader'),
    ]);
    await test.step('officers answer with four eyes', () => answerEverything(writer, leader, round));
    await test.step('what is not published is not told', async () => {
      await person.goto(paths.submission(receipt));
      await expect(person.getByText(ANSWER)).toHaveCount(0);
    });
    const desk = await test.step('the round closes by itself and its head is signed', async () => {
      await house.moveClockTo(AFTER_THE_ROUND);
      const again = await signIn(house, 'markets-leader');
      await closes(house, again);
      return again;
    });
    const kept = join(folder, 'ma-goc-khi-het-han.json');
    await test.step('the person keeps the head of the closing', async () => {
      await person.goto(paths.publicLog(slug));
      await sees(person, publicLogText.occasions.closing);
      await save(person, paths.publicLogHeads(slug, 1), kept);
    });
    await test.step('the table is published', async () => {
      await desk.goto(paths.responseDesk(round));
      await sees(desk, responsesText.nothingMissing);
      await send(desk, responsesText.publish);
      await expect(desk.getByRole('link', { name: responsesText.onPortal })).toBeVisible();
    });
    await test.step('the person finds the answer by the code alone', async () => {
      await person.goto(paths.track);
      await send(person, trackText.look, { code: receipt.toLowerCase().replaceAll('-', ' ') });
      await sees(person, ANSWER);
      await sees(person, outcomeWords.accepted);
      await person.getByRole('link', { name: trackText.seeTable }).click();
      await sees(person, ANSWER);
    });
    await test.step('and proves it with the script of the guide, against the head that was kept', async () => {
      await person.goto(paths.submission(receipt));
      const proof = await save(person, paths.submissionProof(receipt), join(folder, 'bang-chung.json'));
      expect(JSON.stringify(JSON.parse(await readFile(proof, 'utf8')))).toContain(WORDS);
      await person.goto(paths.publicLog(slug));
      const heads = await save(person, paths.publicLogHeads(slug, 1), join(folder, 'ma-goc.json'));
      const lines = await save(person, paths.publicLogLines(slug, 1), join(folder, 'dong.json'));
      const given = await save(person, paths.logVerifier, join(folder, 'kiem-tra.mjs'));
      expect(await readFile(given, 'utf8')).toBe(await readFile(VERIFIER, 'utf8'));
      const { stdout } = await run(process.execPath, [VERIFIER, proof, heads, kept, lines]);
      const said = stdout.trim().split('\n');
      expect(said).toHaveLength(6);
      for (const line of said) expect(line).toMatch(/^đúng: /);
    });
    await test.step('the same page is for every eye', async () => {
      const looking = await visit(house);
      await looking.goto(paths.submission(receipt));
      await sees(looking, ANSWER);
      expect(await findings(looking)).toEqual([]);
      await looking.goto(paths.responses(slug));
      expect(await findings(looking)).toEqual([]);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
