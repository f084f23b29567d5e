import type { Page } from '@playwright/test';
import { reviewText, uploadText } from '#text/vi/drafts.ts';
import { publishingText } from '#text/vi/publishing.ts';
import { purgingText, withdrawnText } from '#text/vi/purging.ts';
import { placeWords, secrecyText } from '#text/vi/secrecy.ts';
import { docxFile, p } from '../../docx-file.ts';
import { drawnStamp, pictureIn } from '../../stamps.ts';
import { taintedDocx } from '../../tainted-docx.ts';
import { decisionLines, WORD } from '../house/draft-file.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

/** Answers "no" where the question stands; whoever has just answered finds the file field. */
async function beforeUpload(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const question = page.locator('button', { hasText: uploadText.continue });
  if ((await question.count()) > 0) await send(page, uploadText.continue, { answer: 'no' });
}

test('a stamp that is a picture in the page header turns the file away; only that it was stopped is written down', async ({
  ownHouse: house,
  signIn,
}) => {
  const page = await signIn(house, 'markets-writer');
  const address = paths.projectUpload(house.ids.reviewProject);
  await beforeUpload(page, address);
  const body = decisionLines('kho hàng của chợ')
    .map((line) => p(line))
    .join('');
  const buffer = Buffer.from(docxFile(pictureIn('header', await drawnStamp('TỐI MẬT'), body)));
  const file = { name: 'ke-hoach-rieng.docx', mimeType: WORD, buffer };
  await send(page, uploadText.submit, { file });
  await sees(page, secrecyText.refusedStamp('picture'));
  await sees(page, secrecyText.askAuthority);
  await page.locator('summary', { hasText: secrecyText.refusals }).click();
  await sees(page, placeWords.picture);
  expect(await page.content()).not.toContain('ke-hoach-rieng');
  await page.goto(paths.project(house.ids.reviewProject));
  await expect(page.getByText('ke-hoach-rieng')).toHaveCount(0);

  const head = await signIn(house, 'markets-leader');
  await beforeUpload(head, address);
  await send(head, uploadText.submit, { file });
  await send(head, uploadText.submit, { file, notAStamp: 'Là hình chụp bảng tên phòng, không phải dấu.' });
  await sees(head, reviewText.stampCleared('Là hình chụp bảng tên phòng, không phải dấu.'));
});

test('the officer reads what of the Word file will not be published', async ({ ownHouse: house, signIn }) => {
  const page = await signIn(house, 'markets-writer');
  await beforeUpload(page, paths.projectUpload(house.ids.reviewProject));
  const buffer = Buffer.from(await taintedDocx());
  await send(page, uploadText.submit, { file: { name: 'co-sua.docx', mimeType: WORD, buffer } });
  await sees(page, publishingText.removedTitle);
  await sees(page, '1 nhận xét bên lề');
  await sees(page, '2 chỗ sửa theo dõi');
  await sees(page, '1 bảng tính nhúng');
});

test('a mis-posted text leaves the portal at once, and for good when a second person agrees', async ({
  ownHouse: house,
  signIn,
  visit,
}) => {
  const reader = await visit(house);
  await reader.goto(paths.draftText(house.ids.openSlug));
  await sees(reader, 'Trách nhiệm của đơn vị quản lý');
  const writer = await signIn(house, 'markets-writer');
  await writer.goto(paths.projectVersion(house.ids.openProject, house.ids.openVersion));
  await writer.getByRole('link', { name: purgingText.fromVersion }).click();
  await send(writer, purgingText.report, { reason: 'Đăng nhầm bản chưa được duyệt.' });
  await sees(writer, purgingText.saved.report);

  const gone = async () => (await reader.goto(paths.draftText(house.ids.openSlug)))?.status();
  await expect.poll(gone).toBe(410);
  await sees(reader, withdrawnText.title);
  await reader.goto(paths.draft(house.ids.openSlug));
  await sees(reader, /để kiểm tra \(sự cố số SC-2026-001\)/);

  // Whoever reported has no button to agree.
  await expect(writer.locator('button', { hasText: purgingText.approve })).toHaveCount(0);
  const head = await signIn(house, 'markets-leader');
  await head.goto(paths.workspace);
  await head.goto(paths.incident(house.ids.importedDocument));
  await send(head, purgingText.approve);
  await sees(head, purgingText.saved.approve);
  await sees(head, purgingText.duties);

  const front = async () => {
    await reader.goto(paths.draft(house.ids.openSlug));
    return await reader.getByText(/đã xóa vì đăng nhầm/).count();
  };
  await expect.poll(front).toBe(1);
  expect(await gone()).toBe(410);
  const posted = await reader.request.get(`${paths.draft(house.ids.openSlug)}/ban/1.docx`);
  expect(posted.status()).toBe(404);
  await head.goto(paths.projectVersion(house.ids.openProject, house.ids.openVersion));
  await sees(head, reviewText.discarded('SC-2026-001'));
});
