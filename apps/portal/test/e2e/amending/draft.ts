import type { Page } from '@playwright/test';
import { projectForm, reviewText, uploadText } from '#text/vi/drafts.ts';
import { lineageText } from '#text/vi/lineage.ts';
import { publishingText } from '#text/vi/publishing.ts';
import { lastPart } from '../chain/plan-and-draft.ts';
import { expect, type FilePayload, paths, sees, send } from '../journey.ts';
import { fileOf, firstFile, LAW_SYMBOL, SECOND_TEXT } from './amending-file.ts';

export const SHORT_TITLE = 'Sửa đổi quy định về bến đò ngang';

export async function registerAmending(page: Page): Promise<string> {
  await page.goto(paths.newProject);
  await send(page, projectForm.registerNow, {
    title: `Quyết định sửa đổi, bổ sung một số điều của Quyết định số ${LAW_SYMBOL} về quản lý bến đò ngang`,
    shortTitle: SHORT_TITLE,
    issuingBody: 'Ủy ban nhân dân tỉnh Minh Hà',
    documentType: 'provinceCommitteeDecision',
    symbol: '/2026/QĐ-UBND',
    legalForce: 'legal',
    legalForceReason: 'Sửa quy tắc chung, áp dụng nhiều lần cho nhiều người.',
    summary: 'Đò ngang chạy muộn hơn một giờ; trẻ em dưới mười tuổi đi không mất tiền.',
    affectedGroups: 'Người đi đò\nChủ bến',
  });
  return lastPart(page);
}

/** The secrecy question of an hour ago may still hold. */
async function upload(page: Page, projectId: string, file: FilePayload): Promise<string> {
  await page.goto(paths.projectUpload(projectId));
  const question = page.locator('[name=answer]');
  if ((await question.count()) > 0) {
    await expect(page.locator('input[type=file]')).toHaveCount(0);
    await send(page, uploadText.continue, { answer: 'no' });
  }
  await send(page, uploadText.submit, { file });
  return lastPart(page);
}

/** The officer reads what of his file stays inside, and confirms. */
export async function uploadFirstText(page: Page, projectId: string): Promise<string> {
  const version = await upload(page, projectId, await firstFile());
  await sees(page, publishingText.removedTitle);
  await sees(page, '2 chỗ sửa theo dõi');
  await sees(page, '1 bảng tính nhúng');
  await sees(page, '3 điều');
  await send(page, reviewText.confirm);
  await sees(page, reviewText.confirmedNow);
  return version;
}

/** Of all pairs only one is doubtful: who wears a life jacket, said in quite other words. */
export async function uploadSecondText(page: Page, projectId: string): Promise<string> {
  const version = await upload(page, projectId, await fileOf('sua-doi-lan-2.docx', SECOND_TEXT));
  await expect(page.getByRole('button', { name: reviewText.confirm, exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: lineageText.toDesk }).click();
  await sees(page, lineageText.pair('khoản 2 Điều 2', 'khoản 2 Điều 2'));
  await expect(page.locator('form', { has: page.locator('[name=verdict]') })).toHaveCount(1);
  await send(page, lineageText.save, { verdict: 'same' });
  await sees(page, lineageText.nothingOpen);
  await page.getByRole('link', { name: lineageText.back }).click();
  await send(page, reviewText.confirm);
  await sees(page, reviewText.confirmedNow);
  return version;
}
