import { lawText } from '#text/vi/drafts.ts';
import { opinionFormText, previewText, submissionErrors } from '#text/vi/submissions.ts';
import { editRefusals, writingText } from '#text/vi/writing.ts';
import { expect, paths, sees, send, test } from '../journey.ts';
import { formMade, post, write } from '../reader.ts';

const PHONE = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } } as const;

test('a citizen with a phone and no script sends three opinions at once and gets one receipt', async ({
  house,
  visit,
}) => {
  const page = await visit(house, PHONE);
  await write(page, house.ids.openSlug, { 'position.0': 'amend', 'text.0': 'Chợ cần mái che.' }, 'dieu-2');
  await sees(page, writingText.addNote);
  // The second from the text, the third by the list; no cookie carries the draft, only its link.
  await page.getByRole('link', { name: writingText.fromText }).click();
  await page.locator('#dieu-3').getByRole('link', { name: lawText.comment }).click();
  await send(page, writingText.save, { 'position.0': 'disagree', 'text.0': 'Phí này quá cao.' });
  await page.getByRole('link', { name: writingText.add }).click();
  await send(page, writingText.save, { 'position.0': 'ask', 'text.0': 'Khi nào mở chợ?' });
  expect(await page.context().cookies()).toEqual([]);
  await expect(page.locator('.opinion')).toHaveCount(3);
  // Put in another order, then one taken out and another rewritten.
  await page.locator('.opinion').nth(2).getByRole('button', { name: writingText.up }).click();
  await expect(page.locator('.opinion').nth(1)).toContainText('Khi nào mở chợ?');
  await page.locator('.opinion').nth(0).getByRole('link', { name: writingText.edit }).click();
  await send(page, writingText.save, { 'text.0': 'Chợ cần mái che trước mùa mưa.' });
  await page.getByRole('link', { name: writingText.personEdit }).click();
  await send(page, writingText.savePerson, { place: 'Xã Bến', category: 'citizen' });
  await expect(page.locator('body')).toHaveJSProperty('scrollWidth', 360);
  await send(page, previewText.send);
  await expect(page.locator('.receipt-code')).toHaveCount(1);
  const said = await page.locator('.opinion').allInnerTexts();
  expect(said).toHaveLength(3);
  expect(said[0]).toContain('trước mùa mưa');
  expect(said[1]).toContain('Khi nào mở chợ?');
  expect(said[2]).toContain('Phí này quá cao.');
});

test('a suggested wording begins with the present text and is shown as what goes and what comes', async ({
  house,
  visit,
}) => {
  const page = await visit(house, PHONE);
  await page.goto(paths.comment(house.ids.openSlug, 'dieu-2'));
  await page.getByRole('button', { name: opinionFormText.takePresent }).click();
  const field = page.locator('[name="wording.0"]');
  const present = await field.inputValue();
  expect(present.length).toBeGreaterThan(20);
  // Left as it is, it suggests nothing, and something has to be said.
  await page.waitForTimeout(3_100);
  await send(page, opinionFormText.toPreview, { 'position.0': 'amend' });
  await sees(page, submissionErrors.writeSomething);
  await send(page, opinionFormText.toPreview, { 'wording.0': `${present} Chợ mở cửa cả ngày nghỉ.` });
  await expect(page.locator('.opinion ins')).toContainText('Chợ mở cửa cả ngày nghỉ');
  await send(page, previewText.send);
  await expect(page.locator('.opinion ins')).toContainText('Chợ mở cửa cả ngày nghỉ');
});

test('two tabs change one opinion: the second is told, sees the other words, and presses again', async ({
  house,
  visit,
}) => {
  const page = await visit(house, PHONE);
  await write(page, house.ids.openSlug, { 'position.0': 'amend', 'text.0': 'Lời đầu.' });
  const other = await page.context().newPage();
  await other.goto(page.url());
  for (const tab of [page, other]) await tab.getByRole('link', { name: writingText.edit }).click();
  await send(page, writingText.save, { 'text.0': 'Lời của thẻ một.' });
  await send(other, writingText.save, { 'text.0': 'Lời của thẻ hai.' });
  await sees(other, editRefusals.changedElsewhere);
  await sees(other, 'Lời của thẻ một.');
  await expect(other.locator('[name="text.0"]')).toHaveValue('Lời của thẻ hai.');
  await send(other, writingText.save);
  await sees(other, 'Lời của thẻ hai.');
});

test('sent in one tab, what the other still types is not lost', async ({ house, visit }) => {
  const page = await visit(house, PHONE);
  await write(page, house.ids.openSlug, { 'position.0': 'amend', 'text.0': 'Lời đầu.' });
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('link', { name: writingText.add }).click();
  await send(page, previewText.send);
  await send(other, writingText.save, { 'position.0': 'amend', 'text.0': 'Lời viết dở ở thẻ kia.' });
  await sees(other, editRefusals.gone);
  await sees(other, 'Lời viết dở ở thẻ kia.');
});

test('a guessed link of a draft opens, changes and sends nothing', async ({ house }) => {
  const token = 'Z'.repeat(32);
  const [draft, opinion] = [paths.commentPreview(token), paths.draftOpinion(token)];
  for (const path of [draft, opinion, paths.draftPerson(token), paths.draftReading(token)]) {
    const answer = await fetch(house.url + path, { redirect: 'manual' });
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(answer.headers.get('set-cookie')).toBeNull();
  }
  const fields = { 'unit.0': '', 'position.0': 'amend', 'text.0': 'Chen vào.', id: 'o1', seen: '' };
  expect((await post(house, opinion, fields)).status).toBe(400);
  for (const act of ['remove', 'up', 'confirm'])
    expect((await post(house, `${draft}?/${act}`, fields)).status).toBe(409);
});

test('a megabyte, hidden marks and markup in a field of a draft come back whole, clean, as text', async ({
  house,
}) => {
  const made = { madeAt: await formMade(house), 'unit.0': '', 'position.0': 'amend', 'text.0': 'Một.' };
  const start = await post(house, paths.comment(house.ids.openSlug), made);
  const draft = start.headers.get('location') ?? '';
  const fields = (text: string) => ({
    id: '',
    seen: '',
    'unit.0': '',
    'position.0': 'amend',
    'text.0': text,
  });
  const long = await post(house, `${draft}/y-kien`, fields('Chợ cần đèn. '.repeat(80_000)));
  expect(long.status).toBe(400);
  const page = await long.text();
  expect(page.match(/Chợ cần đèn\./g)?.length).toBeGreaterThanOrEqual(80_000);
  expect(
    (await post(house, `${draft}/y-kien`, fields('\u202eCh\u200bợ <script>alert(1)</script>'))).status,
  ).toBe(303);
  const preview = await (await fetch(house.url + draft)).text();
  expect(preview).toContain('Chợ &lt;script>');
  expect(preview).not.toMatch(/<script>alert|\u202e|\u200b/);
});
