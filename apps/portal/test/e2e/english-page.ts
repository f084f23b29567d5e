import type { Page } from '@playwright/test';

/** Words with Vietnamese marks that no element above them says to be Vietnamese; the name of the product is one. */
export const unmarked = async (page: Page): Promise<string[]> =>
  await page.evaluate(() => {
    const marks = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const words = (node.textContent ?? '').replaceAll('Dân Bàn', '').replace(/“[^”]*”/g, '');
      const parent = node.parentElement;
      if (marks.test(words) && parent?.closest('[lang]')?.getAttribute('lang') !== 'vi')
        if (!parent?.closest('script, style')) found.push(words.trim());
    }
    return found;
  });

/** The languages that the page names for itself, with their addresses. */
export const alternates = async (page: Page) =>
  await page
    .locator('link[hreflang]')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')] as const),
    );
