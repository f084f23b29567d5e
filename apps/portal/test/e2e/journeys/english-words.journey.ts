import { pathsIn } from '#english-paths';
import { problemsInEnglish } from '#text/en/common.ts';
import { doorInEnglish } from '#text/en/door.ts';
import { draftInEnglish } from '#text/en/drafts.ts';
import { opinionsInEnglish } from '#text/en/published.ts';
import {
  confirmRefusalsInEnglish,
  errorsInEnglish,
  formInEnglish,
  previewInEnglish,
  startRefusalsInEnglish,
  trackInEnglish,
} from '#text/en/submissions.ts';
import { editRefusalsInEnglish, writingInEnglish } from '#text/en/writing.ts';
import { draftText } from '#text/vi/portal.ts';
import { publishedOpinionsText } from '#text/vi/published-opinions.ts';
import { choicesInBothLanguages, inBothLanguages } from '../../../src/paths.ts';
import { POLICY } from '../../../src/policy.ts';
import { alternates, languageFaults } from '../english-page.ts';
import { expect, sees, send, test } from '../journey.ts';
import { IN_THE_MIDDLE, placeOf, WITHOUT_PAGE } from '../pages-of-the-house.ts';

/** The doors of the staff are in the language in which they work. */
const FOR_STAFF = ['/(portal)/sign-in', '/(portal)/set-up/[token]'];
/** Those who score for a body read what was written in Vietnamese. */
const FOR_THE_JURY = ['/(portal)/initiative-jury/[token]', '/(portal)/initiative-jury/[token]/[entry]'];
/** So do those whom a body of the directory asks for help. */
const FOR_HELPERS = ['/(portal)/help-invitation/[token]'];
const NOT_HERE = new Set<string>([
  ...[...WITHOUT_PAGE, ...IN_THE_MIDDLE],
  ...[...FOR_STAFF, ...FOR_THE_JURY, ...FOR_HELPERS],
]);
const PUBLIC = Object.keys(POLICY).filter((route) => route.startsWith('/(portal)') && !NOT_HERE.has(route));

/** What a reader may have chosen before the language is changed. */
const CHOSEN: Readonly<Record<string, string>> = {
  '/(portal)/drafts': '?q=cho&stage=open&loai=provinceCommitteeDecision&han=30',
  '/(portal)/drafts/[slug]/text': '?ban=1',
  '/(portal)/drafts/[slug]/opinions': '?lap-truong=amend',
  '/(portal)/issued': '?q=cho',
  '/(portal)/calendar': '?thang=2026-01',
  '/(portal)/transparency/[slug]': '?nam=2026',
};

test('every public page speaks English at its English address, and leads back to the same page in Vietnamese', async ({
  house,
  visit,
}) => {
  const page = await visit(house);
  const faults: string[] = [];
  for (const route of PUBLIC) {
    const place = new URL((placeOf(route, house.ids)?.path ?? '') + (CHOSEN[route] ?? ''), house.url);
    const pair = inBothLanguages(place.pathname);
    if (!pair) {
      faults.push(`${route}: has no English address`);
      continue;
    }
    const [inVietnamese, inEnglish] = choicesInBothLanguages(place.pathname, place.search) ?? ['', ''];
    expect((await page.goto(inEnglish))?.status(), inEnglish).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    faults.push(...(await languageFaults(page)).map((fault) => `${inEnglish}: ${fault}`));
    expect(await alternates(page)).toEqual([
      ['vi', pair[0]],
      ['en', pair[1]],
    ]);
    for (const [name, comesTo, language] of [
      ['Tiếng Việt', inVietnamese, 'vi'],
      ['English', inEnglish, 'en'],
    ] as const) {
      await page.getByRole('contentinfo').getByRole('link', { name, exact: true }).click();
      await expect(page).toHaveURL(new URL(comesTo, house.url).href);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    }
  }
  expect(faults).toEqual([]);
});

const english = pathsIn('en');

