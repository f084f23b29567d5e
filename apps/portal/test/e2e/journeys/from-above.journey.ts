import { inboxText } from '#text/vi/inbox.ts';
import { notificationSentences } from '#text/vi/notifications.ts';
import { documentStates, officialDocumentsText } from '#text/vi/official-documents.ts';
import { reportsText } from '#text/vi/reports.ts';
import { responseStates, responsesText as text } from '#text/vi/responses.ts';
import { submitShortReport } from '../chain/report.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const ANSWER = 'Chợ đóng cửa lúc 22 giờ; khoản 1 Điều 2 sẽ ghi lại.';
const GROUP = 'Giờ đóng cửa của chợ';
const DEPARTMENT = 'Sở Thương mại';

test('a leader of the province reads what a department proposes, approves it, and finds its signed reports', async ({
  ownHouse: house,
  signIn,
}) => {
  test.setTimeout(180_000);
  const writer = await signIn(house, 'markets-writer');
  await writer.goto(paths.responseGroup(house.ids.answeringConsultation, house.ids.group));
  await send(writer, text.save, { outcome: 'accepted', explanation: ANSWER, changedUnitId: 'dieu-2' });
  await send(writer, text.propose);
  await sees(writer, responseStates.proposed);

  const leader = await signIn(house, 'committee-leader');
  await sees(leader, inboxText.waiting);
  const waiting = leader.getByRole('row', { name: GROUP });
  await expect(waiting).toContainText(DEPARTMENT);
  await waiting.getByRole('link', { name: GROUP }).click();
  await sees(leader, ANSWER);
  await sees(leader, 'Chợ nên mở đến 22 giờ.');
  await send(leader, text.approve);
  await sees(leader, responseStates.approved);
  await leader.goto(paths.opinions(house.ids.answeringConsultation));
  await expect(leader.getByRole('table')).toHaveCount(0);

  const address = await submitShortReport(writer, 'Báo cáo hai tháng đầu năm', '2026-01-01', '2026-02-28');
  await leader.goto(paths.officialDocuments);
  await leader.getByRole('link', { name: 'Báo cáo hai tháng đầu năm' }).click();
  await expect(leader).toHaveURL(address);
  await send(leader, officialDocumentsText.approve);
  await sees(leader, documentStates.approved);
  // It is frozen by a delivery after its signing; those that furnishing the house left come one after the other.
  const signed = leader.getByRole('row', { name: 'Báo cáo truyền thông chính sách năm 2025' });
  await expect(async () => {
    await leader.goto(paths.reports);
    await expect(signed).toContainText(DEPARTMENT, { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await expect(leader.getByRole('row', { name: 'Báo cáo truyền thông chính sách năm 2026' })).toHaveCount(0);
  await signed.getByRole('link').click();
  await sees(leader, reportsText.figures);

  await expect(async () => {
    await leader.goto(paths.notifications);
    await expect(leader.getByText(notificationSentences.responseProposed)).toBeVisible({ timeout: 1_000 });
    await expect(leader.getByText(notificationSentences.documentSubmitted).first()).toBeVisible({
      timeout: 1_000,
    });
  }).toPass({ timeout: 60_000 });
});
