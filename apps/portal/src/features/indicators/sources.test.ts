import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import { aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { computeIndicator, computeIndicators } from './compute-indicators.server.ts';
import { INDICATORS, type IndicatorCode, type Scope } from './indicator.ts';
import { findRecords } from './sources.store.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

async function aYear() {
  const { db } = platform();
  const body = await anOrganisation(db, {});
  const person = await aPerson(db, { organisationId: body.id, roles: ['leader'] });
  const scope: Scope = { organisationIds: [body.id], from: '2026-01-01', to: '2026-12-31' };
  const project = async () => (await aLawProject(db, { organisationId: body.id })).id;
  const screen = async (projectId: string, inScope: boolean, on: string) => {
    await sql`insert into screening (id, project_id, criteria_id, verdicts, in_scope, decided_by, decided_on, created_at)
      values (${newId()}, ${projectId}, 'x', '[]', ${inScope}, ${person.personId}, ${on}, ${on}::timestamptz)`.execute(
      db,
    );
  };
  const communicate = async (projectId: string, on: string, proven = true, state = 'recorded') => {
    await sql`insert into activity (id, organisation_id, project_id, title, channel, held_on, reach, reach_kind, proof_sha256, state, created_at)
      values (${newId()}, ${body.id}, ${projectId}, 'x', 'portal', ${on}, 10, 'measured', ${proven ? 'a' : null}, ${state}, now())`.execute(
      db,
    );
  };
  const value = async (code: IndicatorCode, s: Scope = scope) => (await computeIndicator(db, code, s)).value;
  return { db, scope, project, screen, communicate, value };
}

describe('in scope and communicated', () => {
  test('a proven activity counts; without proof, cancelled, or after the period it does not', async () => {
    const { project, screen, communicate, value } = await aYear();
    const [proven, unproven, cancelled, late] = [
      await project(),
      await project(),
      await project(),
      await project(),
    ];
    for (const id of [proven, unproven, cancelled, late]) await screen(id, true, '2026-03-01');
    await communicate(proven, '2026-04-01');
    await communicate(unproven, '2026-04-01', false);
    await communicate(cancelled, '2026-04-01', true, 'cancelled');
    await communicate(late, '2027-01-05');
    expect(await value('draftsInScope')).toBe(4);
    expect(await value('draftsCommunicated')).toBe(1);
    expect(await value('communicatedRate')).toBe(0.25);
  });

  test('the verdict is the one in force at the end of the period, and a later one does not rewrite the past', async () => {
    const { scope, project, screen, value } = await aYear();
    const id = await project();
    await screen(id, true, '2026-03-01');
    await screen(id, false, '2026-09-01');
    expect(await value('draftsInScope')).toBe(0);
    expect(await value('draftsOutOfScope')).toBe(1);
    expect(await value('draftsInScope', { ...scope, to: '2026-06-30' })).toBe(1);
  });

  test('nothing in scope: no rate', async () => {
    const { value } = await aYear();
    expect(await value('communicatedRate')).toBeNull();
  });
});

test('every figure equals the list that opens behind it', async () => {
  const { db, scope, project, screen, communicate } = await aYear();
  const id = await project();
  await screen(id, true, '2026-03-01');
  await communicate(id, '2026-04-01');
  const figures = await computeIndicators(db, scope);
  for (const { code, kind } of INDICATORS) {
    if (kind === 'ratio' || kind === 'median') continue;
    const records = await findRecords(db, code, scope, { limit: 1000, offset: 0 });
    expect(
      records.reduce((sum, { amount }) => sum + amount, 0),
      code,
    ).toBe(figures[code].value);
  }
  expect(figures.reachMeasured.value).toBe(10);
});

test('a task of December is not late in June, and no round has run its time before its last day', async () => {
  const { db, scope, value } = await aYear();
  const [programme, plan] = [newId(), newId()];
  await sql`insert into programme (id, code, name, legal_basis, valid_from, sort_key)
    values (${programme}, ${programme}, 'x', 'x', '2022-01-01', '1')`.execute(db);
  await sql`insert into plan (id, programme_id, organisation_id, year, title, state, created_at)
    values (${plan}, ${programme}, ${scope.organisationIds[0]}, 2026, 'x', 'inForce', now())`.execute(db);
  for (const [ordinal, dueOn] of [
    [1, '2026-03-31'],
    [2, '2026-06-15'],
    [3, '2026-12-15'],
  ] as const) {
    await sql`insert into task (id, plan_id, ordinal, title, lead_text, time_text, due_on, state)
      values (${newId()}, ${plan}, ${ordinal}, 'x', 'x', 'x', ${dueOn}, 'notStarted')`.execute(db);
  }
  expect(await value('tasksLate', { ...scope, asOf: '2026-06-15' })).toBe(1);
  expect(await value('tasksLate', { ...scope, asOf: '2027-01-10' })).toBe(3);
  expect(await value('tasksOfYear', { ...scope, asOf: '2026-06-15' })).toBe(3);
});

test("another body's records are not counted", async () => {
  const mine = await aYear();
  const theirs = await aYear();
  await theirs.screen(await theirs.project(), true, '2026-03-01');
  expect(await mine.value('draftsInScope')).toBe(0);
});
