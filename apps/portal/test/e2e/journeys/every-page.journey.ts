import type { BrowserContext } from '@playwright/test';
import { attachmentsText } from '#text/vi/attachments.ts';
import { demoMark } from '#text/vi/common.ts';
import { opinionFormText, previewText } from '#text/vi/submissions.ts';
import { writingText } from '#text/vi/writing.ts';
import { POLICY } from '../../../src/policy.ts';
import { findings } from '../axe.ts';
import type { CastKey } from '../house/cast.ts';
import { expect, paths, send, test } from '../journey.ts';
import { IN_THE_MIDDLE, placeOf, WITHOUT_PAGE } from '../pages-of-the-house.ts';
import { write } from '../reader.ts';

const NOT_HERE = new Set<string>([...WITHOUT_PAGE, ...IN_THE_MIDDLE]);
const ROUTES = Object.keys(POLICY).filter((route) => !NOT_HERE.has(route));

/** Each person signs in once in the house of this worker. */
const sessions = new Map<CastKey, Awaited<ReturnType<BrowserContext['storageState']>>>();

for (const route of ROUTES) {
  test(`axe finds nothing on ${route}, light and dark`, async ({ house, visit, signIn }) => {
    const place = placeOf(route, house.ids);
    expect(place, 'a new page needs its place in pages-of-the-house.ts').toBeDefined();
    const { path = '', person } = place ?? {};
    if (person && !sessions.has(person)) {
      const signedIn = await signIn(house, person);
      sessions.set(person, await signedIn.context().storageState());
    }
    const page = await visit(house, { storageState: person && sessions.get(person) });
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    expect(await findings(page)).toEqual([]);
  });
}

test('axe finds what is wrong, also what is wrong in the dark only', async ({ house, visit }) => {
  const page = await visit(house);
  await page.setContent(`<!doctype html><html lang="vi"><head><title>Thử</title><style>
    :root { color-scheme: light dark } body { background: Canvas; color: CanvasText }
    @media (prefers-color-scheme: dark) { p { color: #333 } }</style></head>
    <body><main><h1>Thử</h1><p>Chữ tối trên nền tối</p><img src="data:,"></main></body></html>`);
  const found = await findings(page);
  expect(found.filter((one) => one.startsWith('image-alt'))).toHaveLength(1);
  expect(found.filter((one) => one.startsWith('in the dark: color-contrast'))).toHaveLength(1);
});

test('axe finds nothing on the way of an opinion: refused form, preview, second thoughts, receipt', async ({
  house,
  visit,
}) => {
  const page = await visit(house);
  await write(page, house.ids.openSlug, { 'text.0': 'Chợ cần đèn.' });
  expect(await findings(page)).toEqual([]);
  await send(page, opinionFormText.toPreview, { 'position.0': 'amend' });
  expect(await findings(page)).toEqual([]);
  for (const link of [
    writingText.edit,
    writingText.add,
    writingText.fromText,
    writingText.personEdit,
    attachmentsText.link,
  ]) {
    const preview = page.url();
    await page.getByRole('link', { name: link }).first().click();
    expect(await findings(page)).toEqual([]);
    await page.goto(preview);
  }
  await send(page, previewText.send);
  expect(await findings(page)).toEqual([]);
});

test('axe finds nothing on a page that does not exist and on one that is closed', async ({
  house,
  visit,
  signIn,
}) => {
  const nowhere = await visit(house);
  // One that a route refuses, and one that no route knows: no layout runs there.
  for (const path of [paths.draft('khong-co'), '/khong-co-trang-nay']) {
    expect((await nowhere.goto(path))?.status()).toBe(404);
    await expect(nowhere.getByText(demoMark).first()).toBeVisible();
    expect(await findings(nowhere)).toEqual([]);
  }
  const page = await signIn(house, 'roads-writer', { javaScriptEnabled: true });
  await page.goto(paths.jobs);
  await expect(page.getByText(demoMark).first()).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
