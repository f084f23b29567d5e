import { changeRefusals, ownSubmissionText as own } from '#text/vi/own-submission.ts';
import { publicLogText } from '#text/vi/public-log.ts';
import { opinionFormText, previewText, submissionErrors, trackText } from '#text/vi/submissions.ts';
import { writingText } from '#text/vi/writing.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';
import { write } from '../reader.ts';

const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const;

test('a person changes what was sent: a new receipt, the old words in the record, a line in the log', async ({
  house,
  visit,
}) => {
  const page = await visit(house);
  await write(page, house.ids.openSlug, { 'position.0': 'amend', 'text.0': 'Lời lúc đầu.' });
  await send(page, previewText.send);
  const [first, code] = [page.url(), await page.locator('.receipt-code').innerText()];
  await send(page, own.change);
  await sees(page, previewText.notSentAnew(code));
  await page.getByRole('link', { name: writingText.edit }).click();
  await send(page, writingText.save, { 'text.0': 'Lời sau khi nghĩ lại.' });
  await send(page, previewText.send);
  const second = await page.locator('.receipt-code').innerText();
  expect(second).not.toBe(code);
  await sees(page, 'Lời sau khi nghĩ lại.');
  await page.goto(first);
  await sees(page, own.replacedTitle);
  await sees(page, 'Lời lúc đầu.');
  expect(await page.getByRole('button', { name: own.change }).count()).toBe(0);
  expect(await findings(page)).toEqual([]);
  await page.getByRole('link', { name: own.seeNew }).click();
  await expect(page.locator('.receipt-code')).toHaveText(second);
});

test('a person takes an opinion back: asked twice, told what follows, counted no more, said in the log', async ({
  ownHouse,
  visit,
}) => {
  const page = await visit(ownHouse);
  const slug = ownHouse.ids.openSlug;
  const numbers = async () => {
    await page.goto(paths.publicLog(slug));
    return (await page.locator('section[aria-labelledby=numbers]').innerText()).replace(/\s+/g, ' ');
  };
  await write(page, slug, { 'position.0': 'amend', 'text.0': 'Sẽ rút lại.' }, 'dieu-3');
  await send(page, previewText.send);
  await page.locator('.receipt-code').waitFor();
  const receipt = page.url();
  await send(page, own.withdraw);
  await sees(page, changeRefusals.notSure);
  await send(page, own.withdraw, { sureToWithdraw: true });
  await sees(page, own.withdrawnTitle);
  await sees(page, 'Sẽ rút lại.');
  expect(await page.locator('.track').count()).toBe(0);
  expect(await findings(page)).toEqual([]);
  await expect.poll(numbers, { timeout: 15_000 }).toContain(`1 ${publicLogText.withdrawn}`);
  await page.goto(receipt);
  await sees(page, own.withdrawnTitle);
});

test('after the close nothing can be changed or taken back, from an old tab either', async ({
  ownHouse,
  visit,
}) => {
  const page = await visit(ownHouse, WITHOUT_SCRIPT);
  await write(page, ownHouse.ids.openSlug, { 'position.0': 'amend', 'text.0': 'Gửi trước hạn.' });
  await send(page, previewText.send);
  await ownHouse.moveClockTo('2027-06-01T02:00:00Z');
  await send(page, own.change);
  await sees(page, changeRefusals.closed);
  expect(await page.getByRole('button', { name: own.withdraw }).count()).toBe(0);
});

test('an organisation speaks with its letter; its name is public with its own consent only', async ({
  house,
  visit,
}) => {
  const page = await visit(house, WITHOUT_SCRIPT);
  const letter = {
    'position.0': 'amend',
    'text.0': 'Hội đề nghị lùi ngày thu phí.',
    organisation: 'Hội Tiểu thương chợ Bến',
    letterSymbol: '05/CV-HTT',
    letterDatedOn: '2026-11-20',
    letterSigner: 'Người Ký Thử',
  };
  await page.goto(paths.comment(house.ids.openSlug));
  await page.locator('summary', { hasText: opinionFormText.asOrganisation }).click();
  await page.waitForTimeout(3_100);
  await send(page, opinionFormText.toPreview, letter);
  await sees(page, submissionErrors.categoryOfOrganisation);
  await send(page, opinionFormText.toPreview, { category: 'association' });
  await sees(page, 'số 05/CV-HTT, ngày 20/11/2026');
  const seen = page.locator('section[aria-labelledby=public]');
  await expect(seen).not.toContainText('Hội Tiểu thương');
  await page.getByRole('link', { name: writingText.personEdit }).click();
  await send(page, writingText.savePerson, { consentPublishName: true });
  await expect(seen).toContainText('Hội Tiểu thương chợ Bến');
  await send(page, previewText.send);
  await sees(page, 'Người Ký Thử');
});

test('the receipt comes by mail, its link confirms the address by a press, and finds the code again', async ({
  ownHouse,
  visit,
  signIn,
}) => {
  const page = await visit(ownHouse);
  const email = 'nguoi.gop.y@vidu.example.org';
  await write(page, ownHouse.ids.openSlug, {
    'position.0': 'amend',
    'text.0': 'Gửi biên nhận cho tôi.',
    email,
    consentReceiptByEmail: true,
  });
  await send(page, previewText.send);
  const code = await page.locator('.receipt-code').innerText();
  await sees(page, own.emailNotConfirmed);
  const desk = await signIn(ownHouse, 'administrator');
  const mails = async () => {
    await desk.goto(paths.mails);
    return (await desk.locator('main').textContent()) ?? '';
  };
  const link = /\/gop-y\/xac-nhan\/[A-Za-z0-9_-]+/;
  await expect.poll(mails, { timeout: 20_000 }).toMatch(link);
  const confirmPath = link.exec(await mails())?.[0] ?? '';
  for (let i = 0; i < 3; i += 1) await page.goto(confirmPath);
  expect(await findings(page)).toEqual([]);
  await page.goto(paths.submission(code));
  await sees(page, own.emailNotConfirmed);
  await page.goto(confirmPath);
  await send(page, own.confirm);
  await sees(page, own.confirmedTitle);
  await page.goto(paths.submission(code));
  await sees(page, own.emailConfirmed);
  // Lost the code: the same answer for a known and an unknown address; the mail tells the difference.
  for (const typed of ['khong.ai@vidu.example.org', email]) {
    await page.goto(paths.track);
    await page.getByRole('link', { name: own.recoverTitle }).click();
    await send(page, own.recover, { email: typed });
    await sees(page, own.recoverAsked);
  }
  const recovered = async () => (await mails()).split(paths.submission(code)).length;
  await expect.poll(recovered, { timeout: 20_000 }).toBeGreaterThan(2);
  expect(await mails()).not.toContain('khong.ai@');
  await page.goto(paths.submission(code));
  await send(page, trackText.deleteContact, { sure: true });
  await sees(page, trackText.contactDeleted);
});
