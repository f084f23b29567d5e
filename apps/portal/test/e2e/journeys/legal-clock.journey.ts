import type { BrowserContextOptions, Page } from '@playwright/test';
import { drawnStamp } from '#test/stamps.ts';
import { consultationsText } from '#text/vi/consultations.ts';
import { uploadText } from '#text/vi/drafts.ts';
import { itemWords } from '#text/vi/inbox.ts';
import { notificationSentences } from '#text/vi/notifications.ts';
import { officialDocumentsText } from '#text/vi/official-documents.ts';
import { doubtText, postingRefusals, postingText } from '#text/vi/posting.ts';
import { certificateRefusals, certificateText } from '#text/vi/posting-certificate.ts';
import {
  changeStateNames,
  decideRefusals,
  lineErrors,
  proposeDayRefusals,
  ruleFormText,
} from '#text/vi/rule-form.ts';
import { findings } from '../axe.ts';
import type { House } from '../house/start-house.ts';
import { expect, type FilePayload, paths, sees, send, test } from '../journey.ts';

const ADDRESS = 'https://tinh-minh-ha.example.org/lay-y-kien/cho';
const picture = (content: Uint8Array): FilePayload => ({
  name: 'trang-da-dang.png',
  mimeType: 'image/png',
  buffer: Buffer.from(content),
});

type Visit = (house: House, options?: BrowserContextOptions) => Promise<Page>;

/** What axe finds on the page that somebody sees; axe itself needs a browser with script. */
const looker = (visit: Visit, house: House) => async (page: Page) => {
  const same = await visit(house, { storageState: await page.context().storageState() });
  await same.goto(page.url());
  return await findings(same);
};

/** Opened on Monday 2 March 2026 for twenty days: Sunday 22/3, so Monday 23/3. */
test('from posting to the certificate: two portals, lost days, an extension, and the document that says it', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  test.setTimeout(180_000);
  const id = house.ids.openConsultation;
  await house.moveClockTo('2026-03-13T09:00:00+07:00');
  let writer = await signIn(house, 'markets-writer');
  let leader = await signIn(house, 'markets-leader');
  const reader = await visit(house, { javaScriptEnabled: false });
  const findingsOn = looker(visit, house);

  await test.step('a web page is no proof, and the address that was typed is kept', async () => {
    await writer.goto(paths.posting(id));
    await expect(writer.locator('input[type=file]')).toHaveCount(0);
    await send(writer, uploadText.continue, { answer: 'no' });
    const webPage = new TextEncoder().encode('<html><body>Trang</body></html>');
    const there = { address: ADDRESS, at: '2026-03-02T14:00' };
    await send(writer, postingText.record, { ...there, proof: picture(webPage) });
    await sees(writer, postingRefusals.html);
    await expect(writer.locator('[name="address"]')).toHaveValue(ADDRESS);
    const screenshot = picture(await drawnStamp('CỔNG TỈNH', { frame: 0 }));
    await send(writer, postingText.record, { proof: screenshot, sameFile: true });
    await sees(writer, postingText.saved);
    await sees(writer, ADDRESS);
  });

  await test.step('the portal was down for two days: they do not count, and an extension is proposed', async () => {
    const outage = { place: 'ownPortal', from: '2026-03-10T07:00', to: '2026-03-11T19:00' };
    await send(writer, postingText.record, { ...outage, reason: 'Hỏng máy chủ' }, 'form[action="?/outage"]');
    await sees(writer, '10/03/2026');
    await sees(writer, postingText.shortBy('2026-03-24'));
    expect(await findingsOn(writer)).toEqual([]);
  });

  await test.step('no earlier day; the day that the minimum needs stands in the form', async () => {
    await leader.goto(paths.consultation(id));
    await send(leader, consultationsText.extend, { closesOn: '2026-03-20', reason: 'Cần gấp' });
    await sees(leader, 'Không được kết thúc sớm hơn hạn đã công bố');
    await leader.goto(paths.consultation(id));
    await expect(leader.locator('form[action="?/extend"] [name="closesOn"]')).toHaveValue('2026-03-24');
    await send(leader, consultationsText.extend, { reason: 'Cổng gián đoạn hai ngày' });
    await sees(leader, '24/03/2026');
  });

  await test.step('taken down, the page is gone; put back, it is there again', async () => {
    await leader.goto(paths.posting(id));
    await send(leader, postingText.takeDown, { reason: 'Nhầm phụ lục' });
    await expect(async () => {
      expect((await reader.goto(paths.draft(house.ids.openSlug)))?.status()).toBe(404);
    }).toPass({ timeout: 15_000 });
    await leader.goto(paths.posting(id));
    await send(leader, postingText.putBack, { reason: 'Đã sửa phụ lục' });
    await expect(async () => {
      expect((await reader.goto(paths.draft(house.ids.openSlug)))?.status()).toBe(200);
    }).toPass({ timeout: 15_000 });
    await sees(reader, 'Gián đoạn');
  });

  await test.step('while the round runs there is a preview only', async () => {
    await writer.goto(paths.certificate(id));
    await sees(writer, certificateText.running);
    await expect(writer.getByRole('button', { name: certificateText.issue })).toHaveCount(0);
  });

  await house.moveClockTo('2026-03-25T00:00:00+07:00');
  writer = await signIn(house, 'markets-writer');
  leader = await signIn(house, 'markets-leader');
  await test.step('the round is over: the certificate becomes a document, and goes the way of documents', async () => {
    await writer.goto(paths.certificate(id));
    await sees(writer, 'BẢN XÁC NHẬN');
    await sees(writer, 'ngày thứ 20 là 22/03 (Chủ nhật)');
    await sees(writer, 'đã đăng tải đủ thời gian tối thiểu');
    expect(await findingsOn(writer)).toEqual([]);
    const file = await writer.request.get(paths.certificateDocx(id));
    expect(file.status()).toBe(200);
    expect((await file.body()).subarray(0, 2).toString()).toBe('PK');
    await send(writer, certificateText.issue);
    await expect(writer).toHaveURL(/\/workspace\/documents\//);
    await send(writer, officialDocumentsText.submit);
    await writer.goto(paths.certificate(id));
    await sees(writer, certificateText.asDocument);
    await expect(writer.getByText(certificateRefusals.underWay)).toHaveCount(0);
  });
});

