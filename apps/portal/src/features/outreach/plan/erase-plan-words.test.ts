import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import { newId } from '#platform/ids.ts';
import { aLine, anOutreachHouse, aPlanWith, approvedPlan } from '#test/factories/outreach.ts';
import { packApp } from '#test/factories/pack.ts';
import { usePlatform } from '#test/platform.ts';
import { findActivitiesOfPlan } from '../life/planned.store.server.ts';
import { eraseOldPlanWords, followPurgeOfPlanSubscriber } from './erase-plan-words.server.ts';
import { findLines } from './plan-lines.store.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

async function aPlan() {
  const house = await anOutreachHouse(platform());
  const { officer, leader, project } = house;
  const lines = [aLine(), aLine({ onDay: '2026-11-26' })];
  const planId = await aPlanWith(platform(), officer, project.id, lines);
  await approvedPlan(platform(), officer, leader, planId);
  const { db } = platform();
  await sql`update outreach_plan_line set message = 'Gọi bà Lan 0912 345 678.', bulletin = 'Bà Lan mời bà con.' where plan_id = ${planId}`.execute(
    db,
  );
  await sql`update activity a set title = 'Loa: ' || l.message, summary = l.message, bulletin = l.bulletin
    from outreach_plan_line l where l.id = a.plan_line_id and l.plan_id = ${planId}`.execute(db);
  const words = async () => {
    const lines = await findLines(db, planId);
    const { rows } = await sql<{ said: string; held: string }>`
      select concat_ws(' ', a.title, a.summary, a.bulletin) as said, a.held_on::text as held from activity a
      join outreach_plan_line l on l.id = a.plan_line_id where l.plan_id = ${planId}`.execute(db);
    return { lines, activities: rows, said: JSON.stringify([lines, rows]) };
  };
  const acts = async () =>
    (await findEntries(db, { objectKind: 'outreachPlan', objectId: planId, limit: 50 })).map(
      ({ act }) => act,
    );
  return { ...house, db, planId, words, acts };
}

test('730 days after the draft was issued its typed words go by themselves; days and hours stay', async () => {
  const { db, project, planId, words, acts } = await aPlan();
  await sql`update law_project set stage = 'issued', issued_number = '1', issued_on = '2026-11-20', issued_title = 'x'
    where id = ${project.id}`.execute(db);
  const { rows } = await sql<{ on: string }>`
    select coalesce(max(c.on_date), '2026-11-20')::text as on from stage_change c where c.project_id = ${project.id}`.execute(
    db,
  );
  const endedAt = Date.parse(`${rows[0]!.on}T02:00:00Z`);
  const before = await words();
  platform().clock.set(new Date(endedAt + 730 * 86_400_000).toISOString());
  expect(await eraseOldPlanWords(platform())).toBe(0);
  expect((await words()).said).toContain('Lan');
  platform().clock.set(new Date(endedAt + 731 * 86_400_000).toISOString());
  expect(await eraseOldPlanWords(platform())).toBe(1);
  const after = await words();
  expect(after.said).not.toMatch(/Lan|0912/);
  expect(after.lines.map(({ kind, onDay, from }) => [kind, onDay, from])).toEqual(
    before.lines.map(({ kind, onDay, from }) => [kind, onDay, from]),
  );
  expect(after.activities.map(({ held }) => held)).toEqual(before.activities.map(({ held }) => held));
  expect(await acts()).toContain('outreachPlan.wordsErased');
  expect(await eraseOldPlanWords(platform())).toBe(0);
  expect((await findActivitiesOfPlan(db, planId)).length).toBe(before.activities.length);
});

test('a draft that goes on keeps them; the purge of a file of it takes them at once', async () => {
  const { project, words, acts } = await aPlan();
  platform().clock.set('2030-01-01T02:00:00Z');
  expect(await eraseOldPlanWords(platform())).toBe(0);
  const payload = { projectId: project.id, versionId: newId(), incidentId: newId() };
  const event = { id: newId(), topic: 'draft.versionPurged', payload, occurredAt: new Date() };
  await followPurgeOfPlanSubscriber.handle(event, packApp(platform()));
  expect((await words()).said).not.toMatch(/Lan|0912/);
  expect(await acts()).toContain('outreachPlan.wordsPurged');
});
