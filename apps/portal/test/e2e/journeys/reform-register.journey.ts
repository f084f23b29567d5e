import { practicesText, publicPracticesText } from '#text/vi/good-practices.ts';
import { indicesText, publicIndicesText } from '#text/vi/indices.ts';
import { helpInvitationText, mobilisingText, publicSupportersText } from '#text/vi/mobilising.ts';
import { proceduresText, publicProceduresText } from '#text/vi/procedures.ts';
import { tableImportText } from '#text/vi/table-import.ts';
import { findings } from '../axe.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const SCRIPTED = { javaScriptEnabled: true } as const;

test('an officer keeps an index, a procedure, a practice and whom to ask; everybody reads them', async ({
  ownHouse: house,
  signIn,
  visit,
}) => {
  test.setTimeout(240_000);
  const writer = await signIn(house, 'markets-writer');
  const leader = await signIn(house, 'markets-leader');
  const reader = await visit(house, SCRIPTED);
  await test.step('an index from a pasted table, with a line that is refused', async () => {
    await writer.goto(paths.workspaceIndices);
    const head = {
      name: 'Chỉ số hài lòng',
      issuer: 'Sở Nội vụ',
      measures: 'Sự hài lòng.',
      unit: '%',
      top: '100',
    };
    await send(writer, indicesText.add, head);
    await writer.getByRole('link', { name: 'Chỉ số hài lòng' }).click();
    await writer.getByRole('link', { name: indicesText.importTitle }).click();
    const table = [
      'Cơ quan;Năm;Điểm;Số quyết định;Ngày quyết định;Cơ quan ban hành',
      'Sở Thương mại tỉnh Minh Hà;2023;88,5;5/QĐ;3/2/2024;UBND tỉnh',
      'Nơi không có;2023;80;5/QĐ;3/2/2024;UBND tỉnh',
    ];
    await send(writer, tableImportText.preview, { table: table.join('\n') });
    await sees(writer, tableImportText.sums(1, 1));
    await send(writer, tableImportText.take(1));
    await sees(writer, tableImportText.taken(1, 1));
    await leader.goto(new URL(writer.url()).pathname);
    await send(leader, indicesText.show);
    await leader.getByRole('link', { name: indicesText.publicPage }).click();
    await sees(leader, '88,5');
  });
  await test.step('a reader sees the gap of another one and takes its figures away', async () => {
    await reader.goto(paths.index(house.ids.indexSlug));
    await sees(reader, publicIndicesText.gap);
    expect(await findings(reader)).toEqual([]);
    const csv = await reader.request.get(house.url + paths.indexCsv(house.ids.indexSlug));
    expect((await csv.text()).split('\r\n').filter(Boolean)).toHaveLength(6);
  });
  await test.step('a procedure is announced and changed; search, changes and feed tell of it', async () => {
    await writer.goto(paths.workspaceProcedures);
    const decided = { decisionIssuer: 'UBND tỉnh', decisionOn: '2026-02-25', effectiveOn: '2026-03-01' };
    const facts = { name: 'Đăng ký bán hàng đa cấp', field: 'Thương mại', decisionNumber: '91/QĐ-UBND' };
    const odd = { code: '1.000009', online: 'https://xau.example/' };
    await send(writer, proceduresText.add, { ...odd, ...facts, ...decided });
    await sees(writer, proceduresText.incomplete);
    await send(writer, proceduresText.add, { online: '' });
    await reader.goto(`${paths.procedures}?q=ban+hang+da+cap`);
    await reader.getByRole('link', { name: facts.name }).click();
    await sees(reader, /91\/QĐ-UBND/);
    await reader.goto(paths.procedureChanges('2026-03-01'));
    await sees(reader, facts.name);
    expect(await findings(reader)).toEqual([]);
    const feed = await reader.request.get(house.url + paths.proceduresFeed);
    expect(await feed.text()).toContain('1.000009');
    await reader.goto(`${paths.procedures}?q=khong-co-gi`);
    await sees(reader, publicProceduresText.nothingFound);
  });
  await test.step('a practice needs evidence and a second person; another body says that it took it up', async () => {
    await writer.goto(paths.workspacePractices);
    const told = {
      title: 'Chợ không rác',
      field: 'Môi trường',
      problem: 'Rác.',
      done: 'Phân loại.',
      result: 'Sạch.',
    };
    await send(writer, practicesText.propose, { ...told, startedOn: '2026-01-05', contact: 'Phòng Chợ' });
    await writer.getByRole('link', { name: told.title }).click();
    const address = new URL(writer.url()).pathname;
    await leader.goto(address);
    await send(leader, practicesText.approve);
    await sees(leader, /chưa có bằng chứng/);
    await writer.goto(address);
    await send(writer, practicesText.save, { figures: 'Rác một ngày | từ 2 còn 1 tấn | Sổ cân' });
    await leader.goto(address);
    await send(leader, practicesText.approve);
    await send(leader, practicesText.publish);
    const roads = await signIn(house, 'roads-writer');
    await roads.goto(address);
    await send(roads, practicesText.adopt, { kind: 'learned', words: 'Đã đến xem.' });
    await reader.goto(paths.practices);
    await reader.getByRole('link', { name: told.title }).click();
    await sees(reader, 'Đã đến xem.');
    await sees(reader, publicPracticesText.adoptions);
    expect(await findings(reader)).toEqual([]);
  });
  await test.step('who was asked answers by the private link; a gift is public once a second person accepted it', async () => {
    await reader.goto(paths.helpInvitation(house.ids.helpToken));
    await reader.getByRole('button', { name: helpInvitationText.accept, exact: true }).click();
    await sees(reader, helpInvitationText.accepted);
    await writer.goto(paths.sponsors);
    const gift = {
      sponsor: 'Hội Bạn Đọc',
      value: '9.000.000',
      purpose: 'In tờ gấp',
      receivedOn: '2026-02-27',
    };
    await send(writer, mobilisingText.add, gift);
    await writer.getByRole('link', { name: gift.sponsor }).click();
    await leader.goto(new URL(writer.url()).pathname);
    await send(leader, mobilisingText.accept, { voluntary: true, noInterest: true });
    await sees(leader, mobilisingText.paper);
    await reader.goto(paths.supporters);
    await sees(reader, '9.000.000 đồng');
    await expect(reader.getByText(gift.sponsor)).toHaveCount(0);
    await sees(reader, publicSupportersText.sponsors);
    expect(await findings(reader)).toEqual([]);
  });
});
