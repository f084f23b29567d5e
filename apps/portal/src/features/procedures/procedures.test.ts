import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { writeProceduresFeed } from '#features/open-data/feeds/write-procedures-feed.server.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { changeFault, isInForce, isProcedureCode, onlineAddress } from './admin-procedure.ts';
import { importProcedures, previewProcedures } from './import/import-procedures.server.ts';
import { addProcedure, changeProcedure, correctProcedure } from './keep-procedures.server.ts';
import {
  changesSince,
  listProcedures,
  loadProcedure,
  proceduresCsv,
  searchProcedures,
  viewProcedure,
} from './load-procedures.server.ts';

test.each([
  ['1.004227', true],
  ['2.000815.000.00.00.H61', true],
  ['1004227', false],
  ['1.00422', false],
  ['1.004227/../x', false],
])('the code %s', (code, is) => expect(isProcedureCode(code)).toBe(is));

test.each([
  ['', ''],
  ['https://dichvucong.gov.vn/p/home?ma=1', 'https://dichvucong.gov.vn/p/home?ma=1'],
  ['http://dichvucong.gov.vn/', undefined],
  ['https://dichvucong.gov.vn.evil.example/', undefined],
  ['https://evil.example/?gov.vn', undefined],
  ['https://a:b@dichvucong.gov.vn/', undefined],
  ['https://dichvucong.gov.vn:8443/', undefined],
  ['javascript:alert(1)', undefined],
])('an online service at %s', (text, address) => expect(onlineAddress(text)).toBe(address));

const CODE = '1.004227';
const OTHER = '1.004228';
describe('what may follow on what holds', () => {
  const change = { code: CODE, replacedBy: '', decisionOn: '2026-01-05', effectiveOn: '2026-01-10' };
  test.each([
    [undefined, { state: 'new' }, undefined],
    [undefined, { state: 'changed' }, undefined],
    [undefined, { state: 'abolished' }, 'wasNever'],
    ['new', { state: 'new' }, 'isThere'],
    ['new', { state: 'changed' }, undefined],
    ['changed', { state: 'abolished' }, undefined],
    ['changed', { state: 'replaced', replacedBy: OTHER }, undefined],
    ['changed', { state: 'replaced' }, 'replacedByWhat'],
    ['changed', { state: 'changed', replacedBy: OTHER }, 'replacedByWhat'],
    ['changed', { state: 'replaced', replacedBy: CODE }, 'replacedByItself'],
    ['abolished', { state: 'changed' }, 'isAbolished'],
    ['replaced', { state: 'abolished' }, 'isAbolished'],
    ['new', { state: 'changed', effectiveOn: '2026-01-04' }, 'effectTooEarly'],
  ] as const)('%s, then %o', (before, given, fault) => {
    expect(changeFault(before && { state: before, code: CODE }, { ...change, ...given })).toBe(fault);
  });
});

test.each([
  ['new', '2026-12-01', false],
  ['new', '2026-11-28', true],
  ['changed', '2026-12-01', true],
  ['abolished', '2026-12-01', true],
  ['abolished', '2026-11-28', false],
] as const)('%s from %s is in force on 28/11/2026: %s', (state, effectiveOn, is) =>
  expect(isInForce({ state, effectiveOn }, '2026-11-28')).toBe(is),
);

const platform = usePlatform('2026-11-28T01:00:00Z');
let officer: PersonActor;
beforeEach(async () => {
  const { id: organisationId } = await anOrganisation(platform().db);
  officer = await aPerson(platform().db, { organisationId, roles: ['focalUnit'] });
});
const FACTS = {
  ...{ state: 'new' as const, effectiveOn: '2026-10-01', name: 'Cấp giấy phép họp chợ phiên' },
  ...{ field: 'Thương mại', level: 'commune' as const, decisionNumber: '100/QĐ-UBND', replacedBy: '' },
  ...{ decisionOn: '2026-09-20', decisionIssuer: 'Chủ tịch UBND tỉnh', online: '' },
};
async function aProcedure(code = CODE) {
  const added = await addProcedure(platform(), officer, { code, ...FACTS });
  if (!added.ok) throw new Error(added.reason);
  return added.value.id;
}
const ANY = { words: '', field: '', level: '', body: '', state: '' };
const PAGE = { limit: 10, offset: 0 };

