import { consultationStates } from '#text/vi/consultations.ts';
import { wordsInOffice } from '../../office.ts';
import { IN_THE_SHEET, STRUCK_OUT } from '../amending/amending-file.ts';
import * as law from '../amending/beside-the-law.ts';
import * as draft from '../amending/draft.ts';
import * as issuing from '../amending/issue.ts';
import * as points from '../amending/key-points.ts';
import * as opinions from '../amending/opinions.ts';
import * as posting from '../amending/posting.ts';
import { publishTable } from '../chain/answer.ts';
import { openConsultation, prepareConsultation } from '../chain/consult.ts';
import { screenInScope } from '../chain/plan-and-draft.ts';
import { expect, paths, test } from '../journey.ts';

const SECOND_WEEK = '2026-03-12T09:00:00+07:00';
const AFTER_THE_ROUND = '2026-03-24T08:00:00+07:00';
const APRIL = '2026-04-06T09:00:00+07:00';

/** Opened on Monday 2 March 2026 for twenty days; a session lasts a quarter of an hour, so that each day signs in anew. */
test('an officer takes an amending draft from registration to the certificate of posting and the issued document', async ({
  ownHouse: house,
  visit,
  signIn,
}, info) => {
  test.setTimeout(420_000);
  const citizen = await visit(house, { javaScriptEnabled: false });
  let writer = await signIn(house, 'roads-writer');
  let head = await signIn(house, 'roads-head');

  const project = await test.step('the officer registers the draft', () => draft.registerAmending(writer));
  await test.step('uploads the Word file, reads what stays inside, confirms', () =>
    draft.uploadFirstText(writer, project));
  await test.step('the head screens it', () => screenInScope(head, project));
  await test.step('the officer compares it with the law in force', () => law.compareWithLaw(writer, project));
  await test.step('the head publishes the comparison', () => law.publishComparison(head, project));
  await test.step('the officer writes the key points', () => points.writeKeyPoints(writer, project));
  await test.step('the head approves them', () => points.approveKeyPoints(head, project));

  const round = await test.step('the officer prepares the round', () => prepareConsultation(writer, project));
  const slug = await test.step('a second person opens it', () => openConsultation(head, round));
  await test.step('desk and portal explain the last day in one line', async () => {
    await posting.expectDeadlineLine(writer, paths.consultation(round));
    await posting.expectDeadlineLine(citizen, paths.draft(slug));
  });
  await test.step('everybody reads key points, comparison and a file without what was inside', async () => {
    await points.readKeyPoints(citizen, slug);
    await law.readComparison(citizen, slug);
    const file = await citizen.request.get(paths.postedFile(slug, 1));
    const words = await wordsInOffice(await file.body());
    expect(words).toContain('tại hai đầu bến');
    for (const inside of [STRUCK_OUT, IN_THE_SHEET]) expect(words).not.toContain(inside);
  });
  const codes = await test.step('citizens write about an amended unit and two others', async () => {
    const given: string[] = [];
    for (const said of opinions.SAID) given.push(await opinions.giveOpinion(citizen, slug, said));
    return given;
  });

  await house.moveClockTo(SECOND_WEEK);
  writer = await signIn(house, 'roads-writer');
  await test.step('the officer notes the second place', () => posting.postOnProvincePortal(writer, round));
  const second = await test.step('uploads a second text and settles the one doubtful pair', () =>
    draft.uploadSecondText(writer, project));
  await test.step('settles what is gone; nothing stands at a wrong place', async () => {
    await opinions.settlePlaces(writer, project, second);
    await opinions.nonePlacedWrongly(writer, round);
  });

  await house.moveClockTo(AFTER_THE_ROUND);
  writer = await signIn(house, 'roads-writer');
  head = await signIn(house, 'roads-head');
  await test.step('the server closes the round by itself', async () => {
    await expect(async () => {
      await head.goto(paths.consultation(round));
      await expect(head.getByText(consultationStates.closed).first()).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 100_000, intervals: [2_000] });
  });
  const certificate = await test.step('the officer writes the certificate of posting', () =>
    posting.writeCertificate(writer, round));
  const [leader, clerk] = [await signIn(house, 'roads-leader'), await signIn(house, 'roads-clerk')];
  await test.step('it is approved, signed and numbered', () =>
    posting.issueCertificate({ head, leader, clerk }, certificate));
  await test.step('LibreOffice opens it', async () => {
    const pages = await posting.openCertificate(writer, certificate);
    for (const [at, body] of pages.entries())
      await info.attach(`certificate-${at + 1}`, { body, contentType: 'image/png' });
    await posting.expectOnPaper(pages);
  });

  await test.step('the writer lets be shown what waited', () => opinions.publishHeld(writer, round));
  const answer = await test.step('the opinions are answered', () => opinions.answerThem(writer, round));
  await test.step('the head approves the answer', () => opinions.approveAnswer(head, answer));
  const publisher = await signIn(house, 'roads-publisher');
  await test.step('the table is published', () => publishTable(publisher, round));
  await test.step('the citizens read it', () => opinions.readAnswer(citizen, slug, codes[0] ?? ''));
  await test.step('the head submits the draft', () => issuing.submitDraft(head, project));

  await house.moveClockTo(APRIL);
  writer = await signIn(house, 'roads-writer');
  head = await signIn(house, 'roads-head');
  const issued = await test.step('the issued document gets its number and day', () =>
    issuing.recordIssued(writer, project, '2026-04-03'));
  await test.step('a second person lets it be read', () => issuing.publishIssued(head, issued));
  await test.step('everybody reads it', () => issuing.readIssued(citizen));
});
