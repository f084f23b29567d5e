import { transparencyText } from '#text/vi/accountability.ts';
import { indicatorTexts } from '#text/vi/indicators.ts';
import { lookingText as look } from '#text/vi/looking.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, test } from '../journey.ts';

test('a reader without a script looks at the provinces on a phone, opens a number down to its record, and takes the figures along', async ({
  house,
  visit,
}) => {
  const page = await visit(house, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto(paths.transparency);
  await page.getByRole('link', { name: look.title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(look.title);
  await expect(page.locator('.tile-map a')).toHaveCount(34);
  await page.getByRole('link', { name: indicatorTexts.consultationsOpened.name, exact: true }).click();

  await test.step('a tile leads to its province', async () => {
    await page
      .getByRole('link', { name: /^Hưng Yên/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hưng Yên');
    await page.getByRole('link', { name: look.backToMap }).click();
  });

  await test.step('the country: the number of this year opens the rounds that it counts', async () => {
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: look.country }) });
    const number = row.getByRole('link');
    const shown = Number(await number.textContent());
    expect(shown).toBeGreaterThan(0);
    await number.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(indicatorTexts.consultationsOpened.name);
    const named = await page.locator('ul.files > li').count();
    const unnamed = Number(/^(\d+) mục/m.exec((await page.locator('main').textContent()) ?? '')?.[1] ?? 0);
    expect(named + unnamed).toBe(shown);
    await page.locator('ul.files a').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveURL(/\/du-thao\//);
  });

  await test.step('as a file', async () => {
    const file = await page.request.get(paths.provinceMapFile);
    expect(file.headers()['content-type']).toContain('text/csv');
    expect((await file.text()).split('\r\n')[1]).toMatch(/^2022,01,Hà Nội,/);
  });
});

test('the pages of figures hold for axe, and nothing sticks out on a narrow page', async ({
  house,
  visit,
}) => {
  const page = await visit(house, { viewport: { width: 320, height: 740 } });
  for (const path of [
    paths.provinceMap(),
    paths.provinceMap('noi=33'),
    paths.bodyFigures('markets'),
    paths.placeFigure('daysToAnswer', 2026, null),
  ]) {
    for (const width of [768, 320]) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(path);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
    expect(await findings(page), path).toEqual([]);
  }
  await page.goto(paths.bodyFigures('markets'));
  await sees(page, look.overYears);
  await expect(page.locator('.multiples figure')).toHaveCount(4);
  await sees(page, transparencyText.includes);
});
