import sharp from 'sharp';
import { attachRefusals, attachmentsText as say } from '#text/vi/attachments.ts';
import { previewText } from '#text/vi/submissions.ts';
import { writingText } from '#text/vi/writing.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';
import { write } from '../reader.ts';

test('a citizen adds a photograph and a letter, sees what was taken out; an officer publishes what may be public', async ({
  ownHouse,
  visit,
  signIn,
}) => {
  const slug = ownHouse.ids.openSlug;
  const page = await visit(ownHouse, { viewport: { width: 360, height: 740 } });
  await write(page, slug, { 'position.0': 'amend', 'text.0': 'Chợ ngập như trong ảnh.' });
  await page.getByRole('link', { name: say.link }).click();
  const points = sharp({ create: { width: 90, height: 60, channels: 3, background: '#7799bb' } });
  const photograph = await points
    .jpeg()
    .withExif({ IFD0: { Model: 'MayAnhRieng' } })
    .toBuffer();
  await page.locator('#files').setInputFiles([
    { name: 'cho ngap.jpg', mimeType: 'image/jpeg', buffer: photograph },
    { name: 'thu.txt', mimeType: 'text/plain', buffer: Buffer.from('Kính gửi cơ quan soạn thảo.') },
    { name: 'trang.html', mimeType: 'text/html', buffer: Buffer.from('<html><script>1</script></html>') },
    { name: 'rieng.txt', mimeType: 'text/plain', buffer: Buffer.from('ỦY BAN\nTUYỆT MẬT\nSố: 01/BC') },
  ]);
  await page.getByLabel(say.wantsPublic).check();
  await page.getByRole('button', { name: say.add }).click();
  await sees(page, attachRefusals.kind);
  await sees(page, attachRefusals.secretStamp);
  await sees(page, /nơi chụp|thiết bị/);
  expect(await findings(page)).toEqual([]);
  await page.getByRole('link', { name: writingText.back }).click();
  await sees(page, 'cho ngap.jpeg');
  await sees(page, say.mayBePublic);
  await send(page, previewText.send);
  const file = await page.getByRole('link', { name: 'cho ngap.jpeg' }).getAttribute('href');
  const own = await fetch(ownHouse.url + file);
  expect(own.headers.get('content-disposition')).toContain('attachment');
  const bytes = Buffer.from(await own.arrayBuffer());
  expect(bytes.includes('MayAnhRieng')).toBe(false);
  const id = file?.split('/').at(-1) ?? '';
  const isPublic = async () => (await fetch(ownHouse.url + paths.attachment(slug, id))).status;
  expect(await isPublic()).toBe(404);
  const desk = await signIn(ownHouse, 'markets-writer');
  await desk.goto(paths.attachments(ownHouse.ids.openConsultation));
  await desk.getByRole('button', { name: new RegExp(`^${say.publish}.*cho ngap`) }).click();
  await sees(desk, say.changed);
  expect(await isPublic()).toBe(200);
  await desk.getByRole('button', { name: new RegExp(`^${say.unpublish}.*cho ngap`) }).click();
  expect(await isPublic()).toBe(404);
});
