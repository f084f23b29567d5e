import { deskText, heldText } from '#text/vi/moderation.ts';
import { publicLogText } from '#text/vi/public-log.ts';
import { referralText, setAsideText } from '#text/vi/referrals.ts';
import { previewText, trackText } from '#text/vi/submissions.ts';
import { findings } from '../axe.ts';
import type { House } from '../house/start-house.ts';
import { expect, paths, sees, send, test } from '../journey.ts';
import { write } from '../reader.ts';

const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const;
const SECRET = 'Tôi tố cáo ông Nguyễn Văn Thử ở ban quản lý chợ tham ô tiền vé.';
const ACCUSED = /tố cáo|Nguyễn Văn Thử|tham ô/i;
const EMAIL = 'nguoi-gui@vidu.example.org';

/** Everything that anybody can read of the round: no word of it may be there. */
async function everythingPublic(house: House): Promise<string> {
  const { openSlug: slug } = house.ids;
  const addresses = [
    ...[paths.home, paths.drafts, paths.draft(slug), paths.draftText(slug), paths.publishedOpinions(slug)],
    ...[paths.publicLog(slug), paths.publicLogLines(slug, 1), paths.opinionsData(slug, 'csv')],
    ...[paths.opinionsData(slug, 'json'), paths.draftFeed(slug), paths.feed, paths.comment(slug)],
    ...[`${paths.search}?q=tham%20%C3%B4`, paths.transparency, paths.bodyFigures('markets')],
  ];
  const answers = await Promise.all(addresses.map((address) => fetch(house.url + address)));
  expect(answers.map(({ status }) => status).filter((status) => status !== 200)).toEqual([]);
  return (await Promise.all(answers.map((answer) => answer.text()))).join('\n');
}

/** Every number of opinions that the draft's front page, its text and the list of what others said give. */
async function receivedOpinions(house: House): Promise<string[]> {
  const { openSlug: slug } = house.ids;
  const counted = async (address: string) => {
    const page = await (await fetch(house.url + address)).text();
    return page.replace(/<[^>]+>/g, ' ').match(/[\d.]+ +(?:ý kiến|đã nhận)/g) ?? [];
  };
  return (
    await Promise.all([paths.draft(slug), paths.draftText(slug), paths.publishedOpinions(slug)].map(counted))
  ).flat();
}

