import { expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { insertProgramme } from '#features/plans/programmes.store.server.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation, aRelation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { findReportsFor } from './list-reports.server.ts';
import { loadReport } from './report-desk.server.ts';
import { insertReport, updateReport } from './reports.store.server.ts';
import { createReport } from './write-report.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
const PERIOD = { periodFrom: '2026-01-01', periodTo: '2026-10-31' };
const ADDRESSED = { addressee: '', requestReference: '' };

async function aProgramme(): Promise<string> {
  const id = newId();
  const names = { code: id, name: id, legalBasis: '', sortKey: id };
  await insertProgramme(platform().db, { id, ...names, validFrom: '2022-01-01', validTo: null });
  return id;
}

async function aReport(
  organisationId: string,
  programmeId: string | null,
  title: string,
  signed = true,
): Promise<string> {
  const { db, clock } = platform();
  const id = newId();
  const facts = { id, organisationId, programmeId, title, createdBy: null, createdAt: clock.now() };
  await insertReport(db, { ...facts, ...PERIOD, ...ADDRESSED });
  if (signed) await updateReport(db, id, 1, { state: 'frozen' });
  return id;
}

const received = async (actor: PersonActor) =>
  (await findReportsFor(platform().db, actor)).received.map(({ title }) => title).sort();

test('a receiving body finds signed reports, in the programme of the relation and of the role', async () => {
  const { db } = platform();
  const [communication, reform] = [await aProgramme(), await aProgramme()];
  const [justice, science, commune] = [
    await anOrganisation(db),
    await anOrganisation(db),
    await anOrganisation(db),
  ];
  await aRelation(db, 'reportsTo', science, justice, { programmeId: communication });
  await aRelation(db, 'reportsTo', commune, justice);
  await aReport(science.id, communication, 'sở');
  const unsigned = await aReport(science.id, communication, 'sở, đang viết', false);
  const other = await aReport(science.id, reform, 'sở, chương trình khác');
  const none = await aReport(science.id, null, 'sở, không chương trình');
  await aReport(commune.id, reform, 'xã, chương trình khác');
  await aReport(commune.id, null, 'xã, không chương trình');
  const organisationId = justice.id;
  const focal = await aPerson(db, { organisationId, roles: ['focalUnit'], programmeId: communication });
  const leader = await aPerson(db, { organisationId, roles: ['leader'] });
  const officer = await aPerson(db, { organisationId, roles: ['draftingOfficer'] });
  expect(await received(focal)).toEqual(['sở', 'xã, không chương trình']);
  expect(await received(leader)).toEqual(['sở', 'xã, chương trình khác', 'xã, không chương trình']);
  expect(await received(officer)).toEqual([]);
  for (const id of [unsigned, other, none])
    await expect(loadReport(platform(), focal, id)).rejects.toThrow(/not permitted/);
  expect((await findReportsFor(db, leader)).own).toEqual([]);
});

test('a focal unit starts reports of its own programme, or of none', async () => {
  const { db } = platform();
  const [communication, reform] = [await aProgramme(), await aProgramme()];
  const { id: organisationId } = await anOrganisation(db);
  const focal = await aPerson(db, { organisationId, roles: ['focalUnit'], programmeId: communication });
  const start = (programmeId: string | null) =>
    createReport(platform(), focal, { title: 'Báo cáo', ...PERIOD, ...ADDRESSED, programmeId });
  expect((await start(communication)).ok).toBe(true);
  expect((await start(null)).ok).toBe(true);
  await expect(start(reform)).rejects.toThrow(/not permitted/);
});
