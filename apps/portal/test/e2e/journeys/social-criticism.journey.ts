import type { Page } from '@playwright/test';
import { criticismStates, criticismText as text } from '#text/vi/criticism.ts';
import { documentStates, officialDocumentsText } from '#text/vi/official-documents.ts';
import { opinionDeskText } from '#text/vi/opinion-desk.ts';
import { responseStates, responsesText } from '#text/vi/responses.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const POINT = 'Chưa thấy đánh giá tác động đến người bán hàng rong.';
const ANSWER = 'Dự thảo chỉ áp dụng trong phạm vi chợ; người bán hàng rong không chịu mức thu này.';

/** Through the register: submitted by who wrote it, then approved, signed, numbered and sent. */
async function issue(writer: Page, leader: Page, number: string): Promise<void> {
  await writer.getByRole('link', { name: text.openPaper(null) }).click();
  const address = writer.url();
  await send(writer, officialDocumentsText.submit);
  await leader.goto(address);
  await send(leader, officialDocumentsText.approve);
  await send(leader, officialDocumentsText.sign);
  await send(leader, officialDocumentsText.number, { number });
  await send(leader, officialDocumentsText.send);
  await sees(leader, documentStates.sent);
}

/** What was sent is known here a moment after. */
async function becomes(page: Page, address: string, state: string): Promise<void> {
  await expect(async () => {
    await page.goto(address);
    await expect(page.getByText(state).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
}

test('the Front is asked, sends its points, and gets an answer to each', async ({
  ownHouse: house,
  signIn,
}) => {
  test.setTimeout(240_000);
  const { openConsultation: round, criticism } = house.ids;
  const address = paths.criticism(round, criticism);
  const writer = await signIn(house, 'markets-writer');
  const leader = await signIn(house, 'markets-leader');
  await writer.goto(address);
  await sees(writer, criticismStates.prepared);
  // Asked today for a submission in ten days it would be five days short: said, not refused.
  await send(writer, text.writeRequest, { dueOn: '2026-03-10', plannedSubmissionOn: '2026-03-12' });
  await sees(writer, text.short(5, false));
  await issue(writer, leader, '7');
  await becomes(writer, address, criticismStates.waiting);

  const paper = {
    symbol: '45/MTTQ-BTT',
    signer: 'Phó Chủ tịch',
    datedOn: '2026-03-02',
    receivedOn: '2026-03-02',
  };
  await send(writer, text.enter, { ...paper, 'unit.0': 'dieu-2', 'position.0': 'disagree', 'text.0': POINT });
  await sees(writer, criticismStates.received);
  await sees(writer, text.notAnswered);
  await send(writer, text.writeReply);
  await sees(writer, /Còn 1 ý kiến phản biện chưa có câu trả lời được duyệt/);

  await writer.goto(paths.opinions(round));
  await sees(writer, POINT);
  await writer.getByRole('checkbox', { name: /Mặt trận/ }).check();
  await send(writer, opinionDeskText.makeGroup, { title: 'Người bán hàng rong' });
  await writer.goto(paths.responseDesk(round));
  await writer.getByRole('link', { name: 'Người bán hàng rong' }).click();
  const group = writer.url();
  await sees(writer, /phản biện xã hội/);
  await send(writer, responsesText.save, { outcome: 'explained', explanation: ANSWER });
  await send(writer, responsesText.propose);
  await leader.goto(group);
  await send(leader, responsesText.approve);
  await sees(leader, responseStates.approved);

  await writer.goto(address);
  await send(writer, text.writeReply);
  await issueReply(writer, leader);
  await becomes(writer, address, criticismStates.replied);
  await send(writer, text.writeReport);
  await sees(writer, documentStates.draft);
});

async function issueReply(writer: Page, leader: Page): Promise<void> {
  await writer.goto(writer.url().split('?')[0] ?? '');
  await issue(writer, leader, '8');
}
