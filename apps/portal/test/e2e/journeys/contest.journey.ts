import type { Page } from '@playwright/test';
import { contestText as desk, entryText, publicContestText as say } from '#text/vi/contests.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const WITH_SCRIPT = { javaScriptEnabled: true } as const;
/** "2026-12-01T08:00" on Vietnamese clocks, as the field of day and minute takes it. */
const minute = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
const HOUR = 3_600_000;
/** As it stands in a mail. */
const LINK = /\/vao-thi\/[\w-]+/;

test('an officer writes a contest, the leader opens it, somebody enters and plays without script, the ranking is published', async ({
  ownHouse: house,
  signIn,
  visit,
}) => {
  test.setTimeout(240_000);
  const now = house.now();
  const writer = await signIn(house, 'markets-writer');
  await test.step('questions with their source, a round, prizes', async () => {
    await writer.goto(paths.workspaceContests);
    await send(writer, desk.add, {
      title: 'Luật chợ trong mười phút',
      rules: 'Ai ở tỉnh cũng thi được.',
      prizes: 'Giải nhất; 1; một chiếc nón',
    });
    await writer.getByRole('link', { name: 'Luật chợ trong mười phút' }).click();
    for (const words of ['Chợ đêm họp tới mấy giờ?', 'Ai cấp chỗ bán?']) {
      const question = { words, choices: '* Theo quy chế\nTùy ý', source: 'Điều 3 quy chế chợ' };
      await send(writer, desk.addQuestion, question);
    }
    await send(writer, desk.addRound, {
      ...{ name: 'Tuần 1', questionCount: '2', minutes: '10' },
      ...{
        opensAt: minute(new Date(now.getTime() - HOUR)),
        closesAt: minute(new Date(now.getTime() + HOUR)),
      },
    });
    await sees(writer, 'Tuần 1');
  });
  const address = new URL(writer.url()).pathname;
  await test.step('a question without a right answer is refused, and what was typed stays', async () => {
    await send(writer, desk.addQuestion, { words: 'Câu hỏng?', choices: 'Có\nKhông', source: 'x' });
    await expect(writer.locator('#words-')).toHaveValue('Câu hỏng?');
  });
  const leader = await signIn(house, 'markets-leader', WITH_SCRIPT);
  await test.step('the leader opens it', async () => {
    await leader.goto(address);
    await leader.getByRole('button', { name: desk.open }).click();
    await sees(leader, desk.publicPage);
  });
  const reader = await visit(house, { javaScriptEnabled: false });
  await test.step('somebody enters; the mail holds the link', async () => {
    await reader.goto(house.url + paths.contests);
    await reader.getByRole('link', { name: 'Luật chợ trong mười phút' }).click();
    await reader.getByRole('button', { name: say.enter }).click();
    await sees(reader, 'Hãy ghi họ và tên.');
    await reader.getByLabel(say.name, { exact: true }).fill('Vũ Thị Nón');
    await reader.getByLabel(say.email).fill('non@example.vn');
    await reader.getByLabel(say.group).selectOption({ label: 'Nhân dân' });
    await reader.getByLabel(say.showsName).check();
    await reader.getByLabel(say.agreed).check();
    await reader.getByRole('button', { name: say.enter }).click();
    await sees(reader, say.entered);
  });
  const administrator = await signIn(house, 'administrator');
  const mails = async () => {
    await administrator.goto(paths.mails);
    return (await administrator.locator('main').textContent()) ?? '';
  };
  await expect.poll(mails, { timeout: 20_000 }).toMatch(LINK);
  const link = LINK.exec(await mails())?.[0] ?? '';
  await test.step('plays: one question a page, a second tab cannot answer again', async () => {
    await reader.goto(house.url + link);
    await reader.getByRole('button', { name: entryText.start }).click();
    await sees(reader, entryText.question(1, 2));
    const second = await visit(house, { javaScriptEnabled: false });
    await second.goto(reader.url());
    await reader.getByLabel('Theo quy chế').check();
    await reader.getByRole('button', { name: entryText.send }).click();
    await sees(reader, entryText.question(2, 2));
    await second.getByLabel('Tùy ý').check();
    await second.getByRole('button', { name: entryText.send }).click();
    await sees(second, entryText.question(2, 2));
    await reader.getByLabel('Theo quy chế').check();
    await reader.getByRole('button', { name: entryText.send }).click();
    await sees(reader, entryText.done);
  });
  await test.step('when nobody can be playing any more, right answers are told and the ranking is published', async () => {
    await house.moveClockTo(new Date(now.getTime() + HOUR + 11 * 60_000));
    await reader.reload();
    await sees(reader, 'Đúng 2/2 câu');
    // A session lasts a quarter of an hour.
    const later = await signIn(house, 'markets-leader', WITH_SCRIPT);
    await later.goto(address);
    await sees(later, 'non@example.vn');
    await later.getByRole('button', { name: desk.publish }).click();
    await sees(later, desk.rankingFinal);
    expect(await findings(later)).toEqual([]);
    await onScreen(await visit(house), house.url + paths.contests);
    await reader.reload();
    await sees(reader, 'Giải nhất');
  });
});

async function onScreen(page: Page, list: string): Promise<void> {
  await page.goto(list);
  await page.getByRole('link', { name: 'Luật chợ trong mười phút' }).click();
  await sees(page, 'Vũ Thị Nón');
}
