import { amendmentEvents, amendmentsText as text } from '#text/vi/amendments.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

test('a plan in force is amended: proposed by who keeps it, approved by the head, what it was can be read', async ({
  ownHouse: house,
  signIn,
}) => {
  const { plan, amendment } = house.ids;
  const page = paths.planAmendment(plan, amendment);
  const writer = await signIn(house, 'markets-writer');
  await writer.goto(page);
  await send(writer, text.addButton, {
    title: 'Đọc dự thảo trên loa phường',
    leadId: 'Sở Giao thông tỉnh Minh Hà',
    timeText: 'Trước 30/6/2026',
  });
  await sees(writer, 'Đọc dự thảo trên loa phường');
  await send(writer, amendmentEvents.propose);
  await sees(writer, 'chờ duyệt');
  await expect(writer.getByRole('button', { name: amendmentEvents.approve })).toHaveCount(0);

  const head = await signIn(house, 'markets-head');
  await head.goto(paths.workspace);
  await sees(head, 'Điều chỉnh kế hoạch chờ duyệt');
  await head.goto(page);
  await send(head, amendmentEvents.approve);
  await sees(head, text.one(1));
  await head.locator('summary', { hasText: text.earlier }).click();
  await sees(head, 'Sàng lọc dự thảo của năm');
  await head.goto(paths.plan(plan));
  await sees(head, text.one(1));
  await sees(head, '29/06/2026');

  const told = await signIn(house, 'roads-writer');
  await sees(told, 'Kế hoạch đã điều chỉnh việc của cơ quan mình');
  await told.goto(page);
  await sees(told, text.ownPart);
  await expect(told.locator('main')).not.toContainText('Sàng lọc dự thảo của năm');
  await send(told, text.markRead);
  await told.goto(paths.plan(plan));
  await sees(told, 'Đọc dự thảo trên loa phường');
  await expect(told.locator('main')).not.toContainText('Sàng lọc dự thảo của năm');
});
