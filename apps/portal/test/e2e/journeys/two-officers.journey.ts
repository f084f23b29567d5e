import { responseRefusals, responsesText as text } from '#text/vi/responses.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

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
