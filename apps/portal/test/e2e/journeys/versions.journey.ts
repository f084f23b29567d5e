import type { Page } from '@playwright/test';
import { pathsIn } from '#english-paths';
import { compareInEnglish } from '#text/en/compare.ts';
import { compareText } from '#text/vi/compare.ts';
import { consultationsText } from '#text/vi/consultations.ts';
import { confirmRefusals, reviewText, uploadText } from '#text/vi/drafts.ts';
import { keyPointsText, publicKeyPointsText } from '#text/vi/key-points.ts';
import { lawText, publicLawText, publishComparisonRefusals } from '#text/vi/law-in-force.ts';
import { lineageText } from '#text/vi/lineage.ts';
import { placeNowText, placeRefusals, placesText } from '#text/vi/places.ts';
import { previewText } from '#text/vi/submissions.ts';
import { findings } from '../axe.ts';
import { openConsultation, prepareConsultation } from '../chain/consult.ts';
import { decisionLines, WORD, wordFile } from '../house/draft-file.ts';
import { expect, paths, sees, send, test } from '../journey.ts';
import { write } from '../reader.ts';

const file = async (lines: readonly string[]) => ({
  name: 'du-thao-moi.docx',
  mimeType: WORD,
  buffer: await wordFile(lines),
});

/** The decision as it was consulted on, with point b about children in quite other words and clause 2 of Điều 3 struck out. */
const SECOND = decisionLines('quản lý chợ dân sinh').flatMap((line) => {
  if (line.startsWith('b) Trẻ em')) return ['b) Trẻ em, học sinh, sinh viên có thẻ được dùng vé tháng.'];
  return line.startsWith('2. Trả lời phản ánh') ? [] : [line];
});

async function opinion(page: Page, slug: string, unit: string, text: string): Promise<string> {
  await write(page, slug, { 'text.0': text, 'position.0': 'amend' }, unit);
  await send(page, previewText.send);
  return new URL(page.url()).pathname;
}

/** The answer about secrets of who furnished the house may still hold. */
async function upload(page: Page, projectId: string, lines: readonly string[]): Promise<void> {
  await page.goto(paths.projectUpload(projectId));
  if ((await page.locator('[name=answer]').count()) > 0)
    await send(page, uploadText.continue, { answer: 'no' });
  await send(page, uploadText.submit, { file: await file(lines) });
}

/** The desks work without script; axe needs it, so somebody else looks at the same page. */
async function looksRight(page: Page, at: Page): Promise<void> {
  await page.goto(at.url());
  expect(await findings(page)).toEqual([]);
}

