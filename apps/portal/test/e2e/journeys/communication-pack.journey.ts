import { keyPointsText } from '#text/vi/key-points.ts';
import { packText, pieceNames, pieceStateWords, publicPackText } from '#text/vi/pack.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const SENTENCE = 'Mỗi thôn được hỗ trợ 1,5 triệu đồng mỗi tháng.';
const PICTURES = process.env.PACK_PICTURES;

test('An officer makes all pieces from the approved sentences, a second person approves them, everybody reads them', async ({
  ownHouse: house,
  signIn,
  visit,
}) => {
  const { openProject, openSlug } = house.ids;
  const writer = await signIn(house, 'markets-writer', { javaScriptEnabled: true });
  await writer.goto(paths.pack(openProject));
  // Without approved sentences nothing can be made, and the page leads to them.
  await sees(writer, packText.toKeyPoints);
  await writer.goto(paths.keyPoints(openProject));
  await send(writer, keyPointsText.save, {
    heading: 'necessity',
    text: 'Nhiều chợ chưa có nơi gửi xe an toàn.',
  });
  await send(writer, keyPointsText.save, { heading: 'other', text: SENTENCE });
  await send(writer, keyPointsText.propose);
  const head = await signIn(house, 'markets-head');
  await head.goto(paths.keyPoints(openProject));
  await send(head, keyPointsText.approve);

  await writer.goto(paths.pack(openProject));
  await send(writer, packText.make);
  await expect(writer.getByRole('button', { name: packText.remake })).toBeVisible({ timeout: 60_000 });
  await expect(writer.getByRole('link', { name: pieceNames.notice })).toBeVisible();
  await expect(writer.getByText(pieceStateWords.draft).first()).toBeVisible();
  await picture(writer, 'desk');

  // The preview follows what is typed; what is kept comes back.
  await writer.goto(paths.packPiece(openProject, 'bulletin1'));
  await writer.waitForLoadState('networkidle');
  await writer.locator('[name=words]').fill(`Bản tin thử. ${SENTENCE} Gọi 0912 345 678.`);
  await sees(writer, 'một phẩy năm triệu đồng');
  await sees(writer, 'không chín một hai, ba bốn năm, sáu bảy tám');
  await picture(writer, 'piece');
  await send(writer, packText.save);
  await sees(writer, packText.saved);

  // A file for the desk says in its name that nobody has approved it.
  const file = await writer.request.get(paths.packFile(openProject, 'to-tin-a4.pdf'));
  expect(file.status()).toBe(200);
  expect(file.headers()['content-disposition']).toContain('chua-duyet-to-tin-a4.pdf');
  const reader = await visit(house);
  await reader.goto(paths.publicPack(openSlug));
  await sees(reader, publicPackText.emptyTitle);

  await head.goto(paths.pack(openProject));
  await send(head, packText.approveAll);
  await sees(head, packText.approvedAll);
  await reader.goto(paths.publicPack(openSlug));
  await sees(reader, SENTENCE);
  await picture(reader, 'public');
  const notice = await reader.request.get(paths.publicPackFile(openSlug, 'to-tin-a4.pdf'));
  expect(notice.headers()['content-type']).toBe('application/pdf');
  await reader.goto(paths.draft(openSlug));
  await reader.getByRole('link', { name: publicPackText.link }).click();
  await expect(reader).toHaveURL(paths.publicPack(openSlug));

  // The code on paper leads there, in capitals too, and nowhere for a code that nobody gave.
  await writer.goto(paths.pack(openProject));
  const short = await writer.locator('a[href^="/q/"]').getAttribute('href');
  await reader.goto(short!.toUpperCase().replace('/Q/', '/q/'));
  await expect(reader).toHaveURL(new RegExp(`${paths.publicPack(openSlug)}\\?tu-lan=\\d`));
  expect((await reader.request.get('/q/zzzzzzz')).status()).toBe(404);

  // Taken back, it is gone at once; the desk says why.
  await writer.goto(paths.packPiece(openProject, 'summary'));
  await send(writer, packText.withdraw, { reason: 'Sai số tiền.' }, 'form[action="?/withdraw"]');
  await sees(writer, 'Sai số tiền.');
  expect((await reader.request.get(paths.publicPackFile(openSlug, 'tom-tat-mot-trang.pdf'))).status()).toBe(
    404,
  );
});

/** Laid down only when somebody wants to look at them. */
async function picture(page: import('@playwright/test').Page, name: string): Promise<void> {
  if (!PICTURES) return;
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}