test('a holiday is added under a running clock: two people, a warning, and the published day stays until someone decides', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  test.setTimeout(180_000);
  const id = house.ids.openConsultation;
  await house.moveClockTo('2026-03-12T09:00:00+07:00');
  const leader = await signIn(house, 'markets-leader');
  const administrator = await signIn(house, 'administrator');
  const reader = await visit(house, { javaScriptEnabled: false });
  const findingsOn = looker(visit, house);
  const holiday = { onDate: '2026-03-23', kind: 'holiday', name: 'Ngày nghỉ mới', source: 'Nghị quyết' };

  await test.step('the one proposes, and may not approve', async () => {
    await leader.goto(paths.calendarOfYear(2026));
    await send(
      leader,
      ruleFormText.send,
      { ...holiday, reason: 'Quốc hội vừa thông qua' },
      'form[action="?/addDay"]',
    );
    await sees(leader, ruleFormText.sent);
    await leader.goto(paths.rules);
    await leader.getByRole('link', { name: 'Thêm ngày vào lịch' }).first().click();
    await sees(leader, ruleFormText.waitsForOther);
    await expect(leader.getByRole('button', { name: ruleFormText.approve })).toHaveCount(0);
  });
  const change = leader.url();

  await test.step('another approves; a third who still has the page is told', async () => {
    const third = await administrator.context().newPage();
    await third.goto(change);
    await administrator.goto(change);
    await send(administrator, ruleFormText.approve);
    await sees(administrator, changeStateNames.approved);
    await send(third, ruleFormText.approve, { reason: 'Đồng ý' });
    await sees(third, decideRefusals.alreadyDecided);
  });

  await test.step('a day off cannot be a working day in lieu too, and says so', async () => {
    await leader.goto(paths.calendarOfYear(2026));
    const work = { ...holiday, kind: 'swapWork', reason: 'Làm bù' };
    await send(leader, ruleFormText.send, work, 'form[action="?/addDay"]');
    await sees(leader, proposeDayRefusals.offAndWork);
    await expect(leader.locator('form[action="?/addDay"] [name="source"]')).toHaveValue('Nghị quyết');
  });

  await test.step('a pasted year says which line is wrong; without that line it is proposed', async () => {
    const good = '31/12/2031; nghỉ hoán đổi; Nối kỳ nghỉ; Thông báo; S';
    await leader.goto(paths.calendarOfYear(2031));
    await send(leader, ruleFormText.preview, { table: `${good}\n30/02/2031; nghỉ lễ; x; y` });
    await sees(leader, lineErrors.date);
    await expect(leader.locator('form[action="?/import"]')).toHaveCount(0);
    await send(leader, ruleFormText.preview, { table: good });
    await send(leader, ruleFormText.send, { reason: 'Lịch năm 2031' }, 'form[action="?/import"]');
    await sees(leader, ruleFormText.sent);
  });

  await test.step('the published day stands on the portal; the officer is told and sees both days', async () => {
    const writer = await signIn(house, 'markets-writer');
    await expect(async () => {
      await writer.goto(paths.notifications);
      await expect(writer.getByText(notificationSentences.deadlineDoubted)).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    await reader.goto(paths.draft(house.ids.openSlug));
    await sees(reader, '23/03/2026');
    await writer.goto(paths.consultation(id));
    await sees(writer, doubtText.what('2026-03-23', '2026-03-24'));
    expect(await findingsOn(writer)).toEqual([]);
  });

  await test.step('the head keeps the day with a reason, which is shown', async () => {
    await leader.goto(paths.consultation(id));
    await sees(leader, doubtText.title);
    await send(leader, doubtText.keep, { reason: 'Đã đăng 21 ngày' });
    await sees(leader, 'Đã đăng 21 ngày');
    await expect(leader.getByText(doubtText.title)).toHaveCount(0);
    await reader.goto(paths.draft(house.ids.openSlug));
    await sees(reader, '23/03/2026');
  });
});

test('two silences were measured: one is confirmed, one rejected, and only then is there a certificate', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  test.setTimeout(120_000);
  const id = house.ids.answeringConsultation;
  const writer = await signIn(house, 'markets-writer');
  const findingsOn = looker(visit, house);
  await writer.getByRole('row').filter({ hasText: itemWords.outageToSettle }).getByRole('link').click();
  await sees(writer, /Từ 08:00, 13\/01\/2026 đến 20:00, 13\/01\/2026 \(720 phút\)/);
  const lost = writer.getByRole('table').getByText(postingText.lostDay('2026-01-13', 720));
  await expect(lost).toHaveCount(0);
  expect(await findingsOn(writer)).toEqual([]);

  await writer.goto(paths.certificate(id));
  await send(writer, certificateText.issue);
  await sees(writer, certificateRefusals.outagesOpen);

  await writer.goto(paths.posting(id));
  await send(writer, postingText.settleOutage, { verdict: 'confirmed', reason: 'Hỏng ổ đĩa' });
  await sees(writer, postingText.saved);
  await expect(lost).toBeVisible();
  await send(writer, postingText.settleOutage, { verdict: 'rejected', reason: 'Chỉ khởi động lại máy đo' });
  await sees(writer, postingText.noGap);
  await sees(writer, /Không ghi là gián đoạn[\s\S]*Chỉ khởi động lại máy đo/);
  await writer.goto(paths.workspace);
  await expect(writer.getByText(itemWords.outageToSettle)).toHaveCount(0);

  await writer.goto(paths.certificate(id));
  await sees(
    writer,
    /Gián đoạn, Cổng thông tin điện tử[\s\S]*từ 08:00, 13\/01\/2026[\s\S]*Lý do: Hỏng ổ đĩa/,
  );
  await send(writer, certificateText.issue);
  await expect(writer).toHaveURL(/\/workspace\/documents\//);
});
