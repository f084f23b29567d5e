import { describe, expect, test } from 'vitest';
import { parseTable } from '#features/documents/sheets/parse-table.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { takeUnpublished } from '#platform/outbox.server.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { entryKindWords, importColumns } from '#text/vi/directory.ts';
import type { EntryInput } from './entry.schema.ts';
import { mayBeAsked } from './entry.ts';
import { importEntries, previewImport } from './import/import-entries.server.ts';
import { readEntries } from './import/read-entries.ts';
import { listEntries, loadEntry } from './list-entries.server.ts';
import { addEntry, editEntry, removeEntry, setScope, withdrawConsent } from './manage-entries.server.ts';
import { isSame } from './same-entry.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

const LAWYER: EntryInput = {
  kind: 'lawyer',
  name: 'Đỗ Thị Ngân Hà',
  workplace: 'Văn phòng luật sư Bến Đò',
  territory: 'tỉnh Minh Hà',
  topics: ['đất đai', 'hợp đồng'],
  email: 'ngan.ha@example.org',
  phone: null,
  note: 'Gọi buổi chiều',
  shared: true,
  consentOn: '2026-10-01',
  consentPurpose: 'nhận câu hỏi về dự thảo',
};

async function aBody(territory = 'tỉnh Minh Hà') {
  const { db } = platform();
  const body = await anOrganisation(db, { territory });
  const officer = await aPerson(db, { organisationId: body.id, roles: ['draftingOfficer'] });
  return { body, officer };
}

const all = { limit: 50, offset: 0 };

describe('who may be asked', () => {
  test.each([
    ['a person who agreed', { kind: 'lawyer', consentOn: '2026-10-01', withdrawnOn: null }, true],
    ['a person who never did', { kind: 'lawyer', consentOn: null, withdrawnOn: null }, false],
    [
      'a person who does not any more',
      { kind: 'lawyer', consentOn: '2026-10-01', withdrawnOn: '2026-11-01' },
      false,
    ],
    [
      'an association, which speaks for itself',
      { kind: 'association', consentOn: null, withdrawnOn: null },
      true,
    ],
    [
      'an association that wants no letters',
      { kind: 'association', consentOn: '2026-01-01', withdrawnOn: '2026-11-01' },
      false,
    ],
  ] as const)('%s', (_sentence, entry, may) => {
    expect(mayBeAsked(entry)).toBe(may);
  });
});

