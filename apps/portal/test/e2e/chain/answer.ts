import type { Page } from '@playwright/test';
import { deskText } from '#text/vi/moderation.ts';
import { opinionDeskText } from '#text/vi/opinion-desk.ts';
import { draftText } from '#text/vi/portal.ts';
import { responseStates, responsesText as text } from '#text/vi/responses.ts';
import { trackText } from '#text/vi/submissions.ts';
import { outcomeWords } from '#text/vi/words.ts';
import { expect, paths, sees, send } from '../journey.ts';
import { OPINION } from './consult.ts';
import { lastPart } from './plan-and-draft.ts';

const GROUP = 'Kéo dài giờ chạy buổi tối';
export const ANSWER = 'Đúng là công nhân tan ca lúc 21 giờ 30; khoản 1 Điều 2 sẽ ghi 22 giờ.';

/** What was sent without script waited for a person; the writer lets it be shown. */
export async function publishHeld(page: Page, consultationId: string): Promise<void> {
  await page.goto(paths.moderation(consultationId));
  await sees(page, OPINION);
  await page.locator('input[name=opinion]').check();
  await send(page, deskText.publish);
  await sees(page, deskText.done.publish(1));
}

/** The writer puts the opinion into a new group; gives the group's id. */
export async function groupOpinion(page: Page, consultationId: string): Promise<string> {
  await page.goto(paths.opinions(consultationId));
  await sees(page, OPINION);
  await page.locator('input[name=opinion]').check();
  await send(page, opinionDeskText.makeGroup, { title: GROUP });
  await sees(page, opinionDeskText.done.group(1));
  await page.goto(paths.responseDesk(consultationId));
  await page.getByRole('link', { name: GROUP }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(GROUP);
  return lastPart(page);
}

/** Tiếp thu needs its reason; the writer cannot approve what he proposes. */
export async function answerGroup(page: Page): Promise<void> {
  await send(page, text.save, { outcome: 'accepted' });
  await send(page, text.propose);
  await expect(page.locator('button', { hasText: text.propose })).toBeVisible();
  await send(page, text.save, { outcome: 'accepted', explanation: ANSWER, changedUnitId: 'dieu-2__khoan-1' });
  await send(page, text.propose);
  await sees(page, responseStates.proposed);
  await expect(page.locator('button', { hasText: new RegExp(`^\\s*${text.approve}\\s*$`) })).toHaveCount(0);
  const forced = await page.request.post(`${new URL(page.url()).pathname}?/approve`, {
    headers: { origin: new URL(page.url()).origin, accept: 'text/html' },
    form: { version: '3' },
  });
  expect(forced.status()).toBe(403);
}

export async function approveAnswer(page: Page, consultationId: string, groupId: string): Promise<void> {
  await page.goto(paths.responseGroup(consultationId, groupId));
  await sees(page, ANSWER);
  await send(page, text.approve);
  await sees(page, responseStates.approved);
}

/** Only the publisher has the button, and only when nothing is missing. */
export async function publishTable(page: Page, consultationId: string): Promise<void> {
  await page.goto(paths.responseDesk(consultationId));
  await sees(page, text.nothingMissing);
  await send(page, text.publish);
  await expect(page.getByRole('link', { name: text.onPortal })).toBeVisible();
}

/** The citizen sees the answer by the receipt and in the table for everybody, and takes the Word file along. */
export async function readAnswer(page: Page, slug: string, code: string): Promise<void> {
  await page.goto(paths.submission(code));
  await sees(page, ANSWER);
  await sees(page, outcomeWords.accepted);
  await page.getByRole('link', { name: trackText.seeTable }).click();
  await expect(page).toHaveURL(new RegExp(paths.responses(slug)));
  await sees(page, ANSWER);
  const file = await page.request.get(paths.responsesDocx(slug));
  expect(file.status()).toBe(200);
  expect((await file.body()).subarray(0, 2).toString()).toBe('PK');
  await page.goto(paths.draft(slug));
  await sees(page, draftText.seeAnswers);
}
