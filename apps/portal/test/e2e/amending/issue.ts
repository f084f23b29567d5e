import type { Page } from '@playwright/test';
import { advanceRefusals, advanceWords, lifeText, policyVerdictWords } from '#text/vi/draft-life.ts';
import { projectText, uploadText } from '#text/vi/drafts.ts';
import { issuedText } from '#text/vi/issued-documents.ts';
import { publicationText } from '#text/vi/publications.ts';
import { draftStageWords } from '#text/vi/words.ts';
import { lastPart } from '../chain/plan-and-draft.ts';
import { expect, paths, sees, send } from '../journey.ts';
import { fileOf, SECOND_TEXT } from './amending-file.ts';

export const NUMBER = '18/2026/QĐ-UBND';

/** Not before somebody says whether the second text has new policies; then to appraisal and to the committee. */
export async function submitDraft(page: Page, projectId: string): Promise<void> {
  await page.goto(paths.project(projectId));
  await send(page, advanceWords.appraise);
  await sees(page, advanceRefusals.policiesUnasked);
  const reason = 'Chỉ sắp lại và làm rõ những nội dung đã lấy ý kiến.';
  await send(page, lifeText.mark, { verdict: 'noNewPolicies', reason });
  await sees(page, policyVerdictWords.noNewPolicies);
  await send(page, advanceWords.appraise);
  await send(page, advanceWords.submit);
  await sees(page, draftStageWords.submitted);
}

/** Number, day and text of the document as issued; answers its id. */
export async function recordIssued(page: Page, projectId: string, adoptedOn: string): Promise<string> {
  await page.goto(paths.project(projectId));
  await page.getByRole('link', { name: projectText.recordIssued }).click();
  await send(page, issuedText.recordOf, { number: NUMBER, adoptedOn, effectiveOn: '2026-05-01' });
  await sees(page, NUMBER);
  const issued = lastPart(page);
  await page.goto(paths.issuedText(issued));
  await send(page, uploadText.continue, { answer: 'no' });
  await send(page, uploadText.submit, { file: await fileOf('ban-hanh.docx', SECOND_TEXT) });
  await page.goto(paths.project(projectId));
  await sees(page, draftStageWords.issued);
  return issued;
}

/** A second person lets everybody read it; then it stands on the page of documents, with its draft. */
export async function publishIssued(head: Page, issued: string): Promise<void> {
  await head.goto(paths.issuedDocument(issued));
  await send(head, publicationText.approve);
  await sees(head, publicationText.done.approve);
}

export async function readIssued(reader: Page): Promise<void> {
  await reader.goto(paths.issuedPublic);
  await reader.getByRole('link', { name: NUMBER }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('bến đò ngang');
  await sees(reader, 'nhắc từng hành khách mặc');
}
