import type { Page } from '@playwright/test';
import { vietnameseSentences } from './interface-words.ts';

/**
 * Words with Vietnamese marks that nothing above them says to be Vietnamese, wherever somebody reads or hears them: on the
 * page, in its head, in names of parts, in hints and on buttons. The name of the product is one; what stands in “quotation
 * marks” is explained in English beside them.
 */
export const unmarked = async (page: Page): Promise<string[]> =>
  await page.evaluate(() => {
    const marks = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
    const isLeft = (words: string | null) =>
      marks.test((words ?? '').replaceAll('Dân Bàn', '').replace(/“[^”]*”/g, ''));
    const isSaid = (element: Element | null) =>
      element?.closest('[lang]')?.getAttribute('lang') === 'vi' || element?.closest('script, style') != null;
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      if (isLeft(node.textContent) && !isSaid(node.parentElement))
        found.push((node.textContent ?? '').trim());
    const heard = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'label'];
    for (const element of document.body.querySelectorAll('*'))
      for (const name of [...heard, ...(element.matches('[type=submit]') ? ['value'] : [])])
        if (isLeft(element.getAttribute(name)) && !isSaid(element))
          found.push(`${name}="${element.getAttribute(name)}"`);
    return found;
  });

/** What the page says of itself in Vietnamese although the house has an English word for it: whole texts, also where they are marked. */
export const interfaceInVietnamese = async (page: Page): Promise<string[]> => {
  const said = await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      // A published document is printed as it was signed, whatever the page around it speaks.
      if (!node.parentElement?.closest('script, style, [data-as-signed]')) found.push(node.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [title], [alt], [content], title'))
      for (const name of ['aria-label', 'title', 'alt', 'content'])
        found.push(element.getAttribute(name) ?? '');
    return found;
  });
  return said.filter((words) => vietnameseSentences.has(words.replace(/\s+/g, ' ').trim()));
};

/** English words that the page would have read aloud as if they were Vietnamese. */
export const englishSaidVietnamese = async (page: Page): Promise<string[]> =>
  await page.evaluate(() => {
    const small = /\b(the|of|and|are|is|this|until|with|comments?|opinions?|published|version|article)\b/gi;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const words = node.textContent ?? '';
      const isVietnamese = node.parentElement?.closest('[lang]')?.getAttribute('lang') === 'vi';
      if (isVietnamese && (words.match(small) ?? []).length > 1) found.push(words.trim());
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

/** Everything that is wrong with the language of the page, each with its kind. */
export async function languageFaults(page: Page): Promise<string[]> {
  const [head] = [await page.title()];
  return [
    ...(await unmarked(page)).map((words) => `not marked as Vietnamese: ${words}`),
    ...(await interfaceInVietnamese(page)).map((words) => `has an English word: ${words}`),
    ...(await englishSaidVietnamese(page)).map((words) => `English marked as Vietnamese: ${words}`),
    ...(vietnameseSentences.has(head) ? [`title: ${head}`] : []),
  ];
}
