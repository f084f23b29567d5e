import type { Page } from '@playwright/test';
import { likelyText, likenessRefusals } from '#text/vi/likely-opinions.ts';
import { opinionDeskText as desk } from '#text/vi/opinion-desk.ts';
import { opinionProposalsText as text } from '#text/vi/opinion-proposals.ts';
import { tableText } from '#text/vi/voice-tables.ts';
import { writeXlsx } from '../../../src/features/offline-voices/tables/write-xlsx.server.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SHADE = 'Đề nghị làm mái che cho các sạp bán rau trước mùa mưa.';
type Said = readonly (readonly [string, string])[];
const SAID: Said = [
  ['Đ1', SHADE],
  ['Đ1', SHADE],
  ['Đ1', `Kính gửi Sở,\n${SHADE} Nhà tôi bán rau đã mười năm.`],
  ['Đ1', SHADE.toUpperCase()],
  ['', 'Mức thu ở khoản 1 Điều 2 cao hơn chợ bên cạnh.'],
  ['', 'Cho hỏi bao giờ thì chợ mở cửa?'],
  ['Đ2', 'Nhà vệ sinh ở chợ bẩn quá, xin dọn mỗi ngày.'],
  ['Đ2', 'Xin dọn nhà vệ sinh mỗi ngày hai lần.'],
];

const ROAD = (dark: string, fall: string) =>
  `Con đường từ chợ ra bến đò ${dark}, học sinh đi học thêm về ${fall}. Đề nghị lắp đèn cho bà con đi lại.`;
const DARK = ROAD('buổi tối tối om', 'hay vấp ngã');
const DARK_TOO = ROAD('lúc khuya mù mịt', 'hay té xe');
const TREES = (why: string) =>
  `Hàng phượng trước cổng trường Tân Hưng ${why} nhưng vẫn cho bóng mát cả sân, xin giữ lại đừng chặt.`;
/** Two masses that may be one, and two single opinions that look alike. */
const ALIKE: Said = [
  ...[DARK, DARK, DARK, DARK_TOO, DARK_TOO].map((words) => ['Đ1', words] as const),
  ['Đ2', TREES('đã già cỗi, cành khô')],
  ['Đ2', TREES('mới trồng mấy năm trước')],
];

async function enterAll(page: Page, id: string, all: Said = SAID): Promise<void> {
  await page.goto(paths.voiceTables(id));
  const head = ['Ngày nhận', 'Nơi ở', 'Điều khoản', 'Nội dung'];
  const rows = all.map(([unit, words]) => ['20/2/2026', 'Thôn Đông', unit, words]);
  const sheet = writeXlsx([{ name: 'Y kien', widths: [12, 20, 12, 60], rows: [head, ...rows] }]);
  const file = { name: 'y-kien.xlsx', mimeType: XLSX, buffer: Buffer.from(sheet) };
  await send(page, tableText.read, { file });
  await send(page, tableText.enter(all.length));
  await sees(page, `Đã ghi ${all.length} lượt`);
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

test('of two that may be one an officer says whether they are, a colleague is told, and a word is taken back', async ({
  ownHouse: house,
  signIn,
}) => {
  const id = house.ids.openConsultation;
  const page = await signIn(house, 'markets-writer', { javaScriptEnabled: true });
  await enterAll(page, id, ALIKE);
  await page.goto(paths.opinionProposals(id));
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('heading', { name: text.sameCount(3) })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const likely = `${paths.opinionProposals(id)}?xem=co-the-mot`;
  const colleague = await signIn(house, 'markets-second-writer', { viewport: { width: 360, height: 780 } });
  await colleague.goto(likely);
  await expect(colleague.locator('body')).toHaveJSProperty('scrollWidth', 360);

  await test.step('both texts stand beside each other; one press from the keyboard joins them', async () => {
    await page.getByRole('link', { name: text.views['co-the-mot'] }).click();
    await sees(page, likelyText.pairs(2));
    const first = page.locator('.likely-pair').first();
    await expect(first.getByRole('heading')).toHaveText(likelyText.pair(3, 2));
    await expect(first.locator('mark', { hasText: 'mù mịt' })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('j');
    await expect(first.getByRole('button', { name: likelyText.isSame })).toBeFocused();
    await page.keyboard.press('Enter');
    await sees(page, likelyText.done.mot!);
    await sees(page, likelyText.pairs(1));
    expect(await findings(page)).toEqual([]);
  });

  await test.step('the card has grown, and says by how many', async () => {
    await page.getByRole('link', { name: text.views['hang-loat'] }).click();
    await expect(page.getByRole('heading', { name: text.sameCount(5) })).toBeVisible();
    await sees(page, likelyText.bySaid(2));
  });

  await test.step('a colleague whose page is old is told, and calls the other pair two opinions', async () => {
    await send(colleague, likelyText.isOther);
    await sees(colleague, likenessRefusals.joined);
    await send(colleague, likelyText.isOther);
    await sees(colleague, likelyText.done.hai!);
    await sees(colleague, likelyText.noneTitle);
  });

  await test.step('taken back, the pair is asked again and the card is as small as before', async () => {
    await page.goto(likely);
    await sees(page, likelyText.noneTitle);
    await page.locator('#da-ghi li').nth(1).getByRole('button', { name: likelyText.undo }).click();
    await sees(page, likelyText.done.bo!);
    await sees(page, likelyText.pairs(1));
    await expect(page.locator('#da-ghi li').nth(1)).toContainText('đã hoàn tác');
    await page.getByRole('link', { name: text.views['hang-loat'] }).click();
    await expect(page.getByRole('heading', { name: text.sameCount(3) })).toBeVisible();
  });
});
