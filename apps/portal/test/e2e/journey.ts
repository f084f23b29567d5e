import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { signInText } from '#text/vi/identity.ts';
import { paths } from '../../src/paths.ts';
import type { CastKey } from './house/cast.ts';
import { type House, startHouse } from './house/start-house.ts';

export { expect } from '@playwright/test';
export { paths } from '../../src/paths.ts';

/** What everybody on a demo database types; src/features/identity/demo.server.ts. */
export const DEMO_PASSWORD = 'dan-ban-minh-hoa';

interface Fixtures {
  /** A house for one journey alone: it may move the clock and change what others read. */
  readonly ownHouse: House;
  /** A browser of somebody who is not signed in. */
  readonly visit: (house: House, options?: BrowserContextOptions) => Promise<Page>;
  /** A browser of a member of staff, signed in through the page; without script unless it is asked for. */
  readonly signIn: (house: House, person: CastKey, options?: BrowserContextOptions) => Promise<Page>;
}

export const test = base.extend<Fixtures, { readonly house: House }>({
  house: [
    async ({ browserName: _any }, use) => {
      const house = await startHouse(process.env.E2E_HOUSE ?? '');
      await use(house);
      await house.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  ownHouse: [
    async ({ browserName: _any }, use, info) => {
      const house = await startHouse(process.env.E2E_HOUSE ?? '');
      await use(house);
      if (info.status !== info.expectedStatus) await info.attach('server', { body: house.log() });
      await house.stop();
    },
    { timeout: 90_000 },
  ],
  visit: async ({ browser }, use) => {
    const contexts: Awaited<ReturnType<typeof browser.newContext>>[] = [];
    await use(async (house, options = {}) => {
      const context = await browser.newContext({ baseURL: house.url, ...options });
      contexts.push(context);
      return await context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  signIn: async ({ visit }, use) => {
    await use(async (house, person, options) => {
      const page = await visit(house, { javaScriptEnabled: false, ...options });
      if (options?.javaScriptEnabled) scripted.add(page);
      await page.goto(paths.signIn);
      await page.getByLabel(signInText.name).fill(person);
      await page.getByLabel(signInText.password).fill(DEMO_PASSWORD);
      await page.getByRole('button', { name: signInText.submit, exact: true }).click();
      await expect(page).toHaveURL(paths.workspace);
      return page;
    });
  },
});

/** What is typed or unfolded before the script of a desk has taken over the page may be set back by it. */
const scripted = new WeakSet<Page>();

export interface FilePayload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
export type Answers = Readonly<Record<string, string | boolean | FilePayload>>;

/** Opens the folds around the form with this button, fills its fields by their names and presses it. */
export async function send(
  page: Page,
  button: string,
  answers: Answers = {},
  within?: string,
): Promise<void> {
  if (scripted.has(page)) await page.waitForLoadState('networkidle');
  const exactly = new RegExp(`^\\s*${button.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
  const pressed = page.locator('button:not(.vh)', { hasText: exactly });
  const form = page
    .locator(within ?? 'form')
    .filter({ has: pressed })
    .first();
  // A link may still be on its way to the page with the form: its folds are counted once it is there.
  await form.waitFor({ state: 'attached' });
  const closed = form.locator('xpath=ancestor::details[not(@open)]');
  while ((await closed.count()) > 0) await closed.first().locator('> summary').click();
  for (const [name, value] of Object.entries(answers)) await answer(form, name, value);
  const answered = page.waitForResponse((response) => {
    const request = response.request();
    return request.isNavigationRequest() && (response.status() < 300 || response.status() >= 400);
  });
  await form.locator(pressed).first().click();
  await answered;
  await page.waitForLoadState();
}

async function answer(
  form: ReturnType<Page['locator']>,
  name: string,
  value: Answers[string],
): Promise<void> {
  const field = form.locator(`[name="${name}"]`);
  const kind = await field.first().evaluate((element) => {
    return element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase();
  });
  if (typeof value === 'object') return await field.setInputFiles({ ...value });
  if (typeof value === 'boolean') return await field.setChecked(value);
  if (kind === 'radio') return await form.locator(`[name="${name}"][value="${value}"]`).check();
  if (kind === 'select') {
    const byValue = (await field.locator(`option[value="${value}"]`).count()) > 0;
    await field.selectOption(byValue ? { value } : { label: value });
    return;
  }
  await field.fill(value);
}

/** Somewhere on the page, for everybody to see. */
export async function sees(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible();
}
