import { writeFile } from 'node:fs/promises';
import { moneyText as text } from '#text/vi/money.ts';
import { expect, paths, send, test } from '../journey.ts';

test('pictures', async ({ ownHouse: house, signIn }) => {
  const plan = house.ids.plan;
  for (const width of [1280, 360]) {
    const a = await signIn(house, 'markets-finance', { viewport: { width, height: 900 }, deviceScaleFactor: 1 });
    await a.goto(paths.planMoney(plan));
    if (width === 1280) {
      await send(a, text.addLine, { taskId: '1. Sàng lọc dự thảo của năm', itemCode: 'story', content: 'Câu chuyện chợ đêm', quantity: '2', unitPrice: '2.300.000', source: 'sponsorship', sourceNote: 'Hiệp hội chợ Minh Hà' });
      await send(a, text.addLine, { taskId: '1. Sàng lọc dự thảo của năm', itemCode: 'training', content: 'Lớp tập huấn', quantity: '1', unitPrice: '12.000.000' });
      await send(a, text.proposeAll);
      const head = await signIn(house, 'markets-head');
      await head.goto(paths.planMoney(plan));
      await send(head, text.approveAll);
      await a.goto(paths.planMoney(plan));
      await send(a, text.recordSpend, { amount: '4.700.000', voucherNumber: 'HĐ 77', voucherOn: '2026-03-01' }, 'tr:has-text("Câu chuyện") form');
      await send(a, text.addResource, { kind: 'premises', giver: 'Hợp tác xã chợ Bến', content: 'Mượn hội trường', quantity: '2 ngày', receivedOn: '2026-02-20' });
      await send(a, text.addResource, { kind: 'money', giver: 'Hiệp hội chợ Minh Hà', content: 'Tài trợ in', value: '5.000.000', receivedOn: '2026-02-20' });
      for (const name of ['quyet-toan.docx', 'kinh-phi.xlsx', 'kinh-phi.csv'])
        await writeFile(`/tmp/money-${name}`, await (await a.request.get(paths.planMoneyFile(plan, name))).body());
    }
    await a.goto(paths.planMoney(plan));
    await a.screenshot({ path: `/tmp/money-page-${width}.png`, fullPage: true });
    expect(await a.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await a.locator('tr:has-text("Câu chuyện") summary').first().click();
    await a.screenshot({ path: `/tmp/money-form-${width}.png`, fullPage: false });
    await a.goto(paths.spend(house.ids.spend));
    await a.screenshot({ path: `/tmp/money-spend-${width}.png`, fullPage: true });
    await a.goto(paths.spendItems);
    await a.screenshot({ path: `/tmp/money-caps-${width}.png`, fullPage: false });
    if (width === 1280) {
      await a.emulateMedia({ media: 'print' });
      await a.goto(paths.planMoney(plan));
      await a.screenshot({ path: `/tmp/money-print.png`, fullPage: true });
      await a.emulateMedia({ media: 'screen' });
      const leader = await signIn(house, 'markets-leader', { viewport: { width, height: 900 } });
      await leader.goto(paths.spendItems);
      await leader.locator('summary', { hasText: 'Đề xuất mức riêng' }).click();
      await leader.locator('#muc-rieng').screenshot({ path: '/tmp/money-propose.png' });
    }
  }
});
