import type { Page } from '@playwright/test';
import { bodiesText, transparencyText } from '#text/vi/accountability.ts';
import { buttons } from '#text/vi/common.ts';
import { followingText as follow } from '#text/vi/following.ts';
import { draftText, homeText } from '#text/vi/portal.ts';
import { publishedOpinionsText as opinions } from '#text/vi/published-opinions.ts';
import { findings } from '../axe.ts';
import type { House } from '../house/start-house.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

/** The private link of the newest mail, as the administrator of a house without a mail server sees it. */
async function linkInMail(administrator: Page, subject: string): Promise<string> {
  let link = '';
  await expect(async () => {
    await administrator.goto(paths.mails);
    const mail = administrator.locator('details').filter({ hasText: subject }).first();
    await expect(mail).toHaveCount(1, { timeout: 1_000 });
    link = /\/nhan-tin\/[\w-]+/.exec((await mail.textContent()) ?? '')?.[0] ?? '';
    expect(link).not.toBe('');
  }).toPass();
  return link;
}

async function beginToFollow(page: Page, administrator: Page, house: House): Promise<string> {
  await page.goto(paths.followDraft(house.ids.openSlug));
  await send(page, follow.ask, { email: 'mai@example.vn' });
  await sees(page, follow.sentTitle);
  return await linkInMail(administrator, 'Xác nhận nhận tin');
}

test('a reader finds a draft by a word without marks, reads what others said, follows it by e-mail and stops again', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  const page = await visit(house, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto(paths.home);
  await page.getByRole('searchbox', { name: homeText.find }).fill('quan ly cho dem');
  await page.getByRole('button', { name: buttons.search, exact: true }).click();
  await page
    .getByRole('link', { name: /chợ đêm/i })
    .first()
    .click();
  await page.getByRole('link', { name: draftText.tabs.opinions, exact: true }).click();
  await sees(page, 'Chợ nên mở đến 22 giờ.');
  await page.getByLabel(opinions.position).selectOption({ label: 'Hỏi' });
  await page.getByRole('button', { name: buttons.filter }).click();
  await sees(page, opinions.none);
  await page.getByRole('link', { name: buttons.clearFilters }).click();
  await page.locator('a[rel=bookmark]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(opinions.one.heading);
  await sees(page, 'Chợ nên mở đến 22 giờ.');

  const administrator = await signIn(house, 'administrator');
  await page.goto(paths.followDraft(house.ids.openSlug));
  await send(page, follow.ask, { email: 'mai' });
  await sees(page, follow.refusals.emailWrong);
  const link = await beginToFollow(page, administrator, house);
  // Reading the link, as a program that looks into mails does, confirms nothing.
  for (let read = 0; read < 2; read += 1) {
    const answer = await page.goto(link);
    expect(answer?.headers()['cache-control']).toBe('private, no-store');
    expect(answer?.headers()['x-robots-tag']).toContain('noindex');
    await expect(page.getByRole('button', { name: follow.confirm })).toBeVisible();
  }
  await page.getByRole('button', { name: follow.confirm }).click();
  await sees(page, follow.confirmed);
  await page.getByRole('button', { name: follow.stop }).click();
  await sees(page, follow.goneTitle);
});

test('the button of a mail program stops at once; a link that is only read, or a foreign site, stops nothing', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  const administrator = await signIn(house, 'administrator');
  const page = await visit(house);
  const link = await beginToFollow(page, administrator, house);
  await page.goto(link);
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: follow.confirm }).click();
  await sees(page, follow.confirmed);
  expect(await findings(page)).toEqual([]);
  const click = (path: string, headers: Record<string, string> = {}) =>
    fetch(house.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: 'List-Unsubscribe=One-Click',
    });
  expect((await fetch(`${house.url}${link}/thoi`, { redirect: 'manual' })).status).toBe(303);
  expect((await click(`${link}/thoi`, { origin: 'https://xau.example' })).status).toBe(403);
  expect((await click(`${link.slice(0, -4)}AAAA/thoi`)).status).toBe(404);
  // The way without an origin leads to nothing else.
  expect((await click(link)).status).toBe(403);
  await page.reload();
  await sees(page, follow.confirmed);
  expect((await click(`${link}/thoi`)).status).toBe(204);
  expect((await click(`${link}/thoi`)).status).toBe(204);
  await page.reload();
  await sees(page, follow.goneTitle);
});

test('a body shows its drafts and figures; each figure opens its list', async ({ house, visit }) => {
  const page = await visit(house, { javaScriptEnabled: false });
  await page.goto(paths.bodies);
  await page.locator('main').getByRole('link').first().click();
  await sees(page, bodiesText.times);
  await page.getByRole('link', { name: bodiesText.figures }).click();
  await page.getByRole('link', { name: new RegExp(`^${transparencyText.openList}: Đợt lấy ý kiến`) }).click();
  await expect(page.locator('main li a').first()).toBeVisible();
});

test('feeds, calendars and tables are sent as what they are; who asks again with the tag gets nothing', async ({
  house,
}) => {
  const { openSlug, answeringSlug } = house.ids;
  const files: [string, RegExp, RegExp][] = [
    [paths.feed, /^application\/atom\+xml/, /<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/],
    [paths.draftFeed(answeringSlug), /^application\/atom\+xml/, /Chữ ký: [0-9a-f]{128}|<entry>/],
    [paths.bodyFeed('markets'), /^application\/atom\+xml/, /<entry>/],
    [paths.calendarFile, /^text\/calendar/, /^BEGIN:VCALENDAR\r\n/],
    [paths.draftCalendar(openSlug), /^text\/calendar/, /UID:closes-/],
    [paths.bodyCalendar('markets'), /^text\/calendar/, /UID:opens-/],
    [paths.siteMap, /^application\/xml/, /<loc>/],
    [paths.card(openSlug), /^image\/png/, /^.PNG/],
  ];
  for (const [path, type, content] of files) {
    const first = await fetch(house.url + path);
    expect(first.status, path).toBe(200);
    expect(first.headers.get('content-type'), path).toMatch(type);
    expect(await first.text(), path).toMatch(content);
    const tag = first.headers.get('etag') ?? '';
    expect(tag, path).not.toBe('');
    const again = await fetch(house.url + path, { headers: { 'if-none-match': tag } });
    expect(again.status, path).toBe(304);
  }
  const table = await fetch(house.url + paths.opinionsData(answeringSlug, 'csv'));
  expect(table.headers.get('link')).toMatch(/rel="license"/);
  expect(await table.text()).toContain('Chợ nên mở đến 22 giờ.');
  const json = await (await fetch(house.url + paths.draftsData('json'))).json();
  expect(json.rows.map(({ slug }: { slug: string }) => slug)).toContain(openSlug);
  expect((await fetch(house.url + paths.responsesData(openSlug, 'csv'))).status).toBe(404);
  expect(await (await fetch(house.url + paths.robots)).text()).toBe('User-agent: *\nDisallow: /\n');
});

test('what search engines read of a draft is in the page, and the content policy has nothing against it', async ({
  house,
  visit,
}) => {
  const page = await visit(house);
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  await page.goto(paths.draft(house.ids.openSlug));
  const block = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(block ?? '')).toMatchObject({ '@type': 'Legislation', inLanguage: 'vi' });
  const card = await page.locator('meta[property="og:image"]').getAttribute('content');
  expect(card).toContain(paths.card(house.ids.openSlug));
  expect(refused).toEqual([]);
});
