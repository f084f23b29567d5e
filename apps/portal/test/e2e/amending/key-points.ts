import type { Page } from '@playwright/test';
import { keyPointsText, publicKeyPointsText } from '#text/vi/key-points.ts';
import { expect, paths, sees, send } from '../journey.ts';

const SENTENCE = 'Đò ngang chạy đến 22 giờ, muộn hơn trước một giờ.';

export async function writeKeyPoints(page: Page, projectId: string): Promise<void> {
  await page.goto(paths.keyPoints(projectId));
  await send(page, keyPointsText.save, { heading: 'changes', text: SENTENCE, unitId: 'dieu-1__khoan-1' });
  await sees(page, keyPointsText.saved);
  await send(page, keyPointsText.propose);
  await sees(page, keyPointsText.proposed);
  await expect(page.getByRole('button', { name: keyPointsText.approve })).toHaveCount(0);
}

export async function approveKeyPoints(page: Page, projectId: string): Promise<void> {
  await page.goto(paths.keyPoints(projectId));
  await send(page, keyPointsText.approve);
  await sees(page, keyPointsText.approvedNow);
}

export async function readKeyPoints(page: Page, slug: string): Promise<void> {
  await page.goto(paths.draft(slug));
  await sees(page, publicKeyPointsText.title);
  await sees(page, SENTENCE);
}
