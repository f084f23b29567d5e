import { describe, expect, test } from 'vitest';
import { anOrganisation, aRelation, aSuccession } from '#test/factories/organisation.ts';
import { usePlatform } from '#test/platform.ts';
import { findReach } from './find-reach.server.ts';
import { findAnsweringBodies } from './successions.store.server.ts';

const platform = usePlatform();
const TODAY = '2026-11-23';
const ENDED = { validTo: '2025-06-30' };

/** A department with a room and a centre ends; its room went into the new one, its centre went nowhere. */
async function aMerger() {
  const { db } = platform();
  const committee = await anOrganisation(db);
  const old = await anOrganisation(db, ENDED);
  const next = await anOrganisation(db, { validFrom: '2025-07-01' });
  const room = await anOrganisation(db, { level: 'unit' });
  const centre = await anOrganisation(db, { level: 'unit' });
  const group = await anOrganisation(db, { level: 'unit' });
  await aRelation(db, 'belongsTo', old, committee, ENDED);
  await aRelation(db, 'belongsTo', next, committee, { validFrom: '2025-07-01' });
  await aRelation(db, 'belongsTo', room, old, ENDED);
  await aRelation(db, 'belongsTo', room, next, { validFrom: '2025-07-01' });
  await aRelation(db, 'belongsTo', centre, old, ENDED);
  await aRelation(db, 'belongsTo', group, centre);
  await aSuccession(db, old, next, '2025-07-01');
  return { db, committee, old, next, room, centre, group };
}

describe('reach follows successions, on their days', () => {
  test('the heir owns and counts the ended body and the units that went nowhere', async () => {
    const { db, old, next, room, centre, group } = await aMerger();
    const reach = await findReach(db, next, TODAY);
    expect([...reach.ownIds].sort()).toEqual([next.id, room.id].sort());
    expect([...reach.inheritedIds].sort()).toEqual([old.id, centre.id, group.id].sort());
    expect([...reach.countedIds].sort()).toEqual([...reach.ownIds, ...reach.inheritedIds].sort());
  });

  test('on the last day of the old body nothing has passed yet', async () => {
    const { db, next } = await aMerger();
    expect((await findReach(db, next, '2025-06-30')).inheritedIds).toEqual([]);
  });

  test('who headed both heads the heir in what it took over', async () => {
    const { db, committee, old, next, centre, group } = await aMerger();
    const { subordinateIds } = await findReach(db, committee, TODAY);
    expect([...subordinateIds].sort()).toEqual([old.id, next.id, centre.id, group.id].sort());
  });

  test('a district goes to each of its communes, and on with the one that merged since', async () => {
    const { db } = platform();
    const district = await anOrganisation(db, { level: 'district', ...ENDED });
    const north = await anOrganisation(db, { level: 'commune' });
    const south = await anOrganisation(db, { level: 'commune', validTo: '2026-03-31' });
    const merged = await anOrganisation(db, { level: 'commune', validFrom: '2026-04-01' });
    await aSuccession(db, district, north, '2025-07-01');
    await aSuccession(db, district, south, '2025-07-01');
    await aSuccession(db, south, merged, '2026-04-01');
    expect((await findReach(db, north, TODAY)).inheritedIds).toEqual([district.id]);
    expect((await findReach(db, north, TODAY)).countedIds).toEqual([north.id]);
    const reach = await findReach(db, merged, TODAY);
    expect([...reach.inheritedIds].sort()).toEqual([district.id, south.id].sort());
    expect([...reach.countedIds].sort()).toEqual([merged.id, south.id].sort());
    const answering = async (day: string) =>
      (await findAnsweringBodies(db, district, day)).map(({ id }) => id).sort();
    expect(await answering('2025-06-30')).toEqual([district.id]);
    expect(await answering('2026-03-31')).toEqual([north.id, south.id].sort());
    expect(await answering(TODAY)).toEqual([north.id, merged.id].sort());
  });

  test('who reports in a programme reports what it took over in that programme', async () => {
    const { db, old, next } = await aMerger();
    const justice = await anOrganisation(db);
    const programmeId = '019aa000-0000-7000-8000-000000000001';
    await aRelation(db, 'reportsTo', next, justice, { programmeId, validFrom: '2025-07-01' });
    const { reporting } = await findReach(db, justice, TODAY);
    expect(reporting).toContainEqual({ organisationId: next.id, programmeId });
    expect(reporting).toContainEqual({ organisationId: old.id, programmeId });
  });
});
