import { pathsIn } from '#english-paths';
import { problemsInEnglish } from '#text/en/common.ts';
import { draftInEnglish } from '#text/en/drafts.ts';
import { lawInEnglish } from '#text/en/law.ts';
import { errorsInEnglish, formInEnglish, previewInEnglish, trackInEnglish } from '#text/en/submissions.ts';
import { writingInEnglish } from '#text/en/writing.ts';
import { findings } from '../axe.ts';
import { alternates, unmarked } from '../english-page.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const english = pathsIn('en');

test('a reader without Vietnamese finds a draft, its text and the form, and the way back, without a cookie', async ({
  house,
  visit,
}) => {
  const page = await visit(house);
  const { openSlug } = house.ids;
  await page.goto(paths.draft(openSlug));
  const both = [
    ['vi', paths.draft(openSlug)],
    ['en', paths.englishDraft(openSlug)],
  ];
  expect(await alternates(page)).toEqual(both);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(house.url + paths.englishDraft(openSlug));
  expect(await alternates(page)).toEqual(both);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'vi');

  await page.getByRole('link', { name: draftInEnglish.readAndComment }).click();
  const law = page.getByRole('article');
  await expect(law).toHaveAttribute('lang', 'vi');
  const say = law.getByRole('link', { name: lawInEnglish.comment }).first();
  await expect(law.locator('.article-side').first()).toHaveAttribute('lang', 'en');
  await say.click();
  await expect(page).toHaveURL(new RegExp(`${english.comment(openSlug)}\\?dieu=`));

  await page.goto(paths.englishDrafts);
  await page.getByRole('link', { name: 'Tiếng Việt' }).click();
  await expect(page).toHaveURL(house.url + paths.drafts);
  expect(await page.context().cookies()).toEqual([]);

  // The map of the site has a row for each language, and each row names both.
  const siteMap = await (await page.request.get(paths.siteMap)).text();
  for (const path of [paths.publishedOpinions(openSlug), english.publishedOpinions(openSlug)])
    expect(siteMap).toMatch(
      new RegExp(
        `${path}</loc>.*hreflang="vi" href="[^"]*${paths.publishedOpinions(openSlug)}".*hreflang="en"`,
      ),
    );
});

test('a foreigner gives an opinion from the form to the receipt in English, without a script, and follows it', async ({
  house,
  visit,
}) => {
  const page = await visit(house, { javaScriptEnabled: false });
  const { openSlug } = house.ids;
  await page.goto(english.comment(openSlug, 'dieu-2'));
  await page.waitForTimeout(3_100);
  await send(page, formInEnglish.toPreview, { 'text.0': 'Foreign vendors need English signs.', name: '' });
  await sees(page, errorsInEnglish.choosePosition);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await send(page, formInEnglish.toPreview, { 'position.0': 'amend', category: 'enterprise' });
  await expect(page).toHaveURL(new RegExp(`${house.url}/en/comment/[\\w-]+`));
  await sees(page, 'Foreign vendors need English signs.');

  await page.getByRole('link', { name: writingInEnglish.personEdit }).click();
  await send(page, writingInEnglish.savePerson, { email: 'anna@example.com' });
  await sees(page, errorsInEnglish.consentOrNoEmail);
  await page.getByText(formInEnglish.asOrganisation).click();
  await send(page, writingInEnglish.savePerson, { email: '', organisation: 'Anna Trading Ltd' });
  await sees(page, 'Anna Trading Ltd');
  await page.getByRole('link', { name: writingInEnglish.add }).click();
  await send(page, writingInEnglish.save, { 'position.0': 'ask', 'text.0': 'From which day?' });
  await sees(page, 'From which day?');

  await send(page, previewInEnglish.send);
  await expect(page).toHaveURL(new RegExp(`${house.url}${english.track}/[\\w-]+$`));
  await sees(page, trackInEnglish.receiptTitle);
  const code = await page.locator('.receipt-code').innerText();
  await page.goto(english.track);
  await send(page, trackInEnglish.look, { code: 'nothing' });
  await sees(page, trackInEnglish.codeWrong);
  await send(page, trackInEnglish.look, { code });
  await sees(page, 'Foreign vendors need English signs.');
  // The same receipt in Vietnamese, one link away.
  await page.getByRole('link', { name: 'Tiếng Việt' }).click();
  await expect(page).toHaveURL(house.url + paths.submission(code));
  expect(await page.context().cookies()).toEqual([]);
});

test('axe finds nothing on the English pages, and every Vietnamese word on them is said to be Vietnamese', async ({
  house,
  visit,
}) => {
  const page = await visit(house);
  const { openSlug, answeringSlug, opinion, issuedSlug, receiptCode } = house.ids;
  const left: string[] = [];
  for (const path of [
    english.home,
    english.drafts,
    english.draft(openSlug),
    english.draftText(openSlug),
    english.comment(openSlug, 'dieu-2'),
    english.track,
    english.recoverCodes,
    english.submission(receiptCode),
    english.publishedOpinions(answeringSlug),
    english.publishedOpinion(answeringSlug, opinion),
    english.responses(answeringSlug),
    english.issuedPublic,
    english.issuedPublicDocument(issuedSlug),
    english.bodies,
    english.body('markets'),
    english.calendar,
    `${english.search}?q=cho`,
    english.compare(answeringSlug),
    english.publicLog(answeringSlug),
    english.followDraft(openSlug),
    english.follow('no-such-link'),
    english.ownData(receiptCode),
    english.ownDataOfAll,
    english.ownDataOfContact('no-such-link'),
    english.confirmContact('no-such-link'),
    english.citizenNotSignedIn,
    english.transparency,
    english.bodyFigures('markets'),
    english.bodyFigure('markets', 'consultationsOpened', 2026),
    english.openData,
    english.help,
    english.privacy,
  ]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    left.push(...(await findings(page)), ...(await unmarked(page)).map((words) => `${path}: ${words}`));
    await page.setViewportSize({ width: 320, height: 640 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wider > 0) left.push(`${path} is ${wider} px wider than a small telephone`);
    await page.setViewportSize({ width: 1280, height: 720 });
    const [vietnamese] = (await alternates(page)).map(([, href]) => href);
    expect((await page.request.get(vietnamese ?? '')).status(), `${path} in Vietnamese`).toBe(200);
  }
  await page.goto(english.comment(openSlug));
  await page.waitForTimeout(3_100);
  await send(page, formInEnglish.toPreview, { 'position.0': 'agree' });
  const preview = page.url();
  for (const part of ['', '/opinion', '/person', '/files', '/text']) {
    await page.goto(preview + part);
    left.push(
      ...(await findings(page)),
      ...(await unmarked(page)).map((words) => `preview${part}: ${words}`),
    );
  }
  expect(left).toEqual([]);
});

test('an English address that leads nowhere says so in English', async ({ house, visit }) => {
  const page = await visit(house);
  const { notFound, noReceipt } = problemsInEnglish;
  for (const [path, { title }] of [
    ['/en/no-such-page', notFound],
    [english.draft('no-such-draft'), notFound],
    [english.submission('AAAA-BBBB'), noReceipt],
  ] as const) {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(await unmarked(page), path).toEqual([]);
    expect(await findings(page)).toEqual([]);
  }
});
