import type { Page } from '@playwright/test';
import { POLICY } from '../../../src/policy.ts';
import { expect, test } from '../journey.ts';
import { IN_THE_MIDDLE, placeOf, WITHOUT_PAGE } from '../pages-of-the-house.ts';

const NOT_HERE = new Set<string>([...WITHOUT_PAGE, ...IN_THE_MIDDLE]);
const PUBLIC = Object.keys(POLICY).filter((route) => route.startsWith('/(portal)') && !NOT_HERE.has(route));

/** What sticks out to the right, by its tag and words. */
async function sticksOut(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .slice(-3)
      .map(
        (element) => `${element.tagName} ${element.className} ${element.textContent?.trim().slice(0, 40)}`,
      );
  });
}

for (const route of PUBLIC) {
  test(`${route} fits 320 px, letters twice as large, and both together, and brings no script, cookie or third party`, async ({
    house,
    visit,
  }) => {
    const page = await visit(house, { viewport: { width: 640, height: 640 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const answer = await page.goto(placeOf(route, house.ids)?.path ?? '');
    expect(answer?.status()).toBe(200);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sticksOut(page)).toEqual([]);
    await page.setViewportSize({ width: 640, height: 640 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await sticksOut(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sticksOut(page)).toEqual([]);

    // Choosing words and the clock of a contest need one script each, ours; both pages work without it.
    const scripts = /\/text\/choose$|\/rounds\/\[round\]$/.test(route) ? 1 : 0;
    expect(await page.locator('script[src], link[rel=modulepreload]').count()).toBe(scripts);
    expect(asked.filter((url) => !url.startsWith(house.url) && !url.startsWith('data:'))).toEqual([]);
    expect(asked.filter((url) => /\.m?js(\?|$)/.test(url))).toHaveLength(scripts);
    expect(await page.context().cookies()).toEqual([]);
  });
}
