import { NATIONAL_PROGRAMMES } from '#features/plans/national-programmes.data.ts';
import { documentStates, officialDocumentsText } from '#text/vi/official-documents.ts';
import { answerStates, reportRequestsText as words } from '#text/vi/report-requests.ts';
import { reportStates, reportsText } from '#text/vi/reports.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const BODY = 'Sở Thương mại tỉnh Minh Hà';
const TITLE = 'Kết quả truyền thông quý III';

test('a superior asks, a body answers in minutes, what a check found is kept with a reason, the answers are summed and quoted', async ({
  ownHouse: house,
  signIn,
}) => {
  const above = await signIn(house, 'committee-leader');
  await above.goto(`${paths.newReportRequest}?tu=2025-07-01&den=2025-09-30`);
  await send(above, words.show, { 'chuong-trinh': NATIONAL_PROGRAMMES[0]!.name });
  await sees(above, BODY);
  await send(above, words.send, { title: TITLE, letter: 'Công văn số 9/UBND-NC', dueOn: '2026-12-31' });
  const request = above.url();
  await expect(above.getByRole('row', { name: BODY })).toContainText(answerStates.due);

  const writer = await signIn(house, 'markets-writer');
  await writer.goto(paths.reports);
  await writer.getByRole('row', { name: TITLE }).getByRole('button', { name: reportsText.begin }).click();
  await send(writer, reportsText.save, { impact: 'Đã nhận 77 ý kiến tại chợ.', proposals: '- Thêm loa.' });
  await send(writer, reportsText.submit);
  await sees(writer, reportsText.findings);
  await writer.getByText(reportsText.keep, { exact: true }).first().click();
  await send(writer, reportsText.keep, { reason: 'Ghi ở sổ của ban quản lý chợ.' });
  await send(writer, reportsText.submit);
  await sees(writer, documentStates.submitted);
  const document = writer.url();

  const leader = await signIn(house, 'markets-leader');
  await leader.goto(document);
  await send(leader, officialDocumentsText.approve);
  await send(leader, officialDocumentsText.sign);

  await expect(async () => {
    await above.goto(request);
    await expect(above.getByRole('row', { name: BODY })).toContainText(answerStates.received, {
      timeout: 1_000,
    });
  }).toPass();
  await send(above, words.rollUp);
  await sees(above, reportStates.writing);
  await sees(above, 'Đã yêu cầu 01 cơ quan báo cáo; nhận được 01 báo cáo. Không thiếu báo cáo nào.');
  await above.goto(`${request}/sums?muc=proposals`);
  await above.getByRole('button', { name: `${words.quote} (${BODY})` }).click();
  await sees(above, words.done);
  await above.goto(request);
  await above.getByRole('link', { name: words.openRollUp }).click();
  await sees(above, `${BODY}: Thêm loa.`);
});
