import type { Page } from '@playwright/test';
import { dossierText } from '#text/vi/dossier.ts';
import { advanceRefusals, advanceWords } from '#text/vi/draft-life.ts';
import { projectForm, projectText, reviewText, uploadText } from '#text/vi/drafts.ts';
import { issuedText, publicIssuedText, recordIssuedRefusals } from '#text/vi/issued-documents.ts';
import { publicationText } from '#text/vi/publications.ts';
import { documentTypeNames } from '#text/vi/time-limits.ts';
import { draftStageWords } from '#text/vi/words.ts';
import { lastPart, screenInScope } from '../chain/plan-and-draft.ts';
import { decisionLines, WORD, wordFile } from '../house/draft-file.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const SUBJECT = 'bến xe nhỏ';
const WHY = 'Sở Tư pháp góp ý: nội dung thuộc thẩm quyền của Ủy ban nhân dân tỉnh.';

const word = async (name: string, lines: readonly string[]) => ({
  name,
  mimeType: WORD,
  buffer: await wordFile(lines),
});

test('a draft decision of the chairman is issued as a decision of the committee, and everybody reads why', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  test.setTimeout(180_000);
  const writer = await signIn(house, 'roads-writer');
  const head = await signIn(house, 'roads-head');

  const project = await test.step('the writer registers, uploads and confirms', () => prepare(writer));
  await test.step('the head screens it', () => screenInScope(head, project));

  await test.step('drafting begins; appraisal without a consultation needs its reason', async () => {
    await writer.goto(paths.project(project));
    await send(writer, advanceWords.draft);
    await sees(writer, draftStageWords.drafting);
    await expect(writer.locator('button', { hasText: advanceWords.appraise })).toHaveCount(0);
    await head.goto(paths.project(project));
    await send(head, advanceWords.appraise);
    await sees(head, advanceRefusals.reasonMissing);
    await send(head, advanceWords.appraise, { reason: 'Không có quy định mới về quyền, nghĩa vụ.' });
    await sees(head, 'Không có quy định mới về quyền, nghĩa vụ.');
    await send(head, advanceWords.submit);
    await sees(head, draftStageWords.submitted);
  });

  await test.step('a paper is kept in the dossier and made public', async () => {
    await writer.goto(paths.projectDossierUpload(project));
    await expect(writer.locator('input[type=file]')).toHaveCount(1);
    const file = await word('to-trinh.docx', ['TỜ TRÌNH', 'Sở đề nghị ban hành quy định về bến xe nhỏ.']);
    await send(writer, uploadText.submit, { item: 'proposalStatement', note: 'Số 8/TTr-SGT', file });
    await sees(writer, 'Số 8/TTr-SGT');
    await writer.getByRole('link', { name: dossierText.look }).click();
    await send(writer, dossierText.publish);
    await sees(writer, publicationText.done.publish);
    await head.goto(paths.projectDossier(project));
    await head.getByRole('link', { name: dossierText.lookToApprove }).click();
    await send(head, publicationText.approve);
    await sees(head, dossierText.isPublic);
  });

  const issued =
    await test.step('issued as something else: only with the reason, and nothing typed is lost', () =>
      issue(writer, project));

  await test.step('the text as issued is compared with the last draft', async () => {
    await writer.goto(paths.issuedText(issued));
    await expect(writer.locator('input[type=file]')).toHaveCount(0);
    await send(writer, uploadText.continue, { answer: 'no' });
    const lines = decisionLines(SUBJECT).map((line) => line.replace('5.000 đồng', '4.000 đồng'));
    await send(writer, uploadText.submit, { file: await word('ban-hanh.docx', lines) });
    await sees(writer, 'Sửa 1');
  });

  await test.step('a second person sends the document back, then approves what the public reads', async () => {
    await writer.goto(paths.issuedDocument(issued));
    await sees(writer, issuedText.notPublic);
    await head.goto(paths.issuedDocument(issued));
    await send(head, publicationText.return, { reason: 'Xem lại ngày có hiệu lực.' });
    await writer.goto(paths.issuedDocument(issued));
    await sees(writer, 'Xem lại ngày có hiệu lực.');
    await send(writer, publicationText.askAgain);
    await sees(writer, publicationText.done.publish);
    await head.goto(paths.issuedDocument(issued));
    await send(head, publicationText.approve);
    await sees(head, publicationText.done.approve);
  });

  await test.step('the public reads the document', async () => {
    const reader = await visit(house, { javaScriptEnabled: false });
    await reader.goto(paths.issuedPublic);
    await reader.getByRole('link', { name: '15/2026/QĐ-UBND' }).click();
    await expect(reader.getByRole('heading', { level: 1 })).toContainText(SUBJECT);
    await sees(reader, publicIssuedText.effectEarly);
    await sees(reader, 'Mức thu là 4.000 đồng một lượt');
    const file = await reader.request.get(paths.issuedFile('15-2026-qd-ubnd', 1));
    expect((await file.body()).subarray(0, 2).toString()).toBe('PK');
    // The draft never stood on the portal: its words stay inside.
    await sees(reader, publicIssuedText.noDraft);
  });
});

async function prepare(page: Page): Promise<string> {
  await page.goto(paths.newProject);
  await send(page, projectForm.registerNow, {
    title: `Quyết định quy định về ${SUBJECT} trên địa bàn tỉnh Minh Hà`,
    shortTitle: 'Bến xe nhỏ',
    issuingBody: 'Chủ tịch Ủy ban nhân dân tỉnh Minh Hà',
    documentType: 'provinceChairDecision',
    legalForce: 'legal',
    legalForceReason: 'Đặt quy tắc chung, áp dụng nhiều lần.',
  });
  const project = lastPart(page);
  await page.goto(paths.projectUpload(project));
  await send(page, uploadText.continue, { answer: 'no' });
  await send(page, uploadText.submit, { file: await word('du-thao.docx', decisionLines(SUBJECT)) });
  await send(page, reviewText.confirm);
  await sees(page, reviewText.confirmedNow);
  return project;
}

async function issue(page: Page, project: string): Promise<string> {
  await page.goto(paths.project(project));
  await page.getByRole('link', { name: projectText.recordIssued }).click();
  await send(page, issuedText.recordOf, {
    number: '15/2026/QĐ-UBND',
    adoptedOn: '2026-03-02',
    documentType: 'provinceCommitteeDecision',
    issuingBody: 'Ủy ban nhân dân tỉnh Minh Hà',
    effectiveOn: '2026-03-03',
  });
  await sees(page, recordIssuedRefusals.differenceReasonMissing as string);
  await expect(page.locator('[name=number]')).toHaveValue('15/2026/QĐ-UBND');
  await send(page, issuedText.recordOf, { reason: WHY });
  await sees(page, WHY);
  await sees(page, issuedText.wasType(documentTypeNames.provinceChairDecision));
  await sees(page, 'sớm nhất là ngày 12/03/2026');
  return lastPart(page);
}
