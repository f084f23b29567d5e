import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** Sentences about what axe finds on the page (with script: axe is one), light and dark; in the dark only colours differ. */
export async function findings(page: Page): Promise<string[]> {
  // Put in once for both runs and asked in the page itself (decision 0078); it would see into no frame, and there is none.
  expectNoFrames(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate(axe.source);
  const light = await inThisLight(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await inThisLight(page, ['color-contrast', 'link-in-text-block']);
  return [...light, ...dark.map((finding) => `in the dark: ${finding}`)];
}

function expectNoFrames(page: Page): void {
  if (page.frames().length > 1) throw new Error('axe looks into no frame: put it into each of them');
}

async function inThisLight(page: Page, rules?: readonly string[]): Promise<string[]> {
  const violations = await page.evaluate(async (only) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const runOnly = only && { runOnly: { type: 'rule' as const, values: [...only] } };
    return (await inPage.run(document, { resultTypes: ['violations'], ...runOnly })).violations;
  }, rules);
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.map(
      (node) => `${node.target.join(' ')} ${node.failureSummary?.split('\n')[1] ?? ''}`,
    );
    return `${id}: ${help} at ${where.slice(0, 4).join(' | ')}`;
  });
}
