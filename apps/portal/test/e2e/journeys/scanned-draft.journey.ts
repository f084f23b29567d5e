import { reviewText, uploadText } from '#text/vi/drafts.ts';
import { scanText as text } from '#text/vi/scans.ts';
import { needOcr, needPoppler } from '../../needed-programs.ts';
import { scannedPdfOf } from '../../scanned-pdf.ts';
import type { ScanLook } from '../../stamped-pages.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const FIRST = [
  'ỦY BAN NHÂN DÂN TỈNH MINH HÀ',
  'QUYẾT ĐỊNH',
  'Quy định về bến đò ngang trên địa bàn tỉnh Minh Hà',
  'Điều 1. Phạm vi điều chỉnh',
  '1. Quyết định này quy định việc mở bến đò ngang trên địa bàn tỉnh.',
  '2. Bến đò của hộ gia đình cũng theo Quyết định này.',
];
const SECOND = [
  'Điều 2. Điều kiện mở bến',
  '1. Bến có biển báo, phao cứu sinh và nơi chờ có mái che.',
  '2. Người lái đò có chứng chỉ còn hiệu lực.',
  'Điều 3. Hiệu lực thi hành',
  'Quyết định này có hiệu lực từ ngày 01 tháng 01 năm 2027.',
];
/** An old machine: the program is not sure of every word on such a sheet. */
const POOR: ScanLook = { noise: 0.35, jpegQuality: 45, dpi: 130 };

test.skip(!(needOcr() && needPoppler()), 'no program that reads pictures');

test('an officer has a scanned draft read, corrects doubtful words beside the picture and makes a version of it', async ({
  ownHouse: house,
  signIn,
}) => {
  test.setTimeout(240_000);
  const writer = await signIn(house, 'markets-writer');
  const looker = await signIn(house, 'markets-second-writer', { javaScriptEnabled: true });
  const looksRight = async () => {
    await looker.goto(writer.url());
    expect(await findings(looker)).toEqual([]);
  };

  await test.step('the file is only pictures: it is read in the background, and the page says how far', async () => {
    await writer.goto(paths.projectUpload(house.ids.reviewProject));
    if ((await writer.locator('[name=answer]').count()) > 0)
      await send(writer, uploadText.continue, { answer: 'no' });
    const buffer = Buffer.from(await scannedPdfOf([FIRST, POOR], [SECOND]));
    await send(writer, uploadText.submit, {
      file: { name: 'ban-quet.pdf', mimeType: 'application/pdf', buffer },
    });
    await expect(writer.getByRole('heading', { level: 1 })).toContainText(text.title);
    await looksRight();
    await expect(async () => {
      await writer.reload();
      await sees(writer, text.checkedOf(0, 2));
    }).toPass({ timeout: 120_000, intervals: [1_000] });
  });

  await test.step('doubtful words are named under their lines, beside the picture', async () => {
    const picture = writer.getByRole('img', { name: text.picture(1) });
    await expect(picture).toBeVisible();
    // 210 millimetres at 150 points an inch.
    await expect(picture).toHaveJSProperty('naturalWidth', 1240);
    expect(await writer.locator('li.doubt mark').count()).toBeGreaterThan(0);
    await looksRight();
  });

  await test.step('no version before every page was read by a person', async () => {
    await sees(writer, text.acceptHint(2));
    await expect(writer.locator('button', { hasText: text.accept })).toHaveCount(0);
  });

  await test.step('each line is left as it stands on the paper', async () => {
    const fields = writer.locator('textarea');
    const count = await fields.count();
    for (let at = 0; at < count; at++) await fields.nth(at).fill(FIRST[at] ?? '');
    await send(writer, text.check);
    await sees(writer, text.saved);
    await sees(writer, text.checkedOf(1, 2));
    await expect(writer.getByRole('heading', { level: 2, name: text.page(2) })).toBeVisible();
    await send(writer, text.check);
    await sees(writer, text.checkedOf(2, 2));
    await looksRight();
  });

  await test.step('the version waits in review; its lines say that a program read them', async () => {
    const desk = writer.url();
    await send(writer, text.accept);
    await sees(writer, text.fromScan);
    await sees(writer, /3 điều · 4 khoản/);
    await sees(writer, '2. Bến đò của hộ gia đình cũng theo Quyết định này.');
    await sees(writer, reviewText.structure);
    await writer.goto(desk);
    await sees(writer, text.over);
  });
});
