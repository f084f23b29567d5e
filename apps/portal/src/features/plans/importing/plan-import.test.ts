import { beforeEach, describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation, aRelation, aSuccession } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { loadPlan } from '../plan-desk.server.ts';
import { insertProgramme } from '../programmes.store.server.ts';
import { findTasks } from '../tasks.store.server.ts';
import * as edits from './edit-import.server.ts';
import { loadImport } from './import-desk.server.ts';
import { eraseImportsOfFile, requireImport } from './imports.store.server.ts';
import { makePlanOfImport } from './make-plan.server.ts';
import { declareImport, startImport } from './start-import.server.ts';
import { keepPlanFile, readPlanFile } from './take-plan-file.server.ts';

const platform = usePlatform('2026-03-10T02:00:00Z');
const TEXT = [
  ...['Số: 7/KH-STM', 'Minh Hà, ngày 05 tháng 01 năm 2026', 'KẾ HOẠCH', 'Truyền thông về chợ năm 2025'],
  ...[
    'Sở Chợ thử ban hành Kế hoạch như sau:',
    'I. MỤC TIÊU',
    '1. Ai cũng biết nội quy chợ.',
    'III. NHIỆM VỤ',
    '1. In tờ gấp',
  ],
  ...[
    'Đơn vị chủ trì: Phòng In thử',
    'Đơn vị phối hợp: Báo Cũ thử; các phòng',
    'Thời gian: Quý I, trước ngày 01/02/2025',
    'Sản phẩm: tờ gấp',
  ],
  ...[
    '2. Nói chuyện với người bán hàng',
    'Thời gian: hằng quý',
    '2. Đề nghị Hội Hàng rong thử vận động hội viên.',
  ],
].join('\n\n');

let writer: PersonActor;
let reader: PersonActor;
let programmeId: string;
let ids: Readonly<Record<'own' | 'printing' | 'heir' | 'old', string>>;

beforeEach(async () => {
  const { db } = platform();
  programmeId = newId();
  const names = { code: programmeId, name: 'Truyền thông', legalBasis: '', sortKey: '1' };
  await insertProgramme(db, { id: programmeId, ...names, validFrom: '2022-01-01', validTo: null });
  const own = await anOrganisation(db, { name: 'Sở Chợ thử', shortName: 'SCT thử' });
  const printing = await anOrganisation(db, { name: 'Phòng In thử', shortName: 'PIT thử', level: 'unit' });
  await aRelation(db, 'belongsTo', printing, own);
  const old = await anOrganisation(db, { name: 'Báo Cũ thử', shortName: 'BCT thử', validTo: '2025-06-30' });
  const heir = await anOrganisation(db, { name: 'Báo Mới thử', shortName: 'BMT thử' });
  await aSuccession(db, old, heir, '2025-07-01');
  ids = { own: own.id, printing: printing.id, heir: heir.id, old: old.id };
  writer = await aPerson(db, { organisationId: own.id, roles: ['focalUnit'], programmeId });
  reader = await aPerson(db, { organisationId: own.id, roles: ['draftingOfficer'] });
});

