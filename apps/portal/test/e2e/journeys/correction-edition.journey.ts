import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { editionRefusals, editionsText as text } from '#text/vi/editions.ts';
import { notificationSentences } from '#text/vi/notifications.ts';
import { opinionDeskText } from '#text/vi/opinion-desk.ts';
import { responsesText as publicText } from '#text/vi/portal.ts';
import { responseStates, responsesText } from '#text/vi/responses.ts';
import { outcomeWords } from '#text/vi/words.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const PARKING = 'Chợ nên có chỗ gửi xe.';
const WRONG = 'Sẽ ghi giờ đóng cửa là 22 giờ.';
const RIGHT = 'Giữ 21 giờ vì chợ nằm giữa khu dân cư; hai bên đã thống nhất trong cuộc họp ngày 12/01/2026.';
const REASON = 'Bảng công bố ghi nhầm kết quả của nhóm này.';

/** The writer answers the group on the page; the leader approves. */
async function answered(writer: Page, leader: Page, address: string, explanation: string): Promise<void> {
  await writer.goto(address);
  await send(writer, responsesText.save, { outcome: 'accepted', explanation, changedUnitId: 'dieu-2' });
  await send(writer, responsesText.propose);
  await leader.goto(address);
  await send(leader, responsesText.approve);
  await sees(leader, responseStates.approved);
}

async function grouped(writer: Page, round: string): Promise<string> {
  await writer.goto(paths.opinions(round));
  await writer.locator('li', { hasText: PARKING }).locator('input[name=opinion]').check();
  await send(writer, opinionDeskText.makeGroup, { title: 'Chỗ gửi xe' });
  await writer.goto(paths.responseDesk(round));
  await writer.getByRole('link', { name: 'Chỗ gửi xe' }).click();
  await writer.waitForLoadState();
  return new URL(writer.url()).pathname;
}

test('a published answer is set right in a second edition; a reader sees what differs and still opens the first', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  test.setTimeout(180_000);
  const { answeringConsultation: round, answeringSlug: slug, group } = house.ids;
  const [writer, leader, reader] = [
    await signIn(house, 'markets-writer'),
    await signIn(house, 'markets-leader'),
    await visit(house, { javaScriptEnabled: false }),
  ];
  await test.step('the table is published, with a mistake', async () => {
    await answered(writer, leader, paths.responseGroup(round, group), WRONG);
    await answered(writer, leader, await grouped(writer, round), 'Khoản mới sẽ có chỗ gửi xe.');
    await leader.goto(paths.responseDesk(round));
    await send(leader, responsesText.publish);
    await reader.goto(paths.responses(slug));
    await sees(reader, WRONG);
    await expect(reader.getByRole('heading', { name: text.editions })).toHaveCount(0);
  });
  await test.step('an officer asks to set it right, not without a reason', async () => {
    await writer.goto(paths.responseDesk(round));
    await writer.getByRole('link', { name: text.title }).click();
    await writer.getByRole('link', { name: new RegExp(`^${text.correct}: 1\\.`) }).click();
    await expect(writer.locator('[name=explanation]')).toHaveValue(WRONG);
    const looking = await visit(house, { storageState: await writer.context().storageState() });
    await looking.goto(writer.url());
    expect(await findings(looking)).toEqual([]);
    const right = { outcome: 'explained', explanation: RIGHT, changedUnitId: '' };
    await send(writer, text.propose, right);
    await sees(writer, editionRefusals.reasonMissing);
    await expect(writer.locator('[name=explanation]')).toHaveValue(RIGHT);
    await send(writer, text.propose, { reason: REASON });
    await sees(writer, text.states.proposed);
    await expect(writer.locator('button', { hasText: text.approve })).toHaveCount(0);
  });
  await test.step('the second person is told, and approves; readers see nothing of it yet', async () => {
    await expect(async () => {
      await leader.goto(paths.notifications);
      await sees(leader, notificationSentences.correctionProposed);
    }).toPass({ timeout: 30_000, intervals: [1_000] });
    await leader.goto(paths.editionsDesk(round));
    const looking = await visit(house, { storageState: await leader.context().storageState() });
    await looking.goto(paths.editionsDesk(round));
    expect(await findings(looking)).toEqual([]);
    await send(leader, text.approve);
    await sees(leader, text.states.approved);
    await reader.goto(paths.responses(slug));
    await sees(reader, WRONG);
    await expect(reader.getByText(RIGHT)).toHaveCount(0);
  });
  await test.step('the publisher publishes the second edition', async () => {
    await send(leader, text.publish);
    await expect(leader.getByRole('link', { name: text.edition(2) })).toBeVisible();
    await sees(leader, text.noneWaiting);
  });
  await test.step('a reader sees it, and what it set right', async () => {
    await reader.goto(paths.responses(slug));
    await expect(reader.getByText(text.older)).toHaveCount(0);
    await expect(reader.locator('del').filter({ hasText: outcomeWords.accepted })).toBeVisible();
    await expect(reader.locator('ins').filter({ hasText: outcomeWords.explained })).toBeVisible();
    await expect(reader.locator('del').filter({ hasText: WRONG })).toBeVisible();
    await expect(reader.locator('ins').filter({ hasText: RIGHT })).toBeVisible();
    await sees(reader, text.because(REASON));
    const looking = await visit(house);
    await looking.goto(paths.responses(slug));
    expect(await findings(looking)).toEqual([]);
  });
  const wordFile = async () => {
    const begun = reader.waitForEvent('download');
    await reader.getByRole('link', { name: publicText.docx }).click();
    return await readFile(await (await begun).path());
  };
  const second = await wordFile();
  await test.step('and opens the first, marked as replaced, with its own file', async () => {
    await reader.getByRole('link', { name: text.edition(1), exact: true }).click();
    await sees(reader, text.older);
    await sees(reader, WRONG);
    await expect(reader.getByText(RIGHT)).toHaveCount(0);
    const first = await wordFile();
    for (const file of [first, second]) expect(file.subarray(0, 2).toString()).toBe('PK');
    expect(first.equals(second)).toBe(false);
    await reader.getByRole('link', { name: text.newest }).click();
    await expect(reader.locator('ins').filter({ hasText: RIGHT })).toBeVisible();
  });
});
