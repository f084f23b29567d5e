import { consultationStates } from '#text/vi/consultations.ts';
import { previewText } from '#text/vi/submissions.ts';
import * as answering from '../chain/answer.ts';
import { confirmTwice, openConsultation, prepareConsultation, writeOpinion } from '../chain/consult.ts';
import * as desk from '../chain/plan-and-draft.ts';
import * as reporting from '../chain/report.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const LAST_EVENING = '2026-03-23T23:50:00+07:00';
const MIDNIGHT = '2026-03-24T00:00:00+07:00';
const NEXT_MONTH = '2026-04-01T09:00:00+07:00';

test('from a plan over a Word file and an opinion to the answer in public and the signed report', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  test.setTimeout(240_000);
  const focal = await signIn(house, 'roads-focal');
  let writer = await signIn(house, 'roads-writer');
  let head = await signIn(house, 'roads-head');
  const citizen = await visit(house, { javaScriptEnabled: false });

  await test.step('the focal unit plans', () => desk.makePlan(focal));
  const project = await test.step('the writer registers a draft', () => desk.registerDraft(writer));
  await test.step('uploads the Word file', () => desk.uploadDraft(writer, project));
  await test.step('corrects one line and confirms', () => desk.correctAndConfirm(writer));
  await test.step('the head screens it', () => desk.screenInScope(head, project));
  await test.step('an activity with its proof', () => desk.recordActivity(writer, project));
  const round = await test.step('prepares to consult', () => prepareConsultation(writer, project));
  const slug = await test.step('the head opens', () => openConsultation(head, round));
  await test.step('a citizen writes', () => writeOpinion(citizen, house, slug));
  const code = await test.step('and sends it once', () => confirmTwice(citizen));
  const late = await visit(house, { javaScriptEnabled: false });
  await test.step('another one hesitates on the last evening', async () => {
    await house.moveClockTo(LAST_EVENING);
    await writeOpinion(late, house, slug);
  });

  await test.step('at midnight nothing more is taken', async () => {
    await house.moveClockTo(MIDNIGHT);
    await send(late, previewText.send);
    await expect(late.getByRole('heading', { level: 1 })).toHaveText(previewText.closedTitle);
    await expect(late.getByText('Đò nên chạy đến 22 giờ')).toBeVisible();
  });
  writer = await signIn(house, 'roads-writer');
  head = await signIn(house, 'roads-head');
  await test.step('the writer lets be shown what waited', () => answering.publishHeld(writer, round));
  const group = await test.step('the writer groups the opinion', () => answering.groupOpinion(writer, round));
  await test.step('answers it, and may not approve', () => answering.answerGroup(writer));
  await test.step('the head approves', () => answering.approveAnswer(head, round, group));
  await test.step('the server closes the round by itself', async () => {
    await expect(async () => {
      await head.goto(paths.consultation(round));
      await sees(head, consultationStates.closed);
    }).toPass({ timeout: 100_000, intervals: [2_000] });
  });
  const publisher = await signIn(house, 'roads-publisher');
  await test.step('the publisher publishes', () => answering.publishTable(publisher, round));
  await test.step('the citizen reads the answer', () => answering.readAnswer(citizen, slug, code));

  await house.moveClockTo(NEXT_MONTH);
  const reporter = await signIn(house, 'roads-focal');
  const report = await test.step('the year is reported', () => reporting.writeReport(reporter));
  const document = await test.step('and handed in', () => reporting.submitReport(reporter));
  const [boss, leader, clerk] = await Promise.all([
    signIn(house, 'roads-head'),
    signIn(house, 'roads-leader'),
    signIn(house, 'roads-clerk'),
  ]);
  await test.step('the head approves', () => reporting.approveDocument(boss, document));
  await test.step('the leader signs', () => reporting.signDocument(leader, document));
  await test.step('the clerk gives the number', () => reporting.numberDocument(clerk, document));
  await test.step('nothing changes any more', () => reporting.reportIsFrozen(reporter, report, document));
});
