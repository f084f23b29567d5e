import type { Page } from '@playwright/test';
import { answeringDeskText as deskText } from '#text/vi/answering-desk.ts';
import { bulkText } from '#text/vi/bulk-answer.ts';
import { reviewText, uploadText } from '#text/vi/drafts.ts';
import { opinionDeskText } from '#text/vi/opinion-desk.ts';
import { responsesText } from '#text/vi/responses.ts';
import { textChangesText as changesText } from '#text/vi/text-changes.ts';
import { tableText } from '#text/vi/voice-tables.ts';
import { writeXlsx } from '../../../src/features/offline-voices/tables/write-xlsx.server.ts';
import { findings } from '../axe.ts';
import { openConsultation, prepareConsultation } from '../chain/consult.ts';
import { decisionLines, WORD, wordFile } from '../house/draft-file.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ANSWER = 'Giữ như dự thảo vì mức thu đã tính cho người thu nhập thấp.';
const TAKEN_UP = 'Chợ mở đến 22 giờ.';
const BETTER = 'Căn cứ khoản 2 Điều 2 của dự thảo, mức thu đã tính cho người thu nhập thấp.';
const SHARED = 'Cơ quan đã cân nhắc và giữ như dự thảo.';
const RETURNED = 'Cần nêu căn cứ.';
/** What the house was furnished with: two opinions, the first of them in a group already. */
const BEFORE = 2;
const ALL = 60;
/** What people write of, each with its article; two or three write of each. */
const MATTERS = [
  ...['bãi gửi xe miễn phí', 'thùng rác ba ngăn', 'nhà vệ sinh sạch', 'vòi nước rửa tay', 'mái che khi mưa'],
  ...['đèn ở lối vào', 'giờ dọn hàng', 'tiếng loa quảng cáo', 'khói từ quán nướng', 'lối cho xe lăn'],
  ...['phí chỗ ngồi', 'miễn phí cho hộ nghèo', 'hóa đơn điện tử', 'cân đối chứng', 'niêm yết giá hải sản'],
  ...[
    'hàng giả nhãn hiệu',
    'kiểm tra thực phẩm',
    'khám sức khỏe người bán',
    'găng tay khi bán',
    'tủ lạnh giữ đồ',
  ],
  ...['bình chữa cháy', 'lối thoát nạn', 'dây điện treo thấp', 'bếp gas nhỏ', 'bảo vệ ban đêm'],
  ...['camera ở cổng', 'trẻ em bán hàng', 'người bán rong'],
] as const;
const OFTEN = ['Đề nghị quan tâm', 'Tôi mong có quy định về', 'Bà con trong xóm bàn nhiều về'] as const;
const BY_HAND = 25;
const GROUPS = MATTERS.length + BEFORE;
const placeOf = (index: number) => `Đ${1 + (index % 5)}`;

/** Two changes of the text: one that an opinion asked for, one that nobody did. */
const SECOND = decisionLines('quản lý chợ đêm').map((line) =>
  line
    .replace('từ 5 giờ đến 21 giờ hằng ngày', 'từ 5 giờ đến 22 giờ hằng ngày, trừ ngày lễ')
    .replace('nơi người dân dễ thấy', 'cổng chợ và trên cổng thông tin điện tử'),
);
const OTHER_REASON = 'Theo Nghị quyết mới của Hội đồng nhân dân tỉnh về niêm yết giá.';

/** Paper opinions from a spreadsheet: of the first two matters three, of the others two. */
async function bringIn(page: Page, round: string): Promise<void> {
  await page.goto(paths.voiceTables(round));
  await send(page, uploadText.continue, { answer: 'no' });
  const rows = MATTERS.flatMap((matter, index) =>
    OFTEN.slice(0, index < 2 ? 3 : 2).map((often) => [
      ...['20/1/2026', 'Thôn Đông', placeOf(index)],
      `${often} ${matter}.`,
    ]),
  );
  expect(rows).toHaveLength(ALL - BEFORE);
  const head = ['Ngày nhận', 'Nơi ở', 'Điều khoản', 'Nội dung'];
  const sheet = writeXlsx([{ name: 'Y kien', widths: [12, 20, 12, 60], rows: [head, ...rows] }]);
  await send(page, tableText.read, {
    file: { name: 'y-kien.xlsx', mimeType: XLSX, buffer: Buffer.from(sheet) },
  });
  await send(page, tableText.enter(ALL - BEFORE));
  await sees(page, /Đã ghi 58 lượt/);
}

