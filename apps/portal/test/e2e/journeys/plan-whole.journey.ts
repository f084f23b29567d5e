import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { difficultyEvents, difficultyStates, difficultyText } from '#text/vi/difficulties.ts';
import { uploadText } from '#text/vi/drafts.ts';
import { dutiesText } from '#text/vi/duties.ts';
import { itemWords } from '#text/vi/inbox.ts';
import { moneyText } from '#text/vi/money.ts';
import { planImportsText } from '#text/vi/plan-imports.ts';
import { planEvents, planStates, plansText } from '#text/vi/plans.ts';
import { reminderKinds, remindersText } from '#text/vi/task-reminders.ts';
import { PRINTED_PLAN } from '../house/printed-plan.ts';
import type { House } from '../house/start-house.ts';
import { expect, paths, sees, send, test } from '../journey.ts';
import { sumsInCsv, sumsInWorkbook, sumsOnPage } from '../plan-sums.ts';

const CORPORA =
  process.env.DANBAN_CORPORA ?? fileURLToPath(new URL('../../../../../../shared/data', import.meta.url));
/** The real plan of a department where it is on this machine, else one of our own words. */
const S2 = `${CORPORA}/../seeds/002_fab8bed62af3c3ef.txt`;
const [printed, tasks] = existsSync(S2)
  ? [readFileSync(S2), 14]
  : [Buffer.from(PRINTED_PLAN.join('\n\n')), undefined];

const ROADS = 'Sở Giao thông tỉnh Minh Hà';
const COMMUNE = 'Ủy ban nhân dân xã Bến Đò';
const LATE = 'Đặt bảng giá ở bến xe';
const DUTY = 'Phát bản tin về chợ ở xã';
const OWN = 'Đọc bản tin về chợ trên loa xã';

