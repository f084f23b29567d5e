import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { needVoice } from '#test/needed-programs.ts';
import { consultationsText } from '#text/vi/consultations.ts';
import { reviewText, uploadText } from '#text/vi/drafts.ts';
import { keyPointsText } from '#text/vi/key-points.ts';
import { broadcastsText } from '#text/vi/loudspeaker.ts';
import { activityStandings } from '#text/vi/outreach.ts';
import { outreachChannelsText as channelText } from '#text/vi/outreach-channels.ts';
import { outreachPlanText as planText } from '#text/vi/outreach-plans.ts';
import { packText, pieceNames, pieceStateWords, publicPackText, publicPressText } from '#text/vi/pack.ts';
import { openConsultation, prepareConsultation } from '../chain/consult.ts';
import { addStation, dropProposedLines, STATION } from '../chain/station.ts';
import type { CastKey } from '../house/cast.ts';
import { decisionLines, WORD, wordFile } from '../house/draft-file.ts';
import type { House } from '../house/start-house.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const SENTENCE = 'Mỗi thôn được hỗ trợ 1,5 triệu đồng mỗi tháng.';
const VOICE = needVoice();
type SignIn = (house: House, person: CastKey) => Promise<import('@playwright/test').Page>;
const PICTURES = process.env.PACK_PICTURES;

test('An officer makes all pieces from the approved sentences, a second person approves them, everybody reads them', async ({
  ownHouse: house,
  signIn,
  visit,
}) => {
  test.setTimeout(400_000);
  const { openProject, openSlug } = house.ids;
  let writer = await signIn(house, 'markets-writer', { javaScriptEnabled: true });
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

  // Read by a voice, where the machine has one.
  if (VOICE) {
    await send(writer, packText.say(packText.slotOf.evening));
    await expect(writer.locator('audio')).not.toHaveCount(0);
  }

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

  await test.step('somebody of the press takes the kit and sees which version it is about', async () => {
    await sees(reader, /^Viết theo dự thảo lần 1, ngày \d\d\/\d\d\/\d{4}\./);
    const taking = reader.waitForEvent('download');
    await reader.getByRole('link', { name: publicPackText.press }).click();
    const kit = await taking;
    expect(kit.suggestedFilename()).toBe('bo-tai-lieu-bao-chi-lan-1.zip');
    const inside = unzipSync(new Uint8Array(await readFile(await kit.path())));
    expect(strFromU8(inside['danh-muc.txt']!)).toMatch(/Dự thảo lần 1, ngày \d\d\/\d\d\/\d{4}\n/);
    expect(Object.keys(inside)).toContain('thong-cao-bao-chi.docx');
    await reader.goto(paths.press);
    await sees(reader, publicPressText.title);
    const kits = reader.getByRole('link', { name: publicPressText.kit });
    await expect(kits).toHaveAttribute('href', paths.publicPackFile(openSlug, 'bo-tai-lieu-bao-chi.zip'));
  });

  // The code on paper leads there, in capitals too, and nowhere for a code that nobody gave.
  await writer.goto(paths.pack(openProject));
  const short = await writer.locator('a[href^="/q/"]').getAttribute('href');
  await reader.goto(short!.toUpperCase().replace('/Q/', '/q/'));
  await expect(reader).toHaveURL(new RegExp(`${paths.publicPack(openSlug)}\\?tu-lan=\\d`));
  expect((await reader.request.get('/q/zzzzzzz')).status()).toBe(404);

  await communeBroadcasts(house, signIn);
  // In the evening: a session lasts a quarter of an hour.
  writer = await signIn(house, 'markets-writer', { javaScriptEnabled: true });

  // Taken back, it is gone at once; the desk says why.
  await writer.goto(paths.packPiece(openProject, 'summary'));
  await send(writer, packText.withdraw, { reason: 'Sai số tiền.' }, 'form[action="?/withdraw"]');
  await sees(writer, 'Sai số tiền.');
  expect((await reader.request.get(paths.publicPackFile(openSlug, 'tom-tat-mot-trang.pdf'))).status()).toBe(
    404,
  );

  await test.step('a newer text is put to the public: the kept address of the kit and the code on paper say so', async () => {
    await writer.goto(paths.projectUpload(openProject));
    if ((await writer.locator('[name=answer]').count()) > 0)
      await send(writer, uploadText.continue, { answer: 'no' });
    const lines = decisionLines('quản lý chợ dân sinh').map((line) => line.replace('21 giờ', '22 giờ'));
    const file = { name: 'lan-2.docx', mimeType: WORD, buffer: await wordFile(lines) };
    await send(writer, uploadText.submit, { file });
    await send(writer, reviewText.confirm);
    const leader = await signIn(house, 'markets-leader');
    await leader.goto(paths.consultation(house.ids.openConsultation));
    await send(leader, consultationsText.withdraw, { reason: 'Có bản dự thảo mới.' });
    await openConsultation(leader, await prepareConsultation(writer, openProject));
    await expect(async () => {
      await reader.goto(`${paths.publicPackFile(openSlug, 'bo-tai-lieu-bao-chi.zip')}`);
      await expect(reader).toHaveURL(paths.publicPack(openSlug, 1));
      await sees(reader, publicPackText.fromWithdrawn(1));
    }).toPass();
    await reader.goto(short!);
    await sees(reader, publicPackText.fromWithdrawn(1));
  });
});

