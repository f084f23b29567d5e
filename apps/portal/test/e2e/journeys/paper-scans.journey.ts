import type { Page } from '@playwright/test';
import { uploadText } from '#text/vi/drafts.ts';
import { intakeText, slipText } from '#text/vi/intake.ts';
import {
  formSentences,
  outcomeWords,
  paperFormRefusals,
  paperScanText as text,
} from '#text/vi/paper-scans.ts';
import { needOcr, needPoppler } from '../../needed-programs.ts';
import { type Filling, inkOf, svgAround } from '../../paper/filled-form.ts';
import { photograph } from '../../paper/photograph.ts';
import { FLAT, pdfOfPages, printedForm, scanned, UPSIDE_DOWN } from '../../paper/scans.ts';
import { drawing } from '../../stamped-pages.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const TYPED = 'Nên có chỗ gửi xe miễn phí cho người đi chợ sớm.';
const BY_HAND = 'Mức phí này cao so với bà con.';
/** Where their boxes stand follows from how many there are. */
const THREE = [1, 2, 3].map((number) => ({ unitId: `dieu-${number}`, title: '', number }));
const FIRST: Filling = {
  ...{ tick: 'cross', writing: 'typed', category: 'household', lines: { place: 'Thôn Đoài' } },
  blocks: [{ position: 'agree' }, {}, { position: 'amend', text: TYPED }],
};
const SECOND: Filling = {
  ...{ tick: 'check', writing: 'hand', category: 'citizen', lines: { place: 'Thôn Đông' } },
  blocks: [{}, { position: 'disagree', text: BY_HAND }],
};
const THIRD: Filling = { ...FIRST, tick: 'filled', lines: {}, blocks: [{ position: 'agree' }] };

test.skip(!(needOcr() && needPoppler()), 'no program that reads pictures');

/** The sheets that the page would print, with their numbers. */
async function sheetsOn(page: Page): Promise<{ readonly svg: string; readonly serial: string }[]> {
  return await page.locator('.paper-form').evaluateAll((sheets) =>
    sheets.map((sheet) => ({
      svg: sheet.innerHTML,
      serial: /Số phiếu: (\w{6})/.exec(sheet.textContent ?? '')?.[1] ?? '',
    })),
  );
}

