import { expect, test } from 'vitest';
import { anOrganisation, aRelation } from '#test/factories/organisation.ts';
import { usePlatform } from '#test/platform.ts';
import { reachOf } from './reach.ts';
import { findReachEdges } from './relations.store.server.ts';

const platform = usePlatform();

test('the way upwards is found to the top, and gives no reach', async () => {
  const { db } = platform();
  const committee = await anOrganisation(db);
  const department = await anOrganisation(db);
  const office = await anOrganisation(db, { level: 'unit' });
  const ministry = await anOrganisation(db, { level: 'central' });
  await aRelation(db, 'belongsTo', office, department);
  await aRelation(db, 'belongsTo', department, committee);
  await aRelation(db, 'belongsTo', committee, ministry);
  for (const body of [department, office]) {
    const edges = await findReachEdges(db, body.id, '2026-11-23');
    const upwards = edges.filter(({ toId }) => toId === committee.id || toId === ministry.id);
    expect(upwards.map(({ fromId }) => fromId).sort()).toEqual([department.id, committee.id].sort());
    expect([...reachOf(body.id, body.level, edges).ownIds].sort()).toEqual([department.id, office.id].sort());
  }
});
