import type { Page } from '@playwright/test';
import { compareText } from '#text/vi/compare.ts';
import { uploadText } from '#text/vi/drafts.ts';
import { lawText } from '#text/vi/law-in-force.ts';
import { wordsInOffice } from '../../office.ts';
import { expect, paths, sees, send } from '../journey.ts';
import { fileOf, LAW_IN_FORCE, LAW_SYMBOL } from './amending-file.ts';

const REASONS = [
  'Công nhân tan ca lúc 21 giờ 30.',
  'Học sinh tiểu học qua sông đi học.',
  'Đã có quy định chung.',
];

/** The law in force is uploaded; each row of the comparison gets its reason; the Word table opens with all of it. */
export async function compareWithLaw(page: Page, projectId: string): Promise<void> {
  await page.goto(paths.lawInForce(projectId));
  if ((await page.locator('[name=answer]').count()) > 0)
    await send(page, uploadText.continue, { answer: 'no' });
  const law = { kind: 'amends', symbol: LAW_SYMBOL, title: 'Quyết định quy định về quản lý bến đò ngang' };
  await send(page, lawText.submit, { ...law, file: await fileOf('qd-12-2024.docx', LAW_IN_FORCE) });
  await sees(page, lawText.added);
  await expect(page.getByText(lawText.refused)).toHaveCount(0);
  for (const reason of REASONS) {
    // The fold of a row that has its reason is shut.
    await send(page, lawText.saveReason, { reason }, 'details[open] form');
    await sees(page, reason);
  }
  await expectTable(page, paths.lawInForceDocx(projectId));
}

export async function publishComparison(page: Page, projectId: string): Promise<void> {
  await page.goto(paths.lawInForce(projectId));
  await send(page, lawText.publish);
  await sees(page, lawText.publishedNow);
}

/** What everybody reads of it once the draft is public. */
export async function readComparison(page: Page, slug: string): Promise<void> {
  await page.goto(paths.draft(slug));
  await page.getByRole('link', { name: compareText.buttonLaw }).first().click();
  await sees(page, REASONS[0] ?? '');
  await expect(page.locator('ins', { hasText: '22' }).first()).toBeVisible();
  await expectTable(page, paths.compareLawDocx(slug));
}

async function expectTable(page: Page, address: string): Promise<void> {
  const file = await page.request.get(address);
  expect(file.status()).toBe(200);
  const words = await wordsInOffice(await file.body());
  expect(words).toContain('SO SÁNH');
  for (const part of ['đến 21 giờ', 'đến 22 giờ', ...REASONS]) expect(words).toContain(part);
}