test('what leads nowhere says in English what is missing and where to go on', async ({ house, visit }) => {
  const page = await visit(house, { javaScriptEnabled: false });
  const { openSlug } = house.ids;
  const { notFound, noReceipt, noVersion } = problemsInEnglish;
  for (const [path, status, title] of [
    ['/en/no/such/page', 404, notFound.title],
    [english.draft('none'), 404, notFound.title],
    [english.submission('7KQM-2RXD-98TV-ACEF'), 404, noReceipt.title],
    [english.ownData('7KQM-2RXD-98TV-ACEF'), 404, noReceipt.title],
    [english.draftTextVersion(openSlug, 99), 404, noVersion.title],
    [english.compareVersions(openSlug, 7, 9), 404, noVersion.title],
    [english.responses(openSlug, 8, 9), 404, noVersion.title],
    [english.publicLog(openSlug, 9), 404, noVersion.title],
    [`${english.drafts}?q=${'a'.repeat(5_000)}`, 414, doorInEnglish.tooLongTitle],
    [`${english.search}?q=${'a'.repeat(20_000)}`, 431, doorInEnglish.tooLongTitle],
    [english.commentPreview('none'), 200, previewInEnglish.goneTitle],
    [english.draftPerson('none'), 200, previewInEnglish.goneTitle],
  ] as const) {
    expect((await page.goto(path))?.status(), path.slice(0, 80)).toBe(status);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  }
  await sees(page, previewInEnglish.sentOrGone);
  await page.goto(english.commentPreview('none'));
  await sees(page, confirmRefusalsInEnglish.gone);
  await page.goto(english.submission('7KQM-2RXD-98TV-ACEF'));
  await page.getByRole('main').getByRole('link', { name: 'Track an opinion' }).click();
  await send(page, trackInEnglish.look, { code: '7KQM-2RXD-98TV-ACEF' });
  await sees(page, trackInEnglish.codeUnknown);
});

test('two tabs, a closed round and words that are too long: each is told in English, and nothing typed is lost', async ({
  ownHouse: house,
  visit,
}) => {
  const page = await visit(house, { javaScriptEnabled: false });
  const { openSlug } = house.ids;
  await page.goto(english.comment(openSlug, 'dieu-2'));
  await page.waitForTimeout(3_100);
  await send(page, formInEnglish.toPreview, { 'position.0': 'amend', 'text.0': 'a'.repeat(10_001) });
  await sees(page, errorsInEnglish.textTooLong(10_001));
  await send(page, formInEnglish.toPreview, { 'position.0': 'amend', 'text.0': 'Signs in English, please.' });
  const preview = page.url();
  const edit = await page.getByRole('link', { name: writingInEnglish.edit }).first().getAttribute('href');
  const other = await page.context().newPage();
  for (const tab of [page, other]) await tab.goto(edit ?? '');
  await send(other, writingInEnglish.save, { 'text.0': 'Signs in the other tab.' });
  await send(page, writingInEnglish.save, { 'text.0': 'Signs in this tab.' });
  await sees(page, editRefusalsInEnglish.changedElsewhere);
  await expect(page.locator('[name="text.0"]')).toHaveValue('Signs in this tab.');
  // The preview in one tab, thrown away in the other.
  await page.goto(preview);
  await other.goto(preview);
  const late = await page.context().newPage();
  await late.goto(english.comment(openSlug));
  await house.moveClockTo('2027-12-01T08:00:00+07:00');
  await send(page, previewInEnglish.send);
  await sees(page, confirmRefusalsInEnglish.gone);
  await send(late, formInEnglish.toPreview, { 'position.0': 'amend', 'text.0': 'Too late, but kept.' });
  await sees(late, startRefusalsInEnglish.closed);
  await sees(late, 'Too late, but kept.');
});

test('the page of a draft names its meetings, and the page of opinions draws when and about what they came, in both languages', async ({
  house,
  visit,
}) => {
  const page = await visit(house, { javaScriptEnabled: false });
  const { answeringSlug } = house.ids;
  for (const [language, frontWords, opinionWords] of [
    ['vi', draftText, publishedOpinionsText],
    ['en', draftInEnglish, opinionsInEnglish],
  ] as const) {
    const paths = pathsIn(language);
    await page.goto(paths.draft(answeringSlug));
    const meetings = page.getByRole('region', { name: frontWords.meetings });
    await expect(meetings.getByText('Họp với tiểu thương')).toBeVisible();
    await page.goto(paths.publishedOpinions(answeringSlug));
    await expect(page.getByRole('img', { name: new RegExp(`^${opinionWords.byDay}: .* 1`) })).toBeVisible();
    await expect(page.getByRole('img', { name: new RegExp(`^${opinionWords.heat}: `) })).toBeVisible();
  }
});
