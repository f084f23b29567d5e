import type { Page } from '@playwright/test';
import { gatheringText, questionText, ticketText } from '#text/vi/gathering-words.ts';
import {
  gatheringDeskText as desk,
  doorText,
  gatheringActWords,
  gatheringListText,
  questionsText,
} from '#text/vi/gatherings.ts';
import { certificateCheckText, testText, trainingText } from '#text/vi/training.ts';
import { readQr } from '../../read-qr.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

/** axe is a script. */
const WITH_SCRIPT = { javaScriptEnabled: true } as const;
/** "2026-12-01T08:00" on Vietnamese clocks, as the field of day and minute takes it. */
const minute = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);

/** What the camera of a telephone reads from the ticket on the screen. */
async function codeOnScreen(page: Page): Promise<string> {
  const picture = await page.locator('svg.qr').screenshot();
  return new URL(await readQr(picture)).pathname;
}

test('a citizen registers for a class without an account, is let in by the code on the screen, and shows a certificate that everybody can check', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  test.setTimeout(240_000);
  const officer = await signIn(house, 'markets-writer', WITH_SCRIPT);
  await officer.goto(paths.training);
  await send(officer, trainingText.add, {
    name: 'Kỹ năng quản lý chợ',
    duration: '4 tiết',
    passPercent: '50',
  });
  await officer.getByRole('link', { name: 'Kỹ năng quản lý chợ' }).click();
  const question = { words: 'Chợ đóng cửa lúc nào?', choices: 'Nửa đêm\n*Theo quy chế' };
  await send(officer, trainingText.addQuestion, question);
  await sees(officer, 'Theo quy chế');
  expect(await findings(officer)).toEqual([]);

  await officer.goto(paths.gatheringDesk);
  const from = new Date(house.now().getTime() - 3_600_000);
  const to = new Date(house.now().getTime() + 3 * 3_600_000);
  await send(officer, desk.create, {
    ...{ title: 'Lớp quản lý chợ', kind: 'class', place: 'Nhà văn hóa', capacity: '1' },
    ...{ startsAt: minute(from), endsAt: minute(to), registrationUntil: minute(to) },
  });
  await officer.getByRole('link', { name: 'Lớp quản lý chợ' }).click();
  await send(officer, trainingText.setProgramme, { programmeId: 'Kỹ năng quản lý chợ' });
  await send(officer, gatheringActWords.announce);
  await sees(officer, desk.publicPage);
  expect(await findings(officer)).toEqual([]);

  const citizen = await visit(house);
  await citizen.goto(paths.gatherings);
  expect(await findings(citizen)).toEqual([]);
  await citizen.getByRole('link', { name: 'Lớp quản lý chợ' }).click();
  const address = new URL(citizen.url()).pathname;
  await send(citizen, gatheringText.send, { name: '', group: 'trainee' });
  await expect(citizen.locator('[name="name"]')).toHaveAttribute('aria-invalid', 'true');
  expect(await findings(citizen)).toEqual([]);
  const first = { name: 'Cầm Thị Học', group: 'trainee', email: 'cam.hoc@vidu.example.org' };
  await send(citizen, gatheringText.send, first);
  await sees(citizen, gatheringText.sentTitle);
  const ticket = await ticketIn(await signIn(house, 'administrator'));
  await citizen.goto(ticket);
  await sees(citizen, ticketText.placed);
  expect(await findings(citizen)).toEqual([]);

  const late = await visit(house);
  await late.goto(address);
  await sees(late, gatheringText.full);
  await send(late, gatheringText.send, {
    name: 'Lù Văn Chậm',
    group: 'trainee',
    email: 'cham@vidu.example.org',
  });
  await sees(late, gatheringText.sentTitle);

  const door = await codeOnScreen(citizen);
  const stranger = await signIn(house, 'roads-writer');
  expect((await stranger.goto(door))?.status()).toBe(404);
  await officer.goto(door);
  await sees(officer, 'Cầm Thị Học');
  await send(officer, doorText.letIn);
  await sees(officer, doorText.done);
  await officer.goto(door);
  await sees(officer, doorText.atNote);
  await expect(officer.getByRole('button', { name: doorText.letIn })).toHaveCount(0);
  expect(await findings(officer)).toEqual([]);

  await citizen.goto(ticket);
  await citizen.getByRole('link', { name: testText.link }).click();
  await citizen.getByLabel('Theo quy chế').check();
  await send(citizen, testText.send);
  await sees(citizen, testText.passed(1, 1));
  expect(await findings(citizen)).toEqual([]);

  await officer.goto(paths.gatheringDesk);
  await officer.getByRole('link', { name: 'Lớp quản lý chợ' }).click();
  await send(officer, gatheringActWords.hold);
  await send(officer, gatheringActWords.close);
  await send(officer, trainingText.issue);
  await sees(officer, 'Cầm Thị Học');
  const shown = await officer.locator('a[href*="/chung-nhan"]').getAttribute('href');
  await late.goto(shown ?? '');
  await sees(late, certificateCheckText.validTitle);
  await sees(late, 'Cầm Thị Học');
  expect(await findings(late)).toEqual([]);
  await citizen.goto(ticket);
  const file = await citizen.request.get(`${ticket}/giay-chung-nhan.pdf`);
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
  expect(file.headers()['cache-control']).toContain('no-store');
});

/** The newest ticket that the house mailed. */
async function ticketIn(administrator: Page): Promise<string> {
  const find = async () => {
    await administrator.goto(paths.mails);
    return /\/ve\/[A-Za-z0-9_-]+/.exec((await administrator.locator('main').textContent()) ?? '')?.[0] ?? '';
  };
  await expect.poll(find, { timeout: 20_000 }).not.toBe('');
  return await find();
}

test('somebody without an address waits, asks a question that is read only once it was let, and gives the place back', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  const citizen = await visit(house);
  await citizen.goto(paths.gathering(house.ids.gatheringSlug));
  await send(citizen, gatheringText.send, { name: 'Mùa A Chờ', group: 'people' });
  await sees(citizen, ticketText.waiting(1));
  const ticket = citizen.url();
  await citizen.goto(paths.gathering(house.ids.gatheringSlug));
  await send(citizen, questionText.ask, { words: 'Chợ đêm có được bán hàng rong không?' });
  await sees(citizen, questionText.sent);
  await expect(citizen.getByText('Chợ đêm có được bán hàng rong không?')).toHaveCount(0);

  const officer = await signIn(house, 'markets-writer', WITH_SCRIPT);
  await officer.goto(paths.gatheringQuestions(house.ids.gathering));
  expect(await findings(officer)).toEqual([]);
  await send(officer, questionsText.answer, { answer: 'Được, ở khu vực có vạch.' });
  await citizen.goto(paths.gathering(house.ids.gatheringSlug));
  await sees(citizen, 'Được, ở khu vực có vạch.');

  await officer.goto(paths.gatheringList(house.ids.gathering));
  await officer.locator('[name=tim]').fill('mua a cho');
  await officer.getByRole('button', { name: gatheringListText.find }).click();
  await sees(officer, 'Mùa A Chờ');
  expect(await findings(officer)).toEqual([]);
  await citizen.goto(ticket);
  await send(citizen, ticketText.cancel);
  await sees(citizen, ticketText.sureMissing);
  await send(citizen, ticketText.cancel, { sure: true });
  await sees(citizen, ticketText.cancelledTitle);
  await sees(citizen, ticketText.erased);
});
