import { juryText } from '#text/vi/initiative-jury.ts';
import {
  initiativeText as desk,
  entryDeskText,
  ownEntryText as own,
  resultsText,
  publicInitiativeText as say,
} from '#text/vi/initiatives.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

/** "2026-12-01T08:00" on Vietnamese clocks, as the field of day and minute takes it. */
const minute = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
const HOUR = 3_600_000;
/** As it stands in a mail. */
const LINK = /\/ho-so-sang-kien\/[\w-]+/;
const WITH_SCRIPT = { javaScriptEnabled: true } as const;
const PHONE = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } } as const;
const AUTHOR = 'Vũ Thị Đò';

test('a call is written, somebody enters on a phone without script, two members score without names, the leader decides, results are public', async ({
  ownHouse: house,
  signIn,
  visit,
}) => {
  test.setTimeout(180_000);
  const now = house.now();
  const title = 'Bến đò không phải chờ';
  const writer = await signIn(house, 'markets-writer');
  await test.step('the call', async () => {
    await writer.goto(paths.workspaceInitiatives);
    await send(writer, desk.add, {
      ...{ title, aim: 'Qua sông đỡ chờ.', rules: 'Ai ở tỉnh cũng dự được.', 'group-people': true },
      ...{ criteria: 'Tính mới; 40\nHiệu quả; 60', leastScores: '2', mostAuthors: '2' },
      ...{
        opensAt: minute(new Date(now.getTime() - HOUR)),
        closesAt: minute(new Date(now.getTime() + HOUR)),
      },
      prizes: 'Giải nhất; 1; 2.000.000 đồng',
    });
    await writer.getByRole('link', { name: title }).click();
    await sees(writer, desk.noJury);
  });
  const address = new URL(writer.url()).pathname;
  const leader = await signIn(house, 'markets-leader');
  await test.step('the leader appoints two members and publishes', async () => {
    await leader.goto(address);
    for (const name of ['Khúc Thị Mơ', 'Lại Thị Sổ']) await send(leader, desk.appoint, { who: name });
    await send(leader, desk.publish);
    await sees(leader, desk.publicPage);
  });
  const phone = await visit(house, PHONE);
  await test.step('an entry on a phone: a mistake keeps what was typed; the mail holds the link', async () => {
    await phone.goto(house.url + paths.contests);
    await phone.getByRole('link', { name: say.title }).click();
    await phone.getByRole('link', { name: title }).click();
    const words = {
      ...{ title: 'Đặt chỗ qua loa', summary: 'Gọi loa là có chỗ.', situation: 'Chờ hai giờ.' },
      ...{ solution: `${AUTHOR} đứng bến ghi sổ.`, effect: 'Chờ mười phút.', author1: AUTHOR, shows1: true },
      ...{ group: 'Nhân dân', email: 'do@example.vn', showsSummary: true },
    };
    await send(phone, say.send, words);
    await expect(phone.locator('[name=title]')).toHaveValue('Đặt chỗ qua loa');
    await send(phone, say.send, { agreed: true });
    await sees(phone, say.begunTitle);
  });
  const administrator = await signIn(house, 'administrator');
  const mails = async () => {
    await administrator.goto(paths.mails);
    return (await administrator.locator('main').textContent()) ?? '';
  };
  await expect.poll(mails, { timeout: 20_000 }).toMatch(LINK);
  const link = LINK.exec(await mails())?.[0] ?? '';
  await test.step('a file, a warning about the name in the text, and it is sent in', async () => {
    await phone.goto(house.url + link);
    await sees(phone, own.notSent);
    await sees(phone, 'Hội đồng chấm sẽ thấy chỗ ấy bị che');
    await phone.getByRole('link', { name: own.filesLink }).click();
    const buffer = Buffer.from('Sổ đặt chỗ của bến, mỗi phiên một trang.');
    await send(phone, own.add, { files: { name: 'so bến.txt', mimeType: 'text/plain', buffer } });
    await sees(phone, 'so bến.txt');
    await phone.getByRole('link', { name: own.back }).click();
    await send(phone, own.send);
    await sees(phone, 'SK-001');
  });
  await test.step('after the close it cannot be changed; the secretary checks it', async () => {
    await house.moveClockTo(new Date(now.getTime() + 2 * HOUR));
    await phone.goto(house.url + link);
    await expect(phone.getByText(own.change, { exact: true })).toHaveCount(0);
    const later = await signIn(house, 'markets-writer', WITH_SCRIPT);
    await later.goto(address);
    await later.getByRole('link', { name: 'Đặt chỗ qua loa' }).click();
    await sees(later, 'do@example.vn');
    await send(later, entryDeskText.save, { verdict: 'accepted' });
    expect(await findings(later)).toEqual([]);
  });
  await test.step('scoring begins', async () => {
    const later = await signIn(house, 'markets-leader');
    await later.goto(address);
    await send(later, desk.startScoring);
  });
  for (const [who, first] of [
    ['markets-head', '30'],
    ['markets-finance', '35,5'],
  ] as const)
    await test.step(`${who} scores a code`, async () => {
      const member = await signIn(house, who);
      await member.goto(address);
      await member.getByRole('link', { name: desk.score }).click();
      await member.getByRole('link', { name: /SK-001/ }).click();
      const told = (await member.locator('main').textContent()) ?? '';
      expect(told).toContain('[tên] đứng bến');
      expect(told).not.toMatch(/Vũ Thị Đò|do@example/);
      await send(member, juryText.save, { points0: '41', points1: '50' });
      await sees(member, 'Tiêu chí 1');
      await send(member, juryText.save, { points0: first, points1: '50', reason0: 'Chưa ai làm.' });
      await sees(member, juryText.saved);
      await member.getByRole('link', { name: juryText.back }).click();
      await send(member, juryText.handIn);
      await sees(member, 'đã nộp điểm');
    });
  await test.step('proposed, decided by another, announced', async () => {
    const later = await signIn(house, 'markets-writer');
    await later.goto(address);
    await later.getByRole('link', { name: desk.resultsLink }).click();
    await sees(later, '82,75');
    await send(later, resultsText.propose);
    const head = await signIn(house, 'markets-leader', WITH_SCRIPT);
    await head.goto(new URL(later.url()).pathname);
    await send(head, resultsText.decide);
    await send(head, resultsText.announce);
    expect(await findings(head)).toEqual([]);
  });
  await test.step('everybody reads the result, and the sender has it on his page', async () => {
    await phone.goto(house.url + paths.initiatives);
    await phone.getByRole('link', { name: title }).click();
    await sees(phone, `Giải nhất: Đặt chỗ qua loa`);
    await sees(phone, AUTHOR);
    await phone.goto(house.url + link);
    await sees(phone, own.certificate);
    const paper = await phone.request.get(`${house.url}${link}/giay-chung-nhan.pdf`);
    expect(paper.status()).toBe(200);
    expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
