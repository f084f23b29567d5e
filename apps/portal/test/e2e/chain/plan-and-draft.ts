import type { Page } from '@playwright/test';
import { NATIONAL_PROGRAMMES } from '#features/plans/national-programmes.data.ts';
import { projectForm, reviewText, screeningText, uploadText } from '#text/vi/drafts.ts';
import { outreachText } from '#text/vi/outreach.ts';
import { planEvents, plansText } from '#text/vi/plans.ts';
import { decisionLines, WORD, wordFile } from '../house/draft-file.ts';
import { expect, paths, sees, send } from '../journey.ts';

export const SUBJECT = 'quản lý bến đò ngang';
const SHORT_TITLE = 'Quản lý bến đò ngang';

/** The focal unit makes the plan of the year with one task and puts it into force. */
export async function makePlan(page: Page): Promise<void> {
  await page.goto(paths.plans);
  await send(page, plansText.createButton, {
    programmeId: NATIONAL_PROGRAMMES[0]!.name,
    year: '2026',
    title: 'Kế hoạch truyền thông chính sách của Sở Giao thông năm 2026',
  });
  await send(page, plansText.addTask, {
    title: 'Truyền thông dự thảo Quyết định về bến đò ngang',
    leadId: 'Sở Giao thông tỉnh Minh Hà',
    timeText: 'Trước 30/6/2026',
  });
  await sees(page, /Truyền thông dự thảo Quyết định/);
  await send(page, planEvents.issue);
  await sees(page, 'đang thực hiện');
}

/** The drafting officer registers the draft and gets to its page. */
export async function registerDraft(page: Page): Promise<string> {
  await page.goto(paths.newProject);
  await send(page, projectForm.registerNow, {
    title: `Quyết định quy định về ${SUBJECT} trên địa bàn tỉnh Minh Hà`,
    shortTitle: SHORT_TITLE,
    issuingBody: 'Ủy ban nhân dân tỉnh Minh Hà',
    documentType: 'provinceCommitteeDecision',
    legalForce: 'legal',
    legalForceReason: 'Đặt quy tắc chung, áp dụng nhiều lần cho nhiều người.',
    summary: 'Đò ngang chạy giờ nào, thu bao nhiêu tiền.',
    affectedGroups: 'Người đi đò\nNgười lái đò',
  });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(SUBJECT);
  return lastPart(page);
}

/** The secrecy question comes first; the Word file has one heading that cannot be read as an article. */
export async function uploadDraft(page: Page, projectId: string): Promise<string> {
  await page.goto(paths.projectUpload(projectId));
  await expect(page.locator('input[type=file]')).toHaveCount(0);
  await send(page, uploadText.continue, { answer: 'no' });
  const buffer = await wordFile(decisionLines(SUBJECT, 'Điều ba.'));
  await send(page, uploadText.submit, { file: { name: 'du-thao-ben-do.docx', mimeType: WORD, buffer } });
  await sees(page, '4 điều');
  return lastPart(page);
}

/** The line becomes an article, the structure is read again, the version is confirmed for good. */
export async function correctAndConfirm(page: Page): Promise<void> {
  const line = page.locator('.source-text li', { hasText: 'Điều ba. Trách nhiệm' });
  await openFolds(page);
  await line.getByRole('link', { name: reviewText.correct }).click();
  await send(page, reviewText.saveText, { text: 'Điều 3. Trách nhiệm của đơn vị quản lý' });
  await sees(page, reviewText.saved);
  await sees(page, '5 điều');
  await send(page, reviewText.confirm);
  await sees(page, reviewText.confirmedNow);
}

async function openFolds(page: Page): Promise<void> {
  const closed = page.locator('main details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
}

/** The head answers all four criteria: the draft has to be communicated. */
export async function screenInScope(page: Page, projectId: string): Promise<void> {
  await page.goto(paths.projectScreening(projectId));
  const reason = 'Người đi đò trả tiền mỗi ngày.';
  const answers = [1, 2, 3, 4].flatMap((n) => [
    [`met${n}`, 'yes'],
    [`reason${n}`, reason],
  ]);
  await send(page, screeningText.save, Object.fromEntries(answers));
  await sees(page, screeningText.saved);
  await sees(page, screeningText.next);
}

/** One activity about the draft with the paper that proves it. */
export async function recordActivity(page: Page, projectId: string): Promise<void> {
  await page.goto(`${paths.newActivity}?project=${projectId}`);
  const buffer = await wordFile(['BIÊN BẢN', 'Đã đọc dự thảo trên loa truyền thanh ba ngày liền.']);
  await send(page, outreachText.record, {
    title: 'Phát thanh về dự thảo bến đò ngang',
    channel: 'loudspeaker',
    reach: '1.200',
  });
  await send(page, uploadText.continue, { answer: 'no' });
  const proof = { name: 'bien-ban-phat-thanh.docx', mimeType: WORD, buffer };
  await send(page, outreachText.attach, { proof });
  await sees(page, 'bien-ban-phat-thanh.docx');
}

/** The id that ends the address of the page. */
export function lastPart(page: Page): string {
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
