import { beforeEach, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { importResults, previewResults } from './import/import-results.server.ts';
import { requireIndex } from './indices.store.server.ts';
import { addIndex, editIndex, hideIndex, saveResult, showIndex } from './keep-indices.server.ts';
import { indexCsv, listIndices, listShownIndices, loadIndex, viewIndex } from './load-indices.server.ts';

const platform = usePlatform('2026-11-28T01:00:00Z');
let officer: PersonActor;
let head: PersonActor;
let organisationId: string;
beforeEach(async () => {
  ({ id: organisationId } = await anOrganisation(platform().db, { name: 'Ủy ban nhân dân tỉnh Thử' }));
  officer = await aPerson(platform().db, { organisationId, roles: ['focalUnit'] });
  head = await aPerson(platform().db, { organisationId, roles: ['leader'] });
});

const INDEX = {
  ...{ name: 'Chỉ số cải cách hành chính', issuer: 'Bộ Nội vụ', measures: 'Kết quả cải cách.', source: '' },
  ...{ unit: 'điểm', top: 100 },
};
const figures = (year: number, points: number) => ({
  ...{ year, points, place: 5, places: 34, components: [{ name: 'Thể chế', points: 8, most: 10 }] },
  ...{ decisionNumber: '12/QĐ-BNV', decisionOn: `${year + 1}-04-15`, decisionIssuer: 'Bộ Nội vụ' },
  ...{ organisationId, reason: '' },
});

async function anIndex() {
  const added = await addIndex(platform(), officer, INDEX);
  if (!added.ok) throw new Error('not added');
  return added.value.id;
}

test('an index is shown with its figures, their change and their decision; an officer alone does not show it', async () => {
  const id = await anIndex();
  expect(await showIndex(platform(), head, id, { version: 1 })).toMatchObject({ reason: 'noResults' });
  await saveResult(platform(), officer, id, figures(2024, 80));
  await saveResult(platform(), officer, id, figures(2025, 82.5));
  await expect(showIndex(platform(), officer, id, { version: 1 })).rejects.toThrow();
  const { slug } = await requireIndex(platform().db, id);
  await expect(viewIndex(platform(), slug, { body: '', year: 0 })).rejects.toThrow();
  expect((await showIndex(platform(), head, id, { version: 1 })).ok).toBe(true);
  const view = await viewIndex(platform(), slug, { body: '', year: 0 });
  expect(view.inYear).toMatchObject([{ cell: { year: 2025, change: 2.5, climbed: 0 } }]);
  expect(view.line?.years).toHaveLength(2);
  const csv = await indexCsv(platform(), slug, ['a']);
  expect(csv.split('\r\n').filter(Boolean)).toHaveLength(3);
  expect(csv).toContain('12/QĐ-BNV');
  expect((await listShownIndices(platform())).map((one) => [one.slug, one.results, one.lastYear])).toEqual([
    [slug, 2, 2025],
  ]);
  expect((await hideIndex(platform(), head, id, { version: 2 })).ok).toBe(true);
  expect(await listShownIndices(platform())).toEqual([]);
});

test('a figure is set right with a reason only, and the earlier one stays', async () => {
  const id = await anIndex();
  await saveResult(platform(), officer, id, figures(2025, 80));
  const again = figures(2025, 81);
  expect(await saveResult(platform(), officer, id, again)).toMatchObject({ reason: 'alreadyThere' });
  const reason = 'Bộ đính chính ngày 20/5.';
  expect(await saveResult(platform(), officer, id, { ...figures(2025, 80), reason })).toMatchObject({
    reason: 'nothingChanged',
  });
  expect((await saveResult(platform(), officer, id, { ...again, reason })).ok).toBe(true);
  const { results, corrections, trail } = await loadIndex(platform(), officer, id);
  expect(results).toMatchObject([{ points: 81, version: 2, reason }]);
  expect(corrections).toMatchObject([{ before: { points: 80 }, after: { points: 81 } }]);
  expect(trail).toHaveLength(3);
  expect(await editIndex(platform(), officer, id, { version: 1, ...INDEX, top: 80 })).toMatchObject({
    reason: 'resultAboveTop',
  });
});

test('a table is looked through before it is taken; what is wrong says why and is left', async () => {
  const id = await anIndex();
  await saveResult(platform(), officer, id, figures(2023, 70));
  const name = 'Ủy ban nhân dân tỉnh Thử';
  const table = [
    'Cơ quan;Năm;Điểm;Hạng;Trên tổng số;Thành phần;Số quyết định;Ngày quyết định;Cơ quan ban hành',
    `${name};2024;80,5;3;34;Thể chế: 8/10;12/QĐ-BNV;15/4/2025;Bộ Nội vụ`,
    `${name};2024;81;3;34;;12/QĐ-BNV;15/4/2025;Bộ Nội vụ`,
    `${name};2023;81;3;34;;12/QĐ-BNV;15/4/2025;Bộ Nội vụ`,
    `Nơi khác;2024;nhiều;3;34;;12/QĐ-BNV;15/4/2025;Bộ Nội vụ`,
    `${name};2025;101;;;;;15/4/2026;Bộ Nội vụ`,
  ].join('\n');
  const read = await previewResults(platform(), officer, id, table);
  expect(read.ok && read.lines.map(({ errors }) => errors)).toEqual([
    [],
    ['twice'],
    ['known'],
    ['unknownBody', 'points'],
    ['decisionNumber'],
  ]);
  expect(await importResults(platform(), officer, id, table)).toMatchObject({ value: { taken: 1, left: 4 } });
  expect(await importResults(platform(), officer, id, table)).toMatchObject({ reason: 'nothingToTake' });
  expect((await loadIndex(platform(), officer, id)).results.map(({ year }) => year)).toEqual([2024, 2023]);
});

test('another body neither reads nor writes it', async () => {
  const id = await anIndex();
  const { id: elsewhere } = await anOrganisation(platform().db);
  const stranger = await aPerson(platform().db, {
    organisationId: elsewhere,
    roles: ['leader', 'focalUnit'],
  });
  await expect(loadIndex(platform(), stranger, id)).rejects.toThrow();
  await expect(saveResult(platform(), stranger, id, figures(2025, 1))).rejects.toThrow();
  await expect(previewResults(platform(), stranger, id, '')).rejects.toThrow();
  expect((await listIndices(platform(), stranger)).indices).toEqual([]);
});
