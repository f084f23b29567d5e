import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { contestText } from '#text/vi/contests.ts';
import { uploadText } from '#text/vi/drafts.ts';
import { addEditionRefusals, materialsText, skillDocumentText } from '#text/vi/gathering-files.ts';
import { gatheringActWords, gatheringDeskText, gatheringListText } from '#text/vi/gatherings.ts';
import { newsText } from '#text/vi/news.ts';
import { outreachText } from '#text/vi/outreach.ts';
import { planEvents, plansText } from '#text/vi/plans.ts';
import { reportDocument } from '#text/vi/report-document.ts';
import { reportsText } from '#text/vi/reports.ts';
import { publicSurveyText, surveyResultsText, surveyText } from '#text/vi/surveys.ts';
import { tasksText } from '#text/vi/tasks.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const REFORM = 'Tuyên truyền cải cách hành chính';
const HOUR = 3_600_000;
/** "2026-12-01T08:00" on Vietnamese clocks, as the field of day and minute takes it. */
const minute = (at: Date) => new Date(at.getTime() + 7 * HOUR).toISOString().slice(0, 16);

/** The nine tasks of the plan in its order, by words of theirs, and the product of each. */
const ROWS = [
  ['văn bản chỉ đạo, điều hành', 'Văn bản mới về cải cách hành chính quý I'],
  ['môi trường đầu tư', 'Một cửa nhanh, chợ đông khách'],
  ['tìm sáng kiến', 'Tìm hiểu cải cách hành chính'],
  ['giáo dục pháp luật', 'Hội nghị phổ biến pháp luật về chợ'],
  ['đạo đức công vụ', 'Bản tin loa về văn hóa công sở'],
  ['chỉ số hài lòng', 'Hài lòng về bộ phận một cửa'],
  ['mô hình', 'Xã Bến Đò trả kết quả tại nhà'],
  ['thủ tục hành chính mới', 'Hỏi đáp thủ tục cấp chỗ ở chợ'],
  ['kết quả, tồn tại', 'bao-cao-cchc-quy-1.txt'],
] as const;

