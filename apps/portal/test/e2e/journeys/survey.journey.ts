import {
  inviteSurveyRefusals,
  inviteSurveyText,
  publicSurveyText as say,
  stopSurveyText,
  surveyAnswerRefusals,
  surveyResultsText,
  surveyText as text,
} from '#text/vi/surveys.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

test('an officer writes a survey, the leader opens it, somebody answers without script, a sheet is entered', async ({
  ownHouse: house,
  signIn,
  visit,
}) => {
  test.setTimeout(180_000);
  const writer = await signIn(house, 'markets-writer');
  await test.step('the survey, a part, two questions; a part for some only', async () => {
    await writer.goto(paths.workspaceSurveys);
    await writer.getByText(text.addTitle).click();
    const head = {
      title: 'Chợ phiên',
      purpose: 'Để xếp lại phiên chợ.',
      opensOn: '2026-01-01',
      closesOn: '2027-12-31',
    };
    await send(writer, text.add, head);
    await writer.getByRole('link', { name: 'Chợ phiên' }).click();
    await send(writer, text.addPart, { title: 'Đi chợ' });
    await writer.getByText(text.addQuestion).first().click();
    await send(writer, text.addQuestion, {
      text: 'Có đi chợ phiên không?',
      options: 'Có\nKhông',
      required: true,
    });
    await sees(writer, 'Có đi chợ phiên không?');
    await writer.getByText(text.addPart).first().click();
    await writer.locator('#title-new').fill('Khi đi');
    await writer.locator('#when-new').selectOption({ label: 'Có đi chợ phiên không?: Có' });
    await writer.getByRole('button', { name: text.addPart }).click();
    await sees(writer, text.shownWhen('Có đi chợ phiên không?', 'Có'));
  });
  const survey = new URL(writer.url()).pathname;
  await test.step('the leader opens it; its questions are final', async () => {
    const leader = await signIn(house, 'markets-leader');
    await leader.goto(survey);
    await leader.getByRole('button', { name: text.open }).click();
    await sees(leader, text.publicPage);
    await expect(leader.getByRole('button', { name: text.removeQuestion })).toHaveCount(0);
  });
  await test.step('somebody answers, a step left out is said, a step back keeps what was chosen', async () => {
    const reader = await visit(house, { javaScriptEnabled: false });
    await reader.goto(house.url + paths.surveys);
    await reader.getByRole('link', { name: 'Chợ phiên' }).click();
    await reader.getByRole('button', { name: say.next }).click();
    await sees(reader, 'Câu này cần được trả lời.');
    await reader.getByLabel('Có', { exact: true }).check();
    await reader.getByRole('button', { name: say.next }).click();
    await reader.getByRole('button', { name: say.back }).click();
    await expect(reader.getByLabel('Có', { exact: true })).toBeChecked();
    await reader.getByRole('button', { name: say.next }).click();
    await reader.getByRole('button', { name: say.send }).click();
    await sees(reader, say.thanks);
  });
  await test.step('a sheet of paper; no result is shown while answers come', async () => {
    await writer.goto(survey);
    await sees(writer, text.resultsLater);
    await writer.getByRole('link', { name: text.paper }).click();
    await writer.getByLabel('Không', { exact: true }).check();
    await writer.getByRole('button', { name: text.enter }).click();
    await sees(writer, text.paperSaved);
  });
  await test.step('published results of an earlier one stand on the portal with their table', async () => {
    const reader = await visit(house);
    await reader.goto(house.url + paths.surveyResults(house.ids.surveySlug));
    await sees(reader, surveyResultsText.received(22));
    await expect(reader.locator('.survey-table')).toHaveCount(3);
    const csv = await reader.request.get(house.url + paths.surveyResultsCsv(house.ids.surveySlug));
    expect(await csv.text()).toContain('Bạn hay đi chợ lúc nào?');
  });
});

test('people are invited by mail: one answers once by the private link, another wants no more; the desk knows who answered and nothing else', async ({
  ownHouse: house,
  signIn,
  visit,
}) => {
  test.setTimeout(240_000);
  const writer = await signIn(house, 'markets-writer');
  await writer.goto(paths.workspaceSurveys);
  await writer.getByRole('link', { name: 'Hỏi tiểu thương' }).click();
  const desk = `${new URL(writer.url()).pathname}/invitations`;
  await writer.goto(desk);
  await send(writer, inviteSurveyText.invite, { pasted: 'Mai <mai@vidu.example.org>; lan@vidu.example.org' });
  await sees(writer, inviteSurveyText.done);
  await expect(writer.getByText('mai@')).toHaveCount(0);

  const administrator = await signIn(house, 'administrator');
  const mails = async () => {
    await administrator.goto(paths.mails);
    return (await administrator.locator('main').textContent()) ?? '';
  };
  const LINKS = /\/moi-khao-sat\/[\w-]+(?:\/khong-moi-nua)?/g;
  // They leave with the next minute of the day.
  await expect.poll(async () => [...(await mails()).matchAll(LINKS)].length, { timeout: 150_000 }).toBe(4);
  const links = [...(await mails()).matchAll(LINKS)].map(([link]) => link);
  const [answering] = links.filter((link) => !link.endsWith('khong-moi-nua'));
  const stopping = links.filter((link) => link.endsWith('khong-moi-nua'));

  const invited = await visit(house, { javaScriptEnabled: false });
  await invited.goto(house.url + String(answering));
  await invited.getByLabel('Chỗ ngồi nên đổi thế nào?').fill('Xa lối đi.');
  await invited.getByRole('button', { name: say.send }).click();
  await sees(invited, say.thanks);
  await invited.goto(house.url + String(answering));
  await sees(invited, surveyAnswerRefusals.used);

  for (const link of stopping) {
    await invited.goto(house.url + link);
    await invited.getByRole('button', { name: stopSurveyText.stop }).click();
    await sees(invited, stopSurveyText.done);
  }
  const later = await signIn(house, 'markets-writer');
  await later.goto(desk);
  await expect(later.getByRole('row').filter({ hasText: inviteSurveyText.states.answered })).toHaveCount(1);
  await expect(later.getByRole('row').filter({ hasText: inviteSurveyText.stopped })).toHaveCount(2);
  await send(later, inviteSurveyText.invite, { pasted: 'mai@vidu.example.org' });
  await sees(later, inviteSurveyRefusals.allInvited);
});
