import type { Page } from '@playwright/test';
import { pathsIn } from '#english-paths';
import { buttonsInEnglish } from '#text/en/common.ts';
import { draftInEnglish, draftListInEnglish } from '#text/en/drafts.ts';
import { followingInEnglish as follow } from '#text/en/following.ts';
import {
  askRefusalsInEnglish,
  ownDataInEnglish as data,
  ownDataOfAllInEnglish as everything,
  purposesInEnglish,
} from '#text/en/own-data.ts';
import { ownInEnglish as own } from '#text/en/own-submission.ts';
import { homeInEnglish } from '#text/en/portal.ts';
import { answerRefusalsInEnglish, askedInEnglish as asked } from '#text/en/sheets.ts';
import { formInEnglish, previewInEnglish } from '#text/en/submissions.ts';
import { openDataInEnglish, transparencyInEnglish } from '#text/en/transparency.ts';
import { choosingInEnglish } from '#text/en/writing.ts';
import { findings } from '../axe.ts';
import { unmarked } from '../english-page.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const english = pathsIn('en');
const EMAIL = 'anna@example.org';

/** The page that somebody has reached speaks English, marks what is Vietnamese, and has no script. */
async function isEnglish(page: Page): Promise<void> {
  expect(new URL(page.url()).pathname).toMatch(/^\/en(\/|$)/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(await unmarked(page), page.url()).toEqual([]);
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('link', { name, exact: true }).first().click();

test('a reader without Vietnamese finds a draft, its log, the figures of its body and the tables, link by link', async ({
  house,
  visit,
}) => {
  const page = await visit(house, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto(english.home);
  await page.getByRole('searchbox', { name: homeInEnglish.find }).fill('quan ly cho dem');
  await page.getByRole('button', { name: buttonsInEnglish.search, exact: true }).click();
  expect(new URL(page.url()).pathname).toBe(english.search);
  await isEnglish(page);
  await page
    .getByRole('link', { name: /chợ đêm/i })
    .first()
    .click();
  await isEnglish(page);
  for (const [link, comesTo] of [
    [draftInEnglish.tabs.log, english.publicLog(house.ids.answeringSlug)],
    ['Transparency', english.transparency],
    [/^Figures\s?: Sở Thương mại tỉnh Minh Hà$/, english.bodyFigures('markets')],
    [transparencyInEnglish.toBody, english.body('markets')],
    ['Open data', english.openData],
  ] as const) {
    await press(page, link);
    await expect(page).toHaveURL(house.url + comesTo);
    await isEnglish(page);
    if (comesTo === english.bodyFigures('markets')) {
      await page
        .getByRole('link', { name: new RegExp(transparencyInEnglish.openList) })
        .first()
        .click();
      await sees(page, transparencyInEnglish.howCounted);
      await isEnglish(page);
      await page.goBack();
    }
    if (comesTo === english.openData) await sees(page, openDataInEnglish.licence);
  }
  await page.goto(english.recoverCodes);
  await press(page, everything.title);
  await expect(page).toHaveURL(house.url + english.ownDataOfAll);
  await isEnglish(page);
  expect(await page.context().cookies()).toEqual([]);
});

test('what a reader chose stays when the language changes; words are chosen and private questions answered in English', async ({
  ownHouse: house,
  visit,
}) => {
  const page = await visit(house, { javaScriptEnabled: false });
  await page.goto(`${paths.search}?q=cho+dem`);
  await press(page, 'English');
  await expect(page).toHaveURL(`${house.url}${english.search}?q=cho+dem`);
  await press(page, 'Tiếng Việt');
  await expect(page).toHaveURL(`${house.url}${paths.search}?q=cho+dem`);
  await page.goto(`${paths.drafts}?stage=open&han=30`);
  await press(page, 'English');
  await expect(page.getByLabel(draftListInEnglish.closing, { exact: true })).toHaveValue('30');
  await isEnglish(page);
  await page.goto(paths.publishedOpinions(house.ids.answeringSlug, '?lap-truong=amend'));
  await press(page, 'English');
  await expect(page.locator('[name="lap-truong"]')).toHaveValue('amend');

  const chooser = await visit(house);
  await chooser.goto(english.draftText(house.ids.openSlug));
  await press(chooser, choosingInEnglish.link);
  await expect(chooser).toHaveURL(house.url + english.chooseInText(house.ids.openSlug));
  await isEnglish(chooser);
  expect(await findings(chooser)).toEqual([]);

  await page.goto(english.askedByLink(house.ids.sheetToken));
  await isEnglish(page);
  await send(page, asked.send, { 'answer.0': 'Please put up signs in English.' });
  await sees(page, answerRefusalsInEnglish.consentNeeded);
  await isEnglish(page);
  await send(page, asked.send, { consent: true });
  await expect(page).toHaveURL(/\/en\/track\//);
  await isEnglish(page);
  await page.goto(english.askedByLink(house.ids.sheetToken));
  await sees(page, asked.usedTitle);
});

test('a foreigner follows a draft, confirms an address, and sees and withdraws what is kept, all in English', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  const page = await visit(house, { javaScriptEnabled: false });
  const looker = await visit(house);
  const administrator = await signIn(house, 'administrator');
  const mailed = async (link: RegExp): Promise<string> => {
    await expect(async () => {
      await administrator.goto(paths.mails);
      expect((await administrator.locator('main').textContent()) ?? '').toMatch(link);
    }).toPass();
    return link.exec((await administrator.locator('main').textContent()) ?? '')?.[0] ?? '';
  };
  const { openSlug } = house.ids;

  await page.goto(english.followDraft(openSlug));
  await send(page, follow.ask, { email: 'anna' });
  await sees(page, follow.refusals.emailWrong);
  await isEnglish(page);
  await send(page, follow.ask, { email: EMAIL });
  await sees(page, follow.sentTitle);
  await page.goto(await mailed(/\/en\/follow\/[\w-]+/));
  await page.getByRole('button', { name: follow.confirm, exact: true }).click();
  await sees(page, follow.confirmed);
  await isEnglish(page);
  await page.getByRole('button', { name: follow.stop, exact: true }).click();
  await sees(page, follow.goneTitle);
  await isEnglish(page);

  await page.goto(english.comment(openSlug, 'dieu-2'));
  await page.waitForTimeout(3_100);
  const words = 'Foreign vendors need English signs.';
  await send(page, formInEnglish.toPreview, {
    ...{ 'position.0': 'amend', 'text.0': words, email: EMAIL, consentReceiptByEmail: true },
  });
  await send(page, previewInEnglish.send);
  const code = await page.locator('.receipt-code').innerText();
  await press(page, data.link);
  await expect(page).toHaveURL(house.url + english.ownData(code));
  await sees(page, data.languages.en);
  await send(page, data.delete);
  await sees(page, askRefusalsInEnglish.notSure);
  await isEnglish(page);

  await page.goto(await mailed(/\/en\/track\/confirm\/[\w-]+/));
  await send(page, own.confirm);
  await sees(page, own.confirmedTitle);
  await isEnglish(page);
  await page.goto(english.ownDataOfAll);
  await send(page, everything.send, { email: EMAIL });
  await sees(page, everything.asked);
  await page.goto(await mailed(/\/en\/your-data\/[\w-]+/));
  await sees(page, everything.under(EMAIL, 1));
  await sees(page, words);
  await isEnglish(page);
  await looker.goto(page.url());
  expect(await findings(looker)).toEqual([]);
  await page.getByLabel(purposesInEnglish.receiptByEmail).check();
  await send(page, data.withdraw);
  await sees(page, /Consent was withdrawn for 1 submission\./);
  await isEnglish(page);
});
