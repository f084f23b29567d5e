import { choicesInBothLanguages, inBothLanguages } from '../../../src/paths.ts';
import { POLICY } from '../../../src/policy.ts';
import { alternates, languageFaults } from '../english-page.ts';
import { expect, test } from '../journey.ts';
import { IN_THE_MIDDLE, placeOf, WITHOUT_PAGE } from '../pages-of-the-house.ts';

/** The doors of the staff are in the language in which they work. */
const FOR_STAFF = ['/(portal)/sign-in', '/(portal)/set-up/[token]'];
const NOT_HERE = new Set<string>([...WITHOUT_PAGE, ...IN_THE_MIDDLE, ...FOR_STAFF]);
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
