import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { amendmentEvents, amendmentsText as text } from '#text/vi/amendments.ts';
import { planFilesText } from '#text/vi/plan-files.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

/** The words of the plan as a Word file, as this person takes it away. */
async function wordsOfPlan(page: Page, plan: string): Promise<string> {
  await page.goto(paths.plan(plan));
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name: planFilesText.document }).click();
  const parts = unzipSync(new Uint8Array(await readFile(await (await started).path())));
  return strFromU8(parts['word/document.xml']!).replaceAll(/<[^>]+>/g, '');
}

test('a plan in force is amended: proposed by who keeps it, approved by the head, what it was can be read', async ({
  ownHouse: house,
  signIn,
}) => {
  const { plan, amendment } = house.ids;
  const page = paths.planAmendment(plan, amendment);
  const writer = await signIn(house, 'markets-writer');
  await writer.goto(page);
  await send(writer, text.addButton, {
    title: 'Đọc dự thảo trên loa phường',
    leadId: 'Sở Giao thông tỉnh Minh Hà',
    timeText: 'Trước 30/6/2026',
  });
  await sees(writer, 'Đọc dự thảo trên loa phường');
  await send(writer, amendmentEvents.propose);
  await sees(writer, 'chờ duyệt');
  await expect(writer.getByRole('button', { name: amendmentEvents.approve })).toHaveCount(0);

  const head = await signIn(house, 'markets-head');
  await head.goto(paths.workspace);
  await sees(head, 'Điều chỉnh kế hoạch chờ duyệt');
  await head.goto(page);
  await send(head, amendmentEvents.approve);
  await sees(head, text.one(1));
  await head.locator('summary', { hasText: text.earlier }).click();
  await sees(head, 'Sàng lọc dự thảo của năm');
  await head.goto(paths.plan(plan));
  await sees(head, text.one(1));
  await sees(head, '29/06/2026');
  const whole = await wordsOfPlan(head, plan);
  for (const said of ['(điều chỉnh lần 1, ngày ', 'Sàng lọc dự thảo của năm', 'Đọc dự thảo trên loa phường'])
    expect(whole).toContain(said);
  await sees(head, planFilesText.slips);

  const told = await signIn(house, 'roads-writer');
  await sees(told, 'Kế hoạch đã điều chỉnh việc của cơ quan mình');
  await told.goto(page);
  await sees(told, text.ownPart);
  await expect(told.locator('main')).not.toContainText('Sàng lọc dự thảo của năm');
  await send(told, text.markRead);
  await told.goto(paths.plan(plan));
  await sees(told, 'Đọc dự thảo trên loa phường');
  await expect(told.locator('main')).not.toContainText('Sàng lọc dự thảo của năm');
  await expect(told.locator('main')).not.toContainText(planFilesText.slips);
  const part = await wordsOfPlan(told, plan);
  expect(part).toContain('Đọc dự thảo trên loa phường');
  expect(part).not.toContain('Sàng lọc dự thảo của năm');
});