/** A plan with one broadcast of the bulletin of a minute; on its day the commune finds words and sound, plays them, taps once. */
async function communeBroadcasts(house: House, signIn: SignIn): Promise<void> {
  const writer = await signIn(house, 'markets-writer');
  await addStation(writer, 'Sở Giao thông tỉnh Minh Hà');
  // The draft has a plan that is being written; it keeps one line only, that of the loudspeaker.
  const plan = house.ids.outreachPlan;
  await writer.goto(paths.outreachPlan(plan));
  await dropProposedLines(writer);
  await send(writer, planText.addLine, {
    ...{ kind: 'loudspeaker', channelId: `${STATION} · thôn Bến, xã Bình Minh`, message: SENTENCE },
    ...{ onDay: '2026-03-02', from: '17:00', to: '17:15' },
    packPieceId: `${pieceNames.bulletin1} (${pieceStateWords.approved})`,
  });
  await send(writer, planText.propose);
  const leader = await signIn(house, 'markets-leader');
  await leader.goto(paths.outreachPlan(plan));
  await send(leader, planText.approve);
  await sees(leader, activityStandings.planned);

  await house.moveClockTo('2026-03-02T17:01:00+07:00');
  const local = await signIn(house, 'roads-writer');
  await local.goto(paths.broadcasts);
  await sees(local, 'một phẩy năm triệu đồng');
  await picture(local, 'broadcast');
  if (VOICE) {
    await expect(local.locator('audio source[type="audio/ogg"]')).toHaveCount(1);
    const link = await local.getByRole('link', { name: /\.mp3/ }).getAttribute('href');
    const sound = await local.request.get(link ?? '');
    expect(sound.headers()['content-type']).toBe('audio/mpeg');
    expect((await sound.body()).length).toBeGreaterThan(10_000);
  }
  await local.getByRole('button', { name: new RegExp(`^${broadcastsText.confirm}`) }).click();
  await sees(local, broadcastsText.confirmed);
  // In the evening: a session lasts a quarter of an hour.
  const officer = await signIn(house, 'markets-writer');
  await officer.goto(paths.outreachPlan(plan));
  await sees(officer, activityStandings.proven);

  // A machine finds the same, without an account.
  await officer.goto(paths.outreachChannels);
  await officer.getByRole('link', { name: STATION }).click();
  const station = await officer.getByRole('link', { name: channelText.station }).getAttribute('href');
  const schedule = await (await officer.request.get(`${station}/lich.json`)).json();
  expect(schedule.broadcasts).toMatchObject([{ state: 'broadcast', reader: VOICE ? 'voice' : null }]);
  expect(schedule.broadcasts[0].text).toContain('một phẩy năm triệu đồng');
  await officer.goto(station ?? '');
  await picture(officer, 'station');
}

/** Laid down only when somebody wants to look at them. */
async function picture(page: import('@playwright/test').Page, name: string): Promise<void> {
  if (!PICTURES) return;
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}
