import { amendmentsText } from '#text/vi/amendments.ts';
import { expect, paths, test } from '../journey.ts';

const LATE_MS = 1_500;

test('a fold that is opened and filled in before the script arrives stays open and keeps what was typed', async ({
  house,
  signIn,
}) => {
  const page = await signIn(house, 'markets-writer', { javaScriptEnabled: true });
  await page.route('**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    await route.continue();
  });
  await page.goto(paths.planAmendment(house.ids.plan, house.ids.amendment), { waitUntil: 'commit' });
  const fold = page.locator('main details', { has: page.getByText(amendmentsText.addTask) }).first();
  await fold.locator('summary').click();
  await fold.locator('[name=title]').fill('Đọc dự thảo trên loa');
  await page.waitForLoadState('networkidle');
  await expect(fold).toHaveAttribute('open');
  await expect(fold.locator('[name=title]')).toHaveValue('Đọc dự thảo trên loa');
});