/** One group for each matter, and one for the opinion of the house that is in none. */
async function group(page: Page, round: string): Promise<void> {
  for (const matter of [...MATTERS, 'chỗ gửi xe']) {
    const query = new URLSearchParams({ nhom: 'chua', tim: matter });
    await page.goto(`${paths.opinions(round)}?${query}`);
    await page.locator('input[name=all]').check();
    await send(page, opinionDeskText.makeGroup, { title: `Về ${matter}` });
  }
}

/** A key of the page, once its script listens. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Answers the open group with the keys alone and hands in; the desk goes on to the next. `first`: before the words are handed in. */
async function answerByKeys(
  page: Page,
  { words, outcome = '3', said = deskText.proposed }: { words: string; outcome?: string; said?: string },
  first?: () => Promise<unknown>,
): Promise<void> {
  await page.waitForLoadState('networkidle');
  await press(page, outcome, 'a', 'Control+a');
  await page.keyboard.type(words);
  await first?.();
  const before = page.url();
  await press(page, 'Control+Shift+Enter');
  await expect(page).not.toHaveURL(before);
  await sees(page, said);
}

/** The new version of the draft, in which one change follows an opinion. */
async function confirmSecondVersion(page: Page, projectId: string): Promise<void> {
  await page.goto(paths.projectUpload(projectId));
  if ((await page.locator('[name=answer]').count()) > 0)
    await send(page, uploadText.continue, { answer: 'no' });
  const file = { name: 'du-thao-moi.docx', mimeType: WORD, buffer: await wordFile(SECOND) };
  await send(page, uploadText.submit, { file });
  await send(page, reviewText.confirm);
  await sees(page, reviewText.confirmedNow);
}