describe('an entry', () => {
  test('is found without marks, by each word of name, workplace or topic; another body does not find it', async () => {
    const { officer } = await aBody();
    expect(await addEntry(platform(), officer, LAWYER)).toMatchObject({ ok: true });
    const found = async (search: string) =>
      (await listEntries(platform(), officer, { ...all, search })).entries.map(({ name }) => name);
    expect(await found('do thi ngan')).toEqual(['Đỗ Thị Ngân Hà']);
    expect(await found('ben do dat dai')).toEqual(['Đỗ Thị Ngân Hà']);
    expect(await found('đất dai lâm nghiệp')).toEqual([]);
    const { officer: stranger } = await aBody();
    expect((await listEntries(platform(), stranger, all)).entries).toEqual([]);
  });

  test.each([
    ['a day of consent without a purpose', { consentPurpose: '' }, 'consentIncomplete'],
    ['a purpose without a day', { consentOn: null }, 'consentIncomplete'],
    ['a consent of tomorrow', { consentOn: '2026-11-24' }, 'consentInFuture'],
    ['shared without a consent', { consentOn: null, consentPurpose: '' }, 'sharedWithoutConsent'],
  ] as const)('is refused: %s', async (_sentence, given, reason) => {
    const { officer } = await aBody();
    expect(await addEntry(platform(), officer, { ...LAWYER, ...given })).toMatchObject({ reason });
  });

  test('the same person twice is refused', async () => {
    const { officer } = await aBody();
    await addEntry(platform(), officer, LAWYER);
    const again = await addEntry(platform(), officer, { ...LAWYER, name: 'ĐỖ THỊ NGÂN HÀ' });
    expect(again).toMatchObject({ reason: 'known' });
  });

  test('in a province that shares, others find who agreed, without address and telephone', async () => {
    const { db } = platform();
    const { officer } = await aBody();
    const { officer: neighbour } = await aBody('xã Bến, tỉnh Minh Hà');
    const { officer: far } = await aBody('tỉnh Khác');
    const added = await addEntry(platform(), officer, LAWYER);
    await addEntry(platform(), officer, { ...LAWYER, name: 'Không dùng chung', shared: false });
    const administrator = await aPerson(db, {
      organisationId: officer.organisationId,
      roles: ['administrator'],
    });
    await setScope(platform(), administrator, { scope: 'province' });
    const seen = (await listEntries(platform(), neighbour, all)).entries;
    expect(seen).toMatchObject([{ name: 'Đỗ Thị Ngân Hà', email: null, note: '', isOwn: false }]);
    expect((await listEntries(platform(), far, all)).entries).toEqual([]);
    const id = added.ok ? added.value.id : '';
    expect((await loadEntry(platform(), neighbour, id)).entry).toMatchObject({ email: null, phone: null });
    await expect(loadEntry(platform(), far, id)).rejects.toThrow(/permitted/);
    await expect(editEntry(platform(), neighbour, id, { ...LAWYER, version: 1 })).rejects.toThrow(
      /permitted/,
    );
    await withdrawConsent(platform(), officer, id, { version: 1, withdrawnOn: '2026-11-23' });
    expect((await listEntries(platform(), neighbour, all)).entries, 'withdrawn').toEqual([]);
    await expect(setScope(platform(), officer, { scope: 'body' })).rejects.toThrow(/permitted/);
  });

  test('a newer consent ends a withdrawal; an older day does not', async () => {
    const { officer } = await aBody();
    const added = await addEntry(platform(), officer, LAWYER);
    const id = added.ok ? added.value.id : '';
    await withdrawConsent(platform(), officer, id, { version: 1, withdrawnOn: '2026-11-10' });
    await editEntry(platform(), officer, id, { ...LAWYER, version: 2 });
    expect((await loadEntry(platform(), officer, id)).consent).toBe('withdrawn');
    await editEntry(platform(), officer, id, { ...LAWYER, consentOn: '2026-11-20', version: 3 });
    expect((await loadEntry(platform(), officer, id)).consent).toBe('given');
    await expect(editEntry(platform(), officer, id, { ...LAWYER, version: 1 })).rejects.toThrow(
      /changed meanwhile/,
    );
  });

  test('emptied fields are no way back from a withdrawal', async () => {
    const { officer } = await aBody();
    const club = { ...LAWYER, kind: 'association', name: 'Hội Cấy' } as const;
    const added = await addEntry(platform(), officer, club);
    const id = added.ok ? added.value.id : '';
    await withdrawConsent(platform(), officer, id, { version: 1, withdrawnOn: '2026-11-10' });
    const emptied = { ...club, consentOn: null, consentPurpose: '', shared: false, version: 2 };
    expect(await editEntry(platform(), officer, id, emptied)).toMatchObject({ reason: 'consentErased' });
    const { entry, consent } = await loadEntry(platform(), officer, id);
    expect(consent).toBe('withdrawn');
    expect(mayBeAsked(entry)).toBe(false);
  });

  test('deleted on request it is gone, others are told, and the trail names nobody', async () => {
    const { db } = platform();
    const { officer } = await aBody();
    const added = await addEntry(platform(), officer, LAWYER);
    const id = added.ok ? added.value.id : '';
    await removeEntry(platform(), officer, id, { version: 1 });
    await expect(loadEntry(platform(), officer, id)).rejects.toThrow(/not found/);
    const events = (await takeUnpublished(db, 50)).map(({ topic, payload }) => [topic, payload.entryId]);
    expect(events).toContainEqual(['directoryEntry.deleted', id]);
    const trail = await inTransaction(db, (tx: Db) =>
      tx.selectFrom('audit_entry').selectAll().where('object_id', '=', id).execute(),
    );
    expect(trail.length).toBe(2);
    expect(JSON.stringify(trail)).not.toMatch(/Ngân|example\.org|Bến Đò/);
  });
});

