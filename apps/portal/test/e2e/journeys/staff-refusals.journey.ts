import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { problems } from '#text/vi/common.ts';
import { documents } from '#text/vi/documents.ts';
import { confirmRefusals, reviewText, uploadText } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import { signInRefusals, signInText } from '#text/vi/identity.ts';
import { decisionLines, WORD, wordFile } from '../house/draft-file.ts';
import type { House } from '../house/start-house.ts';
import { DEMO_PASSWORD, expect, type FilePayload, paths, sees, send, test } from '../journey.ts';

const MEGABYTE = 1024 * 1024;

/** The writer of the market department before the file field of the draft that is in review. */
async function beforeUpload(page: Page, house: House): Promise<void> {
  await page.goto(paths.projectUpload(house.ids.reviewProject));
  const question = page.locator('button', { hasText: uploadText.continue });
  if ((await question.count()) > 0) await send(page, uploadText.continue, { answer: 'no' });
}

test('whoever is not sure about secrecy gets no file field', async ({ house, signIn }) => {
  const page = await signIn(house, 'markets-second-writer');
  await page.goto(paths.projectUpload(house.ids.openProject));
  await send(page, uploadText.continue, { answer: 'yes' });
  await sees(page, uploadText.refusedTitle);
  await expect(page.locator('input[type=file]')).toHaveCount(0);
});

test('files that cannot be read are refused, each in its own sentence', async ({ house, signIn }) => {
  const page = await signIn(house, 'markets-writer');
  const good = await wordFile(decisionLines('quản lý hội chợ'));
  const rows: [FilePayload, string][] = [
    [{ name: 'hong.docx', mimeType: WORD, buffer: good.subarray(0, 3_000) }, documents.refusals.brokenDocx],
    [
      { name: 'anh.docx', mimeType: WORD, buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
      documents.refusals.unsupported,
    ],
    [{ name: 'rong.docx', mimeType: WORD, buffer: Buffer.alloc(0) }, documents.refusals.empty],
  ];
  for (const [file, sentence] of rows) {
    await beforeUpload(page, house);
    await send(page, uploadText.submit, { file });
    await sees(page, sentence);
    await sees(page, uploadText.kept);
  }
});

test('a file above the limit is refused in a sentence that names the limit', async ({
  house,
  signIn,
}, info) => {
  const page = await signIn(house, 'markets-writer');
  await beforeUpload(page, house);
  const large = info.outputPath('to.docx');
  const start = await wordFile(decisionLines('quản lý hội chợ'));
  await writeFile(large, Buffer.concat([start, Buffer.alloc(41 * MEGABYTE)]));
  await page.locator('input[type=file]').setInputFiles(large);
  await send(page, uploadText.submit);
  await sees(page, documents.refusals.tooLarge);
});

test('sixty megabytes are stopped at the door in a sentence', async ({ house, signIn }) => {
  const page = await signIn(house, 'markets-writer');
  await beforeUpload(page, house);
  const buffer = Buffer.alloc(60 * MEGABYTE, 'x');
  const csrf = { origin: house.url, accept: 'text/html' };
  const refused = await page.request.post(`${paths.projectUpload(house.ids.reviewProject)}?/upload`, {
    headers: csrf,
    multipart: { file: { name: 'lon.docx', mimeType: WORD, buffer } },
  });
  expect(refused.status()).toBe(413);
  expect(await refused.text()).toContain('tối đa 40 MB');
});

test('a file that calls itself secret is not confirmed until somebody with authority explains it', async ({
  house,
  signIn,
}) => {
  const page = await signIn(house, 'markets-writer');
  await beforeUpload(page, house);
  const buffer = await wordFile([...decisionLines('kho hàng của chợ'), 'Tài liệu này có độ mật.']);
  await send(page, uploadText.submit, { file: { name: 'co-dau.docx', mimeType: WORD, buffer } });
  await sees(page, reviewText.stampTitle);
  await expect(page.locator('button', { hasText: reviewText.confirm })).toHaveCount(0);
  const forced = await page.request.post(`${new URL(page.url()).pathname}?/confirm`, {
    headers: { origin: house.url, accept: 'text/html' },
    form: { version: '1' },
  });
  expect(forced.status()).toBe(400);
  expect(await forced.text()).toContain(confirmRefusals.stampUnresolved as string);
});

test('five wrong passwords lock the account; the right one does not open it, and the sentence gives nothing away', async ({
  house,
  visit,
}) => {
  const page = await visit(house);
  const attempt = async (password: string) => {
    await page.goto(paths.signIn);
    await page.getByLabel(signInText.name).fill('markets-forgetful');
    await page.getByLabel(signInText.password).fill(password);
    await page.getByRole('button', { name: signInText.submit, exact: true }).click();
    await sees(page, signInRefusals.unknownOrWrong);
    await expect(page.getByLabel(signInText.name)).toHaveValue('markets-forgetful');
  };
  for (let n = 1; n <= 5; n += 1) await attempt(`sai-lan-${n}`);
  await attempt(DEMO_PASSWORD);
});

test('a page that needs another role says so and shows nothing', async ({ house, signIn, visit }) => {
  const page = await signIn(house, 'markets-second-writer');
  for (const path of [paths.jobs, paths.mails, paths.audit]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(403);
    await sees(page, errorText.forbidden);
  }
  const stranger = await visit(house);
  await stranger.goto(paths.project(house.ids.openProject));
  await expect(stranger).toHaveURL(new RegExp(`${paths.signIn}\\?tiep=`));
});

test('another body’s records are closed, by their pages and by their forms', async ({ house, signIn }) => {
  const page = await signIn(house, 'roads-writer');
  const { ids } = house;
  const closed = [
    paths.project(ids.openProject),
    paths.projectVersion(ids.reviewProject, ids.reviewVersion),
    paths.projectScreening(ids.openProject),
    paths.projectUpload(ids.openProject),
    paths.projectDossier(ids.openProject),
    paths.projectDossierUpload(ids.openProject),
    paths.projectIssue(ids.openProject),
    paths.issuedDocument(ids.issuedDocument),
    paths.issuedText(ids.issuedDocument),
    paths.consultation(ids.openConsultation),
    paths.activity(ids.activity),
    paths.plan(ids.plan),
    paths.report(ids.report),
    paths.officialDocument(ids.officialDocument),
    paths.officialDocumentDocx(ids.officialDocument),
    paths.storedFile('imported', ids.importedDocument),
    paths.storedFile('proof', ids.activity),
  ];
  for (const path of closed) {
    const answer = await page.request.get(path);
    expect([403, 404], path).toContain(answer.status());
  }
  const forced = await page.request.post(`${paths.project(ids.openProject)}?/stop`, {
    headers: { origin: house.url, accept: 'text/html' },
    form: { version: '1', reason: 'không phải của tôi' },
  });
  expect([403, 404]).toContain(forced.status());
  expect(await forced.text()).not.toContain('chợ dân sinh');
});

test('an id that is none and an id of nobody are pages that do not exist', async ({ house, signIn }) => {
  const page = await signIn(house, 'roads-writer');
  for (const id of ['x', "1' or 1=1", '00000000-0000-7000-8000-000000000000']) {
    const answer = await page.goto(paths.project(encodeURIComponent(id)));
    expect(answer?.status(), id).toBe(404);
  }
  await sees(page, problems.notFound.title);
});
