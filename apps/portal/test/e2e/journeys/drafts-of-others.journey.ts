import { reviewText, uploadText } from '#text/vi/drafts.ts';
import { externalStates, externalText as text } from '#text/vi/external-drafts.ts';
import { documentStates, officialDocumentsText } from '#text/vi/official-documents.ts';
import { findings } from '../axe.ts';
import { decisionLines, WORD, wordFile } from '../house/draft-file.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const LETTER = {
  askingName: 'Bộ Xây dựng',
  letterSymbol: '77/BXD-PC',
  letterOn: '2026-02-26',
  receivedOn: '2026-02-27',
  title: 'Thông tư về vỉa hè',
  documentType: 'circular',
  opinionAsked: 'yes',
};
/** Where the hasty typist wrote "Dieeu 3.". */
const toLine18 = new RegExp(`^${reviewText.correct} ?: ${reviewText.block(18)}$`);
const DUE = '2026-03-20';
const AFTER_ITS_DAY = '2026-03-12T09:00:00+07:00';

test("a ministry's draft is answered by two departments, one of them late, up to the numbered letter", async ({
  ownHouse: house,
  signIn,
}) => {
  test.setTimeout(240_000);
  let writer = await signIn(house, 'committee-writer');
  await test.step('a due day before the day of receipt is refused, and what was typed stays', async () => {
    await writer.goto(paths.newExternalDraft);
    await send(writer, text.registerNow, { ...LETTER, letterDueOn: '2026-02-20' });
    await sees(writer, /Hạn trả lời sớm hơn ngày nhận/);
    await expect(writer.locator('[name=title]')).toHaveValue(LETTER.title);
    await send(writer, text.registerNow, { ...LETTER, letterDueOn: DUE });
    await expect(writer.getByRole('heading', { level: 1 })).toHaveText(LETTER.title);
  });
  const address = new URL(writer.url()).pathname;
  const id = address.split('/').at(-1) ?? '';

  await test.step('the same letter number a second time warns and leads to the first', async () => {
    await writer.goto(paths.newExternalDraft);
    await send(writer, text.registerNow, { ...LETTER, letterDueOn: DUE });
    await writer.getByRole('link', { name: text.seeEarlier }).click();
    await expect(writer).toHaveURL(address);
  });

  await test.step('the secrecy question stands before the file; the structure is used', async () => {
    await writer.goto(paths.externalDraftUpload(id));
    await expect(writer.locator('input[type=file]')).toHaveCount(0);
    await send(writer, uploadText.continue, { answer: 'no' });
    const buffer = await wordFile(decisionLines('vỉa hè', 'Dieeu 3.'));
    await send(writer, uploadText.submit, { file: { name: 'du-thao.docx', mimeType: WORD, buffer } });
    await sees(writer, /4 điều/);
    await writer.getByRole('link', { name: toLine18 }).click();
    const words = 'Điều 3. Trách nhiệm của đơn vị quản lý';
    await send(writer, reviewText.saveText, { text: words });
    await sees(writer, reviewText.saved);
    await sees(writer, /5 điều/);
    const scripted = await signIn(house, 'committee-writer', { javaScriptEnabled: true });
    await scripted.goto(writer.url());
    expect(await findings(scripted)).toEqual([]);
    // Taken back and made again with script: it is the same form.
    await scripted.getByRole('button', { name: new RegExp(`^${reviewText.undoLast}`) }).click();
    await sees(scripted, /4 điều/);
    await scripted.getByRole('link', { name: toLine18 }).click();
    await send(scripted, reviewText.saveText, { text: words });
    await sees(scripted, /5 điều/);
    await writer.reload();
    await send(writer, text.confirmText);
    await sees(writer, text.textStates.confirmed);
  });

  await test.step('two departments get it with their days', async () => {
    await send(writer, text.assign, { organisationId: 'Sở Giao thông tỉnh Minh Hà', dueOn: '2026-03-10' });
    await send(writer, text.assign, { organisationId: 'Sở Thương mại tỉnh Minh Hà', dueOn: '2026-03-11' });
    await sees(writer, text.saved);
  });

  const open = async (page: typeof writer) => {
    await page.goto(paths.externalDrafts);
    await page.getByRole('link', { name: LETTER.title }).click();
  };
  await test.step('one answers in time, on a unit of the text', async () => {
    const roads = await signIn(house, 'roads-writer');
    await open(roads);
    await send(roads, text.savePoint, { unitId: 'khoản 2 Điều 2', words: 'Mức thu nên theo tuyến đường.' });
    await send(roads, text.send, { kind: 'opinions' });
    await sees(roads, 'Mức thu nên theo tuyến đường.');
    const answer = await roads.goto(paths.externalDraft(id));
    expect(answer?.status()).toBe(403);
  });
  await test.step('the other after its day: kept, and marked late', async () => {
    await house.moveClockTo(AFTER_ITS_DAY);
    const markets = await signIn(house, 'markets-writer');
    await open(markets);
    await send(markets, text.savePoint, { unitId: 'Điều 2', words: 'Nên miễn thu cho người bán rong.' });
    await send(markets, text.send, { kind: 'opinions' });
    await sees(markets, new RegExp(text.lateMark));
  });

  writer = await signIn(house, 'committee-writer');
  await test.step('both stand side by side under Điều 2; one answer is made of them and proposed', async () => {
    await writer.goto(paths.externalDraftMerge(id));
    const article = writer.locator('section', { has: writer.getByRole('heading', { name: 'Điều 2' }) });
    await expect(article).toContainText('Sở Giao thông');
    await expect(article).toContainText('Sở Thương mại');
    await expect(article.locator('.late')).toHaveText(text.lateMark);
    await send(writer, text.propose);
    await sees(writer, /Còn điểm của đơn vị chưa được đưa vào/);
    await send(writer, text.saveAnswer, {
      words: 'Đề nghị quy định mức thu theo tuyến, miễn cho người bán rong.',
    });
    await send(writer, text.propose);
    await sees(writer, externalStates.proposed);
  });
  const leader = await signIn(house, 'committee-leader');
  await test.step('the leader approves; the letter is there', async () => {
    await leader.goto(paths.externalDraftMerge(id));
    await send(leader, text.approve);
    await sees(leader, externalStates.approved);
  });
  await test.step('the letter goes its way to number and dispatch', async () => {
    await writer.goto(paths.externalDraftMerge(id));
    await writer.getByRole('link', { name: text.toLetter }).click();
    await sees(writer, 'Bộ Xây dựng');
    await send(writer, officialDocumentsText.submit);
    const letter = new URL(writer.url()).pathname;
    await leader.goto(letter);
    await send(leader, officialDocumentsText.approve);
    await send(leader, officialDocumentsText.sign);
    await writer.goto(letter);
    await send(writer, officialDocumentsText.number, { number: '41' });
    await sees(writer, '41/UBND');
    await send(writer, officialDocumentsText.send);
    await sees(writer, documentStates.sent);
  });
  await test.step('then the draft is answered, in time', async () => {
    await expect(async () => {
      await writer.goto(paths.externalDraft(id));
      await sees(writer, externalStates.answered);
    }).toPass({ timeout: 60_000, intervals: [1_000] });
    await sees(writer, /trả lời đúng hạn/);
  });
});