describe('a pasted table', () => {
  test.each([
    [
      'copied from a spreadsheet',
      'Họ tên\tLoại\nA\tLuật sư',
      [
        ['Họ tên', 'Loại'],
        ['A', 'Luật sư'],
      ],
    ],
    [
      'saved with semicolons',
      'a;b;c\r\n1;"x;y";3',
      [
        ['a', 'b', 'c'],
        ['1', 'x;y', '3'],
      ],
    ],
    [
      'with a quote and a line break in a cell',
      'a,b\n"say ""yes""\nplease",2',
      [
        ['a', 'b'],
        ['say "yes"\nplease', '2'],
      ],
    ],
    [
      'with a mark of its coding and empty lines',
      '\ufeffa,b\n\n,\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['with a quote that never ends', 'a,b\n"1,2', [['a', 'b'], ['1,2']]],
    ['of nothing', ' \n', []],
  ])('%s', (_sentence, text, cells) => {
    expect(parseTable(text).map((line) => line.cells)).toEqual(cells);
  });

  const words = { columns: importColumns, kinds: entryKindWords };

  test('names each line that is wrong by its number, and why; columns stand in any order, without marks too', () => {
    const text = [
      'loai;HO VA TEN;Email;Ngày đồng ý;Mục đích;Lĩnh vực',
      'luat su;Trần Văn Bè;be@example.org;3/11/2026;nhận câu hỏi;đất đai, nước',
      'thợ mộc;Lê Cối;;;;',
      'Nhà báo;;;;;',
      'Nhà báo;Phạm Chèo;not-an-address;31/2/2026;hỏi;',
      'Nhà báo;Phạm Lái;;24/11/2026;hỏi;',
      'Luật sư;TRAN VAN BE;be@example.org;3/11/2026;nhận câu hỏi;',
      'Luật sư;Đã Có;;;;',
    ].join('\n');
    const known = { name: 'Đã Có', workplace: '', email: null, phone: null, at: { entryId: 'e' } };
    const read = readEntries(text, words, [known], '2026-11-23');
    expect(read.ok && read.lines.map(({ number, errors }) => [number, errors])).toEqual([
      [2, []],
      [3, ['kind']],
      [4, ['name']],
      [5, ['email', 'consentOn']],
      [6, ['consentInFuture']],
      [7, ['twice']],
      [8, ['consentMissing', 'known']],
    ]);
    expect(read.ok && read.lines[0]?.input).toMatchObject({
      kind: 'lawyer',
      consentOn: '2026-11-03',
      topics: ['đất đai', 'nước'],
    });
  });

  test.each([
    ['nothing', '', 'empty'],
    ['a head only', 'Họ tên,Loại', 'empty'],
    ['no head', 'Trần Văn Bè,Luật sư\nLê,Luật sư', 'noHead'],
    ['more lines than one goes through', `Họ tên,Loại\n${'A,Khác\n'.repeat(2001)}`, 'tooMany'],
  ])('%s is refused whole', (_sentence, text, reason) => {
    expect(readEntries(text, words, [], '2026-11-23')).toEqual({ ok: false, reason });
  });

  test('no person comes in without a consent that was written down; an association needs none', () => {
    const table = 'Họ tên;Loại;Ngày đồng ý;Mục đích\nA;Luật sư;;\nB;Luật sư;1/10/2026;hỏi\nC;Hội, hiệp hội;;';
    const read = readEntries(table, words, [], '2026-11-23');
    expect(read.ok && read.lines.map(({ errors }) => errors)).toEqual([['consentMissing'], [], []]);
  });

  test.each([
    ['the same name with another address', 'Trần Văn Bè;khac@example.org;', 'sameName'],
    ['another name with the same address', 'Nguyễn Đò;BE@example.org;', 'sameReach'],
    ['another name with the same telephone', 'Nguyễn Đò;;+84 912 345 678', 'sameReach'],
    ['the same name, nothing else known of the one', 'Trần Văn Bè;;', 'sameName'],
    ['a name that differs in its marks only', 'Trần Văn Bé;;', 'sameName'],
    ['another person', 'Nguyễn Đò;do@example.org;0912345679', undefined],
  ] as const)('%s is looked at by a person first', (_sentence, line, likeness) => {
    const someone = { name: 'Trần Văn Bè', workplace: '', email: 'be@example.org', phone: '0912.345.678' };
    const known = [{ ...someone, at: { entryId: 'e' } }];
    const consent = 'Luật sư;1/10/2026;hỏi';
    const head = 'Họ tên;Email;Điện thoại;Loại;Ngày đồng ý;Mục đích';
    const read = readEntries(`${head}\n${line};${consent}`, words, known, '2026-11-23');
    const doubt = likeness && { likeness, others: [{ name: 'Trần Văn Bè', at: { entryId: 'e' } }] };
    expect(read.ok && read.lines[0]).toMatchObject({ errors: [], ...(doubt ? { doubt } : {}) });
    expect(read.ok && 'doubt' in read.lines[0]!).toBe(likeness !== undefined);
  });

  const PERSON = { name: 'Trần Văn Hùng', workplace: '', email: null, phone: null };
  test.each([
    ['other marks: Hùng and Hưng', { name: 'Trần Văn Hưng' }, false],
    ['letters of another size', { name: 'TRẦN VĂN HÙNG' }, true],
    ['another telephone', { phone: '0912345679' }, false],
    ['who work elsewhere', { workplace: 'Trường Bến Đò' }, false],
    ['of whom nothing else is known', {}, true],
  ] as const)('two of one name, without an address: %s', (_sentence, given, same) => {
    expect(isSame(PERSON, { ...PERSON, ...given })).toBe(same);
    expect(isSame({ ...PERSON, ...given }, PERSON)).toBe(same);
  });

  test('one telephone, or one address, says that a name is the same without its marks too', () => {
    const [phone, email] = ['0912345678', 'hung@example.org'];
    const plain = { ...PERSON, name: 'TRAN VAN HUNG' };
    expect(isSame({ ...PERSON, phone }, { ...plain, phone: '+84 912 345 678' })).toBe(true);
    expect(isSame({ ...PERSON, email, phone }, { ...plain, email: 'HUNG@example.org' })).toBe(true);
  });

  test('several of one name are named each by its entry, and earlier lines by their number', () => {
    const known = ['e1', 'e2'].map((entryId) => ({
      ...PERSON,
      email: `${entryId}@example.org`,
      at: { entryId },
    }));
    const consent = 'Luật sư;1/10/2026;hỏi';
    const lines = ['Trần Văn Hùng;moi@example.org', 'Lê Cấy;a@example.org', 'Lê Cấy;b@example.org'];
    const table = lines.map((line) => `${line};${consent}`).join('\n');
    const read = readEntries(`Họ tên;Email;Loại;Ngày đồng ý;Mục đích\n${table}`, words, known, '2026-11-23');
    expect(read.ok && read.lines.map(({ doubt }) => doubt?.others.map(({ at }) => at))).toEqual([
      [{ entryId: 'e1' }, { entryId: 'e2' }],
      undefined,
      [{ line: 3 }],
    ]);
  });

  test('a long table looks at each entry of the directory a few times, however many lines it has', () => {
    let looks = 0;
    const known = Array.from({ length: 500 }, (_, n) => ({
      get name() {
        looks += 1;
        return `Người ${n}`;
      },
      ...{ workplace: '', email: `n${n}@example.org`, phone: null, at: { entryId: `e${n}` } },
    }));
    const looksFor = (count: number) => {
      looks = 0;
      const lines = Array.from({ length: count }, (_, n) => `Hội ${n};Hội, hiệp hội`).join('\n');
      const read = readEntries(`Họ tên;Loại\n${lines}`, words, known, '2026-11-23');
      expect(read.ok && read.lines.every(({ errors }) => errors.length === 0)).toBe(true);
      return looks;
    };
    expect(looksFor(2000)).toBe(looksFor(20));
  });

  test('a line that may be somebody who is there is taken only when that is meant, also of two lines', async () => {
    const { officer } = await aBody();
    await addEntry(platform(), officer, LAWYER);
    const consent = 'Luật sư,1/10/2026,hỏi';
    const table = `Họ tên,Email,Loại,Ngày đồng ý,Mục đích\nĐỗ Thị Ngân Hà,moi@example.org,${consent}\nHai,hai@example.org,${consent}\nHai,ba@example.org,${consent}`;
    expect(await importEntries(platform(), officer, table)).toMatchObject({ value: { taken: 1, left: 2 } });
    const meant = await importEntries(platform(), officer, table, { similarMeant: true });
    expect(meant).toMatchObject({ value: { taken: 2, left: 1 } });
  });

  test('the preview writes nothing; the good lines are taken, and once more they are known', async () => {
    const { officer } = await aBody();
    const table = 'Họ tên,Loại\nHội Cấy,"Hội, hiệp hội"\nAi đó,Không rõ';
    expect(await previewImport(platform(), officer, table)).toMatchObject({ ok: true });
    expect((await listEntries(platform(), officer, all)).entries).toEqual([]);
    expect(await importEntries(platform(), officer, table)).toMatchObject({ value: { taken: 1, left: 1 } });
    expect(await importEntries(platform(), officer, table)).toMatchObject({ reason: 'nothingToTake' });
    expect((await listEntries(platform(), officer, all)).entries).toMatchObject([{ name: 'Hội Cấy' }]);
  });
});
