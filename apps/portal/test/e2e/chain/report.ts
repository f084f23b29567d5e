import type { Page } from '@playwright/test';
import { NATIONAL_PROGRAMMES } from '#features/plans/national-programmes.data.ts';
import { indicatorTexts } from '#text/vi/indicators.ts';
import { documentStates, officialDocumentsText } from '#text/vi/official-documents.ts';
import { reportStates, reportsText } from '#text/vi/reports.ts';
import { expect, paths, sees, send } from '../journey.ts';
import { OPINION } from './consult.ts';

const FIGURES = {
  draftsInScope: '1',
  draftsCommunicated: '1',
  communicatedRate: '100% (1/1)',
  opinionsReceived: '1',
  opinionsAccepted: '1',
  responseTablesPublished: '1',
} as const;

/** The report of one year; its figures are counted, and each opens what it counts. */
export async function writeReport(page: Page): Promise<string> {
  await page.goto(paths.reports);
  await send(page, reportsText.create, {
    title: 'Báo cáo truyền thông chính sách một năm',
    periodFrom: '2025-04-01',
    periodTo: '2026-03-31',
    addressee: 'Ủy ban nhân dân tỉnh Minh Hà',
    programmeId: NATIONAL_PROGRAMMES[0]!.name,
  });
  const report = page.url();
  for (const [code, value] of Object.entries(FIGURES)) {
    const figure = page.getByTitle(indicatorTexts[code as keyof typeof FIGURES].rule, { exact: true });
    await expect(figure, code).toHaveText(value);
  }
  await page.getByTitle(indicatorTexts.opinionsReceived.rule, { exact: true }).click();
  await page
    .getByRole('table')
    .getByRole('link', { name: /bến đò ngang/ })
    .click();
  await sees(page, OPINION);
  await page.goto(report);
  await send(page, reportsText.save, { difficulties: 'Chưa có loa ở hai thôn ven sông.' });
  await sees(page, reportsText.saved);
  return report;
}

/** A report without more words, submitted; gives the address of its document. */
export async function submitShortReport(
  page: Page,
  title: string,
  periodFrom: string,
  periodTo: string,
): Promise<string> {
  await page.goto(paths.reports);
  await send(page, reportsText.create, { title, periodFrom, periodTo });
  return await submitReport(page);
}

/** Submitting makes the official document; gives its address. */
export async function submitReport(page: Page): Promise<string> {
  await send(page, reportsText.submit);
  await sees(page, documentStates.submitted);
  return page.url();
}

export async function approveDocument(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await send(page, officialDocumentsText.approve);
  await sees(page, documentStates.approved);
}

export async function signDocument(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await sees(page, officialDocumentsText.noLegalSignature);
  await send(page, officialDocumentsText.sign);
  await sees(page, documentStates.signed);
}

export async function numberDocument(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await send(page, officialDocumentsText.number, { number: '12' });
  await sees(page, documentStates.numbered);
  await sees(page, '12/BC-SGT');
}

/** Nothing of the signed report can be changed any more; the Word file is a real one. */
export async function reportIsFrozen(page: Page, report: string, document: string): Promise<void> {
  await expect(async () => {
    await page.goto(report);
    await expect(page.getByText(reportStates.frozen)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await expect(page.locator('button', { hasText: reportsText.save })).toHaveCount(0);
  const id = new URL(document).pathname.split('/').at(-1) ?? '';
  const file = await page.request.get(paths.officialDocumentDocx(id));
  expect(file.headers()['content-disposition']).toContain('.docx');
  expect((await file.body()).subarray(0, 2).toString()).toBe('PK');
}
