import { dutiesText } from '#text/vi/duties.ts';
import { planEvents, plansText } from '#text/vi/plans.ts';
import { paths, sees, send, test } from '../journey.ts';

const OWN = 'Kiểm tra giá tại chợ Bến';
const GIVEN = 'Công khai giá tại các chợ';
const BODY = 'Sở Thương mại tỉnh Minh Hà';

test('a department links its task to what the plan of the province gives it, and the province sees that it is planned', async ({
  ownHouse: house,
  signIn,
}) => {
  const leader = await signIn(house, 'committee-leader');
  await leader.goto(paths.plans);
  await send(leader, plansText.createButton, { from: 'blank', year: '2026', title: 'Kế hoạch của tỉnh' });
  await send(leader, plansText.addTask, {
    ...{ title: GIVEN, leadId: BODY, timeText: 'Quý IV', dueOn: '2026-12-31' },
  });
  await send(leader, planEvents.issue);
  const head = await signIn(house, 'markets-head');
  await head.goto(paths.duties);
  await sees(head, dutiesText.open);
  await sees(head, GIVEN);
  await head.goto(paths.plans);
  await send(head, plansText.createButton, { from: 'blank', year: '2026', title: 'Kế hoạch thêm của Sở' });
  await send(head, plansText.addTask, {
    ...{ title: OWN, leadId: BODY, timeText: 'Tháng 3', dueOn: '2026-03-04' },
  });
  await send(head, planEvents.issue);
  await head.getByRole('link', { name: OWN }).click();
  const choice = head.locator('select[name="dutyTaskId"] option', { hasText: GIVEN });
  await send(head, dutiesText.linkButton, { dutyTaskId: String(await choice.getAttribute('value')) });
  await sees(head, GIVEN);
  await head.goto(paths.duties);
  await sees(head, dutiesText.planned);
  await sees(head, OWN);
  await leader.getByRole('link', { name: dutiesText.cascade }).click();
  await sees(leader, dutiesText.coveredOf(1, 1));
});
