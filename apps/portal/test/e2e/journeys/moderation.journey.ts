import { deskText, heldText, opinionText } from '#text/vi/moderation.ts';
import { previewText, trackText } from '#text/vi/submissions.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';
import { write } from '../reader.ts';

const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const;
const LIGHTS = 'Chợ cần đèn ở lối vào phía sau.';

test('with a browser of today the page proves its work while it is read, and the opinion is public at once', async ({
  house,
  visit,
}) => {
  const page = await visit(house);
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(house.url)) elsewhere.push(request.url());
  });
  await write(page, house.ids.openSlug, { 'text.0': LIGHTS, 'position.0': 'amend' });
  await send(page, previewText.send);
  await sees(page, trackText.receiptTitle);
  await expect(page.getByText(heldText.title)).toHaveCount(0);
  expect(elsewhere).toEqual([]);
});

test('without script it is received and waits; a moderator covers a number, publishes it by keyboard and takes it back', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  const page = await visit(house, WITHOUT_SCRIPT);
  const words = `${LIGHTS} Gọi tôi 0912 345 678.`;
  await write(page, house.ids.openSlug, { 'text.0': words, 'position.0': 'amend' });
  await send(page, previewText.send);
  await sees(page, heldText.received);
  const receipt = page.url();

  const desk = await signIn(house, 'markets-writer', { javaScriptEnabled: true });
  await desk.goto(paths.moderation(house.ids.openConsultation));
  const row = desk.locator('li.opinion', { hasText: LIGHTS });
  await row.getByRole('link', { name: deskText.open }).click();
  await expect(desk.locator('[name=text]')).toHaveValue(`${LIGHTS} Gọi tôi [đã che].`);
  expect(await findings(desk)).toEqual([]);
  await send(desk, opinionText.redact, { text: 'Tôi rất đồng ý.', reason: 'Số điện thoại' });
  await sees(desk, opinionText.refusals.wordsChanged);
  await send(desk, opinionText.redact, { text: `${LIGHTS} Gọi tôi [đã che].` });
  await sees(desk, opinionText.redacted);

  await desk.goto(paths.moderation(house.ids.openConsultation));
  await desk.waitForLoadState('networkidle');
  // The oldest first: ours came last of the two.
  for (const key of ['j', 'j', 'x']) await desk.keyboard.press(key);
  await expect(row.locator('input[type=checkbox]')).toBeChecked();
  await send(desk, deskText.publish);
  await sees(desk, deskText.done.publish(1));
  await page.reload();
  await sees(page, trackText.redacted);
  await expect(page.getByText(heldText.title)).toHaveCount(0);
  await send(desk, deskText.undo);
  await sees(desk, deskText.done.undo(1));
  await page.goto(receipt);
  await sees(page, heldText.title);
});
