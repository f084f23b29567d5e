import { directoryText, lineErrorWords } from '#text/vi/directory.ts';
import { answerRefusals, askedByLinkText as say, sheetText as text } from '#text/vi/sheets.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

test('a private link can be read often and answered once; without a consent nothing is taken', async ({
  ownHouse: house,
  visit,
}) => {
  const address = paths.askedByLink(house.ids.sheetToken);
  const page = await visit(house, { javaScriptEnabled: false });
  for (let read = 0; read < 3; read += 1) {
    const answer = await page.goto(address);
    expect(answer?.headers()['cache-control']).toBe('private, no-store');
    expect(answer?.headers()['x-robots-tag']).toContain('noindex');
  }
  const words = 'Nên mở cửa từ 5 giờ sáng.';
  await send(page, say.send, { 'answer.0': words });
  await sees(page, answerRefusals.consentNeeded);
  await expect(page.locator('[name="answer.0"]')).toHaveValue(words);
  const second = await visit(house, { javaScriptEnabled: false });
  await second.goto(address);
  await send(page, say.send, { consent: true });
  await expect(page).toHaveURL(/\/gop-y\//);
  await sees(page, words);
  await send(second, say.send, { 'answer.0': 'Ý khác hẳn.', consent: true });
  await sees(second, answerRefusals.used);
  await second.goto(address);
  await sees(second, say.usedTitle);
});

test('the staff answer among themselves, without a name; the public count does not know of it', async ({
  ownHouse: house,
  signIn,
  visit,
}) => {
  const { openConsultation: round, internalSheet, openSlug } = house.ids;
  const member = await signIn(house, 'markets-forgetful');
  await member.goto(paths.sheetAnswer(round, internalSheet));
  await send(member, say.send, { 'answer.0': 'Ca trực cuối tuần sẽ thiếu người.', nameless: true });
  await sees(member, say.thanks);
  const writer = await signIn(house, 'markets-writer');
  await writer.goto(paths.opinions(round));
  await sees(writer, 'Ca trực cuối tuần sẽ thiếu người.');
  await expect(writer.getByText('Thái Văn Quên')).toHaveCount(0);
  const reader = await visit(house);
  await reader.goto(paths.draftText(openSlug));
  await expect(reader.getByText(/^1 ý kiến$/)).toHaveCount(0);
});

test('a table from a spreadsheet is shown line by line before it is taken', async ({
  ownHouse: house,
  signIn,
}) => {
  const writer = await signIn(house, 'markets-writer');
  await writer.goto(paths.directoryImport);
  const table =
    'Họ tên\tLoại\tThư điện tử\nHội Cấy\tHội, hiệp hội\t\nAi đó\tThợ mộc\t\nLê Lái\tLuật sư\tsai-thu';
  await send(writer, directoryText.preview, { table });
  await sees(writer, lineErrorWords.kind);
  await sees(writer, lineErrorWords.email);
  await send(writer, directoryText.take(1));
  await sees(writer, directoryText.taken(1, 2));
  await writer.goto(`${paths.directory}?tim=hoi+cay`);
  await sees(writer, 'Hội Cấy');
  await writer.goto(paths.sheet(house.ids.openConsultation, house.ids.sheet));
  await sees(writer, text.sendTitle);
});