test('an officer answers sixty opinions by keyboard; the head returns two; the leader publishes; a citizen reads the answer; a second version shows the reasons', async ({
  ownHouse: house,
  visit,
  signIn,
}) => {
  test.setTimeout(600_000);
  const { answeringConsultation: round, answeringSlug: slug, answeringProject, receiptCode } = house.ids;
  const desk = paths.answeringDesk(round);
  const [officer, head, leader, clerk] = [
    await signIn(house, 'markets-writer', { javaScriptEnabled: true }),
    await signIn(house, 'markets-head'),
    await signIn(house, 'markets-leader'),
    await signIn(house, 'markets-second-writer'),
  ];
  await test.step('sixty opinions of thirty matters are in; answers pass three persons; a new version is there', async () => {
    await bringIn(clerk, round);
    await group(clerk, round);
    await confirmSecondVersion(clerk, answeringProject);
    await head.goto(paths.answerProgress(round));
    await send(head, deskText.chainSet, { steps: '3' });
    await sees(head, deskText.chainDone);
  });

  await test.step('twenty-five groups one by one, the rest at once, without a mouse', async () => {
    await officer.goto(`${desk}?buoc=con-lai`);
    await officer.waitForLoadState('networkidle');
    await sees(officer, deskText.received(ALL));
    await press(officer, 'j', 'e');
    await expect(officer).toHaveURL(/nhom=/);
    // The first asked for later hours: taken up, with the place where the text changed.
    await answerByKeys(officer, { words: TAKEN_UP, outcome: '1' }, async () => {
      await officer.locator('[name=changedUnitId]').focus();
      await officer.locator('[name=changedUnitId]').selectOption('dieu-2__khoan-1');
    });
    for (let answered = 1; answered < BY_HAND; answered += 1)
      await answerByKeys(officer, {
        words: `${ANSWER} (${answered})`,
        outcome: answered % 7 === 0 ? '2' : '3',
      });
    expect(await findings(officer)).toEqual([]);
    await officer.goto(`${desk}?buoc=con-lai`);
    await officer.waitForLoadState('networkidle');
    for (let rest = BY_HAND; rest < GROUPS; rest += 1) await press(officer, 'j', 'x');
    await press(officer, 'b', 'Tab');
    await press(officer, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Tab');
    await officer.keyboard.type(SHARED);
    await press(officer, 'Tab', 'Space', 'Tab', 'Tab', 'Enter');
    await sees(officer, bulkText.will.answer(GROUPS - BY_HAND));
    await officer.waitForLoadState('networkidle');
    expect(await findings(officer)).toEqual([]);
    await press(officer, 'Control+Enter');
    await sees(officer, `${bulkText.was.answer(GROUPS - BY_HAND)}.`);
  });

  await test.step('the head returns two with a reason and checks the others at once', async () => {
    await head.goto(`${desk}?buoc=cho-duyet`);
    for (let returned = 0; returned < 2; returned += 1) {
      // Not the first, which names the change of the text.
      await head.locator('.opinion a[href*="nhom="]').nth(1).click();
      await send(head, responsesText.return, { reason: RETURNED });
      await sees(head, deskText.returned);
    }
    await checkAll(head);
    await sees(head, `${bulkText.was.check(GROUPS - 2)}.`);
  });

  await test.step('the officer reads why and hands them in again', async () => {
    await officer.goto(`${desk}?buoc=tra-lai`);
    await officer.waitForLoadState('networkidle');
    await press(officer, 'j', 'e');
    await sees(officer, responsesText.returnedBecause(RETURNED));
    await answerByKeys(officer, { words: BETTER });
    await answerByKeys(officer, { words: BETTER, said: deskText.savedLast });
    await head.goto(`${desk}?buoc=cho-duyet`);
    await checkAll(head);
    await sees(head, `${bulkText.was.check(2)}.`);
  });

  await test.step('the leader approves all of them at once and publishes the table', async () => {
    await leader.goto(`${desk}?buoc=cho-duyet`);
    await leader.locator('input[name=all]').check();
    await leader.locator('summary', { hasText: bulkText.openSteps }).click();
    await leader.getByRole('button', { name: bulkText.previewSteps.approve }).click();
    await send(leader, bulkText.carryOut.approve(GROUPS));
    await sees(leader, `${bulkText.was.approve(GROUPS)}.`);
    await clerk.goto(paths.textChanges(round));
    await send(clerk, changesText.save, { reason: OTHER_REASON });
    await sees(clerk, changesText.openNone);
    await leader.goto(paths.responseDesk(round));
    await send(leader, responsesText.publish);
  });

  const citizen = await visit(house, { javaScriptEnabled: false });
  await test.step('a citizen reads the answer in the table and under the receipt', async () => {
    await citizen.goto(paths.responses(slug));
    await sees(citizen, BETTER);
    await sees(citizen, SHARED);
    await citizen.goto(paths.submission(receiptCode));
    await sees(citizen, /mức thu đã tính|giữ như dự thảo|Chợ mở đến 22 giờ/);
  });

  await test.step('the second version shows why each provision changed', async () => {
    await openConsultation(leader, await prepareConsultation(clerk, answeringProject));
    await expect(async () => {
      await citizen.goto(paths.compareVersions(slug, 1, 2));
      await sees(citizen, OTHER_REASON);
    }).toPass({ timeout: 60_000 });
    await citizen.getByRole('link', { name: changesText.becauseOf(1) }).click();
    await citizen.waitForLoadState();
    await sees(citizen, TAKEN_UP);
  });

  async function checkAll(page: Page): Promise<void> {
    await page.locator('input[name=all]').check();
    await page.locator('summary', { hasText: bulkText.openSteps }).click();
    await page.getByRole('button', { name: bulkText.previewSteps.check }).click();
    await page.waitForLoadState();
    await page.locator('form[action="?/carryOutStep"] button').click();
    await page.waitForLoadState();
  }
});
