import type { Page } from '@playwright/test';
import { itemWords } from '#text/vi/inbox.ts';
import { deskText } from '#text/vi/moderation.ts';
import { opinionDeskText } from '#text/vi/opinion-desk.ts';
import { placeRefusals, placesText as text } from '#text/vi/places.ts';
import { responseStates, responsesText } from '#text/vi/responses.ts';
import { previewText } from '#text/vi/submissions.ts';
import { expect, paths, sees, send } from '../journey.ts';
import { write } from '../reader.ts';

/** What three citizens say, where they say it, and where that provision stands in the second text; null: nowhere. */
export const SAID = [
  { text: 'Nên chạy đến 22 giờ 30.', at: 'dieu-1__khoan-1', now: 'khoản 2 Điều 1' },
  { text: 'Áo phao phải có cỡ cho trẻ em.', at: 'dieu-2__khoan-2', now: 'khoản 2 Điều 2' },
  { text: 'Báo cáo giấy hằng tuần là quá nhiều.', at: 'dieu-2__khoan-3', now: null },
] as const;
const ANSWER = 'Đã xem xét; giờ chạy, áo phao và báo cáo được quy định lại ở bản 2.';
const GONE = 'Bỏ báo cáo giấy; số liệu lấy từ sổ bến.';

/** Without script, without an account; gives the receipt's code. */
export async function giveOpinion(page: Page, slug: string, said: (typeof SAID)[number]): Promise<string> {
  await write(page, slug, { 'text.0': said.text, 'position.0': 'amend' }, said.at);
  await sees(page, said.text);
  await send(page, previewText.send);
  return await page.locator('.receipt-code').innerText();
}

/** "Việc của tôi" leads to the desk: only what is gone asks for a person, and then waits no more. */
export async function settlePlaces(page: Page, projectId: string, versionId: string): Promise<void> {
  const waiting = page.getByRole('row').filter({ hasText: itemWords.placesToSettle });
  await expect(async () => {
    await page.goto(paths.workspace);
    await expect(waiting).toContainText('1 ý kiến', { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await waiting.getByRole('link').click();
  await expect(page).toHaveURL(paths.projectPlaces(projectId, versionId));
  await expect(page.locator('.sums')).toContainText(/Tất cả\s*3/);
  await expect(page.locator('.sums')).toContainText(/Giữ chỗ cũ\s*1\s*Đã chuyển\s*1/);
  await expect(page.locator('.sums')).toContainText(/Chờ quyết định\s*1/);
  await sees(page, text.fromTo('khoản 1 Điều 1', 'khoản 2 Điều 1'));
  await sees(page, SAID[2].text);
  await send(page, text.save, { decision: 'move', unit: 'dieu-2__khoan-2' });
  await sees(page, placeRefusals.reasonMissing);
  await send(page, text.save, { decision: 'removed', reason: GONE });
  await sees(page, text.nothingOpen);
  await expect(page.locator('.sums')).toContainText(/Nội dung đã bỏ\s*1\s*Chờ quyết định\s*0/);
  await page.goto(paths.workspace);
  await expect(waiting).toHaveCount(0);
}

/** On the desk of opinions each one says where it stands now: none at a place where its provision is not. */
export async function nonePlacedWrongly(page: Page, consultationId: string): Promise<void> {
  await page.goto(paths.opinions(consultationId));
  for (const said of SAID) {
    const row = page.locator('tr, li, article').filter({ hasText: said.text }).last();
    const place = { 'khoản 2 Điều 1': opinionDeskText.movedTo('khoản 2 Điều 1') } as Record<string, string>;
    const expected = said.now === null ? opinionDeskText.removed : (place[said.now] ?? opinionDeskText.kept);
    await expect(row, said.text).toContainText(expected);
  }
}

/** What was sent without script waited for a person; the writer lets all three be shown. */
export async function publishHeld(page: Page, consultationId: string): Promise<void> {
  await page.goto(paths.moderation(consultationId));
  for (const box of await page.locator('input[name=opinion]').all()) await box.check();
  await send(page, deskText.publish);
  await sees(page, deskText.done.publish(3));
}

/** All three in one group, answered by the writer. */
export async function answerThem(page: Page, consultationId: string): Promise<string> {
  await page.goto(paths.opinions(consultationId));
  for (const box of await page.locator('input[name=opinion]').all()) await box.check();
  await send(page, opinionDeskText.makeGroup, { title: 'Giờ chạy, áo phao, báo cáo' });
  await sees(page, opinionDeskText.done.group(3));
  await page.goto(paths.responseDesk(consultationId));
  await page.getByRole('link', { name: 'Giờ chạy, áo phao, báo cáo' }).click();
  await send(page, responsesText.save, {
    outcome: 'accepted',
    explanation: ANSWER,
    changedUnitId: 'dieu-2__khoan-2',
  });
  await send(page, responsesText.propose);
  await sees(page, responseStates.proposed);
  return new URL(page.url()).pathname;
}

export async function approveAnswer(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await send(page, responsesText.approve);
  await sees(page, responseStates.approved);
}

export async function readAnswer(page: Page, slug: string, code: string): Promise<void> {
  await page.goto(paths.responses(slug));
  await sees(page, ANSWER);
  await page.goto(paths.submission(code));
  await sees(page, ANSWER);
}
