import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { notify } from '#features/notifications/deliver.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { DomainEvent } from '#platform/outbox.server.ts';
import { anOrganisation, aRelation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { askReports, remindOfReports } from '../ask-reports.server.ts';
import { returnForCorrection } from '../fill-request.server.ts';
import { loadRequest } from '../load-request.server.ts';
import { remindAskedBodies } from './remind-asked.job.server.ts';

const platform = usePlatform('2026-11-10T02:00:00Z');
const PERIOD = { periodFrom: '2025-11-01', periodTo: '2026-10-31', programmeId: null };

async function asked(dueOn: string) {
  const { db, clock } = platform();
  clock.set('2026-11-10T02:00:00Z');
  const justice = await anOrganisation(db, { name: 'Sở Tư pháp thử' });
  const [an, binh] = [
    await anOrganisation(db, { level: 'commune' }),
    await anOrganisation(db, { level: 'commune' }),
  ];
  for (const commune of [an, binh]) await aRelation(db, 'reportsTo', commune, justice);
  const head = await aPerson(db, { organisationId: justice.id, roles: ['leader'] });
  const leader = await aPerson(db, { organisationId: an.id, roles: ['leader'] });
  const officer = await aPerson(db, { organisationId: binh.id, roles: ['communeOfficer'] });
  const ask = async (title: string) => {
    const words = { template: 'communeShort' as const, title, letter: '', addressee: '' };
    const made = await askReports(platform(), head, { ...PERIOD, ...words, dueOn, chosen: [an.id, binh.id] });
    if (!made.ok) throw new Error(made.reason);
    return made.value.id;
  };
  return { head, leader, officer, first: await ask('Một'), second: await ask('Hai'), an };
}

/** What each person was told in the workspace by the events of one kind. */
async function told(personId: string): Promise<string[]> {
  const { db } = platform();
  const { rows } = await sql<DomainEvent & { occurred_at: Date }>`
    select id, topic, payload, occurred_at from outbox where topic like 'report.%' order by id`.execute(db);
  for (const { occurred_at: occurredAt, ...event } of rows) await notify(db, { ...event, occurredAt });
  const { rows: lines } = await sql<{ topic: string }>`
    select topic from notification where person_id = ${personId}
      and topic in ('reportsDue', 'reportsLate', 'reportReturned') order by created_at, id`.execute(db);
  return lines.map(({ topic }) => topic);
}

test('each step is told once a person, however many reports it is about; days off and what came meanwhile are seen', async () => {
  // Saturday 28/11: until Monday 30/11. A week before is Monday 23/11; 24/11 is a holiday.
  const { head, leader, officer, first, an } = await asked('2026-11-28');
  const on = async (day: string) => {
    platform().clock.set(`${day}T00:00:00Z`);
    return await remindAskedBodies(platform());
  };
  expect(await on('2026-11-20')).toBe(0);
  expect(await on('2026-11-23')).toBe(2);
  expect(await on('2026-11-23'), 'and no more the same day').toBe(0);
  expect(await on('2026-11-24'), 'a holiday').toBe(0);
  expect(await on('2026-11-25')).toBe(0);
  // Three days before is Friday 27/11, one day before is Sunday: told on Friday, as one.
  expect(await on('2026-11-27')).toBe(2);
  expect(await on('2026-11-30')).toBe(0);
  expect(await told(leader.personId)).toEqual(['reportsDue', 'reportsDue']);
  // One of the two is in: it is late for the other only.
  await sql`insert into report (id, organisation_id, template, title, period_from, period_to, state, narrative, created_at, request_id)
    values ('018f0000-0000-7000-8000-000000000001', ${an.id}, 'communeShort', 'x', '2025-11-01', '2026-10-31', 'frozen', '{}', now(), ${first})`.execute(
    platform().db,
  );
  await sql`update report_request_body set report_id = '018f0000-0000-7000-8000-000000000001', received_on = '2026-11-30'
    where organisation_id = ${an.id}`.execute(platform().db);
  expect(await on('2026-12-01')).toBe(1);
  expect(await told(officer.personId)).toEqual(['reportsDue', 'reportsDue', 'reportsLate']);
  expect(await told(leader.personId)).toEqual(['reportsDue', 'reportsDue']);
  const desk = await loadRequest(platform(), head, first, { state: 'overdue', page: 1 });
  expect(desk.rows).toMatchObject([{ reminders: 3, remindedOn: legalDay(platform().clock.now()) }]);
  expect(desk.trail.filter(({ act }) => act === 'reportRequest.remindedByItself')).toHaveLength(3);
  // What goes back for correction sends word to those who were told of it.
  const back = { organisationId: an.id, reason: 'Thiếu số liệu' };
  expect(await returnForCorrection(platform(), head, first, back)).toMatchObject({ ok: true });
  expect(await told(leader.personId)).toEqual(['reportsDue', 'reportsDue', 'reportReturned']);
});

test('whom the superior reminded this morning is not reminded of the same once more', async () => {
  const { head, leader, first, second } = await asked('2026-11-30');
  platform().clock.set('2026-11-23T00:00:00Z');
  for (const id of [first, second])
    expect(await remindOfReports(platform(), head, id)).toMatchObject({ ok: true, value: { reminded: 2 } });
  expect(await remindAskedBodies(platform())).toBe(0);
  platform().clock.set('2026-11-25T00:00:00Z');
  expect(await remindAskedBodies(platform())).toBe(0);
  platform().clock.set('2026-11-27T00:00:00Z');
  expect(await remindAskedBodies(platform())).toBe(2);
  expect(await told(leader.personId)).toEqual(['reportsDue']);
});
