import type { Page } from '@playwright/test';
import { pathsIn } from '#english-paths';
import type { DossierItem } from '#features/drafts/dossier/dossier-rules.data.ts';
import { dossierItemsInEnglish } from '#text/en/proposals.ts';
import { formatDeadline } from '#text/vi/dates.ts';
import { dossierItemWords, dossierText } from '#text/vi/dossier.ts';
import { advanceWords } from '#text/vi/draft-life.ts';
import { projectForm, uploadText } from '#text/vi/drafts.ts';
import { proposalText, publicProposalText } from '#text/vi/proposal-posting.ts';
import { publicationText } from '#text/vi/publications.ts';
import { lastPart } from '../chain/plan-and-draft.ts';
import { unmarked } from '../english-page.ts';
import { WORD, wordFile } from '../house/draft-file.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const english = pathsIn('en');
const TITLE = 'Luật Bến đò dân sinh';
const PAPERS: readonly DossierItem[] = ['proposalStatement', 'reviewReport', 'impactAssessment'];
/** Posted on Monday 2 March: counted from the 3rd, the twentieth day is Sunday the 22nd, so hết 24 giờ ngày 23/3. */
const FULL = formatDeadline('2026-03-23');
const DAY_AFTER = '2026-03-24T08:00:00+07:00';

test('a proposed law: its dossier stands on the portal for its minimum before it is sent', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  let writer = await signIn(house, 'roads-writer');
  const publisher = await signIn(house, 'roads-publisher');
  const reader = await visit(house, { javaScriptEnabled: false });
  const project = await test.step('the officer registers the proposal', () => register(writer));

  await test.step('nothing counts while a paper is missing', async () => {
    for (const item of PAPERS) await postPaper(writer, publisher, project, item);
    await writer.goto(paths.projectDossier(project));
    await sees(writer, `Thời gian tối thiểu đủ vào lúc ${FULL}`);
  });

  const slug = await test.step('everybody reads the papers', async () => {
    await writer.getByRole('link', { name: proposalText.onPortal }).click();
    const address = lastPart(writer);
    await reader.goto(paths.proposal(address));
    await expect(reader.getByRole('heading', { level: 1 })).toContainText(TITLE);
    for (const item of PAPERS) await sees(reader, dossierItemWords[item]);
    await sees(reader, FULL);
    const file = reader.locator('a[href$=".docx"]').first();
    const answer = await reader.request.get((await file.getAttribute('href')) ?? '');
    expect((await answer.body()).subarray(0, 2).toString()).toBe('PK');
    await reader.goto(english.drafts);
    await reader.getByRole('link', { name: TITLE }).click();
    await expect(reader).toHaveURL(house.url + english.proposal(address));
    await sees(reader, dossierItemsInEnglish.impactAssessment);
    expect(await unmarked(reader)).toEqual([]);
    return address;
  });

  await house.moveClockTo(DAY_AFTER);
  writer = await signIn(house, 'roads-writer');
  await test.step('sent on the day after: posted in full', async () => {
    await writer.goto(paths.project(project));
    await send(writer, advanceWords.propose);
    await writer.goto(paths.projectDossier(project));
    await sees(writer, 'Hồ sơ đã đăng đủ thời gian tối thiểu');
    await sees(writer, 'trước khi gửi đề nghị ngày 24/03/2026');
  });

  await test.step('a paper taken off afterwards takes nothing from that; the page says what is missing', async () => {
    await send(writer, dossierText.unpublish);
    await writer.goto(paths.projectDossier(project));
    await sees(writer, 'Hồ sơ đã đăng đủ thời gian tối thiểu');
    await reader.goto(paths.proposal(slug));
    await sees(reader, publicProposalText.partly);
  });
});

async function register(page: Page): Promise<string> {
  await page.goto(paths.newProject);
  await send(page, projectForm.registerNow, {
    ...{ title: TITLE, shortTitle: TITLE, issuingBody: 'Quốc hội', documentType: 'law' },
    ...{ legalForce: 'legal', legalForceReason: 'Luật do Quốc hội ban hành.' },
    summary: 'Đề nghị giao xã quản lý bến đò dân sinh.',
    affectedGroups: 'Người đi đò',
  });
  return lastPart(page);
}

async function postPaper(writer: Page, publisher: Page, project: string, item: DossierItem): Promise<void> {
  await writer.goto(paths.projectDossier(project));
  await sees(writer, 'chưa đăng đủ tài liệu');
  await writer.goto(paths.projectDossierUpload(project));
  if ((await writer.locator('[name=answer]').count()) > 0)
    await send(writer, uploadText.continue, { answer: 'no' });
  const name = `${item}.docx`;
  const buffer = await wordFile([dossierItemWords[item].toUpperCase(), `Nội dung của ${name}.`]);
  await send(writer, uploadText.submit, { item, note: name, file: { name, mimeType: WORD, buffer } });
  await writer.getByRole('link', { name: dossierText.look }).click();
  await send(writer, dossierText.publish);
  await sees(writer, publicationText.done.publish);
  await publisher.goto(paths.projectDossier(project));
  await publisher.getByRole('link', { name: dossierText.lookToApprove }).click();
  await send(publisher, publicationText.approve);
}
