import type { Page } from '@playwright/test';
import { opinionDeskText as desk } from '#text/vi/opinion-desk.ts';
import { opinionProposalsText as text } from '#text/vi/opinion-proposals.ts';
import { tableText } from '#text/vi/voice-tables.ts';
import { writeXlsx } from '../../../src/features/offline-voices/tables/write-xlsx.server.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SHADE = 'Đề nghị làm mái che cho các sạp bán rau trước mùa mưa.';
const SAID: readonly (readonly [string, string])[] = [
  ['Đ1', SHADE],
  ['Đ1', SHADE],
  ['Đ1', `Kính gửi Sở,\n${SHADE} Nhà tôi bán rau đã mười năm.`],
  ['Đ1', SHADE.toUpperCase()],
  ['', 'Mức thu ở khoản 1 Điều 2 cao hơn chợ bên cạnh.'],
  ['', 'Cho hỏi bao giờ thì chợ mở cửa?'],
  ['Đ2', 'Nhà vệ sinh ở chợ bẩn quá, xin dọn mỗi ngày.'],
  ['Đ2', 'Xin dọn nhà vệ sinh mỗi ngày hai lần.'],
];

async function enterAll(page: Page, id: string): Promise<void> {
  await page.goto(paths.voiceTables(id));
  const head = ['Ngày nhận', 'Nơi ở', 'Điều khoản', 'Nội dung'];
  const rows = SAID.map(([unit, words]) => ['20/2/2026', 'Thôn Đông', unit, words]);
  const sheet = writeXlsx([{ name: 'Y kien', widths: [12, 20, 12, 60], rows: [head, ...rows] }]);
  const file = { name: 'y-kien.xlsx', mimeType: XLSX, buffer: Buffer.from(sheet) };
  await send(page, tableText.read, { file });
  await send(page, tableText.enter(SAID.length));
  await sees(page, /Đã ghi 8 lượt/);
}

test('what the machine read is proposed, a person groups it, and takes it back', async ({
  ownHouse: house,
  signIn,
}) => {
  const id = house.ids.openConsultation;
  const page = await signIn(house, 'markets-writer', { javaScriptEnabled: true });
  await enterAll(page, id);
  await page.goto(paths.opinions(id));
  await page.getByRole('link', { name: text.link }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text.title);

  await test.step('one text that many sent, with what one of them added', async () => {
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole('heading', { name: text.sameCount(4) })).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(page.locator('mark', { hasText: 'mười năm' })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await send(page, text.groupThese(4));
    await sees(page, desk.done.group(4));
    await expect(page.getByRole('heading', { name: text.sameCount(4) })).toHaveCount(0);
    await send(page, desk.undo);
    await expect(page.getByRole('heading', { name: text.sameCount(4) })).toBeVisible();
  });

  await test.step('a general opinion that names a clause is put where it belongs', async () => {
    await page.getByRole('link', { name: text.views['noi-den'] }).click();
    await page.getByRole('link', { name: 'khoản 1 Điều 2' }).click();
    await expect(page.locator('mark')).toHaveText('khoản 1 Điều 2');
    expect(await findings(page)).toEqual([]);
    await send(page, text.groupTicked, { title: 'Mức thu' });
    await sees(page, 'Chưa chọn ý kiến nào.');
    await expect(page.locator('[name=title]')).toHaveValue('Mức thu');
    await page.locator('[name=opinion]').check();
    await send(page, text.groupTicked);
    await sees(page, desk.done.group(1));
  });

  await test.step('two that speak of one thing; what to read first', async () => {
    await page.getByRole('link', { name: text.views['chu-de'] }).click();
    await page.getByLabel(text.choosePlace).selectOption('dieu-2');
    await page.getByRole('button', { name: text.showThemes }).click();
    await sees(page, text.themeCount(2));
    expect(await findings(page)).toEqual([]);
    await send(page, text.groupTicked, { title: 'Nhà vệ sinh' });
    await sees(page, desk.done.group(2));
    await page.getByRole('link', { name: text.views['can-xem'] }).click();
    await sees(page, text.flags.question);
    await sees(page, 'Cho hỏi bao giờ thì chợ mở cửa?');
    expect(await findings(page)).toEqual([]);
  });
});