test('a plan from its paper to its money: read, issued, received, late, passed upward, answered, linked below, paid', async ({
  ownHouse: house,
  signIn,
}) => {
  test.setTimeout(420_000);
  const focal = await signIn(house, 'markets-writer');
  const plan = await test.step('the focal unit reads the printed plan and makes a plan of it', async () => {
    await focal.goto(paths.planImports);
    await send(focal, planImportsText.start, { year: '2026' });
    await focal.getByLabel(uploadText.no).check();
    await focal.getByRole('button', { name: uploadText.continue }).click();
    await focal.locator('input[type=file]').setInputFiles({
      ...{ name: 'ke-hoach.txt', mimeType: 'text/plain', buffer: printed },
    });
    await focal.getByRole('button', { name: planImportsText.read }).click();
    const rows = focal.getByRole('article');
    if (tasks) await expect(rows).toHaveCount(tasks);
    else expect(await rows.count()).toBeGreaterThan(1);
    await send(focal, planImportsText.make);
    await focal.getByRole('link', { name: planImportsText.toPlan }).click();
    await sees(focal, planStates.draft);
    for (const [title, leadId, dueOn] of [
      [LATE, ROADS, '2026-03-04'],
      [DUTY, COMMUNE, '2026-12-31'],
    ] as const)
      await send(focal, plansText.addTask, { title, leadId, timeText: 'Trong năm', dueOn });
    return new URL(focal.url()).pathname.split('/').at(-1) ?? '';
  });

  await test.step('the head issues it, and the units receive their part of it', async () => {
    const unit = await signIn(house, 'roads-writer');
    await unit.goto(paths.tasks);
    await expect(unit.getByText(LATE)).toHaveCount(0);
    const head = await signIn(house, 'markets-head');
    await head.goto(paths.plan(plan));
    await send(head, planEvents.issue);
    await sees(head, planStates.inForce);
    await unit.goto(paths.tasks);
    await sees(unit, LATE);
    await expect(unit.getByText(DUTY)).toHaveCount(0);
  });

  await test.step('the commune plans what the province’s department gives it, and above it is seen', async () => {
    const officer = await signIn(house, 'commune-officer');
    await officer.goto(paths.duties);
    await sees(officer, DUTY);
    await officer.goto(paths.plans);
    await send(officer, plansText.createButton, { year: '2026', title: 'Kế hoạch của xã' });
    await send(officer, plansText.addTask, {
      ...{ title: OWN, leadId: COMMUNE, timeText: 'Tháng 4', dueOn: '2026-04-30' },
    });
    await send(officer, planEvents.issue);
    await officer.getByRole('link', { name: OWN }).click();
    const choice = officer.locator('select[name="dutyTaskId"] option', { hasText: DUTY });
    await send(officer, dutiesText.linkButton, { dutyTaskId: String(await choice.getAttribute('value')) });
    await officer.goto(paths.duties);
    await sees(officer, dutiesText.planned);
    await focal.goto(paths.planCascade(plan));
    await sees(focal, dutiesText.ofBodies(1, 1));
  });

  const task =
    await test.step('the road department is late: it sees when its leader will be told, and says why', async () => {
      // A session lasts half a day: whoever comes back days later signs in anew.
      await moveTo(house, '2026-03-09');
      const roads = await signIn(house, 'roads-writer');
      await expect(async () => {
        await roads.goto(paths.tasks);
        await roads.getByRole('link', { name: LATE }).first().click();
        await expect(roads.getByText(remindersText.ahead('04/03/2026', '11/03/2026')).first()).toBeVisible({
          timeout: 1_000,
        });
      }).toPass({ timeout: 90_000 });
      const address = new URL(roads.url()).pathname;
      await send(roads, difficultyText.raiseButton, { words: 'Bến xe đang sửa, chưa đặt bảng được.' });
      await sees(roads, difficultyStates.raised);
      const head = await signIn(house, 'markets-head');
      await sees(head, itemWords.difficultyToForward);
      await head.goto(address);
      await send(head, difficultyText.settleButton, {
        ...{ event: difficultyEvents.forward, words: 'Đề nghị lùi.', answerBy: '2026-03-12' },
      });
      await sees(head, difficultyStates.forwarded);
      return address;
    });

  await test.step('on the day the leader above is told; the leader of the plan answers the difficulty', async () => {
    await moveTo(house, '2026-03-11');
    const above = await signIn(house, 'roads-leader');
    await expect(async () => {
      await above.goto(paths.taskReminders);
      await expect(above.getByText(reminderKinds.escalated).first()).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 90_000 });
    await sees(above, LATE);
    const leader = await signIn(house, 'markets-leader');
    await sees(leader, itemWords.difficultyToAnswer);
    await leader.goto(task);
    await send(leader, difficultyText.settleButton, { words: 'Đồng ý đặt bảng sau khi sửa xong.' });
    const roads = await signIn(house, 'roads-writer');
    await roads.goto(task);
    await sees(roads, difficultyStates.answered);
    await sees(roads, 'Đồng ý đặt bảng sau khi sửa xong.');
  });

  await test.step('its money: written, waiting in the inbox of who approves, paid; page, workbook and CSV say one sum', async () => {
    const accountant = await signIn(house, 'markets-finance');
    await accountant.goto(paths.planMoney(plan));
    const line = { itemCode: 'leaflet', unitPrice: '1.200.000', source: 'ownBudget' } as const;
    const title =
      (await accountant.locator('select[name=taskId] option', { hasText: DUTY }).first().textContent()) ?? '';
    for (const [content, quantity] of [
      ['Tờ gấp về chợ', '2'],
      ['Bảng giá ở bến', '3'],
    ] as const)
      await send(accountant, moneyText.addLine, { ...line, taskId: title.trim(), content, quantity });
    await send(accountant, moneyText.proposeAll);
    const head = await signIn(house, 'markets-head');
    await sees(head, itemWords.moneyToApprove);
    await head
      .locator(`a[href="${paths.planMoney(plan)}"]`)
      .first()
      .click();
    await send(head, moneyText.approveAll);
    await head.goto(paths.workspace);
    await expect(head.locator(`a[href="${paths.planMoney(plan)}"]`)).toHaveCount(0);
    await accountant.goto(paths.planMoney(plan));
    const row = accountant.locator('tr', { hasText: 'Bảng giá ở bến' }).last();
    await row.locator('summary', { hasText: moneyText.recordSpend }).click();
    const form = row.locator('form[action="?/recordSpend"]');
    await form.locator('[name=amount]').fill('3.500.000');
    await form.locator('[name=voucherNumber]').fill('unc 07');
    await form.locator('[name=voucherOn]').fill('2026-03-10');
    await form.getByRole('button').last().click();
    await sees(accountant, plansText.saved);
    await accountant.goto(paths.workspace);
    await sees(accountant, itemWords.vouchersToAttach);
    await accountant.goto(paths.planMoney(plan));
    const sums = [6_000_000, 6_000_000, 3_500_000, 2_500_000];
    expect(await sumsOnPage(accountant)).toEqual(sums);
    expect(await sumsInWorkbook(accountant, plan)).toEqual({ added: sums, total: sums });
    expect(await sumsInCsv(accountant, plan)).toEqual(sums);
  });
});

async function moveTo(house: House, day: string): Promise<void> {
  await house.moveClockTo(`${day}T08:14:30+07:00`);
}
