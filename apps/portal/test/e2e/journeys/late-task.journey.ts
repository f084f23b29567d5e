import type { Page } from '@playwright/test';
import { difficultyEvents, difficultyStates, difficultyText } from '#text/vi/difficulties.ts';
import { itemWords } from '#text/vi/inbox.ts';
import { planEvents, plansText } from '#text/vi/plans.ts';
import { reminderKinds, remindersText } from '#text/vi/task-reminders.ts';
import type { House } from '../house/start-house.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const OWN = 'Kiểm tra giá tại chợ Bến';
const BODY = 'Sở Thương mại tỉnh Minh Hà';

/** Told by the run of the hour, which comes after the clock was moved. */
const told = async (page: Page, words: string) => {
  await expect(async () => {
    await page.goto(paths.taskReminders);
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 90_000 });
};

/** Due on Wednesday 4 March 2026: the person hears on 9/3 that the leader will be told on 11/3, five working days after. */
test('a task is late: the person sees what is coming, the leader is told and answers a difficulty', async ({
  ownHouse: house,
  signIn,
}) => {
  test.setTimeout(240_000);
  const address = await test.step('a department issues a plan with one task', async () => {
    const head = await signIn(house, 'markets-head');
    await head.goto(paths.plans);
    await send(head, plansText.createButton, { from: 'blank', year: '2026', title: 'Kế hoạch thêm của Sở' });
    await send(head, plansText.addTask, {
      ...{ title: OWN, leadId: BODY, timeText: 'Tháng 3', dueOn: '2026-03-04' },
    });
    await send(head, planEvents.issue);
    await head.getByRole('link', { name: OWN }).click();
    return new URL(head.url()).pathname;
  });

  await test.step('two working days before, the person sees when the leader will be told, and says what is in the way', async () => {
    await moveTo(house, '2026-03-09');
    const head = await signIn(house, 'markets-head');
    await told(head, reminderKinds.ahead);
    await sees(head, remindersText.leaderFrom('11/03/2026'));
    await head.getByRole('link', { name: OWN }).first().click();
    await sees(head, remindersText.ahead('04/03/2026', '11/03/2026'));
    const writer = await signIn(house, 'markets-writer');
    await writer.goto(address);
    await sees(writer, remindersText.ahead('04/03/2026', '11/03/2026'));
    await send(writer, difficultyText.raiseButton, { words: 'Chưa có cân đối chứng.' });
    await sees(writer, difficultyStates.raised);
    await head.goto(paths.workspace);
    await sees(head, itemWords.difficultyToForward);
    await head.goto(address);
    const answerBy = '2026-03-12';
    await send(head, difficultyText.settleButton, { event: difficultyEvents.forward, words: 'Đề nghị mua.' });
    await sees(head, difficultyText.answerByField);
    await send(head, difficultyText.settleButton, { event: difficultyEvents.forward, answerBy });
    await sees(head, difficultyStates.forwarded);
  });

  await test.step('the leader is told on that day, finds the difficulty, and answers', async () => {
    await moveTo(house, '2026-03-11');
    const leader = await signIn(house, 'markets-leader');
    await sees(leader, itemWords.difficultyToAnswer);
    await told(leader, reminderKinds.escalated);
    await leader.getByRole('link', { name: OWN }).first().click();
    await sees(leader, remindersText.escalated('04/03/2026', '11/03/2026'));
    await send(leader, difficultyText.settleButton, { words: 'Đồng ý mua trong tuần này.' });
    const writer = await signIn(house, 'markets-writer');
    await writer.goto(address);
    await sees(writer, difficultyStates.answered);
    await sees(writer, 'Đồng ý mua trong tuần này.');
  });
});

async function moveTo(house: House, day: string): Promise<void> {
  await house.moveClockTo(`${day}T08:14:30+07:00`);
}
