import { breachText } from '#text/vi/breaches.ts';
import { dataRequestText, ownDataText, purposeWords, requestStateWords } from '#text/vi/data-requests.ts';
import { ownSubmissionText as own } from '#text/vi/own-submission.ts';
import { publicLogText } from '#text/vi/public-log.ts';
import { retentionText } from '#text/vi/retention.ts';
import { previewText } from '#text/vi/submissions.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';
import { write } from '../reader.ts';

/** axe is a script. */
const WITH_SCRIPT = { javaScriptEnabled: true } as const;
const WORDS = 'Chợ phiên Thử Nghiệm nên họp sớm hơn.';
const EMAIL = 'nguoi.thu.xoa@vidu.vn';

test('a person sees all that is held, withdraws a consent, asks for deletion by receipt; an officer carries it out', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  const page = await visit(house);
  const answers = { 'position.0': 'amend', 'text.0': WORDS, email: EMAIL, consentAnswerByEmail: true };
  await write(page, house.ids.openSlug, answers);
  await send(page, previewText.send);
  await page.locator('.receipt-code').waitFor();
  const receipt = page.url();
  await page.getByRole('link', { name: ownDataText.link }).click();
  await page.getByRole('heading', { level: 1, name: ownDataText.title }).waitFor();
  await sees(page, WORDS);
  await sees(page, 'n…@vidu.vn');
  await expect(page.getByText(EMAIL)).toHaveCount(0);
  expect(await findings(page)).toEqual([]);
  const data = page.url();
  const copy = await (await page.request.get(`${data}/json`)).text();
  expect(copy).toContain(WORDS);
  expect((await page.request.get(`${data}/zip`)).headers()['content-type']).toBe('application/zip');

  await page.getByLabel(purposeWords.answerByEmail).check();
  await send(page, ownDataText.withdraw);
  await sees(page, ownDataText.done.withdraw);
  await send(page, ownDataText.delete);
  await sees(page, /Đánh dấu ô xác nhận/);
  await send(page, ownDataText.delete, { sure: true });
  await sees(page, ownDataText.done.delete);
  expect(await findings(page)).toEqual([]);

  const desk = await signIn(house, 'markets-leader', WITH_SCRIPT);
  await desk.goto(paths.dataRequests);
  expect(await findings(desk)).toEqual([]);
  // The house has an older request with the same last day; the newest stands first.
  await desk
    .getByRole('row', { name: /Xóa dữ liệu.*Chờ trả lời/s })
    .first()
    .getByRole('link')
    .click();
  await expect(desk.getByText(WORDS)).toHaveCount(0);
  expect(await findings(desk)).toEqual([]);
  await send(desk, dataRequestText.decide, { outcome: 'refused' });
  await sees(desk, /phải ghi lý do/);
  await send(desk, dataRequestText.decide, { outcome: 'granted', answer: 'Đã xóa theo yêu cầu của bạn.' });
  await sees(desk, dataRequestText.outcomeTitle);

  await page.goto(receipt);
  await sees(page, own.erasedTitle);
  await expect(page.getByText(WORDS)).toHaveCount(0);
  await page.goto(data);
  await sees(page, requestStateWords.granted);
  await sees(page, 'Đã xóa theo yêu cầu của bạn.');
  await sees(page, ownDataText.stays);
  expect(await findings(page)).toEqual([]);
  await page.goto(paths.publicLog(house.ids.openSlug));
  await expect
    .poll(async () => {
      await page.reload();
      return await page.locator('section[aria-labelledby=numbers]').innerText();
    })
    .toContain(publicLogText.erased);
});

test('on paper: an officer writes the request down, having made sure who asks', async ({
  ownHouse: house,
  signIn,
}) => {
  const desk = await signIn(house, 'markets-writer');
  await desk.goto(paths.dataRequests);
  const paper = { code: house.ids.receiptCode, kind: 'see', receivedOn: '2026-11-20' };
  const day = await desk.locator('[name=receivedOn]').inputValue();
  await send(desk, dataRequestText.enter, { ...paper, receivedOn: day, identityCheck: '001099012345' });
  await sees(desk, /Không ghi số giấy tờ/);
  await send(desk, dataRequestText.enter, { identityCheck: 'Đối chiếu thẻ căn cước tại bộ phận một cửa' });
  await sees(desk, dataRequestText.saved);
  await desk
    .getByRole('row', { name: /Xem dữ liệu/ })
    .getByRole('link')
    .first()
    .click();
  await sees(desk, 'Đối chiếu thẻ căn cước');
  // Who writes it down does not decide it.
  await expect(desk.getByRole('button', { name: dataRequestText.decide })).toHaveCount(0);
});

test('a breach: recorded, the authority and the persons told, closed; its sheet prints', async ({
  ownHouse: house,
  signIn,
}) => {
  const desk = await signIn(house, 'markets-leader', WITH_SCRIPT);
  await desk.goto(paths.breaches);
  await send(desk, breachText.record, {
    ...{ title: 'Mất một máy tính xách tay', kind: 'lost', happened: 'Máy có tệp ý kiến.', risk: 'high' },
    ...{ data_opinions: true, measures: 'Đã khóa tài khoản.', contained: true },
  });
  await sees(desk, breachText.saved);
  expect(await findings(desk)).toEqual([]);
  await desk
    .getByRole('row', { name: /Mất một máy tính/ })
    .getByRole('link')
    .click();
  await sees(desk, /Chưa thông báo cho cơ quan chuyên trách/);
  expect(await findings(desk)).toEqual([]);
  await send(desk, breachText.draftNotice, { authority: 'Công an tỉnh Minh Hà' });
  await desk.getByRole('link', { name: breachText.openNotice }).click();
  await sees(desk, /sự cố vi phạm dữ liệu cá nhân/);
  await desk.goBack();
  await send(desk, breachText.tellAuthority, { authority: 'Công an tỉnh Minh Hà', symbol: '12/BC-STM' });
  await send(desk, breachText.tellPersons, { how: 'Thư điện tử tới từng người' });
  await send(desk, breachText.close, { note: 'Mã hóa mọi máy tính xách tay.' });
  await sees(desk, 'Mã hóa mọi máy tính xách tay.');
  await expect(desk.getByRole('button', { name: breachText.close })).toHaveCount(0);
});

test('how long data is kept stands on the privacy page; the desk keeps some longer, with its reason', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  const page = await visit(house);
  await page.goto(paths.privacy);
  await sees(page, retentionText.publicTitle);
  await sees(page, /30 ngày sau khi dự thảo được trả lời/);
  expect(await findings(page)).toEqual([]);
  const desk = await signIn(house, 'markets-leader', WITH_SCRIPT);
  await desk.goto(paths.retention);
  const hold = {
    code: house.ids.receiptCode,
    wholeRound: true,
    reason: 'Có khiếu nại',
    reviewOn: '2027-12-01',
  };
  await send(desk, retentionText.set, hold);
  await sees(desk, retentionText.refusals.reasonNeeded);
  await send(desk, retentionText.set, { basis: 'Luật Khiếu nại số 02/2011/QH13' });
  await sees(desk, 'Luật Khiếu nại số 02/2011/QH13');
  expect(await findings(desk)).toEqual([]);
  await send(desk, retentionText.lift);
  await sees(desk, /Đã kết thúc lúc/);
});
