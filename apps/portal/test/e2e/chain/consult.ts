import type { Page } from '@playwright/test';
import { consultationStates, consultationsText as text } from '#text/vi/consultations.ts';
import { opinionFormText, previewText, trackText } from '#text/vi/submissions.ts';
import type { House } from '../house/start-house.ts';
import { expect, paths, sees, send } from '../journey.ts';
import { lastPart } from './plan-and-draft.ts';

export const OPINION = 'Đò nên chạy đến 22 giờ vì công nhân tan ca muộn.';

/** The drafting officer prepares; nothing is public yet. */
export async function prepareConsultation(page: Page, projectId: string): Promise<string> {
  await page.goto(paths.newConsultation(projectId));
  await send(page, text.prepare, {
    purpose: 'Xin ý kiến về giờ chạy và mức thu của đò ngang.',
    contactAddress: 'Số 1, đường Bờ Sông',
    contactEmail: 'gop-y@demo.example.org',
  });
  await sees(page, consultationStates.prepared);
  return lastPart(page);
}

/** The head sees the lawful minimum with its reasons and opens until then. Gives the draft's name on the portal. */
export async function openConsultation(page: Page, consultationId: string): Promise<string> {
  await page.goto(paths.consultation(consultationId));
  await sees(page, 'Luật số 64/2025/QH15');
  await send(page, text.open);
  await sees(page, consultationStates.open);
  await sees(page, DEADLINE);
  const link = page.getByRole('link', { name: text.onPortal });
  return (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
}
/** Twenty days after 2 March 2026, moved on from a Sunday. */
const DEADLINE = '23/03/2026';

/** The citizen reads the article and writes about its first clause; the preview shows what becomes public. */
export async function writeOpinion(page: Page, house: House, slug: string): Promise<void> {
  await page.goto(paths.draftText(slug, 'dieu-2'));
  await sees(page, 'Thời gian hoạt động từ 5 giờ đến 21 giờ hằng ngày.');
  await page.goto(paths.comment(slug, 'dieu-2__khoan-1'));
  // Nobody writes an opinion in under three seconds.
  await house.moveClockTo(new Date(house.now().getTime() + 60_000));
  await send(page, opinionFormText.toPreview, { 'position.0': 'amend', 'text.0': OPINION });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(previewText.title);
  await sees(page, OPINION);
  await expect(page.getByRole('heading', { name: /khoản 1 Điều 2/ })).toBeVisible();
}

/** Pressing in two tabs gives one receipt; so does going back. The code finds it again. */
export async function confirmTwice(page: Page): Promise<string> {
  const second = await page.context().newPage();
  await second.goto(page.url());
  await send(page, previewText.send);
  const code = await page.locator('.receipt-code').innerText();
  await send(second, previewText.send);
  await expect(second.locator('.receipt-code')).toHaveText(code);
  await second.close();
  await page.goBack();
  await expect(page.locator('.receipt-code')).toHaveText(code);
  await page.goto(paths.track);
  await send(page, trackText.look, { code: code.toLowerCase() });
  await expect(page.locator('.receipt-code')).toHaveText(code);
  await sees(page, trackText.notGrouped);
  return code;
}
