import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { computeIndicator } from '#features/indicators/compute-indicators.server.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import { legalDay } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation, aRelation, aSuccession } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { scopeOf } from '../report-scope.server.ts';
import { previewAsked } from './ask-reports.server.ts';

/** Until 30/6/2025 communes reported to their district, districts to the justice department; since 1/7/2025 there is no district. */
const platform = usePlatform('2026-11-10T02:00:00Z');
const LAST = '2025-06-30';
const NEXT = '2025-07-01';

let justice: Organisation;
let district: Organisation;
let commune: Organisation;
let merged: Organisation;
let head: PersonActor;

beforeEach(async () => {
  const { db } = platform();
  justice = await anOrganisation(db, { name: 'Sở Tư pháp' });
  district = await anOrganisation(db, { name: 'UBND huyện', level: 'district', validTo: LAST });
  commune = await anOrganisation(db, { name: 'UBND xã An', level: 'commune' });
  merged = await anOrganisation(db, { name: 'UBND xã Bình', level: 'commune', validTo: LAST });
  for (const one of [commune, merged]) await aRelation(db, 'reportsTo', one, district, { validTo: LAST });
  await aRelation(db, 'reportsTo', district, justice, { validTo: LAST });
  await aRelation(db, 'reportsTo', commune, justice, { validFrom: NEXT });
  for (const one of [district, merged]) await aSuccession(db, one, commune, NEXT);
  head = await aPerson(db, { organisationId: justice.id, roles: ['leader'] });
});

const asked = async (periodFrom: string, periodTo: string) => {
  const { bodies, unanswered } = await previewAsked(platform(), head, {
    periodFrom,
    periodTo,
    programmeId: null,
  });
  return { bodies: bodies.map(({ name, answersFor }) => [name, ...answersFor]), unanswered };
};

describe('who is asked follows the relations as they were', () => {
  test.each([
    ['2024, of districts: who took over answers', '2024-01-01', '2024-12-31', [['UBND xã An', 'UBND huyện']]],
    ['the first half of 2025, to its last day', '2025-01-01', LAST, [['UBND xã An', 'UBND huyện']]],
    [
      'the whole of 2025: the district on its last day, the commune on the last of the period; asked once',
      ...(['2025-01-01', '2025-12-31', [['UBND xã An', 'UBND huyện']]] as const),
    ],
    ['the second half of 2025, of communes', NEXT, '2025-12-31', [['UBND xã An']]],
    ['2026, of communes', '2026-01-01', '2026-10-31', [['UBND xã An']]],
  ] as const)('%s', async (_what, from, to, bodies) => {
    expect(await asked(from, to)).toEqual({ bodies, unanswered: [] });
  });

  test('a commune that ended reported to its district, never to the department: it is no gap of the department', async () => {
    expect((await asked('2025-01-01', '2025-12-31')).bodies.flat()).not.toContain('UBND xã Bình');
  });
});

describe('the series of figures', () => {
  const activityOf = async (body: Organisation, on: string) => {
    await sql`insert into activity (id, organisation_id, title, channel, held_on, state, created_at)
      values (${newId()}, ${body.id}, 'x', 'portal', ${on}, 'recorded', now())`.execute(platform().db);
  };
  const counted = async (body: Organisation, periodFrom: string, periodTo: string) => {
    const { db, clock } = platform();
    const report = { organisationId: body.id, programmeId: null, periodFrom, periodTo };
    const scope = await scopeOf(db, report, new Date(`${legalDay(clock.now())}T05:00:00Z`));
    return (await computeIndicator(db, 'activities', scope)).value;
  };

  test('go on over the merger: what the ended bodies did counts with who took over, from the period of the merger on, and once', async () => {
    await activityOf(district, '2025-03-03');
    await activityOf(merged, '2025-04-04');
    await activityOf(commune, '2025-05-05');
    await activityOf(commune, '2025-09-09');
    await activityOf(district, '2024-02-02');
    expect(await counted(commune, '2025-01-01', '2025-12-31')).toBe(4);
    // At the end of the first half each stood by itself.
    expect(await counted(commune, '2025-01-01', LAST)).toBe(1);
    expect(await counted(district, '2025-01-01', LAST)).toBe(1);
    expect(await counted(commune, NEXT, '2025-12-31')).toBe(1);
    expect(await counted(district, '2024-01-01', '2024-12-31')).toBe(1);
    expect(await counted(commune, '2024-01-01', '2024-12-31')).toBe(0);
  });

  test('what was shared out to several heirs stays with the body that ended', async () => {
    const { db } = platform();
    const other = await anOrganisation(db, { level: 'commune' });
    await aSuccession(db, district, other, NEXT);
    await activityOf(district, '2025-03-03');
    expect(await counted(commune, '2025-01-01', '2025-12-31')).toBe(0);
    expect(await counted(other, '2025-01-01', '2025-12-31')).toBe(0);
    expect(await counted(district, '2025-01-01', LAST)).toBe(1);
  });
});