test('a denunciation that came as an opinion: held, closed to all but two, handed on with a slip, its sender told, never shown nor counted', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  test.setTimeout(240_000);
  const { openConsultation: round, openSlug: slug } = house.ids;
  const reader = await visit(house, WITHOUT_SCRIPT);
  const before = await receivedOpinions(house);
  expect(before.length).toBeGreaterThan(0);

  const sender = await visit(house, WITHOUT_SCRIPT);
  await write(sender, slug, {
    'text.0': SECRET,
    'position.0': 'disagree',
    email: EMAIL,
    consentReceiptByEmail: true,
  });
  await send(sender, previewText.send);
  await sees(sender, heldText.title);
  const receipt = sender.url();
  // Held is received: until a person says what it is, it is counted.
  await expect.poll(() => receivedOpinions(house), { timeout: 15_000 }).not.toEqual(before);
  expect(await everythingPublic(house)).not.toMatch(/Nguyễn Văn Thử|tham ô tiền vé/);

  const desk = await signIn(house, 'markets-writer');
  const [address, opened] = await test.step('a moderator marks it as what it is', async () => {
    await desk.goto(paths.moderation(round));
    const row = desk.locator('li.opinion', { hasText: SECRET });
    await row.getByRole('link', { name: deskText.open }).click();
    const where = desk.url();
    await sees(desk, setAsideText.proposed('Tố cáo'));
    const leader = await desk
      .locator('[name=receiverId] option', { hasText: 'Giám đốc' })
      .first()
      .innerText();
    await send(desk, setAsideText.act, { kind: 'denunciation', receiverId: leader });
    await sees(desk, referralText.listTitle);
    await desk.getByRole('link', { name: referralText.numbered(2, 2026) }).click();
    await sees(desk, SECRET);
    await sees(desk, EMAIL);
    return [desk.url(), where];
  });
  await test.step('the clock runs: marked on Monday, handed on within five working days', async () => {
    await sees(desk, referralText.dueBecause('2026-03-09', 5, 'ngày làm việc', '').slice(0, 28));
  });

  await test.step('it is closed to everybody else of the body, whatever their role', async () => {
    // What is closed answers like what does not exist; who has no desk of moderation is told so before anything is looked up.
    const others = [
      ['markets-second-writer', 404],
      ['administrator', 403],
    ] as const;
    const guessed = paths.referral('01890000-0000-7000-8000-000000000000');
    for (const [other, status] of others) {
      const colleague = await signIn(house, other);
      for (const closed of [address, guessed]) expect((await colleague.goto(closed))?.status()).toBe(404);
      expect((await colleague.goto(opened))?.status()).toBe(status);
      for (const list of [paths.referrals, paths.workspace, paths.opinions(round), paths.moderation(round)]) {
        await colleague.goto(list);
        await expect(colleague.getByText(ACCUSED)).toHaveCount(0);
      }
    }
  });

  await test.step('who let the day pass is told so where the work of the day stands', async () => {
    await house.moveClockTo('2026-03-16T08:00:00+07:00');
    const late = await signIn(house, 'markets-leader');
    const item = late.locator('main a', { hasText: /2\/2026/ }).first();
    await expect(item).toBeVisible();
    expect(await item.getAttribute('href')).toBe(new URL(address).pathname);
    await expect(item.locator('xpath=ancestor::tr[1]')).toContainText(/trễ|quá/i);
    await expect(late.getByText(ACCUSED)).toHaveCount(0);
  });

  const named = await signIn(house, 'markets-leader', { javaScriptEnabled: true });
  const slip =
    await test.step('the one who was named hands it on with a slip that says nothing', async () => {
      await named.goto(address);
      await sees(named, SECRET);
      expect(await findings(named)).toEqual([]);
      await send(named, referralText.pass, { passedTo: 'Thanh tra tỉnh Minh Hà' });
      await named.getByRole('link', { name: referralText.slip }).click();
      await sees(named, 'Thanh tra tỉnh Minh Hà');
      await expect(named.getByText(ACCUSED)).toHaveCount(0);
      expect(await findings(named)).toEqual([]);
      return named.url();
    });
  await test.step('the slip is a document of the register, readable by all of the body, with a number only', async () => {
    const clerk = await signIn(house, 'markets-second-writer');
    await clerk.goto(paths.officialDocuments);
    await sees(clerk, /Về việc chuyển nội dung số 2\/2026/);
    await expect(clerk.getByText(ACCUSED)).toHaveCount(0);
    expect((await clerk.goto(slip))?.status()).toBe(200);
    expect(await clerk.locator('main').innerText()).not.toMatch(ACCUSED);
  });

  await test.step('the sender is told that it is no opinion, and not by whose word it was taken for what', async () => {
    await sender.goto(receipt);
    await sees(sender, trackText.notShown);
    await expect(sender.getByText(ACCUSED)).toHaveCount(0);
  });
  await test.step('nowhere in public, in no count; the log has a line that says nothing', async () => {
    expect(await everythingPublic(house)).not.toMatch(/Nguyễn Văn Thử|tham ô tiền vé/);
    await expect.poll(() => receivedOpinions(house), { timeout: 15_000 }).toEqual(before);
    await expect(async () => {
      await reader.goto(paths.publicLog(slug));
      const numbers = await reader.locator('section[aria-labelledby=numbers]').innerText();
      expect(numbers.replace(/\s+/g, ' ')).toContain(`2 ${publicLogText.notOpinion}`);
    }).toPass({ timeout: 15_000 });
  });
});
