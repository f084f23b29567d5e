import { appealText, deskText, opinionText } from '#text/vi/moderation.ts';
import { responseRefusals, responsesText as text } from '#text/vi/responses.ts';
import { previewText } from '#text/vi/submissions.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';
import { write } from '../reader.ts';

test('two officers answer one group: the second is told, sees the other words and keeps her own', async ({
  house,
  signIn,
}) => {
  const address = paths.responseGroup(house.ids.answeringConsultation, house.ids.group);
  const [first, second] = [
    await signIn(house, 'markets-writer', { javaScriptEnabled: true }),
    await signIn(house, 'markets-second-writer', { javaScriptEnabled: true }),
  ];
  await Promise.all([first.goto(address), second.goto(address)]);
  await send(first, text.save, { outcome: 'accepted', explanation: 'Sẽ ghi 22 giờ.' });
  await sees(first, text.saved);
  await send(second, text.save, { outcome: 'explained', explanation: 'Giữ 21 giờ vì còn khu dân cư.' });
  await sees(second, responseRefusals.changedMeanwhile);
  await sees(second, text.theirs);
  await sees(second, 'Sẽ ghi 22 giờ.');
  await expect(second.locator('[name=explanation]')).toHaveValue('Giữ 21 giờ vì còn khu dân cư.');
  await send(second, text.save);
  await sees(second, text.saved);
  await first.reload();
  await expect(first.locator('[name=explanation]')).toHaveValue('Giữ 21 giờ vì còn khu dân cư.');
});

test('two officers answer one request for a second look: the second is told, reads the answer and keeps her own', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  const WITH_SCRIPT = { javaScriptEnabled: true } as const;
  const page = await visit(house, { javaScriptEnabled: false });
  const words = 'Bến xe khách nên có chỗ ngồi chờ.';
  await write(page, house.ids.openSlug, { 'text.0': words, 'position.0': 'amend' });
  await send(page, previewText.send);
  await page.locator('.receipt-code').waitFor();

  const leader = await signIn(house, 'markets-leader', WITH_SCRIPT);
  await leader.goto(paths.moderation(house.ids.openConsultation));
  await leader.waitForLoadState('networkidle');
  const row = leader.locator('li.opinion', { hasText: words });
  const address = (await row.getByRole('link', { name: deskText.open }).getAttribute('href')) ?? '';
  await row.locator('input[type=checkbox]').check();
  await leader.getByText(deskText.hideTitle, { exact: true }).first().click();
  await send(leader, deskText.hide, { code: 'spam' });
  await sees(leader, deskText.done.hide(1));
  await page.reload();
  await page.getByText(appealText.title).first().click();
  await send(page, appealText.ask);
  await sees(page, appealText.asked);

  const [first, second] = [
    await signIn(house, 'markets-writer', WITH_SCRIPT),
    await signIn(house, 'markets-second-writer', WITH_SCRIPT),
  ];
  await Promise.all([first.goto(address), second.goto(address)]);
  await send(first, opinionText.uphold, { answer: 'Vẫn là lời quảng cáo.' });
  await sees(first, opinionText.reviewed);
  await send(second, opinionText.show, { answer: 'Không phải quảng cáo.' });
  await sees(second, opinionText.appealChanged);
  await sees(second, 'Vẫn là lời quảng cáo.');
  await sees(second, 'Không phải quảng cáo.');
  expect(await findings(second)).toEqual([]);
});
