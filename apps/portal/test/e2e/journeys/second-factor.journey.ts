import { generate } from 'otplib';
import { accountText, secondStepText, signInText } from '#text/vi/identity.ts';
import { findings } from '../axe.ts';
import { DEMO_PASSWORD, expect, paths, send, test } from '../journey.ts';

test('somebody sets up a second factor, and from then on the password alone opens nothing', async ({
  house,
  signIn,
  visit,
}) => {
  const code = async (secret: string) =>
    await generate({ secret, epoch: Math.floor(house.now().getTime() / 1_000) });
  const page = await signIn(house, 'roads-publisher', { javaScriptEnabled: true });
  await page.goto(paths.account);
  await send(page, accountText.totpStart);
  const secret = (await page.locator('.code-once').innerText()).replace(/\s/g, '');
  await send(page, accountText.totpConfirm, { code: await code(secret) });
  expect(await findings(page)).toEqual([]);

  const later = await visit(house);
  await later.goto(paths.signIn);
  await later.getByLabel(signInText.name).fill('roads-publisher');
  await later.getByLabel(signInText.password).fill(DEMO_PASSWORD);
  await later.getByRole('button', { name: signInText.submit, exact: true }).click();
  await expect(later.getByRole('heading', { level: 1 })).toHaveText(secondStepText.title);
  expect(await findings(later)).toEqual([]);
  await later.goto(paths.workspace);
  await expect(later).toHaveURL(new RegExp(paths.signInSecondStep));
  await send(later, secondStepText.submit, { code: '000000' });
  await expect(later.getByRole('heading', { level: 1 })).toHaveText(secondStepText.title);
});