test('an officer prints forms, scans what came back, checks each beside its picture, and the opinions stand on their articles', async ({
  ownHouse: house,
  signIn,
  visit,
}) => {
  test.setTimeout(240_000);
  const id = house.ids.openConsultation;
  const officer = await signIn(house, 'markets-writer');
  const looker = await signIn(house, 'markets-second-writer', { javaScriptEnabled: true });
  const looksRight = async (address: string) => {
    await looker.goto(address);
    for (const width of [360, 768, 1280]) {
      await looker.setViewportSize({ width, height: 900 });
      expect(await looker.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(await findings(looker)).toEqual([]);
  };

  const sheets = await test.step('three numbered forms are printed', async () => {
    await officer.goto(paths.paperForms(id));
    const units = await officer
      .locator('[name="dieu"]')
      .evaluateAll((boxes) => boxes.slice(0, 3).map((box) => (box as HTMLInputElement).value));
    await officer.goto(`${paths.paperForms(id)}?ban=3&${units.map((unit) => `dieu=${unit}`).join('&')}`);
    const found = await sheetsOn(officer);
    expect(new Set(found.map(({ serial }) => serial)).size).toBe(3);
    await looksRight(paths.paperForms(id));
    return found;
  });

  /** What was printed, with what a person wrote on it, as a scanner gives it back. */
  const scanOf = async (at: number, filling: Filling, harm = FLAT) => {
    const layout = printedForm({ consultationId: id, articles: THREE })[0]!;
    const draw = drawing(at + 1);
    return await photograph(svgAround(sheets[at]!.svg + inkOf(layout, filling, draw)), harm, draw);
  };
  const other = printedForm({
    consultationId: '01a1f6e5-8780-7116-871b-837f5d6029fd',
    serial: 'AAAAAA',
    articles: [],
  });

  await test.step('one scan of five pages: one upside down, one of another round, one twice', async () => {
    await officer.goto(paths.paperScans(id));
    if ((await officer.locator('[name=answer]').count()) > 0)
      await send(officer, uploadText.continue, { answer: 'no' });
    const buffer = await pdfOfPages([
      await scanOf(0, FIRST),
      await scanOf(1, SECOND, UPSIDE_DOWN),
      await scanned(other[0]!, FIRST),
      await scanOf(0, FIRST, UPSIDE_DOWN),
      await scanOf(2, THIRD),
    ]);
    const files = { name: 'phieu-thon-doai.pdf', mimeType: 'application/pdf', buffer };
    await send(officer, text.upload, { files });
    await sees(officer, text.taken(1));
    await expect(async () => {
      await officer.goto(paths.paperScans(id));
      await sees(officer, new RegExp(text.states.read));
    }).toPass({ timeout: 150_000, intervals: [1_500] });
    await sees(officer, text.sums({ all: 3, waiting: 3, entered: 0, rejected: 0 }));
    const none = { serial: '', file: '', page: 0 };
    await sees(officer, new RegExp(outcomeWords.otherConsultation(none)));
    const twice = { serial: sheets[0]!.serial, file: 'phieu-thon-doai.pdf', page: 1 };
    await sees(officer, new RegExp(outcomeWords.sameTwice(twice)));
    await looksRight(paths.paperScans(id));
  });

  await test.step('the first is read without a doubt, and entered only when a person confirms it', async () => {
    await officer.getByRole('link', { name: text.begin }).click();
    await looksRight(officer.url());
    await sees(officer, text.doubtsAbove(0));
    await expect(officer.locator('[name="category"]')).toHaveValue('household');
    await expect(officer.locator('[name="position.2"]')).toHaveValue('amend');
    await expect(officer.locator('[name="text.2"]')).toHaveValue(TYPED);
    await expect(officer.locator('svg image').first()).toHaveAttribute('href', /intake\/scans\//);
    await send(officer, text.enter);
    await sees(officer, /Đã ghi\. Mã biên nhận/);
    await sees(officer, text.number(2, 3));
  });

  await test.step('handwriting is left to the person: words on the paper cannot be passed over; left for later, taken up again', async () => {
    await looksRight(officer.url());
    const second = officer.url().replace(/\?.*/, '');
    await send(officer, text.enter, { 'text.1': '', place: 'Thôn Đông' });
    await sees(officer, formSentences.unread);
    await send(officer, text.later, { 'text.1': BY_HAND });
    await sees(officer, text.setAside);
    await officer.goto(second);
    await expect(officer.locator('[name="text.1"]')).toHaveValue(BY_HAND);
    await expect(officer.locator('[name="position.1"]')).toHaveValue('disagree');
    // A colleague has the same form open: it is entered once.
    await looker.goto(second);
    await send(officer, text.enter);
    await sees(officer, /Đã ghi\. Mã biên nhận/);
    await send(looker, text.enter);
    await sees(looker, paperFormRefusals.decided);
  });

  await test.step('the third is set aside with a reason, opened again and entered; what the paper does not say is asked for', async () => {
    await send(officer, text.reject, { reason: 'Phiếu không ghi nơi ở' });
    await sees(officer, text.wasRejected('Phiếu không ghi nơi ở'));
    await send(officer, text.reopen, { reason: 'Đã hỏi lại người góp ý' });
    await sees(officer, text.reopened);
    await send(officer, text.enter, { place: '' });
    await sees(officer, 'Ghi nơi người góp ý ở hoặc nơi nhận');
    await send(officer, text.enter, { place: 'Thôn Nam' });
    await sees(officer, text.done);
    await sees(officer, text.sums({ all: 3, waiting: 0, entered: 3, rejected: 0 }));
  });

  await test.step('the opinions stand on their articles, in the counts, and have receipts to hand out', async () => {
    await officer.goto(paths.intake(id));
    await sees(officer, intakeText.todaySum(3));
    await sees(officer, new RegExp(TYPED));
    await expect(officer.locator('.entries li', { hasText: 'từ phiếu quét' })).toHaveCount(3);
    await expect(officer.locator('.entries b', { hasText: 'Điều 2' })).toHaveCount(1);
    const code = await officer.locator('.entries code').last().textContent();
    const citizen = await visit(house);
    await citizen.goto(paths.submission(code ?? ''));
    await sees(citizen, new RegExp(TYPED));
    await officer.goto(paths.paperScans(id));
    await officer.getByRole('link', { name: text.slips }).click();
    await sees(officer, slipText.title);
    await expect(officer.locator('.slip')).toHaveCount(3);
  });
});

test('with the keyboard alone a form is checked and entered', async ({ ownHouse: house, signIn }) => {
  test.setTimeout(120_000);
  const id = house.ids.openConsultation;
  const page = await signIn(house, 'markets-writer', { javaScriptEnabled: true });
  await page.goto(`${paths.paperForms(id)}?ban=1`);
  const [sheet] = await sheetsOn(page);
  const layout = printedForm({ consultationId: id, articles: [] })[0]!;
  const ink = inkOf(layout, { ...SECOND, lines: {} }, drawing(7));
  const buffer = await photograph(svgAround(sheet!.svg + ink), FLAT, drawing(7));
  await page.goto(paths.paperScans(id));
  if ((await page.locator('[name=answer]').count()) > 0)
    await send(page, uploadText.continue, { answer: 'no' });
  await send(page, text.upload, { files: { name: 'anh.jpg', mimeType: 'image/jpeg', buffer } });
  await expect(async () => {
    await page.goto(paths.paperScans(id));
    await page.getByRole('link', { name: text.begin }).click({ timeout: 1_000 });
  }).toPass({ timeout: 60_000, intervals: [1_000] });
  await page.waitForLoadState('networkidle');
  // The focus stands on what the reader was unsure of.
  await expect(page.locator('[name="text.1"]')).toBeFocused();
  await page.keyboard.type(BY_HAND);
  await page.locator('[name="place"]').focus();
  await page.keyboard.type('Thôn Bắc');
  await page.keyboard.press('Control+Enter');
  await sees(page, text.done);
});
