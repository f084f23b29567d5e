import { uploadText } from '#text/vi/drafts.ts';
import { lineEvents, moneyText as text } from '#text/vi/money.ts';
import { plansText } from '#text/vi/plans.ts';
import { WORD, wordFile } from '../house/draft-file.ts';
import { expect, paths, sees, send, test } from '../journey.ts';
import { sumsInWorkbook, sumsOnPage } from '../plan-sums.ts';

test('the finance export adds up: what the workbook says is what the page says, after every act', async ({
  ownHouse: house,
  signIn,
}) => {
  const plan = house.ids.plan;
  const accountant = await signIn(house, 'markets-finance');
  const head = await signIn(house, 'markets-head');
  const agree = async (expected: number[]) => {
    await accountant.goto(paths.planMoney(plan));
    expect(await sumsOnPage(accountant)).toEqual(expected);
    expect(await sumsInWorkbook(accountant, plan)).toEqual({ added: expected, total: expected });
  };
  await agree([2_800_000, 2_800_000, 1_400_000, 1_400_000]);

  await test.step('a slip of the hand is told, and what was typed stays', async () => {
    const line = {
      ...{ taskId: '1. Sàng lọc dự thảo của năm', itemCode: 'story', content: 'Câu chuyện chợ đêm' },
      ...{ quantity: '2', unitPrice: '2.300,5', source: 'sponsorship' },
    };
    await send(accountant, text.addLine, line);
    await sees(accountant, text.incomplete);
    await expect(accountant.locator('#new-content')).toHaveValue('Câu chuyện chợ đêm');
    await send(accountant, text.addLine, { unitPrice: '2.300.000' });
    await sees(accountant, /cao hơn mức chi tối đa 2\.250\.000 đồng \(Điểm c khoản 6/);
    await agree([7_400_000, 2_800_000, 1_400_000, 1_400_000]);
  });

  await test.step('another person approves, less than was asked', async () => {
    await send(accountant, text.proposeAll);
    await expect(accountant.locator('button', { hasText: lineEvents.approve })).toHaveCount(0);
    await head.goto(paths.plan(plan));
    await head.getByRole('link', { name: text.title, exact: true }).click();
    await send(head, lineEvents.approve, { approvedAmount: '4.500.000' });
    await sees(head, plansText.saved);
    await agree([7_400_000, 7_300_000, 1_400_000, 5_900_000]);
  });

  await test.step('a spend sent twice counts once', async () => {
    const story = accountant.locator('tr', { hasText: 'Câu chuyện chợ đêm' }).last();
    await story.locator('summary', { hasText: text.recordSpend }).click();
    const form = story.locator('form[action="?/recordSpend"]');
    await form.locator('[name=amount]').fill('4.600.000');
    await form.locator('[name=voucherNumber]').fill('unc 02');
    await form.locator('[name=voucherOn]').fill('2026-03-01');
    const said = await form.evaluate((element) =>
      Object.fromEntries(
        [...new FormData(element as HTMLFormElement)].map(([name, value]) => [name, `${value}`]),
      ),
    );
    const post = () =>
      accountant.request.post(`${paths.planMoney(plan)}?/recordSpend`, {
        form: said,
        maxRedirects: 0,
        headers: { origin: house.url, accept: 'text/html' },
      });
    const answers = await Promise.all([post(), post(), post()]);
    expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303]);
    await agree([7_400_000, 7_300_000, 6_000_000, 1_300_000]);
    await sees(accountant, /Đã chi 4\.600\.000 đồng, vượt số được duyệt 4\.500\.000 đồng/);
    await sees(accountant, /nhiều hơn số tài trợ bằng tiền đã nhận 0 đồng/);
  });

  await test.step('through a source: the lines of it, and the plan as before', async () => {
    await accountant.locator('[name=nguon]').selectOption('sponsorship');
    await accountant.getByRole('button', { name: text.filter }).click();
    await expect(accountant.locator('[data-sums=shown] td').nth(0)).toHaveText('4.600.000');
    expect(await sumsOnPage(accountant)).toEqual([7_400_000, 7_300_000, 6_000_000, 1_300_000]);
    await expect(accountant.getByText('Tờ gấp về chợ đêm')).toHaveCount(0);
  });

  await test.step('the voucher is kept behind the question, and a wrong spend is cancelled', async () => {
    await accountant.getByRole('link', { name: /UNC 02/ }).click();
    await expect(accountant.locator('input[type=file]')).toHaveCount(0);
    await send(accountant, uploadText.continue, { answer: 'no' });
    const buffer = await wordFile(['ỦY NHIỆM CHI', 'Số 02']);
    await send(accountant, text.attachVoucher, {
      voucher: { name: 'unc-02.docx', mimeType: WORD, buffer },
    });
    await sees(accountant, 'unc-02.docx');
    await send(accountant, text.cancelSpend, { reason: 'Sai số tiền' });
    await sees(accountant, /không tính vào số nào nữa: Sai số tiền/);
    await agree([7_400_000, 7_300_000, 1_400_000, 5_900_000]);
  });

  await test.step('the settlement and the table come as files; to another body there is nothing', async () => {
    const settlement = await accountant.request.get(paths.planMoneyFile(plan, 'quyet-toan.docx'));
    expect([settlement.status(), (await settlement.body()).subarray(0, 2).toString()]).toEqual([200, 'PK']);
    const csv = await (await accountant.request.get(paths.planMoneyFile(plan, 'kinh-phi.csv'))).text();
    expect(csv.split('\r\n')[1]).toContain('2800000,2800000,1400000,1400000');
    const stranger = await signIn(house, 'roads-leader');
    expect((await stranger.request.get(paths.planMoneyFile(plan, 'kinh-phi.csv'))).status()).toBe(404);
    expect((await stranger.request.get(paths.planMoney(plan))).status()).toBe(404);
  });
});
