import { keptFormText, signInText } from '#text/vi/identity.ts';
import { responsesText as text } from '#text/vi/responses.ts';
import { findings } from '../axe.ts';
import { DEMO_PASSWORD, expect, paths, sees, send, test } from '../journey.ts';

test('an answer sent after the session has locked is kept, and goes through once the officer is back', async ({
  ownHouse: house,
  signIn,
}) => {
  const address = paths.responseGroup(house.ids.answeringConsultation, house.ids.group);
  const page = await signIn(house, 'markets-writer', { javaScriptEnabled: true });
  await page.goto(address);
  await house.moveClockTo(new Date(house.now().getTime() + 16 * 60_000));
  const words = 'Giữ 21 giờ vì còn khu dân cư.\nXem "biên bản" ngày 2/11 & phụ lục <1>.';
  await send(page, text.save, { outcome: 'explained', explanation: words });
  await sees(page, keptFormText.title);
  await expect(page.locator('.keep-lines')).toHaveText(words);
  expect(await findings(page)).toEqual([]);

  // Sent again while still locked, it is still there.
  await page.getByRole('button', { name: keptFormText.sendAgain }).click();
  await sees(page, keptFormText.title);
  await expect(page.locator('.keep-lines')).toHaveText(words);

  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: keptFormText.signIn }).click(),
  ]);
  await tab.getByLabel(signInText.password).fill(DEMO_PASSWORD);
  await tab.getByRole('button', { name: signInText.unlock, exact: true }).click();
  await expect(tab).toHaveURL(address);

  await page.getByRole('button', { name: keptFormText.sendAgain }).click();
  await sees(page, text.saved);
  await page.goto(address);
  await expect(page.locator('[name=explanation]')).toHaveValue(words);
});
