import type { Page } from '@playwright/test';
import {
  askAllRefusals,
  dataRequestText,
  ownDataText as one,
  ownDataOfAllText as say,
} from '#text/vi/data-requests.ts';
import { ownSubmissionText as own } from '#text/vi/own-submission.ts';
import { previewText } from '#text/vi/submissions.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';
import { write } from '../reader.ts';

/** axe is a script. */
const WITH_SCRIPT = { javaScriptEnabled: true } as const;
const EMAIL = 'hai.lan@vidu.example.org';
const CONFIRM = /\/gop-y\/xac-nhan\/[A-Za-z0-9_-]+/g;
const OWN_DATA = /\/du-lieu-cua-toi\/[A-Za-z0-9_-]+/;

test('a person who confirmed an address asks once for all that was given under it, and nobody else can', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  const page = await visit(house);
  const administrator = await signIn(house, 'administrator');
  const mails = async () => {
    await administrator.goto(paths.mails);
    return (await administrator.locator('main').textContent()) ?? '';
  };
  const used = new Set<string>();
  const unused = async () => ((await mails()).match(CONFIRM) ?? []).filter((link) => !used.has(link));
  const give = async (words: string, confirms: boolean) => {
    const answers = { 'position.0': 'amend', 'text.0': words, email: EMAIL, consentReceiptByEmail: true };
    await write(page, house.ids.openSlug, answers);
    await send(page, previewText.send);
    await page.locator('.receipt-code').waitFor();
    await expect.poll(async () => (await unused()).length, { timeout: 20_000 }).toBeGreaterThan(0);
    const [link = ''] = await unused();
    used.add(link);
    if (!confirms) return;
    await page.goto(link);
    await send(page, own.confirm);
    await sees(page, own.confirmedTitle);
  };
  await give('Bến đò cần thêm áo phao.', true);
  await give('Bến đò cần bảng giá.', true);
  await give('Lần này chỉ ghi địa chỉ.', false);

  await askedFor(page, EMAIL);
  await expect.poll(mails, { timeout: 20_000 }).toMatch(OWN_DATA);
  const link = OWN_DATA.exec(await mails())?.[0] ?? '';
  await page.goto(link);
  await sees(page, say.under(EMAIL, 2));
  await sees(page, 'Bến đò cần thêm áo phao.');
  await sees(page, 'Bến đò cần bảng giá.');
  await expect(page.getByText('Lần này chỉ ghi địa chỉ.')).toHaveCount(0);
  expect(await findings(page)).toEqual([]);
  const copy = await page.request.get(`${link}/json`);
  expect(copy.headers()['cache-control']).toContain('no-store');
  expect(await copy.text()).toContain('Bến đò cần bảng giá.');

  await send(page, one.delete);
  await sees(page, /Đánh dấu ô xác nhận/);
  await send(page, one.delete, { sure: true });
  await sees(page, /Đã nhận yêu cầu cho 2 lần góp ý/);
  await send(page, one.delete, { sure: true });
  await sees(page, askAllRefusals.alreadyAsked);

  const officer = await signIn(house, 'markets-leader', WITH_SCRIPT);
  await officer.goto(paths.dataRequests);
  const row = officer.getByRole('row', { name: /Xóa dữ liệu.*Chờ trả lời/s }).first();
  await row.getByRole('link').click();
  expect(await findings(officer)).toEqual([]);
  await send(officer, dataRequestText.decide, { outcome: 'granted', answer: 'Đã xóa theo yêu cầu.' });
  await sees(officer, dataRequestText.outcomeTitle);
  await page.goto(link);
  await expect(page.getByText('Bến đò cần bảng giá.')).toHaveCount(0);
});

/** The same answer for a known and an unknown address. */
async function askedFor(page: Page, email: string): Promise<void> {
  for (const typed of ['khong.ai.ca@vidu.example.org', email]) {
    await page.goto(paths.ownDataOfAll);
    await send(page, say.send, { email: typed });
    await sees(page, say.asked);
    expect(await findings(page)).toEqual([]);
  }
}