test('a procedure is announced, changed, replaced; everything stays and is told since a day and by the feed', async () => {
  const id = await aProcedure();
  await aProcedure(OTHER);
  expect(await addProcedure(platform(), officer, { code: CODE, ...FACTS })).toMatchObject({
    reason: 'isThere',
  });
  const changed = {
    ...FACTS,
    state: 'changed' as const,
    decisionNumber: '120/QĐ-UBND',
    effectiveOn: '2026-11-01',
  };
  expect((await changeProcedure(platform(), officer, id, { version: 1, ...changed })).ok).toBe(true);
  const replaced = { ...changed, state: 'replaced' as const, replacedBy: OTHER, effectiveOn: '2026-11-20' };
  await expect(changeProcedure(platform(), officer, id, { version: 1, ...replaced })).rejects.toThrow();
  expect((await changeProcedure(platform(), officer, id, { version: 2, ...replaced })).ok).toBe(true);
  const { changes, trail } = await loadProcedure(platform(), officer, id);
  expect(changes.map(({ kind }) => kind)).toEqual(['replaced', 'changed', 'new']);
  expect(trail).toHaveLength(3);
  const view = await viewProcedure(platform(), CODE);
  expect(view).toMatchObject({ inForce: false, replacementCode: OTHER });
  const since = await changesSince(platform(), '2026-11-01', PAGE);
  expect(since.map(({ kind, effectiveOn }) => [kind, effectiveOn])).toEqual([
    ['replaced', '2026-11-20'],
    ['changed', '2026-11-01'],
  ]);
  const feed = await writeProceduresFeed({ ...platform(), config: { publicUrl: 'https://x.example' } }, 'vi');
  expect(feed.match(/<entry>/g)).toHaveLength(4);
  expect(feed).toContain(`https://x.example/thu-tuc-hanh-chinh/${CODE}`);
});

test('a correction needs a reason and keeps what was written', async () => {
  const id = await aProcedure();
  const same = { version: 1, ...FACTS, reason: 'Gõ nhầm.' };
  expect(await correctProcedure(platform(), officer, id, same)).toMatchObject({ reason: 'nothingChanged' });
  expect((await correctProcedure(platform(), officer, id, { ...same, name: 'Đăng ký họp chợ' })).ok).toBe(
    true,
  );
  const { procedure, changes } = await loadProcedure(platform(), officer, id);
  expect(procedure).toMatchObject({ name: 'Đăng ký họp chợ', state: 'new', kind: 'corrected' });
  expect(changes[1]).toMatchObject({ name: FACTS.name, kind: 'new' });
  expect(await changesSince(platform(), '2026-11-28', PAGE)).toMatchObject([{ reason: 'Gõ nhầm.' }]);
});

test('people search without marks and filter; what has ended is asked for apart', async () => {
  const id = await aProcedure();
  await aProcedure(OTHER);
  const ended = { ...FACTS, state: 'abolished' as const, effectiveOn: '2026-11-01' };
  await changeProcedure(platform(), officer, id, { version: 1, ...ended });
  const codes = async (filter: Partial<typeof ANY>) =>
    (await searchProcedures(platform(), { ...ANY, ...filter }, PAGE)).procedures.map(({ code }) => code);
  expect(await codes({ words: 'giay phep cho' })).toEqual([CODE, OTHER]);
  expect(await codes({ words: '%' })).toEqual([]);
  expect(await codes({ state: 'inForce' })).toEqual([OTHER]);
  expect(await codes({ state: 'ended' })).toEqual([CODE]);
  expect(await codes({ field: 'Y tế' })).toEqual([]);
  expect((await proceduresCsv(platform(), ANY, ['mã'])).split('\r\n').filter(Boolean)).toHaveLength(3);
});

test('a table is looked through before it is taken', async () => {
  await aProcedure();
  const table = [
    'Mã TTHC\tTên TTHC\tLĩnh vực\tCấp thực hiện\tSố quyết định\tNgày quyết định\tCơ quan ban hành\tĐường dẫn',
    '1.000001\tA\tĐất đai\tcấp tỉnh\t1/QĐ\t1/10/2026\tUBND tỉnh\thttps://dichvucong.gov.vn/a',
    '1.000001\tA\tĐất đai\tcấp tỉnh\t1/QĐ\t1/10/2026\tUBND tỉnh\t',
    `${CODE}\tA\tĐất đai\tcấp tỉnh\t1/QĐ\t1/10/2026\tUBND tỉnh\t`,
    '1.000002\tA\tĐất đai\tcấp thôn\t1/QĐ\t1/12/2026\tUBND tỉnh\thttps://evil.example',
  ].join('\n');
  const read = await previewProcedures(platform(), officer, table);
  expect(read.ok && read.lines.map(({ errors }) => errors)).toEqual([
    [],
    ['twice'],
    ['isThere'],
    ['level', 'online'],
  ]);
  expect(await importProcedures(platform(), officer, table)).toMatchObject({ value: { taken: 1, left: 3 } });
  expect(await viewProcedure(platform(), '1.000001')).toMatchObject({
    procedure: { effectiveOn: '2026-10-01', state: 'new' },
  });
});

test('another body does not change it', async () => {
  const id = await aProcedure();
  const { id: elsewhere } = await anOrganisation(platform().db);
  const stranger = await aPerson(platform().db, { organisationId: elsewhere, roles: ['focalUnit'] });
  const change = { version: 1, ...FACTS, state: 'changed' as const };
  await expect(changeProcedure(platform(), stranger, id, change)).rejects.toThrow();
  await expect(loadProcedure(platform(), stranger, id)).rejects.toThrow();
  expect((await listProcedures(platform(), stranger, ANY, PAGE)).total).toBe(0);
});
