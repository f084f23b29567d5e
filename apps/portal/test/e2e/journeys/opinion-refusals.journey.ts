import { door } from '#text/vi/door.ts';
import { heldText, heldWords } from '#text/vi/moderation.ts';
import {
  opinionFormText,
  previewText,
  startRefusals,
  submissionErrors,
  trackText,
} from '#text/vi/submissions.ts';
import { writingText } from '#text/vi/writing.ts';
import { expect, paths, sees, send, test } from '../journey.ts';
import { formMade, post, write } from '../reader.ts';

const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const;

test('a form without a choice comes back with what was typed and says what is missing', async ({
  house,
  visit,
}) => {
  const page = await visit(house, WITHOUT_SCRIPT);
  await write(page, house.ids.openSlug, { 'text.0': 'Chợ cần thêm nước sạch.', place: 'Xã Bến' });
  await sees(page, startRefusals.invalid);
  await sees(page, submissionErrors.choosePosition);
  await expect(page.locator('[name="text.0"]')).toHaveValue('Chợ cần thêm nước sạch.');
  await expect(page.locator('[name=place]')).toHaveValue('Xã Bến');
});

test('a form sent in a blink, without script, is received and waits for a person', async ({
  house,
  visit,
}) => {
  const page = await visit(house, WITHOUT_SCRIPT);
  await page.goto(paths.comment(house.ids.openSlug, 'dieu-5'));
  await send(page, opinionFormText.toPreview, { 'position.0': 'agree' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(previewText.title);
  await send(page, previewText.send);
  await sees(page, trackText.receiptTitle);
  await sees(page, heldText.title);
  await sees(page, heldWords.noProof);
});

test('a field of one megabyte comes back whole with a sentence', async ({ house, visit }) => {
  const page = await visit(house, WITHOUT_SCRIPT);
  const long = 'Chợ dân sinh cần mái che. '.repeat(40_000);
  await write(page, house.ids.openSlug, { 'position.0': 'amend', 'text.0': long });
  await sees(page, /giới hạn là 10\.000/);
  expect((await page.locator('[name="text.0"]').inputValue()).length).toBe(long.length);
});

test('more than the server reads is refused in a sentence; the browser still has the words', async ({
  house,
  visit,
}) => {
  const page = await visit(house, WITHOUT_SCRIPT);
  await write(page, house.ids.openSlug, { 'position.0': 'amend', 'text.0': 'a'.repeat(5_000_000) });
  await sees(page, startRefusals.tooLarge);
  const refused = await post(house, paths.comment(house.ids.openSlug), { 'text.0': 'a'.repeat(13_000_000) });
  expect(refused.status).toBe(413);
  expect(await refused.text()).toContain(door.tooLargeTitle);
});

test('decomposed letters and invisible marks are put right before anybody sees them', async ({
  house,
  visit,
}) => {
  const page = await visit(house, WITHOUT_SCRIPT);
  const clean = 'Đề nghị mở cửa chợ sớm hơn một giờ.';
  const typed = `${clean.normalize('NFD')}\u200b\ufeff`;
  await write(page, house.ids.openSlug, { 'position.0': 'amend', 'text.0': typed });
  await expect(page.locator('.opinion blockquote')).toHaveText(clean);
  const shown = await page.locator('.opinion blockquote').textContent();
  expect(shown).toBe(clean.normalize('NFC'));
});

test('markup in an opinion is shown as the characters that were typed', async ({ house, visit }) => {
  const page = await visit(house);
  const attack = '<script>document.title="x"</script><img src=x onerror=alert(1)>';
  let alarmed = false;
  page.on('dialog', () => {
    alarmed = true;
  });
  await write(page, house.ids.openSlug, { 'position.0': 'amend', 'text.0': attack, name: attack });
  await sees(page, attack);
  await send(page, previewText.send);
  await sees(page, attack);
  expect(await page.locator('main img, main script').count()).toBe(0);
  expect(alarmed).toBe(false);
});

test('a form without cookie and script, sent twice from a kept copy, is one record at its confirmation', async ({
  house,
}) => {
  const path = paths.comment(house.ids.openSlug);
  const fields = {
    madeAt: await formMade(house),
    'unit.0': '',
    'position.0': 'amend',
    'text.0': 'Gửi hai lần.',
  };
  const [first, second] = [await post(house, path, fields), await post(house, path, fields)];
  expect([first.status, second.status]).toEqual([303, 303]);
  expect(first.headers.get('set-cookie')).toBeNull();
  const [one, other] = [first.headers.get('location') ?? '', second.headers.get('location') ?? ''];
  expect(one).not.toBe(other);
  const preview = await fetch(house.url + one);
  expect(preview.headers.get('cache-control')).toContain('no-store');
  expect(preview.headers.get('x-robots-tag')).toContain('noindex');
  const confirmed = await Promise.all([1, 2, 3].map(() => post(house, `${one}?/confirm`, {})));
  const receipts = new Set(confirmed.map((response) => response.headers.get('location')));
  expect(receipts.size).toBe(1);
  expect([...receipts][0]).toMatch(/^\/gop-y\/[0-9A-Z-]{19}$/);
});

for (const [what, headers] of [
  ['its Origin', { origin: 'https://elsewhere.example' }],
  ['its Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
] as const) {
  test(`a form that another site sends is refused by ${what}`, async ({ house }) => {
    const fields = { 'position.0': 'agree' };
    const refused = await post(house, paths.comment(house.ids.openSlug), fields, headers);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain(door.foreignTitle);
  });
}

test('a consultation that is over keeps what was typed and names the way by letter', async ({ house }) => {
  const slug = house.ids.answeringSlug;
  const typed = 'Ý kiến này đến muộn.';
  const fields = { madeAt: await formMade(house), 'unit.0': '', 'position.0': 'amend', 'text.0': typed };
  const late = await post(house, paths.comment(slug), fields);
  const page = await late.text();
  expect(late.status).toBe(400);
  expect(page).toContain(startRefusals.closed);
  expect(page).toContain(typed);
  expect(page).toContain('gop-y@demo.example.org');
});

test('two tabs on one draft: what is sent is what the preview shows', async ({ house, visit }) => {
  const page = await visit(house, WITHOUT_SCRIPT);
  await write(page, house.ids.openSlug, { 'position.0': 'amend', 'text.0': 'Lời thứ nhất.' });
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await tab.getByRole('link', { name: writingText.edit }).click();
  await send(tab, writingText.save, { 'text.0': 'Lời thứ hai.' });
  await sees(tab, 'Lời thứ hai.');
  await page.reload();
  await sees(page, 'Lời thứ hai.');
  await send(page, previewText.send);
  await sees(page, 'Lời thứ hai.');
  await send(tab, previewText.send);
  await expect(tab.locator('.receipt-code')).toHaveText(await page.locator('.receipt-code').innerText());
});
