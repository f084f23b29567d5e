import type { Page } from '@playwright/test';
import { reviewText, uploadText } from '#text/vi/drafts.ts';
import { opinionDeskText } from '#text/vi/opinion-desk.ts';
import { responsesText } from '#text/vi/responses.ts';
import { textChangesText as text } from '#text/vi/text-changes.ts';
import { findings } from '../axe.ts';
import { openConsultation, prepareConsultation } from '../chain/consult.ts';
import { decisionLines, WORD, wordFile } from '../house/draft-file.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

/** Two changes: one that an opinion asked for, one that nobody did. */
const SECOND = decisionLines('quản lý chợ đêm').map((line) =>
  line
    .replace('từ 5 giờ đến 21 giờ hằng ngày', 'từ 5 giờ đến 22 giờ hằng ngày, trừ ngày lễ')
    .replace('nơi người dân dễ thấy', 'cổng chợ và trên cổng thông tin điện tử'),
);
const REASON = 'Theo Nghị quyết mới của Hội đồng nhân dân tỉnh về niêm yết giá.';

/** Written by one, approved by the other. */
async function answered(writer: Page, leader: Page, address: string, words: Record<string, string>) {
  await writer.goto(address);
  await send(writer, responsesText.save, words);
  await send(writer, responsesText.propose);
  await leader.goto(address);
  await send(leader, responsesText.approve);
}

test('a second version shows which opinions each change follows, and what nobody asked for has its reason', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  test.setTimeout(240_000);
  const { answeringConsultation: round, answeringSlug: slug, answeringProject: projectId, group } = house.ids;
  const [writer, leader] = [await signIn(house, 'markets-writer'), await signIn(house, 'markets-leader')];
  const looksRight = async (page: Page) => {
    const looking = await visit(house, { storageState: await page.context().storageState() });
    await looking.goto(page.url());
    expect(await findings(looking)).toEqual([]);
  };
  await test.step('the new version is confirmed', async () => {
    await writer.goto(paths.projectUpload(projectId));
    if ((await writer.locator('[name=answer]').count()) > 0)
      await send(writer, uploadText.continue, { answer: 'no' });
    const buffer = await wordFile(SECOND);
    await send(writer, uploadText.submit, { file: { name: 'du-thao-moi.docx', mimeType: WORD, buffer } });
    await send(writer, reviewText.confirm);
    await sees(writer, reviewText.confirmedNow);
  });
  await test.step('the place where the text changed is suggested; "tiếp thu" that names none is pointed out', async () => {
    const address = paths.responseGroup(round, group);
    await writer.goto(address);
    await sees(writer, text.suggestion('Điều 2'));
    await send(writer, responsesText.save, { outcome: 'accepted', explanation: 'Chợ mở đến 22 giờ.' });
    await sees(writer, text.missing.noUnit);
    await looksRight(writer);
    await answered(writer, leader, address, {
      ...{ outcome: 'accepted', explanation: 'Chợ mở đến 22 giờ.', changedUnitId: 'dieu-2__khoan-1' },
    });
    await expect(leader.getByText(text.missing.noUnit)).toHaveCount(0);
  });
  await test.step('a change that nobody asked for stands before the leader, and gets its reason', async () => {
    await writer.goto(paths.opinions(round));
    await writer.locator('li', { hasText: 'Chợ nên có chỗ gửi xe.' }).locator('input[name=opinion]').check();
    await send(writer, opinionDeskText.makeGroup, { title: 'Chỗ gửi xe' });
    await writer.goto(paths.responseDesk(round));
    await sees(writer, text.unexplained(1));
    await looksRight(writer);
    await writer.getByRole('link', { name: 'Chỗ gửi xe' }).click();
    await writer.waitForLoadState();
    const other = new URL(writer.url()).pathname;
    await answered(writer, leader, other, { outcome: 'explained', explanation: 'Không có đất làm bãi xe.' });
    await writer.goto(paths.textChanges(round));
    await sees(writer, text.open(1));
    await looksRight(writer);
    await send(writer, text.save, { reason: REASON });
    await sees(writer, text.openNone);
  });
  await test.step('the table is published; another round opens on the new text', async () => {
    await leader.goto(paths.responseDesk(round));
    await expect(leader.getByText(text.unexplained(1))).toHaveCount(0);
    await send(leader, responsesText.publish);
    await openConsultation(leader, await prepareConsultation(writer, projectId));
  });
  await test.step('everybody reads beside each change why it was made, and comes to the answer', async () => {
    const reader = await visit(house, { javaScriptEnabled: false });
    await expect(async () => {
      await reader.goto(paths.compareVersions(slug, 1, 2));
      await sees(reader, REASON);
    }).toPass({ timeout: 30_000 });
    const looking = await visit(house);
    await looking.goto(paths.compareVersions(slug, 1, 2));
    expect(await findings(looking)).toEqual([]);
    await reader.getByRole('link', { name: text.becauseOf(1) }).click();
    await reader.waitForLoadState();
    await sees(reader, 'Chợ mở đến 22 giờ.');
  });
});
