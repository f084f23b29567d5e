import { questionsText } from '#text/vi/answer-questions.ts';
import { opinionDeskText } from '#text/vi/opinion-desk.ts';
import { regroupingText, regroupRefusals } from '#text/vi/regrouping.ts';
import { savedFiltersText } from '#text/vi/saved-filters.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const PHONE = { viewport: { width: 360, height: 780 } } as const;

test('two officers work side by side: groups split, merged, taken back, a filter shared, a question asked, on a phone and without script', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  const { answeringConsultation: round } = house.ids;
  const desk = paths.answeringDesk(round);
  const [writer, colleague] = [
    await signIn(house, 'markets-writer', PHONE),
    await signIn(house, 'markets-second-writer'),
  ];
  const looksRight = async () => {
    const looking = await visit(house, { ...PHONE, storageState: await writer.context().storageState() });
    await looking.goto(writer.url());
    expect(await findings(looking)).toEqual([]);
  };
  await writer.goto(paths.opinions(round));
  await writer.locator('input[name=all]').check();
  await send(writer, opinionDeskText.makeGroup, { title: 'Chợ và chỗ gửi xe' });

  await test.step('who has the same group open is named', async () => {
    for (const page of [writer, colleague]) {
      await page.goto(desk);
      await page.getByRole('link', { name: 'Chợ và chỗ gửi xe' }).click();
      await page.waitForLoadState();
    }
    await sees(colleague, /Đang mở nhóm này: /);
  });

  await test.step('one parts the group; the other, whose page is old, is told', async () => {
    const part = async (page: typeof writer, title: string) => {
      await page.locator('input[name=opinion]').first().check();
      await send(page, regroupingText.split, { title });
    };
    await part(writer, 'Chỗ gửi xe');
    await sees(writer, regroupingText.done.split!);
    await looksRight();
    await part(colleague, 'Cũng tách');
    await sees(colleague, regroupRefusals.changedMeanwhile);
  });

  await test.step('it is taken back, parted anew by words, and put together again', async () => {
    await send(writer, regroupingText.undo);
    await sees(writer, regroupingText.done.undoRegrouping!);
    await writer.locator('[name=trong]').fill('gui xe');
    await writer.getByRole('button', { name: regroupingText.find, exact: true }).click();
    await sees(writer, regroupingText.found(1));
    await send(writer, regroupingText.split, { title: 'Gửi xe', allFound: true });
    await sees(writer, regroupingText.done.split!);
    await writer.goto(desk);
    for (const title of ['Chợ và chỗ gửi xe', 'Gửi xe'])
      await writer.locator('li.opinion', { hasText: title }).locator('input[name=group]').last().check();
    await writer.locator('summary', { hasText: regroupingText.openMerge }).click();
    await send(writer, regroupingText.merge);
    await sees(writer, regroupingText.done.merge!);
  });

  await test.step('a filter is kept, shared, found by the colleague, and deleted', async () => {
    await writer.goto(`${desk}?buoc=con-lai`);
    await send(writer, savedFiltersText.save, { name: 'Việc còn lại', shared: true });
    await sees(writer, savedFiltersText.done.saveFilter!);
    await looksRight();
    await colleague.goto(desk);
    await colleague.getByRole('link', { name: 'Việc còn lại' }).click();
    await expect(colleague).toHaveURL(/buoc=con-lai/);
    await send(writer, `${savedFiltersText.drop} Việc còn lại`);
    await sees(writer, savedFiltersText.done.dropFilter!);
    await colleague.goto(desk);
    await expect(colleague.getByRole('link', { name: 'Việc còn lại' })).toHaveCount(0);
  });

  await test.step('a question goes to the leader from the desk, and is answered there', async () => {
    await writer.goto(desk);
    await writer.getByRole('link', { name: 'Chợ và chỗ gửi xe' }).click();
    await writer.waitForLoadState();
    await send(writer, questionsText.ask, { question: 'Có đất làm bãi xe không?', dueOn: '2026-12-31' });
    await sees(writer, questionsText.sent);
    const leader = await signIn(house, 'markets-leader');
    await leader.goto(writer.url());
    await send(leader, questionsText.send, { answer: 'Có, ở phía sau chợ.' });
    await sees(leader, questionsText.answerSent);
    await sees(leader, 'Có, ở phía sau chợ.');
  });
});
