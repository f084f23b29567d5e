import { beforeEach, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation, aRelation, aSuccession } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { findPlansFor } from './list-plans.server.ts';
import { createPlan } from './manage-plan.server.ts';
import type { PlanState } from './plan.ts';
import { loadPlan } from './plan-desk.server.ts';
import { insertPlan } from './plans.store.server.ts';
import { insertProgramme } from './programmes.store.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
let communication: string;
let reform: string;

beforeEach(async () => {
  [communication, reform] = [newId(), newId()];
  for (const id of [communication, reform]) {
    const names = { code: id, name: id, legalBasis: '', sortKey: id };
    await insertProgramme(platform().db, { id, ...names, validFrom: '2022-01-01', validTo: null });
  }
});

async function aPlan(organisationId: string, programmeId: string, state: PlanState, title: string) {
  const { db, clock } = platform();
  const id = newId();
  const words = { title, symbol: null, issuedOn: null, goals: '', createdBy: null };
  const plan = { id, organisationId, programmeId, year: 2026, state, createdAt: clock.now() };
  await insertPlan(db, { ...plan, ...words });
  return id;
}

const titles = async (actor: PersonActor) => {
  const { own, received } = await findPlansFor(platform().db, actor, { today: '2026-11-23' });
  const named = (plans: typeof own) => plans.map(({ title }) => title).sort();
  return { own: named(own), received: named(received) };
};

test('a focal unit finds the issued plans of who reports to it in its programme; each opens, no other does', async () => {
  const { db } = platform();
  const [justice, science, police] = [
    await anOrganisation(db),
    await anOrganisation(db),
    await anOrganisation(db),
  ];
  await aRelation(db, 'reportsTo', science, justice, { programmeId: communication });
  await aRelation(db, 'reportsTo', police, justice, { programmeId: reform });
  await aPlan(justice.id, communication, 'draft', 'của mình');
  const issued = await aPlan(science.id, communication, 'inForce', 'đã đưa vào thực hiện');
  const draft = await aPlan(science.id, communication, 'draft', 'đang soạn');
  const other = await aPlan(science.id, reform, 'inForce', 'chương trình khác');
  const received = await aPlan(police.id, reform, 'ended', 'của quan hệ khác');
  const organisationId = justice.id;
  const focal = await aPerson(db, { organisationId, roles: ['focalUnit'], programmeId: communication });
  const leader = await aPerson(db, { organisationId, roles: ['leader'] });
  const officer = await aPerson(db, { organisationId, roles: ['draftingOfficer'] });
  expect(await titles(focal)).toEqual({ own: ['của mình'], received: ['đã đưa vào thực hiện'] });
  expect((await titles(leader)).received).toEqual(['của quan hệ khác', 'đã đưa vào thực hiện']);
  expect((await titles(officer)).received).toEqual([]);
  expect((await loadPlan(platform(), focal, issued)).may).toEqual({
    edit: false,
    report: false,
    money: false,
  });
  for (const id of [draft, other, received])
    await expect(loadPlan(platform(), focal, id)).rejects.toThrow(/not permitted/);
});

test('a focal unit starts plans in its own programme only', async () => {
  const { db } = platform();
  const { id: organisationId } = await anOrganisation(db);
  const focal = await aPerson(db, { organisationId, roles: ['focalUnit'], programmeId: communication });
  const start = (programmeId: string) =>
    createPlan(platform(), focal, { programmeId, year: 2026, title: 'Kế hoạch' });
  expect((await start(communication)).ok).toBe(true);
  await expect(start(reform)).rejects.toThrow(/not permitted/);
});

test('plans of an ended body are found among the own of its successor', async () => {
  const { db } = platform();
  const old = await anOrganisation(db, { validTo: '2025-06-30' });
  const next = await anOrganisation(db);
  await aSuccession(db, old, next, '2025-07-01');
  await aPlan(old.id, communication, 'ended', 'năm cũ');
  const officer = await aPerson(db, { organisationId: next.id, roles: ['staffMember'] });
  expect(await titles(officer)).toEqual({ own: ['năm cũ'], received: [] });
});
