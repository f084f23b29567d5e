import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFilesText as text } from '#text/vi/data-files.ts';
import { opinionDeskText } from '#text/vi/opinion-desk.ts';
import { responsesText } from '#text/vi/responses.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const PARKING = 'Chợ nên có chỗ gửi xe.';

test('a reader takes every opinion with its answer away, goes on after a break, and is never given half for whole', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  test.setTimeout(240_000);
  const { answeringConsultation: round, answeringSlug: slug } = house.ids;
  const csv = house.url + paths.dataFile(slug, 'y-kien-tra-loi.csv');
  const [writer, leader] = [await signIn(house, 'markets-writer'), await signIn(house, 'markets-leader')];
  await test.step('there is none before the table is published', async () => {
    expect((await fetch(csv)).status).toBe(404);
  });
  await test.step('an officer takes the table away as it stands, in every form', async () => {
    await writer.goto(paths.responseDesk(round));
    for (const [form, begins] of [
      ['xlsx', 'PK'],
      ['csv', '\ufeffunit'],
      ['json', '{'],
      ['pdf', '%PDF-'],
    ] as const) {
      const file = await writer.request.get(paths.responseTableFile(round, form));
      expect(file.status(), form).toBe(200);
      expect((await file.body()).toString('utf8').startsWith(begins), form).toBe(true);
    }
    const lines = (await (await writer.request.get(paths.opinionsWithAnswers(round, 'jsonl'))).text()).trim();
    expect(JSON.parse(lines.split('\n').at(-1)!)).toMatchObject({ end: true });
  });
  await test.step('the table is published', async () => {
    await writer.goto(paths.opinions(round));
    await writer.locator('li', { hasText: PARKING }).locator('input[name=opinion]').check();
    await send(writer, opinionDeskText.makeGroup, { title: 'Chỗ gửi xe' });
    await writer.goto(paths.responseDesk(round));
    await writer.getByRole('link', { name: 'Chỗ gửi xe' }).click();
    await writer.waitForLoadState();
    for (const address of [new URL(writer.url()).pathname, paths.responseGroup(round, house.ids.group)]) {
      await writer.goto(address);
      const words = { outcome: 'accepted', explanation: 'Sẽ ghi vào dự thảo.', changedUnitId: 'dieu-2' };
      await send(writer, responsesText.save, words);
      await send(writer, responsesText.propose);
      await leader.goto(address);
      await send(leader, responsesText.approve);
    }
    await leader.goto(paths.responseDesk(round));
    await send(leader, responsesText.publish);
  });
  await test.step('its files are written in the background, and the page follows', async () => {
    await expect.poll(async () => (await fetch(csv)).status, { timeout: 90_000 }).toBe(200);
    const reader = await visit(house, { javaScriptEnabled: false });
    await expect(async () => {
      await reader.goto(paths.responses(slug));
      await expect(reader.getByRole('link', { name: text.kinds.opinionsCsv, exact: true })).toBeVisible();
    }).toPass({ timeout: 30_000 });
    await sees(reader, text.goOn);
    const looking = await visit(house);
    await looking.goto(paths.responses(slug));
    expect(await findings(looking)).toEqual([]);
  });
  const whole = Buffer.from(await (await fetch(csv)).arrayBuffer());
  await test.step('whole, it is what its checksum says', async () => {
    const [sha256] = (await (await fetch(`${csv}.sha256`)).text()).split(' ');
    expect(createHash('sha256').update(whole).digest('hex')).toBe(sha256);
    expect(whole.toString()).toContain(PARKING);
  });
  await test.step('the rest of a broken download fits', async () => {
    const etag = (await fetch(csv, { method: 'HEAD' })).headers.get('etag')!;
    const rest = await fetch(csv, { headers: { range: 'bytes=100-', 'if-range': etag } });
    expect(rest.status).toBe(206);
    const bytes = Buffer.from(await rest.arrayBuffer());
    expect(Buffer.concat([whole.subarray(0, 100), bytes]).equals(whole)).toBe(true);
  });
  await test.step('when the store has lost the file the download breaks off', async () => {
    for (const folder of await readdir(house.fileStore))
      await rm(join(house.fileStore, folder), { recursive: true });
    await expect(fetch(csv).then((response) => response.arrayBuffer())).rejects.toThrow();
  });
});
