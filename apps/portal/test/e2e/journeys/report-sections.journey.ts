import { sectionStates, reportSectionsText as words } from '#text/vi/report-sections.ts';
import { noteKindNames, notesText, suggestionsText } from '#text/vi/report-suggestions.ts';
import { reportRefusals, reportsText } from '#text/vi/reports.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

test('what was noted during the year is offered; a section is given, written, talked about, sent back and agreed to before the report goes up', async ({
  ownHouse: house,
  signIn,
}) => {
  const writer = await signIn(house, 'markets-writer');
  await writer.goto(paths.reportNotes);
  await writer.getByLabel(noteKindNames.proposal, { exact: true }).check();
  const said = { words: 'Cấp loa cầm tay cho ban quản lý chợ.', addressee: 'Ủy ban nhân dân tỉnh' };
  await send(writer, notesText.add, { ...said, notedOn: '2025-08-04' });
  await sees(writer, said.words);

  await writer.goto(paths.reports);
  await send(writer, reportsText.create, {
    title: 'Kết quả đầu năm',
    periodFrom: '2025-07-01',
    periodTo: '2025-09-30',
  });
  const report = writer.url();
  await writer.getByRole('button', { name: suggestionsText.take('Kiến nghị') }).click();
  await expect(writer.getByLabel(/^Kiến nghị/)).toHaveValue(
    '- Kiến nghị Ủy ban nhân dân tỉnh: Cấp loa cầm tay cho ban quản lý chợ.',
  );

  await writer.goto(`${report.split('?')[0]}/sections`);
  const row = writer.getByRole('row', { name: 'Kinh phí' });
  await row.getByText(words.give, { exact: true }).click();
  await row.getByLabel(words.givenTo).selectOption({ index: 1 });
  await row.getByRole('button', { name: words.saveGiving }).click();
  await sees(writer, words.done);
  await writer.goto(report);
  await send(writer, reportsText.submit);
  await sees(writer, reportRefusals.openSections);

  const section = `${report.split('?')[0]}/sections/funds`;
  const second = await signIn(house, 'markets-second-writer');
  await second.goto(section);
  await send(second, words.save, { words: 'Từ nguồn chi thường xuyên.' });
  await send(second, words.ready);
  await sees(second, sectionStates.ready);

  const leader = await signIn(house, 'markets-leader');
  await leader.goto(section);
  await send(leader, words.say, { words: 'Thống nhất số với Sở Tài chính chưa?' });
  await sees(leader, 'Thống nhất số với Sở Tài chính chưa?');
  await send(leader, words.return, { reason: 'Ghi rõ số tiền.' });
  await sees(leader, sectionStates.returned);

  // Two officers have the section open; the second to save is told, and loses nothing of what was typed.
  await writer.goto(section);
  await second.goto(section);
  await send(second, words.save, { words: 'Chi thường xuyên 40 triệu đồng.' });
  await send(writer, words.save, { words: 'Chi 35 triệu đồng.' });
  await sees(writer, words.savedNow);
  await expect(writer.getByLabel(words.words)).toHaveValue('Chi 35 triệu đồng.');
  await sees(writer, 'Chi thường xuyên 40 triệu đồng.');

  await second.goto(section);
  await send(second, words.ready);
  await second.getByRole('button', { name: words.resolve }).click();
  await leader.goto(section);
  await send(leader, words.agree);
  await sees(leader, sectionStates.agreed);
});