test('the nine tasks of a yearly plan of administrative reform are carried out, each is proven by its product, and the report of the quarter is there without typing', async ({
  ownHouse: house,
  signIn,
  visit,
}) => {
  test.setTimeout(480_000);

  const plan = await test.step('the plan begins with its nine tasks and comes into force', async () => {
    const head = await signIn(house, 'markets-head');
    await head.goto(paths.plans);
    await send(head, plansText.createButton, {
      programmeId: REFORM,
      year: '2026',
      title: 'Tuyên truyền CCHC 2026',
    });
    for (const [words] of ROWS) await sees(head, new RegExp(words));
    await send(head, planEvents.issue);
    return new URL(head.url()).pathname;
  });

  await test.step('a contest, written, opened, over', async () => {
    const [, title] = ROWS[2];
    const now = house.now();
    const writer = await signIn(house, 'markets-writer');
    await writer.goto(paths.workspaceContests);
    await send(writer, contestText.add, { title, rules: 'Ai ở tỉnh cũng thi được.', prizes: '' });
    await writer.getByRole('link', { name: title }).click();
    const question = { words: 'Một cửa trả kết quả ở đâu?', choices: '* Nơi nhận\nTùy ý', source: 'Điều 3' };
    await send(writer, contestText.addQuestion, question);
    const hours = {
      opensAt: minute(new Date(now.getTime() - HOUR)),
      closesAt: minute(new Date(now.getTime() + HOUR)),
    };
    await send(writer, contestText.addRound, { name: 'Đợt 1', questionCount: '1', minutes: '5', ...hours });
    const address = new URL(writer.url()).pathname;
    const leader = await signIn(house, 'markets-leader');
    await leader.goto(address);
    await send(leader, contestText.open);
    await house.moveClockTo(new Date(now.getTime() + 2 * HOUR));
    const later = await signIn(house, 'markets-leader');
    await later.goto(address);
    await send(later, contestText.close);
    await sees(later, contestText.publish);
  });

  const writer = await signIn(house, 'markets-writer');
  const leader = await signIn(house, 'markets-leader');
  await test.step('three pieces of news, each approved by another', async () => {
    for (const [, title] of [ROWS[0], ROWS[1], ROWS[6]]) {
      await writer.goto(paths.newsDesk);
      await send(writer, newsText.create, { title, kind: 'news' });
      await send(writer, newsText.save, { summary: 'Tóm tắt.', body: `${title}: nội dung.` });
      await send(writer, newsText.ask);
      await leader.goto(new URL(writer.url()).pathname);
      await send(leader, newsText.approve);
    }
  });

  await test.step('a conference with a document for everybody and people counted at the door', async () => {
    const [, title] = ROWS[3];
    const at = (hours: number) => minute(new Date(house.now().getTime() + hours * HOUR));
    await writer.goto(paths.gatheringDesk);
    await send(writer, gatheringDeskText.create, {
      ...{ title, kind: 'conference', place: 'Hội trường Sở' },
      ...{ startsAt: at(-1), endsAt: at(2), registrationUntil: at(1) },
    });
    await writer.getByRole('link', { name: title }).click();
    const address = new URL(writer.url()).pathname;
    await send(writer, gatheringActWords.announce);
    await writer.goto(`${address}/materials`);
    await declareNoSecret(writer);
    await send(writer, materialsText.add, {
      ...{ title: 'Tóm tắt quy chế chợ', audience: 'public', since: 'now' },
      file: textFile('tom-tat.txt', 'Chợ mở từ 4 giờ.'),
    });
    await sees(writer, 'Tóm tắt quy chế chợ');
    await writer.goto(`${address}/list`);
    await send(writer, gatheringListText.count, { group: 'civilServant', people: '42' });
    await writer.goto(address);
    await send(writer, gatheringActWords.hold);
    await send(writer, gatheringActWords.close);
    const reader = await visit(house);
    await reader.goto(house.url + paths.gatherings);
    await reader.getByRole('link', { name: title }).click();
    const file = reader.getByRole('link', { name: 'Tóm tắt quy chế chợ' });
    expect(await (await reader.request.get(house.url + (await file.getAttribute('href')))).text()).toContain(
      '4 giờ',
    );
  });

  await test.step('a bulletin of the loudspeaker in the channel book', async () => {
    await writer.goto(paths.newActivity);
    const day = house.now().toISOString().slice(0, 10);
    await send(writer, outreachText.record, {
      ...{ title: ROWS[4][1], channel: 'loudspeaker', heldOn: day, reach: '300', reachKind: 'estimated' },
    });
  });

  await test.step('a survey with a matrix, answered by six, closed and published', async () => {
    const [, title] = ROWS[5];
    await writer.goto(paths.workspaceSurveys);
    await send(writer, surveyText.add, {
      ...{ title, purpose: 'Để sửa cách tiếp dân.', kind: 'satisfaction', access: 'public' },
      ...{ opensOn: '2026-03-01', closesOn: '2026-03-20' },
    });
    await writer.getByRole('link', { name: title }).click();
    await send(writer, surveyText.addPart, { title: '' });
    const matrix = { rows: 'Thái độ\nThời gian', options: 'Chưa hài lòng\nTạm được\nHài lòng' };
    await send(writer, surveyText.addQuestion, {
      text: 'Mức hài lòng',
      kind: 'matrix',
      required: true,
      ...matrix,
    });
    const address = new URL(writer.url()).pathname;
    await leader.goto(address);
    await send(leader, surveyText.open);
    for (let n = 0; n < 6; n += 1) {
      const citizen = await visit(house, { javaScriptEnabled: false });
      await citizen.goto(house.url + paths.surveys);
      await citizen.getByRole('link', { name: title }).click();
      if (n === 0) {
        await citizen.getByRole('button', { name: publicSurveyText.send }).click();
        await expect(citizen.getByText('Câu này cần được trả lời.')).toHaveCount(2);
      }
      for (const row of ['Thái độ', 'Thời gian'])
        await citizen.getByRole('group', { name: row }).getByLabel('Hài lòng', { exact: true }).check();
      await citizen.getByRole('button', { name: publicSurveyText.send }).click();
      await sees(citizen, publicSurveyText.thanks);
    }
    await leader.goto(address);
    await send(leader, surveyText.close);
    await send(leader, surveyText.publish);
    const reader = await visit(house);
    await reader.goto(house.url + paths.surveys);
    await reader.getByRole('link', { name: title }).click();
    await sees(reader, surveyResultsText.received(6));
  });

  await test.step('a document of training in two versions', async () => {
    const [, title] = ROWS[7];
    await writer.goto(paths.skillDocumentDesk);
    await send(writer, skillDocumentText.add, { title, audience: 'Công chức một cửa' });
    await writer.getByRole('link', { name: title }).click();
    await declareNoSecret(writer);
    const publish = (datedOn: string, words: string) =>
      send(writer, skillDocumentText.addEdition, { datedOn, file: textFile('hoi-dap.txt', words) });
    await publish('2026-02-01', 'Bản thứ nhất.');
    await publish('2026-02-02', 'Bản thứ nhất.');
    await sees(writer, addEditionRefusals.sameFile({ ordinal: 1 }));
    await publish('2026-03-01', 'Bản thứ hai.');
    const reader = await visit(house);
    await reader.goto(house.url + paths.skillDocuments);
    await reader.getByRole('link', { name: title }).click();
    await sees(reader, /Bản 2/);
  });

  const head = await signIn(house, 'markets-head');
  await test.step('each task is proven by its product, and said how far it is', async () => {
    for (const [index, [words, product]] of ROWS.entries()) {
      await head.goto(plan);
      await head
        .getByRole('link', { name: new RegExp(words) })
        .first()
        .click();
      if (index === 8) {
        await declareNoSecret(head);
        await send(head, tasksText.attach, { proof: textFile(product, 'Báo cáo quý I.') });
      } else {
        const choice = head.locator('select[name="choice"] option', { hasText: product });
        await send(head, tasksText.linkButton, { choice: String(await choice.getAttribute('value')) });
      }
      await sees(head, product);
      const event = index === 2 || index === 5 ? 'finish' : 'begin';
      const note = index === 4 ? 'Phát hai lần một tuần.' : '';
      const doneOn = event === 'finish' ? house.now().toISOString().slice(0, 10) : '';
      await send(head, tasksText.report, { event, note, doneOn });
    }
  });

  await test.step('the report of the quarter says all of it', async () => {
    await house.moveClockTo('2026-04-02T09:00:00+07:00');
    const officer = await signIn(house, 'markets-head');
    await officer.goto(paths.reports);
    await send(officer, reportsText.create, {
      ...{ template: 'reformOutreach', title: 'Tuyên truyền cải cách hành chính quý I năm 2026' },
      ...{ periodFrom: '2026-01-01', periodTo: '2026-03-31', programmeId: REFORM },
    });
    const id = new URL(officer.url()).pathname.split('/').at(-1) ?? '';
    const table = officer.getByRole('table').filter({ hasText: reportDocument.taskHead[2] });
    await expect(table.getByRole('row')).toHaveCount(10);
    for (const [index, [words, product]] of ROWS.entries()) {
      const row = table.getByRole('row').nth(index + 1);
      await expect(row).toContainText(new RegExp(words));
      await expect(row).toContainText(product);
    }
    await expect(table.getByRole('row').nth(3)).toContainText('Đã hoàn thành ngày 02/03/2026');
    await expect(table.getByRole('row').nth(5)).toContainText('Phát hai lần một tuần.');
    // Of the house as a whole; in its records there was one contest before.
    const said = [
      'Kế hoạch có 09 nhiệm vụ: đã hoàn thành 02, đang thực hiện 07, chưa thực hiện 00.',
      '03 tin, bài, trang chuyên đề; 01 cuộc thi tìm hiểu; 01 hội nghị, lớp học; 01 hoạt động; 01 khảo sát; 01 tài liệu kỹ năng; 01 tệp.',
      ...['42 lượt người dự', '02 cuộc thi tìm hiểu', 'Hội nghị phổ biến pháp luật về chợ'],
      ...['Hỏi đáp thủ tục cấp chỗ ở chợ', 'Tuyên truyền CCHC 2026'],
    ];
    for (const words of said) await sees(officer, new RegExp(words.replaceAll('.', '\\.')));
    const docx = await officer.request.get(house.url + paths.reportFile(id, 'bao-cao.docx'));
    const text = textOf(await docx.body());
    for (const words of [...said, ...ROWS.map(([, product]) => product), 'Phát hai lần một tuần.'])
      expect(text).toContain(words);
  });
});

const textFile = (name: string, words: string) => ({
  ...{ name, mimeType: 'text/plain', buffer: Buffer.from(`${words}\n`) },
});

async function declareNoSecret(page: Page): Promise<void> {
  await page.getByLabel(uploadText.no).check();
  await page.getByRole('button', { name: uploadText.continue }).click();
}

/** The words of a Word file, without its marks. */
function textOf(docx: Buffer): string {
  return strFromU8(unzipSync(new Uint8Array(docx))['word/document.xml'] ?? new Uint8Array()).replace(
    /<[^>]+>/g,
    '',
  );
}