const must = <Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: string },
) => {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

async function anImport(text = TEXT): Promise<string> {
  const { id } = must(await startImport(platform(), writer, { programmeId, year: 2026 }));
  must(await declareImport(platform(), writer, id, 'no'));
  const file = { name: 'ke-hoach.txt', bytes: new TextEncoder().encode(text) };
  must(await keepPlanFile(platform(), writer, await readPlanFile(platform(), writer, id, file)));
  return id;
}
const contentOf = async (id: string) => (await requireImport(platform().db, id)).content;

describe('from a file to a plan', () => {
  test('rows are read with their place, units are proposals that nobody has decided', async () => {
    const id = await anImport();
    const { head, rows } = await contentOf(id);
    expect(head).toMatchObject({
      title: 'Truyền thông về chợ năm 2025',
      symbol: '7/KH-STM',
      issuedOn: '2026-01-05',
      goals: 'Ai cũng biết nội quy chợ.',
    });
    expect(rows.map(({ title, time, mode }) => [title, time, mode])).toEqual([
      ['In tờ gấp', 'Quý I, trước ngày 01/02/2025', 'assigned'],
      ['Nói chuyện với người bán hàng', 'hằng quý', 'assigned'],
      ['Đề nghị Hội Hàng rong thử vận động hội viên.', '', 'requested'],
    ]);
    const units = rows.flatMap((row) =>
      row.units.map(({ name, match, organisationId, isDecided }) => [
        name,
        match.reason,
        organisationId,
        isDecided,
      ]),
    );
    expect(units).toEqual([
      ['Phòng In thử', 'sameName', null, false],
      ['Báo Cũ thử', 'successor', null, false],
      // A collective stays words: there is nothing to confirm.
      ['các phòng', 'collective', null, true],
      ['Hội Hàng rong thử', 'unknown', null, false],
    ]);
    const desk = await loadImport(platform(), writer, id);
    const first = desk.blocks[rows[0]?.from ?? -1];
    expect(first).toMatchObject({ text: '1. In tờ gấp', tasks: [{ ordinal: 1 }] });
    expect(desk.warnings.map(({ code }) => code).sort()).toEqual(
      [
        'doubleNumber',
        'endedUnit',
        'missingSection',
        'noLead',
        'noTime',
        'otherYear',
        'pastDay',
        'planOfOtherYear',
      ].sort(),
    );
  });

  test('the plan is a draft with its tasks; only confirmed units are bodies; the file is one link away', async () => {
    const id = await anImport();
    const tried = (await loadImport(platform(), writer, id)).open;
    expect([tried.sure.length, tried.likely.length]).toEqual([1, 2]);
    const { version } = await requireImport(platform().db, id);
    must(await edits.confirmImport(platform(), writer, id, { version, least: 'likely' }));
    const { planId } = must(await makePlanOfImport(platform(), writer, id, { version: version + 1 }));
    const { plan, tasks, sourceId } = await loadPlan(platform(), writer, planId);
    expect(plan).toMatchObject({ state: 'draft', year: 2026, symbol: '7/KH-STM', organisationId: ids.own });
    expect(sourceId).toBe(id);
    expect(
      tasks.map(({ leadText, coordinatingText, dueOn, turns }) => [leadText, coordinatingText, dueOn, turns]),
    ).toEqual([
      ['Phòng In thử', 'Báo Cũ thử; các phòng', '2025-01-31', 0],
      ['', '', '2026-03-31', 4],
      ['Hội Hàng rong thử', '', null, 0],
    ]);
    // The printed name stays, the body behind it is who took over.
    expect(tasks[0]?.units.map(({ name, organisationId }) => [name, organisationId])).toEqual([
      ['Phòng In thử', ids.printing],
      ['Báo Cũ thử', ids.heir],
      ['các phòng', null],
    ]);
    expect(await makePlanOfImport(platform(), writer, id, { version: version + 2 })).toMatchObject({
      reason: 'notOpen',
    });
    expect((await findTasks(platform().db, planId)).length).toBe(3);
    const acts = (await findEntries(platform().db, { objectId: id, limit: 20 })).map(({ act }) => act);
    expect(acts).toEqual(
      expect.arrayContaining([
        'planImport.started',
        'planImport.fileRead',
        'planImport.changed',
        'planImport.made',
      ]),
    );
  });

  test('who does not keep plans does not open it', async () => {
    const id = await anImport();
    await expect(loadImport(platform(), reader, id)).rejects.toMatchObject({ status: 403 });
    await expect(startImport(platform(), reader, { programmeId, year: 2026 })).rejects.toMatchObject({
      status: 403,
    });
  });

  test('a file needs the answer, and a stamped one is turned away', async () => {
    const { id } = must(await startImport(platform(), writer, { programmeId, year: 2026 }));
    const send = async (text: string) =>
      await readPlanFile(platform(), writer, id, { name: 'a.txt', bytes: new TextEncoder().encode(text) });
    expect(await send(TEXT)).toMatchObject({ reason: 'notDeclared' });
    must(await declareImport(platform(), writer, id, 'no'));
    expect(await send(`TỐI MẬT\n\n${TEXT}`)).toMatchObject({ reason: 'secretStamp' });
  });
});

describe('what a person does with the rows', () => {
  const words = {
    title: 'Dán nội quy',
    product: '',
    time: 'Tháng 5',
    mode: 'assigned',
    lead: ['Phòng In thử'],
    coordinating: [],
  } as const;

  test('edit, add, merge and remove; each is taken back', async () => {
    const id = await anImport();
    const before = await contentOf(id);
    const [first] = before.rows;
    if (!first) throw new Error('expected a row');
    const at = { rowId: first.id, version: first.version };
    must(await edits.editImportRow(platform(), writer, id, { ...at, ...words }));
    must(await edits.addImportRow(platform(), writer, id, { ...words, title: 'Phát loa' }));
    must(await edits.mergeImportRow(platform(), writer, id, { rowId: first.id, version: 2 }));
    const after = await contentOf(id);
    expect(after.rows.map(({ title, time }) => [title, time])).toEqual([
      ['Dán nội quy; Nói chuyện với người bán hàng', 'Tháng 5; hằng quý'],
      ['Đề nghị Hội Hàng rong thử vận động hội viên.', ''],
      ['Phát loa', 'Tháng 5'],
    ]);
    must(await edits.removeImportRow(platform(), writer, id, { rowId: after.rows[2]!.id, version: 1 }));
    for (let step = 0; step < 4; step++) {
      const { version } = await requireImport(platform().db, id);
      must(await edits.undoImport(platform(), writer, id, { version }));
    }
    expect(await contentOf(id)).toEqual(before);
    const { version } = await requireImport(platform().db, id);
    expect(await edits.undoImport(platform(), writer, id, { version })).toMatchObject({
      reason: 'nothingToUndo',
    });
  });

  test('two tabs on one row: the second is told and writes nothing; on two rows both write', async () => {
    const id = await anImport();
    const [first, second] = (await contentOf(id)).rows;
    if (!first || !second) throw new Error('expected two rows');
    must(await edits.editImportRow(platform(), writer, id, { rowId: first.id, version: 1, ...words }));
    must(
      await edits.editImportRow(platform(), writer, id, {
        rowId: second.id,
        version: 1,
        ...words,
        title: 'Hai',
      }),
    );
    await expect(
      edits.editImportRow(platform(), writer, id, { rowId: first.id, version: 1, ...words, title: 'Ba' }),
    ).rejects.toMatchObject({ status: 409 });
    expect((await contentOf(id)).rows.map(({ title }) => title)).toEqual([
      'Dán nội quy',
      'Hai',
      expect.any(String),
    ]);
  });

  test('units: the proposal, another body by its name, or words; a name that nobody has is refused', async () => {
    const id = await anImport();
    const [first] = (await contentOf(id)).rows;
    if (!first) throw new Error('expected a row');
    const say = async (version: number, said: Record<string, string>) =>
      await edits.decideImportUnits(platform(), writer, id, { rowId: first.id, version, ...said });
    must(await say(1, { unit0: ids.printing, other1: 'báo mới thử', unit2: 'words' }));
    const decided = (await contentOf(id)).rows[0]?.units.map(({ organisationId, isDecided }) => [
      organisationId,
      isDecided,
    ]);
    expect(decided).toEqual([
      [ids.printing, true],
      [ids.heir, true],
      [null, true],
    ]);
    expect(await say(2, { other0: 'Phòng không có' })).toMatchObject({ reason: 'noSuchBody' });
    // An ended body takes no new task by its name.
    expect(await say(2, { other1: 'Báo Cũ thử' })).toMatchObject({ reason: 'noSuchBody' });
  });

  test('a purged file takes along what was read of it', async () => {
    const id = await anImport();
    const row = await platform()
      .db.selectFrom('plan_import')
      .select('file_sha256')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await eraseImportsOfFile(platform().db, row.file_sha256 ?? '');
    expect(await requireImport(platform().db, id)).toMatchObject({
      state: 'purged',
      content: { rows: [], head: { title: '' } },
    });
  });
});
