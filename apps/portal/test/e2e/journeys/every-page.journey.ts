import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { POLICY } from '../../../src/policy.ts';
import { expect, test } from '../journey.ts';
import { IN_THE_MIDDLE, placeOf, WITHOUT_PAGE } from '../pages-of-the-house.ts';

const NOT_HERE = new Set<string>([...WITHOUT_PAGE, ...IN_THE_MIDDLE]);
const WITH_SCRIPT = { javaScriptEnabled: true } as const;
const ROUTES = Object.keys(POLICY).filter((route) => !NOT_HERE.has(route));

/** Sentences about what axe finds on the page as it stands. */
async function findings(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.map(
      (node) => `${node.target.join(' ')} ${node.failureSummary?.split('\n')[1] ?? ''}`,
    );
    return `${id}: ${help} at ${where.slice(0, 4).join(' | ')}`;
  });
}

/** In the dark only colours differ. */
async function inBothLights(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await findings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await findings(page, ['color-contrast', 'link-in-text-block']);
  return [...light, ...dark.map((finding) => `in the dark: ${finding}`)];
}

for (const route of ROUTES) {
  test(`axe finds nothing on ${route}, light and dark`, async ({ house, visit, signIn }) => {
    const place = placeOf(route, house.ids);
    expect(place, 'a new page needs its place in pages-of-the-house.ts').toBeDefined();
    const page = place?.person ? await signIn(house, place.person, WITH_SCRIPT) : await visit(house);
    const answer = await page.goto(place?.path ?? '');
    expect(answer?.status()).toBe(200);
    expect(await inBothLights(page)).toEqual([]);
  });
}
