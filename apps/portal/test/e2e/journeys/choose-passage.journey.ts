import type { Page } from '@playwright/test';
import { choosingText } from '#text/vi/choosing.ts';
import { previewText } from '#text/vi/submissions.ts';
import { writingText } from '#text/vi/writing.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const TOUCH = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } } as const;
/** Words of the house's open draft, in the first line of Điều 2. */
async function firstLine(page: Page) {
  const line = page.locator('#dieu-2 li, #dieu-2 > p').first();
  return {
    line,
    text: (
      await line.evaluate((it) =>
        [...it.childNodes]
          .filter((n) => n.nodeType === 3)
          .map((n) => n.textContent)
          .join(''),
      )
    ).trim(),
  };
}

test('the plain page of a text carries no script; choosing words has a page of its own', async ({
  house,
  visit,
}) => {
  const page = await visit(house);
  await page.goto(paths.draftText(house.ids.openSlug));
  expect(await page.locator('script').count()).toBe(0);
  await page.getByRole('link', { name: choosingText.link }).click();
  await expect(page.locator('script[type=module]')).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(choosingText.heading);
});

test('by mouse: words are dragged over, the form opens below them, and two such opinions are one submission', async ({
  house,
  visit,
}) => {
  const page = await visit(house);
  await page.goto(paths.chooseInText(house.ids.openSlug));
  const { line } = await firstLine(page);
  await line.scrollIntoViewIfNeeded();
  const box = (await line.boundingBox())!;
  await page.mouse.move(box.x + 60, box.y + 14);
  await page.mouse.down();
  await page.mouse.move(box.x + 260, box.y + 14, { steps: 6 });
  await page.mouse.up();
  const near = page.locator('#choose-near');
  await expect(near).toBeVisible();
  const quote = (await page.evaluate(() => getSelection()?.toString() ?? '')).trim();
  expect(quote.length).toBeGreaterThan(3);
  await near.click();
  await expect(page.locator('.choose-form q')).toHaveText(quote);
  expect(await findings(page)).toEqual([]);
  await page.waitForTimeout(3_100);
  await send(page, choosingText.save, { 'position.0': 'amend', 'text.0': 'Chữ này khó hiểu.' });
  // Back in the text, at the same place, with the draft open.
  await expect(page).toHaveURL(/\/gop-y\/nhap\/[^/]+\/toan-van#dieu-2/);
  await sees(page, writingText.inDraft(1));
  await page.locator('#dieu-3').getByRole('button', { name: choosingText.start }).click();
  await page.getByRole('button', { name: choosingText.write }).click();
  await send(page, choosingText.save, { 'position.0': 'agree' });
  await sees(page, writingText.inDraft(2));
  await page.getByRole('link', { name: writingText.toPreview }).click();
  await expect(page.locator('.opinion q').first()).toHaveText(quote);
  await send(page, previewText.send);
  await expect(page.locator('.opinion')).toHaveCount(2);
  await expect(page.locator('.opinion q').first()).toHaveText(quote);
});

test('by touch: the bar stands at the bottom, away from the menu of the browser, and takes the words', async ({
  house,
  visit,
}) => {
  const page = await visit(house, TOUCH);
  await page.goto(paths.chooseInText(house.ids.openSlug));
  const { line, text } = await firstLine(page);
  const words = text.split(' ').slice(0, 5).join(' ');
  await line.scrollIntoViewIfNeeded();
  await line.tap();
  // What a long press and its handles leave: a selection.
  await line.evaluate((it, length) => {
    const node = [...it.childNodes].find((each) => each.nodeType === 3 && each.textContent?.trim()) as Text;
    const start = node.data.search(/\S/);
    getSelection()?.setBaseAndExtent(node, start, node, start + length);
  }, words.length);
  const bar = page.locator('#choose-bar');
  await expect(bar).toBeVisible();
  await expect(page.locator('#choose-near')).toBeHidden();
  const place = (await bar.boundingBox())!;
  expect(Math.round(place.y + place.height)).toBe(740);
  await expect(bar.locator('q')).toHaveText(words);
  await bar.getByRole('button', { name: choosingText.write }).tap();
  await page.waitForTimeout(3_100);
  await page.locator('.choose-form input[value=disagree]').tap();
  await send(page, choosingText.save, { 'text.0': 'Không hợp ở chợ quê.' });
  await page.getByRole('link', { name: writingText.toPreview }).tap();
  await expect(page.locator('.opinion q')).toHaveText(words);
  await send(page, previewText.send);
  await expect(page.locator('.receipt-code')).toBeVisible();
});

test('by keyboard alone: sentence by sentence, words added, written, left without a trace', async ({
  house,
  visit,
}) => {
  const page = await visit(house);
  await page.goto(paths.chooseInText(house.ids.openSlug));
  const start = page.locator('#dieu-2').getByRole('button', { name: choosingText.start });
  await start.focus();
  await page.keyboard.press('Enter');
  const bar = page.locator('#choose-bar');
  await expect(bar.getByRole('button', { name: choosingText.next })).toBeFocused();
  const first = await bar.locator('q').innerText();
  await expect(page.getByRole('status').filter({ hasText: first })).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(bar.locator('q')).not.toHaveText(first);
  await page.keyboard.press('ArrowUp');
  await expect(bar.locator('q')).toHaveText(first);
  await page.keyboard.press('Shift+ArrowLeft');
  const shorter = await bar.locator('q').innerText();
  expect(first.startsWith(shorter) && shorter.length < first.length).toBe(true);
  expect(await findings(page)).toEqual([]);
  // Escape leaves, and the focus is where it was.
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(start).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowLeft');
  await bar.getByRole('button', { name: choosingText.write }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.choose-form input[type=radio]').first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Rõ ràng, nên giữ.');
  await page.waitForTimeout(3_100);
  await page.locator('.choose-form').getByRole('button', { name: choosingText.save }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: writingText.toPreview }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.opinion q')).toHaveText(shorter);
  await sees(page, 'Rõ ràng, nên giữ.');
});

test('a selection over several articles means what holds them all or nothing; typed words go along', async ({
  house,
  visit,
}) => {
  const page = await visit(house);
  await page.goto(paths.chooseInText(house.ids.openSlug));
  await page.locator('#dieu-2').getByRole('button', { name: choosingText.start }).click();
  await page.getByRole('button', { name: choosingText.write }).click();
  await page.locator('[name="text.0"]').fill('Viết dở.');
  await page.locator('#dieu-3').getByRole('button', { name: choosingText.start }).click();
  await page.getByRole('button', { name: choosingText.write }).click();
  await expect(page.locator('.choose-form')).toHaveCount(1);
  await expect(page.locator('#dieu-3 [name="text.0"]')).toHaveValue('Viết dở.');
  await page.evaluate(() => {
    const [from, to] = ['dieu-1', 'dieu-2'].map((id) => document.getElementById(id)!);
    getSelection()?.setBaseAndExtent(from!, 0, to!, to!.childNodes.length);
  });
  await page.waitForTimeout(300);
  await expect(page.locator('#choose-near')).toBeHidden();
});
