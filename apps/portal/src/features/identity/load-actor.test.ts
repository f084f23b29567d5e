import { describe, expect, test } from 'vitest';
import { useDatabase } from '#test/db.ts';
import { anOrganisation, aRelation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';

const db = useDatabase();

describe('how far a person reaches', () => {
  test('a room of a department shares its dossiers, another department does not', async () => {
    const committee = await anOrganisation(db(), { name: 'UBND tỉnh' });
    const department = await anOrganisation(db());
    const room = await anOrganisation(db(), { level: 'unit' });
    const centre = await anOrganisation(db(), { level: 'unit', kind: 'publicServiceUnit' });
    const other = await anOrganisation(db());
    await aRelation(db(), 'belongsTo', department, committee);
    await aRelation(db(), 'belongsTo', other, committee);
    await aRelation(db(), 'belongsTo', room, department);
    await aRelation(db(), 'belongsTo', centre, department);
    const officer = await aPerson(db(), { organisationId: room.id, roles: ['draftingOfficer'] });
    expect([...officer.ownOrganisationIds].sort()).toEqual([department.id, room.id, centre.id].sort());
    const head = await aPerson(db(), { organisationId: committee.id, roles: ['leader'] });
    expect(head.ownOrganisationIds).toEqual([committee.id]);
    expect([...head.subordinateOrganisationIds].sort()).toEqual([department.id, other.id].sort());
  });
});
