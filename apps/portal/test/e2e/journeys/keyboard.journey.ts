import type { Page } from '@playwright/test';
import { frame } from '#text/vi/common.ts';
import { opinionFormText, previewText } from '#text/vi/submissions.ts';
import { expect, paths, test } from '../journey.ts';

/** Presses Tab until the element with these words has the focus; every stop on the way must show it. */
async function tabTo(page: Page, words: string | RegExp, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(focused);
    expect(focus.shown, `the focus on “${focus.name}” cannot be seen`).toBe(true);
    if (typeof words === 'string' ? focus.name.startsWith(words) : words.test(focus.name)) return;
  }
  throw new Error(`Tab does not reach “${words}”`);
}

/** What has the focus, by its words, and whether an outline or a frame shows it. */
function focused(): { name: string; shown: boolean } {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return { name: '', shown: true };
  const label =
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
      ? element.labels?.[0]
      : undefined;
  const name = (element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? '').trim();
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const framed = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
  return { name: name.replace(/\s+/g, ' '), shown: framed && box.width > 0 && box.height > 0 };
}

test('with the keyboard alone a citizen reads, comments, previews, sends and keeps the receipt', async ({
  house,
  visit,
}) => {
  const page = await visit(house, { javaScriptEnabled: true });
  await page.goto(paths.home);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: frame.skip })).toBeFocused();
  await expect(page.getByRole('link', { name: frame.skip })).toBeInViewport();
  await page.keyboard.press('Enter');
  await tabTo(page, /chợ dân sinh/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${paths.draft(house.ids.openSlug)}$`));

  await tabTo(page, /góp ý/i);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Góp ý');
  await tabTo(page, opinionFormText.where);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /Tôi đồng ý|đồng ý/);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, opinionFormText.text);
  await page.keyboard.type('Nên có chỗ gửi xe cho người đi chợ.', { delay: 40 });
  await page.waitForTimeout(1_500);
  await tabTo(page, opinionFormText.toPreview);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(previewText.title);
  await expect(page.getByText('Nên có chỗ gửi xe')).toBeVisible();
  await tabTo(page, previewText.send);
  await page.keyboard.press('Space');
  await expect(page.locator('.receipt-code')).toBeVisible();
});
