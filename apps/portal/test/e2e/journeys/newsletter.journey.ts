import { newsText, publicNewsText } from '#text/vi/news.ts';
import { subscribingText as say } from '#text/vi/subscribing.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const EMAIL = 'nguoi.nhan.tin@vidu.example.org';
const LINK = /\/ban-tin\/[A-Za-z0-9_-]{40,}/;

test('a subscriber asks, confirms, chooses anew and stops; the link is dead afterwards', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  const page = await visit(house);
  await page.goto(paths.newsletter);
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
  await send(page, say.ask, { email: EMAIL });
  await sees(page, say.refusals.nothingChosen);
  await send(page, say.ask, { email: EMAIL, topics: 'chợ, đất đai' });
  await sees(page, say.sentTitle);
  const administrator = await signIn(house, 'administrator');
  const mails = async () => {
    await administrator.goto(paths.mails);
    return (await administrator.locator('main').textContent()) ?? '';
  };
  await expect.poll(mails, { timeout: 20_000 }).toMatch(LINK);
  const link = LINK.exec(await mails())?.[0] ?? '';
  await page.goto(link);
  await sees(page, say.choice.topic('đất đai'));
  expect(await findings(page)).toEqual([]);
  await send(page, say.confirm);
  await sees(page, say.manageTitle);
  await send(page, say.save, { topics: 'chợ', all: true });
  await sees(page, say.saved);
  expect(await findings(page)).toEqual([]);
  // What the button of a mail program does.
  const answer = await page.request.post(`${link}/thoi`, { form: { 'List-Unsubscribe': 'One-Click' } });
  expect(answer.status()).toBe(204);
  await page.goto(link);
  await sees(page, say.goneTitle);
});

test('one writes news, another publishes it; readers find it, and its next edition takes its place', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  const writer = await signIn(house, 'markets-writer');
  await writer.goto(paths.newsDesk);
  await send(writer, newsText.create, { title: 'Chợ Bờ Sông dời chỗ', kind: 'news' });
  await send(writer, newsText.ask);
  await sees(writer, newsText.refusals.bodyMissing);
  const words = { summary: 'Từ tháng sau.', body: 'Chợ dời sang bờ bắc.\n\n- Có chỗ gửi xe\n- Có mái che' };
  await send(writer, newsText.save, words);
  await sees(writer, 'Có chỗ gửi xe');
  await send(writer, newsText.ask);
  await sees(writer, newsText.own);
  const desk = new URL(writer.url()).pathname;
  const reader = await visit(house);
  await reader.goto(paths.news);
  await expect(reader.getByText('Chợ Bờ Sông dời chỗ')).toHaveCount(0);

  const leader = await signIn(house, 'markets-leader');
  await leader.goto(desk);
  await send(leader, newsText.approve);
  await reader.goto(paths.news);
  await reader.getByRole('link', { name: 'Chợ Bờ Sông dời chỗ' }).click();
  await sees(reader, 'Chợ dời sang bờ bắc.');
  expect(await reader.locator('script:not([type="application/ld+json"])').count()).toBe(0);
  const address = reader.url();

  await writer.goto(desk);
  await send(writer, newsText.next);
  await send(writer, newsText.save, { body: 'Chợ dời sang bờ nam.' });
  await send(writer, newsText.ask);
  await reader.goto(address);
  await sees(reader, 'Chợ dời sang bờ bắc.');
  await leader.goto(desk);
  await send(leader, newsText.approve);
  await expect(async () => {
    await reader.goto(address);
    await sees(reader, 'Chợ dời sang bờ nam.');
  }).toPass({ timeout: 10_000 });
  await reader.goto(paths.questions);
  await sees(reader, publicNewsText.questionsIntro);
});