test('a second version: what is doubtful is settled, opinions get their place, everybody compares', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  test.setTimeout(240_000);
  const { openSlug: slug, openProject: projectId } = house.ids;
  const citizen = await visit(house, { javaScriptEnabled: false });
  const kept = await opinion(citizen, slug, 'dieu-2__khoan-1', 'Chợ nên mở đến 22 giờ.');
  const gone = await opinion(citizen, slug, 'dieu-3__khoan-2', 'Năm ngày là quá lâu.');

  const writer = await signIn(house, 'markets-writer');
  const looker = await signIn(house, 'markets-second-writer', { javaScriptEnabled: true });
  await upload(writer, projectId, SECOND);
  await expect(writer.getByRole('button', { name: reviewText.confirm, exact: true })).toHaveCount(0);
  await writer.getByRole('link', { name: lineageText.toDesk }).click();
  await sees(writer, 'điểm b khoản 2 Điều 2');
  await looksRight(looker, writer);
  await send(writer, lineageText.save, { verdict: 'gone' });
  await sees(writer, lineageText.saved);
  await sees(writer, lineageText.nothingOpen);
  await writer.getByRole('link', { name: lineageText.back }).click();
  await send(writer, reviewText.confirm);
  await sees(writer, reviewText.confirmedNow);
  await expect(writer.getByText(confirmRefusals.finished as string)).toHaveCount(0);

  await test.step('the anchors desk', async () => {
    await expect(async () => {
      await writer.getByRole('link', { name: placesText.toDesk }).click();
      await sees(writer, 'khoản 2 Điều 3');
      await writer.reload();
      await sees(writer, 'Năm ngày là quá lâu.');
    }).toPass();
    await looksRight(looker, writer);
    await send(writer, placesText.save, { decision: 'move', unit: 'dieu-3__khoan-1' });
    await sees(writer, placeRefusals.reasonMissing);
    await expect(writer.locator('[name=unit]').first()).toHaveValue('dieu-3__khoan-1');
    await send(writer, placesText.save, { decision: 'removed' });
    await sees(writer, placesText.nothingOpen);
    await send(writer, placesText.undo);
    await sees(writer, placesText.undone);
    await send(writer, placesText.save, { decision: 'removed', reason: 'Đã quy định ở văn bản khác.' });
  });

  await test.step('a text that nobody was asked about is not public, nor where opinions stand in it', async () => {
    await citizen.goto(gone);
    await expect(citizen.getByText(placeNowText.removed)).toHaveCount(0);
    await citizen.goto(paths.compare(slug));
    await sees(citizen, compareText.none);
    expect((await citizen.goto(paths.compareVersions(slug, 1, 2)))?.status()).toBe(404);
    await citizen.goto(kept);
    await expect(citizen.getByText(placeNowText.title(2))).toHaveCount(0);
  });

  await test.step('another round on the new text: everybody compares, and learns where the opinion stands', async () => {
    const leader = await signIn(house, 'markets-leader');
    await leader.goto(paths.consultation(house.ids.openConsultation));
    await send(leader, consultationsText.withdraw, { reason: 'Có bản dự thảo mới.' });
    await openConsultation(leader, await prepareConsultation(writer, projectId));
    await expect(async () => {
      await citizen.goto(paths.compare(slug));
      await sees(citizen, compareText.between(1, 2));
    }).toPass();
    await sees(citizen, 'bỏ khoản 2 Điều 3');
    await citizen.getByRole('link', { name: 'Điều 3. Trách nhiệm của đơn vị quản lý' }).first().click();
    await expect(citizen.locator('#so-dieu-3 del').first()).toContainText('Trả lời phản ánh');
    await expect(citizen.locator('ins', { hasText: 'học sinh, sinh viên' }).first()).toBeVisible();
    await looksRight(await visit(house), citizen);
    await citizen.goto(pathsIn('en').compare(slug));
    await sees(citizen, compareInEnglish.between(1, 2));
    await expect(citizen.locator('#so-dieu-3 [lang=en]').first()).toHaveText(compareInEnglish.kinds.removed);
    await looksRight(await visit(house), citizen);
    await citizen.setViewportSize({ width: 360, height: 740 });
    const wider = await citizen.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await citizen.goto(gone);
    await sees(citizen, placeNowText.removed);
    await sees(citizen, placeNowText.reason('Đã quy định ở văn bản khác.'));
    await citizen.goto(kept);
    await sees(citizen, placeNowText.kept('khoản 1 Điều 2'));
  });
});

/** The law in force of the amending text: five articles of which it changes two. */
const LAW = decisionLines('quản lý bến đò').map((line) =>
  line.replace('Số: /2026/QĐ-UBND', 'Số: 12/2024/QĐ-UBND'),
);
const AMENDING = [
  ...LAW.slice(0, 4),
  'Số: /2026/QĐ-UBND',
  'Minh Hà, ngày tháng năm 2026',
  'QUYẾT ĐỊNH',
  'Sửa đổi, bổ sung một số điều của Quyết định số 12/2024/QĐ-UBND',
  'Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 12/2024/QĐ-UBND',
  '1. Sửa đổi, bổ sung khoản 1 Điều 2 như sau:',
  '“1. Thời gian hoạt động từ 5 giờ đến 22 giờ hằng ngày.”.',
  '2. Bãi bỏ khoản 2 Điều 3.',
  '3. Bãi bỏ khoản 9 Điều 4.',
  'Điều 2. Hiệu lực thi hành',
  'Quyết định này có hiệu lực từ ngày 01 tháng 9 năm 2026.',
];

