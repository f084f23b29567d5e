import type { Page } from '@playwright/test';
import { bodyEnded, invitationStates } from '#text/vi/consultations.ts';
import { letterText } from '#text/vi/letters.ts';
import { documentStates, officialDocumentsText } from '#text/vi/official-documents.ts';
import { requestStates, requestsText as text } from '#text/vi/requests.ts';
import { DISSOLVED } from '../house/cast.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const COURT = 'Tòa án nhân dân tỉnh Minh Hà';
const UNION = 'Liên minh hợp tác xã tỉnh Minh Hà';

/** The row of one asked body on the board. */
const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });

async function enter(page: Page, name: string, letter: Record<string, string>): Promise<void> {
  await rowOf(page, name)
    .getByRole('link', { name: new RegExp(text.enterLetter) })
    .click();
  await send(page, letterText.save, letter);
}

test('three bodies are asked by one letter; one answers in points, one has no opinion, one is late', async ({
  ownHouse: house,
  signIn,
}) => {
  test.setTimeout(240_000);
  const { openConsultation: round, request } = house.ids;
  const writer = await signIn(house, 'markets-writer');
  await writer.goto(paths.requests(round));
  await sees(writer, requestStates.prepared);
  await writer.goto(paths.request(round, request));
  for (const askedName of [COURT, UNION]) {
    await send(writer, text.add, { askedName });
    await sees(writer, askedName);
  }
  await send(writer, text.add, { askedName: UNION });
  await sees(writer, /Không có nơi nào mới/);
  // A body that is no more answers nothing: whoever goes on with its work is named, and what was typed stays.
  await send(writer, text.add, { askedName: DISSOLVED });
  await sees(writer, bodyEnded({ ended: DISSOLVED, successors: 'Sở Giao thông tỉnh Minh Hà' }));
  await expect(rowOf(writer, DISSOLVED)).toHaveCount(0);
  await expect(writer.locator('[name=askedName]')).toHaveValue(DISSOLVED);
  // No rule was found for this type: without a day nothing is written.
  await send(writer, text.write, { dueOn: '' });
  await sees(writer, /Chưa tìm thấy thời hạn trả lời/);
  await send(writer, text.write, { dueOn: '2026-03-16', question: 'Giờ hoạt động của chợ.' });
  await sees(writer, requestStates.drafted);
  await writer.getByRole('link', { name: text.openLetter }).click();
  const letter = writer.url();
  await send(writer, officialDocumentsText.submit);
  await sees(writer, documentStates.submitted);

  const leader = await signIn(house, 'markets-leader');
  await leader.goto(letter);
  await send(leader, officialDocumentsText.approve);
  await send(leader, officialDocumentsText.sign);
  await send(leader, officialDocumentsText.number, { number: '7' });
  await send(leader, officialDocumentsText.send);
  await sees(leader, documentStates.sent);

  // The bodies stand on the board once the dispatch has been handed on.
  await expect(async () => {
    await writer.goto(paths.requests(round));
    await expect(rowOf(writer, COURT)).toContainText('16/03/2026', { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await expect(rowOf(writer, UNION)).toContainText(invitationStates.waiting);

  await house.moveClockTo('2026-03-12T09:00:00+07:00');
  const signer = 'KT. Chánh án, Phó Chánh án';
  const dates = { datedOn: '2026-03-11', arrivedOn: '2026-03-12' };
  const again = await signIn(house, 'markets-writer');
  await again.goto(paths.requests(round));
  await enter(again, COURT, { symbol: '31/TA-VP', signer, ...dates, kind: 'noOpinion' });
  await sees(again, letterText.saved);

  await house.moveClockTo('2026-03-18T09:00:00+07:00');
  const later = await signIn(house, 'markets-writer');
  await later.goto(paths.requests(round));
  await expect(rowOf(later, UNION)).toContainText(invitationStates.overdue);
  await rowOf(later, UNION)
    .getByRole('link', { name: new RegExp(text.enterLetter) })
    .click();
  const head = { symbol: '12/LMHTX', signer: 'Chủ tịch', datedOn: '2026-03-17', arrivedOn: '2026-03-18' };
  await send(later, letterText.addPoint, { ...head, 'unit.0': 'dieu-2', 'text.0': 'Nên mở cửa từ 5 giờ.' });
  await expect(later.locator('[name="symbol"]')).toHaveValue('12/LMHTX');
  await send(later, letterText.save, { 'unit.1': '', 'position.1': 'ask', 'text.1': '' });
  await expect(later.locator('[name="text.0"]')).toHaveValue('Nên mở cửa từ 5 giờ.');
  await send(later, letterText.save, { 'text.1': 'Chợ phiên có thuộc phạm vi không?' });
  await sees(later, letterText.saved);
  await sees(later, 'Chợ phiên có thuộc phạm vi không?');
  await sees(later, letterText.enteredNote(true));
  await later.goto(paths.requests(round));
  await expect(rowOf(later, UNION)).toContainText(invitationStates.answeredLate);
  await expect(rowOf(later, COURT)).toContainText(invitationStates.answered);
  await later.goto(paths.opinions(round));
  await sees(later, 'Nên mở cửa từ 5 giờ.');
});
