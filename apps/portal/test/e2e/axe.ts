import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Sentences about what axe finds on the page (with script: axe is one), light and dark; in the dark only colours differ. */
export async function findings(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await inThisLight(new AxeBuilder({ page }));
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await inThisLight(
    new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']),
  );
  return [...light, ...dark.map((finding) => `in the dark: ${finding}`)];
}

async function inThisLight(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.map(
      (node) => `${node.target.join(' ')} ${node.failureSummary?.split('\n')[1] ?? ''}`,
    );
    return `${id}: ${help} at ${where.slice(0, 4).join(' | ')}`;
  });
}