test('an amending text stands beside the law in force, row by row with its reason, as page and as Word table', async ({
  ownHouse: house,
  signIn,
  visit,
}) => {
  test.setTimeout(150_000);
  const { openProject: projectId, openSlug: slug } = house.ids;
  const writer = await signIn(house, 'markets-writer');
  const looker = await signIn(house, 'markets-second-writer', { javaScriptEnabled: true });
  await upload(writer, projectId, AMENDING);
  const lineage = writer.getByRole('link', { name: lineageText.toDesk });
  while ((await lineage.count()) > 0) {
    await lineage.click();
    while ((await writer.locator('input[value=gone]').count()) > 0)
      await send(writer, lineageText.save, { verdict: 'gone' });
    await writer.getByRole('link', { name: lineageText.back }).click();
  }
  await send(writer, reviewText.confirm);

  await writer.goto(paths.lawInForce(projectId));
  await expect(writer.locator('[type=file]')).toHaveCount(1);
  const base = { kind: 'amends', symbol: '12/2024/QĐ-UBND', title: 'Quyết định quản lý bến đò' };
  await send(writer, lawText.submit, { ...base, file: await file(LAW) });
  await sees(writer, lawText.added);
  await sees(writer, 'từ 5 giờ đến');
  await sees(writer, lawText.refused);
  await sees(writer, 'Bãi bỏ khoản 9 Điều 4.');
  await looksRight(looker, writer);
  for (const reason of ['Công nhân tan ca muộn.', 'Đã có quy định chung.']) {
    // The fold of a row that has its reason is shut.
    await send(writer, lawText.saveReason, { reason }, 'details[open] form');
    await sees(writer, reason);
  }
  const draftDocx = await writer.request.get(paths.lawInForceDocx(projectId));
  expect((await draftDocx.body()).subarray(0, 2).toString()).toBe('PK');
  await expect(writer.getByRole('button', { name: lawText.publish })).toHaveCount(0);

  const leader = await signIn(house, 'markets-leader');
  await leader.goto(paths.lawInForce(projectId));
  await send(leader, lawText.publish);
  await sees(leader, lawText.publishedNow);
  await expect(leader.getByText(publishComparisonRefusals.reasonsMissing)).toHaveCount(0);
  // The text that was consulted on is another one: readers see no comparison of what they cannot read.
  const citizen = await visit(house, { javaScriptEnabled: false });
  await citizen.goto(paths.draft(slug));
  await expect(citizen.getByRole('link', { name: compareText.buttonLaw })).toHaveCount(0);
  expect((await citizen.request.get(paths.compareLawDocx(slug))).status()).toBe(404);
  await expect(citizen.getByText(publicLawText.rowsTitle)).toHaveCount(0);
});

test('key points: written beside facts, approved by another person, read by everybody', async ({
  ownHouse: house,
  signIn,
  visit,
}) => {
  test.setTimeout(120_000);
  const { openProject: projectId, openSlug: slug } = house.ids;
  const writer = await signIn(house, 'markets-writer');
  await writer.goto(paths.keyPoints(projectId));
  const sentence = 'Trẻ em dưới sáu tuổi không phải trả tiền.';
  await send(writer, keyPointsText.save, { heading: 'content', text: sentence });
  await expect(writer.locator('[name=text]:visible')).toHaveValue(sentence);
  await send(writer, keyPointsText.save, { unitId: 'dieu-2__khoan-2__diem-b' });
  await sees(writer, keyPointsText.saved);
  await send(writer, keyPointsText.propose);
  await sees(writer, keyPointsText.proposed);
  await expect(writer.getByRole('button', { name: keyPointsText.approve })).toHaveCount(0);

  const citizen = await visit(house, { javaScriptEnabled: false });
  await citizen.goto(paths.draft(slug));
  await expect(citizen.getByText(sentence)).toHaveCount(0);
  const leader = await signIn(house, 'markets-leader');
  await leader.goto(paths.keyPoints(projectId));
  await send(leader, keyPointsText.approve);
  await sees(leader, keyPointsText.approvedNow);
  await expect(async () => {
    await citizen.goto(paths.draft(slug));
    await sees(citizen, publicKeyPointsText.title);
  }).toPass();
  await sees(citizen, sentence);
  await citizen.getByRole('link', { name: 'điểm b khoản 2 Điều 2' }).click();
  await expect(citizen).toHaveURL(/toan-van\?ban=1#dieu-2__khoan-2__diem-b$/);
  await expect(citizen.locator('#dieu-2__khoan-2__diem-b')).toBeInViewport();
  await looksRight(await visit(house), citizen);

  await upload(writer, projectId, SECOND);
  await writer.getByRole('link', { name: lineageText.toDesk }).click();
  await send(writer, lineageText.save, { verdict: 'same' });
  await writer.getByRole('link', { name: lineageText.back }).click();
  await send(writer, reviewText.confirm);
  await writer.goto(paths.keyPoints(projectId));
  await sees(writer, keyPointsText.fates.changed);
  await expect(writer.getByRole('button', { name: keyPointsText.propose })).toHaveCount(0);
});
