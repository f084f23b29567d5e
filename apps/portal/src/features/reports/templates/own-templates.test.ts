import { expect, test } from 'vitest';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { loadReport } from '../report-desk.server.ts';
import { createReport } from '../write-report.server.ts';
import { offeredTemplates } from './choose-template.server.ts';
import { changeTemplate, copyTemplate, loadTemplate, nextVersion, putInUse } from './edit-template.server.ts';
import { requireOwnTemplate, updateOwnTemplate } from './own-templates.store.server.ts';

const platform = usePlatform('2026-11-10T02:00:00Z');
const FACTS = { title: 'Báo cáo', addressee: '', requestReference: '', programmeId: null };
const PERIOD = { periodFrom: '2026-01-01', periodTo: '2026-10-31' };

test('copied, changed, put in use, reported on; the next version leaves the report as it is', async () => {
  const { db } = platform();
  const body = await anOrganisation(db);
  const writer = await aPerson(db, { organisationId: body.id, roles: ['draftingOfficer'] });
  const copied = await copyTemplate(platform(), writer, { template: 'communeShort' });
  if (!copied.ok) throw new Error('not copied');
  const { id } = copied.value;
  const offered = async () =>
    (await offeredTemplates(db, writer.ownOrganisationIds)).map(({ value }) => value);
  expect(await offered()).not.toContain(id);
  const words = { heading: 'Thêm', sentence: 'Sai {draftLed}', label: 'Ô', lead: '' };
  const add = (version: number, what: 'sentence' | 'narrative', typed: Record<string, string> = {}) =>
    changeTemplate(platform(), writer, id, {
      version,
      typed,
      change: { kind: 'add', what, after: -1, words },
    });
  expect(await add(1, 'sentence', { name: 'Mẫu của sở' })).toMatchObject({ ok: true });
  await expect(add(1, 'narrative')).rejects.toThrow();
  expect(await putInUse(platform(), writer, id, { version: 2 })).toMatchObject({ reason: 'wrongPlaces' });
  const typed = { 'p0.f0': 'Đúng {draftsLed}.' };
  await changeTemplate(platform(), writer, id, { version: 2, typed, change: { kind: 'texts' } });
  expect(await putInUse(platform(), writer, id, { version: 3 })).toMatchObject({ ok: true });
  expect(await offered()).toContain(id);

  const created = await createReport(platform(), writer, { ...FACTS, ...PERIOD, template: id });
  if (!created.ok) throw new Error('not created');
  const printed = async () => (await loadReport(platform(), writer, created.value.id)).content!.body[0];
  expect(await printed()).toEqual({ kind: 'paragraph', text: 'Đúng 00.' });

  expect(
    await changeTemplate(platform(), writer, id, { version: 4, typed, change: { kind: 'texts' } }),
  ).toMatchObject({ reason: 'inUse' });
  const next = await nextVersion(platform(), writer, id);
  if (!next.ok) throw new Error(next.reason);
  const other = { 'p0.f0': 'Khác.' };
  await changeTemplate(platform(), writer, next.value.id, {
    version: 1,
    typed: other,
    change: { kind: 'texts' },
  });
  expect(await putInUse(platform(), writer, next.value.id, { version: 2 })).toMatchObject({ ok: true });
  expect(await requireOwnTemplate(db, id)).toMatchObject({ state: 'retired' });
  expect((await loadTemplate(platform(), writer, next.value.id)).own.template.version).toBe(2);
  expect(await printed()).toEqual({ kind: 'paragraph', text: 'Đúng 00.' });
});

test('nobody else reports on it or changes it; the database keeps what is in use', async () => {
  const { db } = platform();
  const [ours, theirs] = [await anOrganisation(db), await anOrganisation(db)];
  const writer = await aPerson(db, { organisationId: ours.id, roles: ['draftingOfficer'] });
  const stranger = await aPerson(db, { organisationId: theirs.id, roles: ['draftingOfficer'] });
  const copied = await copyTemplate(platform(), writer, { template: 'annual' });
  if (!copied.ok) throw new Error('not copied');
  const { id } = copied.value;
  await expect(putInUse(platform(), stranger, id, { version: 1 })).rejects.toThrow(/not permitted/);
  await putInUse(platform(), writer, id, { version: 1 });
  await expect(createReport(platform(), stranger, { ...FACTS, ...PERIOD, template: id })).rejects.toThrow(
    /not found/,
  );
  const { template } = await requireOwnTemplate(db, id);
  const past = updateOwnTemplate(db, id, 2, { template: { ...template, name: 'Khác' } });
  await expect(past).rejects.toThrow(/never changed/);
});
