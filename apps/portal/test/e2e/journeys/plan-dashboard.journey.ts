import { readFile } from 'node:fs/promises';
import { formatMoney } from '#text/vi/dates.ts';
import { indicatorTexts } from '#text/vi/indicators.ts';
import { lineEvents, moneyText } from '#text/vi/money.ts';
import { planDashboardText as text } from '#text/vi/plan-dashboard.ts';
import { sectionsText } from '#text/vi/plan-sections.ts';
import { planEvents, plansText } from '#text/vi/plans.ts';
import { tasksText } from '#text/vi/tasks.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const BODY = 'Sở Thương mại tỉnh Minh Hà';
const SCREENING = 'Rà soát danh mục dự thảo của năm, sàng lọc theo bốn tiêu chí';

test('a plan from the template is carried out, paid and proven, and the dashboard shows it; each number opens its records', async ({
  ownHouse: house,
  signIn,
}) => {
  const head = await signIn(house, 'markets-head');
  await head.goto(paths.plans);
  await send(head, plansText.createButton, { year: '2026', title: 'Kế hoạch theo mẫu' });

  await test.step('its headings are those of the template, and the keyboard alone changes their order', async () => {
    const names = head.locator('.plan-outline h3');
    await expect(names).toHaveText([
      'I. MỤC ĐÍCH, YÊU CẦU',
      'II. CÁC HOẠT ĐỘNG THỰC HIỆN',
      'III. KINH PHÍ THỰC HIỆN',
      'IV. TỔ CHỨC THỰC HIỆN',
    ]);
    await sees(head, `trong năm 2026 tại ${BODY}`);
    await head.locator('summary', { hasText: sectionsText.edit }).focus();
    await head.keyboard.press('Enter');
    await head
      .getByRole('button', { name: sectionsText.moveOf(sectionsText.up, 'IV. TỔ CHỨC THỰC HIỆN') })
      .focus();
    await head.keyboard.press('Enter');
    await expect(names.nth(2)).toHaveText('III. TỔ CHỨC THỰC HIỆN');
    await expect(names.nth(3)).toHaveText('IV. KINH PHÍ THỰC HIỆN');
  });
  await send(head, planEvents.issue);
  const plan = new URL(head.url()).pathname;
  const planId = plan.split('/').at(-1)!;

  await test.step('an estimate, approved by another person, and a voucher', async () => {
    const accountant = await signIn(house, 'markets-finance');
    await accountant.goto(paths.planMoney(planId));
    const task = accountant.locator('select[name="taskId"] option', { hasText: SCREENING }).first();
    await send(accountant, moneyText.addLine, {
      ...{ taskId: String(await task.getAttribute('value')), itemCode: 'leaflet', content: 'In phiếu' },
      ...{ quantity: '1', unitPrice: '1.000.000', source: 'ownBudget' },
    });
    await send(accountant, moneyText.proposeAll);
    await head.goto(paths.planMoney(planId));
    await send(head, lineEvents.approve);
    await accountant.goto(paths.planMoney(planId));
    const spend = { amount: '750.000', voucherNumber: 'UNC 77', voucherOn: '2026-02-20' };
    await send(accountant, moneyText.recordSpend, spend);
  });

  await test.step('the task is done, with evidence', async () => {
    await head.goto(plan);
    await head.getByRole('link', { name: SCREENING }).click();
    const choice = head.locator('select[name="choice"] option').nth(1);
    await send(head, tasksText.linkButton, { choice: String(await choice.getAttribute('value')) });
    await send(head, tasksText.report, { event: 'finish', doneOn: '2026-03-02' });
  });

  await test.step('the dashboard of the body shows it; a number opens the records, a record its page', async () => {
    await head.goto(paths.plans);
    await head.getByRole('link', { name: text.title }).click();
    const row = head.getByRole('row', { name: BODY }).first();
    await row.getByRole('link', { name: BODY }).click();
    await sees(head, text.ofBody(BODY));
    const spent = head.getByRole('row', { name: BODY }).getByRole('link', { name: '2.150.000' });
    await expect(spent).toBeVisible();
    await spent.click();
    await sees(head, `${indicatorTexts.moneySpent.name}: ${formatMoney(2_150_000)}`);
    await head.getByRole('link', { name: /UNC 77/ }).click();
    await sees(head, 'UNC 77');
    await head.goBack();
    await head.goBack();
    await head.locator('.figure', { hasText: text.proven }).getByRole('link').click();
    await head.getByRole('link', { name: SCREENING }).first().click();
    await expect(head).toHaveURL(new RegExp(`${plan}#task-`));
  });

  await test.step('above, the budget is seen by plans and no voucher; the quarter and the file say the same', async () => {
    const leader = await signIn(house, 'committee-leader');
    await leader.goto(paths.planDashboard());
    const money = leader.locator('table', { hasText: text.settled }).first();
    await money.getByRole('row', { name: BODY }).getByRole('link', { name: '2.150.000' }).click();
    await sees(leader, 'Kế hoạch theo mẫu');
    await expect(leader.getByText('UNC 77')).toHaveCount(0);
    await leader.goto(paths.planDashboard('quy=2'));
    await expect(
      leader.locator('table', { hasText: text.settled }).first().getByRole('row', { name: BODY }),
    ).not.toContainText('2.150.000');
    await leader.goto(paths.planDashboard());
    const [file] = await Promise.all([
      leader.waitForEvent('download'),
      leader.getByRole('link', { name: text.csv }).click(),
    ]);
    const csv = await readFile(await file.path(), 'utf8');
    expect(csv.split('\r\n').find((line) => line.startsWith(BODY))).toContain('2150000');
  });
});

test('nothing on the dashboard and the templates that a screen reader or the dark would stumble over', async ({
  house,
  signIn,
}) => {
  const leader = await signIn(house, 'committee-leader', { javaScriptEnabled: true });
  for (const path of [
    paths.planDashboard(),
    paths.planTemplates,
    paths.planTemplate(house.ids.planTemplate),
  ]) {
    await leader.goto(path);
    expect(await findings(leader), path).toEqual([]);
    await expect(leader.locator('h1')).toHaveCount(1);
    for (const chart of await leader.locator('svg[role=img]').all())
      expect(await chart.getAttribute('aria-label')).toBeTruthy();
  }
});
