import type { Page } from '@playwright/test';
import { answeringDeskText as deskText } from '#text/vi/answering-desk.ts';
import { bulkText } from '#text/vi/bulk-answer.ts';
import { uploadText } from '#text/vi/drafts.ts';
import { opinionDeskText } from '#text/vi/opinion-desk.ts';
import { responsesText } from '#text/vi/responses.ts';
import { tableText } from '#text/vi/voice-tables.ts';
import { writeXlsx } from '../../../src/features/offline-voices/tables/write-xlsx.server.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ANSWER = 'Giữ như dự thảo vì mức thu đã tính cho người thu nhập thấp.';
const BETTER = 'Căn cứ khoản 2 Điều 2 của dự thảo, mức thu đã tính cho người thu nhập thấp.';
const SHARED = 'Cơ quan đã cân nhắc và giữ như dự thảo.';
const REASON = 'Cần nêu căn cứ.';
/** What the house was furnished with: two opinions, one of them in a group already. */
const BEFORE = 2;
const PLACES = ['dieu-1', 'dieu-2', 'dieu-3', 'dieu-4', 'dieu-5'] as const;
const ALL = 60;

/** Paper opinions from a spreadsheet, an article after another. */
async function bringIn(page: Page, round: string): Promise<void> {
  await page.goto(paths.voiceTables(round));
  await send(page, uploadText.continue, { answer: 'no' });
  const rows = Array.from({ length: ALL - BEFORE }, (_, index) => [
    '20/1/2026',
    'Thôn Đông',
    `Đ${1 + (index % PLACES.length)}`,
    `Ý kiến trên giấy số ${index + 1}.`,
  ]);
  const head = ['Ngày nhận', 'Nơi ở', 'Điều khoản', 'Nội dung'];
  const sheet = writeXlsx([{ name: 'Y kien', widths: [12, 20, 12, 60], rows: [head, ...rows] }]);
  await send(page, tableText.read, {
    file: { name: 'y-kien.xlsx', mimeType: XLSX, buffer: Buffer.from(sheet) },
  });
  await send(page, tableText.enter(ALL - BEFORE));
  await sees(page, /Đã ghi 58 lượt/);
}

/** One group for each article. */
async function group(page: Page, round: string): Promise<void> {
  for (const place of PLACES) {
    await page.goto(`${paths.opinions(round)}?dieu=${place}&nhom=chua`);
    await page.locator('input[name=all]').check();
    await send(page, opinionDeskText.makeGroup, { title: `Về ${place.replace('dieu-', 'Điều ')}` });
  }
}

/** A key of the page, once its script listens. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Opens the open group with the keys alone, writes and hands in; the desk goes on to the next. */
async function answerByKeys(page: Page, words: string, said: string = deskText.proposed): Promise<void> {
  await page.waitForLoadState('networkidle');
  await press(page, '3', 'a', 'Control+a');
  await page.keyboard.type(words);
  const before = page.url();
  await press(page, 'Control+Shift+Enter');
  await expect(page).not.toHaveURL(before);
  await sees(page, said);
}

test('an officer answers sixty opinions by keyboard; the head returns two; the leader publishes; a citizen reads the answer', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  const { answeringConsultation: round, answeringSlug: slug, receiptCode } = house.ids;
  const desk = paths.answeringDesk(round);
  const [officer, head, leader] = [
    await signIn(house, 'markets-writer', { javaScriptEnabled: true }),
    await signIn(house, 'markets-head'),
    await signIn(house, 'markets-leader'),
  ];
  await test.step('sixty opinions are in; the head says that answers pass three persons', async () => {
    const clerk = await signIn(house, 'markets-second-writer');
    await bringIn(clerk, round);
    await group(clerk, round);
    await head.goto(paths.answerProgress(round));
    await send(head, deskText.chainSet, { steps: '3' });
    await sees(head, deskText.chainDone);
  });

  await test.step('three groups one by one, the rest at once, without a mouse', async () => {
    await officer.goto(`${desk}?buoc=con-lai`);
    await officer.waitForLoadState('networkidle');
    await sees(officer, deskText.received(ALL));
    await press(officer, 'j', 'e');
    await expect(officer).toHaveURL(/nhom=/);
    for (let answered = 0; answered < 3; answered += 1) await answerByKeys(officer, ANSWER);
    expect(await findings(officer)).toEqual([]);
    await officer.goto(`${desk}?buoc=con-lai`);
    await officer.waitForLoadState('networkidle');
    await press(officer, 'j', 'x', 'j', 'x', 'j', 'x', 'b', 'Tab');
    await press(officer, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Tab');
    await officer.keyboard.type(SHARED);
    await press(officer, 'Tab', 'Space', 'Tab', 'Tab', 'Enter');
    await sees(officer, bulkText.will.answer(3));
    await officer.waitForLoadState('networkidle');
    expect(await findings(officer)).toEqual([]);
    await press(officer, 'Control+Enter');
    await sees(officer, `${bulkText.was.answer(3)}.`);
  });

  await test.step('the head returns two with a reason and checks the others at once', async () => {
    await head.goto(`${desk}?buoc=cho-duyet`);
    for (let returned = 0; returned < 2; returned += 1) {
      await head.locator('.opinion a[href*="nhom="]').first().click();
      await send(head, responsesText.return, { reason: REASON });
      await sees(head, deskText.returned);
    }
    await checkAll(head);
    await sees(head, `${bulkText.was.check(4)}.`);
  });

  await test.step('the officer reads why and hands them in again', async () => {
    await officer.goto(`${desk}?buoc=tra-lai`);
    await officer.waitForLoadState('networkidle');
    await press(officer, 'j', 'e');
    await sees(officer, responsesText.returnedBecause(REASON));
    await answerByKeys(officer, BETTER);
    await answerByKeys(officer, BETTER, deskText.savedLast);
    await head.goto(`${desk}?buoc=cho-duyet`);
    await checkAll(head);
    await sees(head, `${bulkText.was.check(2)}.`);
  });

  await test.step('the leader approves all of them at once and publishes the table', async () => {
    await leader.goto(`${desk}?buoc=cho-duyet`);
    await leader.locator('input[name=all]').check();
    await leader.locator('summary', { hasText: bulkText.openSteps }).click();
    await leader.getByRole('button', { name: bulkText.previewSteps.approve }).click();
    await send(leader, bulkText.carryOut.approve(6));
    await sees(leader, `${bulkText.was.approve(6)}.`);
    await leader.goto(paths.responseDesk(round));
    await send(leader, responsesText.publish);
  });

  await test.step('a citizen reads the answer in the table and under the receipt', async () => {
    const citizen = await visit(house, { javaScriptEnabled: false });
    await citizen.goto(paths.responses(slug));
    await sees(citizen, BETTER);
    await sees(citizen, SHARED);
    await citizen.goto(paths.submission(receiptCode));
    await sees(citizen, /mức thu đã tính|giữ như dự thảo/);
  });

  async function checkAll(page: Page): Promise<void> {
    await page.locator('input[name=all]').check();
    await page.locator('summary', { hasText: bulkText.openSteps }).click();
    await page.getByRole('button', { name: bulkText.previewSteps.check }).click();
    await page.waitForLoadState();
    await page.locator('form[action="?/carryOutStep"] button').click();
    await page.waitForLoadState();
  }
});
