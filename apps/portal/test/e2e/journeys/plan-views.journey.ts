import { planOverviewText, planViewsText } from '#text/vi/plan-views.ts';
import { planEvents, plansText, taskStandings } from '#text/vi/plans.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const OWN = 'Ủy ban nhân dân tỉnh Minh Hà';
const LATE = 'Công khai giá tại các chợ';
const ASKED = 'Giới thiệu dự thảo tới đoàn viên';
const ALWAYS = 'Đăng tin trên cổng thông tin';

test('a leader looks at one plan as a table, by months, by state and by units, then at the plans of all bodies', async ({
  ownHouse: house,
  signIn,
}) => {
  const leader = await signIn(house, 'committee-leader');
  await leader.goto(paths.plans);
  await send(leader, plansText.createButton, { from: 'blank', year: '2026', title: 'Kế hoạch của tỉnh' });
  const add = (answers: Record<string, string>) => send(leader, plansText.addTask, answers);
  await add({
    title: LATE,
    leadText: 'Sở Thương mại; Sở Giao thông',
    timeText: 'Tháng 01',
    coordinatingText: 'UBND các xã',
  });
  await add({ title: ASKED, leadText: 'MTTQ tỉnh', timeText: 'Tháng 02', mode: 'requested' });
  await add({
    title: ALWAYS,
    leadText: OWN,
    coordinatingText: 'Sở Thương mại; UBND các xã',
    timeText: 'Thường xuyên',
  });
  await send(leader, planEvents.issue);

  const look = async (name: string) => await leader.getByRole('link', { name, exact: true }).click();
  await look(planViewsText.table);
  await sees(leader, planViewsText.ofBody(OWN));
  await expect(leader.getByRole('columnheader')).toHaveCount(7);

  await look(planViewsText.timeline);
  await expect(leader.getByRole('img', { name: planViewsText.timelineChart(3, 2026) })).toBeVisible();
  await expect(leader.locator('svg .bar.late')).toHaveCount(1);
  await expect(leader.locator('svg .bar.awaited')).toHaveCount(1);
  await expect(leader.getByRole('row', { name: ASKED })).toContainText(taskStandings.awaited);

  await look(planViewsText.board);
  await expect(leader.locator('.board .card')).toHaveCount(3);
  await send(leader, planViewsText.show, { 'chu-tri': 'MTTQ tỉnh' });
  await expect(leader.locator('.board .card')).toHaveText([new RegExp(ASKED)]);

  await look(planViewsText.matrix);
  await expect(leader.getByRole('row', { name: ALWAYS })).toContainText(planViewsText.helpMark);
  await leader.getByRole('link', { name: 'UBND các xã' }).click();
  await sees(leader, planViewsText.matrixOf('UBND các xã', 0, 2));
  await expect(leader.getByRole('row', { name: ASKED })).toHaveCount(0);

  await leader.goto(paths.plans);
  await look(planOverviewText.title);
  await expect(leader.getByRole('row', { name: OWN }).filter({ hasText: 'Kế hoạch của tỉnh' })).toContainText(
    '1',
  );
  await look('Kế hoạch của tỉnh');
  await sees(leader, ALWAYS);
});
