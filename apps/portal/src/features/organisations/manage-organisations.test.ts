import { describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import { type PersonActor, publicActor, systemActor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { Conflict, Forbidden } from '#platform/errors.ts';
import { aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation, aRelation, aSuccession } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { createOrganisation, editOrganisation, endOrganisation } from './manage-organisations.server.ts';
import { addMember, addRelation, endRelation, type RelationInput } from './manage-relations.server.ts';
import { findOrganisation, findOrganisations, organisationsAt } from './organisations.store.server.ts';
import { findRelations } from './relations.store.server.ts';
import { viewOrganisation } from './view-organisation.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

const FACTS = {
  name: 'Sở Thử nghiệm tỉnh Hưng Yên',
  shortName: 'Sở TN',
  kind: 'stateBody' as const,
  level: 'province' as const,
  territory: 'tỉnh Hưng Yên',
  symbol: null,
  address: null,
  phone: null,
  email: null,
  responsiblePerson: null,
  validFrom: '2025-07-01',
};

describe('a body from its beginning to its end', () => {
  test('an administrator creates it; two of the same name get two addresses', async () => {
    const first = await createOrganisation(platform(), systemActor, FACTS);
    const second = await createOrganisation(platform(), systemActor, FACTS);
    if (!first.ok || !second.ok) throw new Error('refused');
    const slugs = await findOrganisations(platform().db, { ids: [first.value.id, second.value.id] });
    expect(slugs.map((body) => body.slug).sort()).toEqual([
      'so-thu-nghiem-tinh-hung-yen',
      'so-thu-nghiem-tinh-hung-yen-2',
    ]);
    const entries = await findEntries(platform().db, { objectId: first.value.id, limit: 5 });
    expect(entries.map((entry) => entry.act)).toEqual(['organisation.created']);
  });

  test('nobody but an administrator may', async () => {
    const body = await anOrganisation(platform().db);
    const leader = await aPerson(platform().db, { organisationId: body.id, roles: ['leader'] });
    await expect(createOrganisation(platform(), leader, FACTS)).rejects.toThrow(Forbidden);
    await expect(createOrganisation(platform(), publicActor, FACTS)).rejects.toThrow(Forbidden);
  });

  test('two people edit at once: the second is told, nothing is lost', async () => {
    const { id } = await anOrganisation(platform().db, FACTS);
    const edit = (shortName: string) =>
      editOrganisation(platform(), systemActor, { id, version: 1, ...FACTS, shortName });
    expect((await edit('Sở A')).ok).toBe(true);
    await expect(edit('Sở B')).rejects.toThrow(Conflict);
    expect((await findOrganisation(platform().db, id))?.shortName).toBe('Sở A');
  });

  test('it ends: it stays author of its past, its running relations end, successors take over on the next day', async () => {
    const { db } = platform();
    const old = await anOrganisation(db, { validFrom: '2020-01-01' });
    const next = await anOrganisation(db, { validFrom: '2025-07-01' });
    const above = await anOrganisation(db);
    await aRelation(db, 'belongsTo', old, above);
    const input = {
      id: old.id,
      lastDay: '2025-06-30',
      successorIds: [next.id],
      legalBasis: 'Nghị quyết',
      version: 1,
    };
    expect(await endOrganisation(platform(), systemActor, input)).toEqual({ ok: true, value: undefined });
    const ids = async (day: string) => (await organisationsAt(db, day)).map((body) => body.id);
    expect(await ids('2025-06-30')).toContain(old.id);
    expect(await ids('2025-07-01')).not.toContain(old.id);
    const [relation] = await findRelations(db, { fromId: old.id });
    expect(relation?.validTo).toBe('2025-06-30');
    const view = await viewOrganisation(db, next.id, '2026-11-23');
    expect(view.predecessors.map((step) => [step.other.id, step.takesOverOn])).toEqual([
      [old.id, '2025-07-01'],
    ]);
    const again = await endOrganisation(platform(), systemActor, { ...input, version: 2 });
    expect(again).toMatchObject({ ok: false, reason: 'alreadyEnded' });
  });

  test('what runs in it or in a unit of it needs a successor; the page says so before', async () => {
    const { db } = platform();
    const body = await anOrganisation(db);
    const room = await anOrganisation(db, { level: 'unit' });
    const next = await anOrganisation(db);
    await aRelation(db, 'belongsTo', room, body);
    await aPerson(db, { organisationId: room.id, roles: ['draftingOfficer'] });
    const project = await aLawProject(db, { organisationId: room.id, stage: 'consulting' });
    const input = { id: body.id, lastDay: '2026-11-23', legalBasis: null, version: 1 };
    const end = (successorIds: string[]) =>
      endOrganisation(platform(), systemActor, { ...input, successorIds });
    const { running } = await viewOrganisation(db, body.id, '2026-11-23');
    expect(running).toEqual({ counts: [{ kind: 'draft', n: 1 }], people: 1 });
    expect(await end([])).toMatchObject({ ok: false, reason: 'runningWork' });
    expect((await end([next.id])).ok).toBe(true);
    const heir = await aPerson(db, {
      organisationId: next.id,
      roles: ['draftingOfficer'],
      today: '2026-11-24',
    });
    expect(can(heir, 'draft.edit', project)).toBe(true);
    const onTheLastDay = await aPerson(db, { organisationId: next.id, roles: ['draftingOfficer'] });
    expect(can(onTheLastDay, 'draft.edit', project)).toBe(false);
  });

  test('what it took over alone runs on in it, what it shares does not hold it back', async () => {
    const { db } = platform();
    const [body, other] = [await anOrganisation(db), await anOrganisation(db)];
    const alone = await anOrganisation(db, { validTo: '2025-06-30' });
    const shared = await anOrganisation(db, { validTo: '2025-06-30' });
    await aSuccession(db, shared, body, '2025-07-01');
    await aSuccession(db, shared, other, '2025-07-01');
    await aLawProject(db, { organisationId: shared.id, stage: 'registered' });
    const input = { lastDay: '2026-11-22', successorIds: [], legalBasis: null, version: 1 };
    await aSuccession(db, alone, other, '2025-07-01');
    await aLawProject(db, { organisationId: alone.id, stage: 'registered' });
    expect((await endOrganisation(platform(), systemActor, { ...input, id: body.id })).ok).toBe(true);
    const refused = await endOrganisation(platform(), systemActor, { ...input, id: other.id });
    expect(refused).toMatchObject({ ok: false, reason: 'runningWork' });
  });

  test('the body of the only administrator does not end, or nobody could give a role any more', async () => {
    const { db } = platform();
    const [body, other] = [await anOrganisation(db), await anOrganisation(db)];
    await aPerson(db, { organisationId: body.id, roles: ['administrator'] });
    const input = {
      id: body.id,
      lastDay: '2026-11-23',
      successorIds: [other.id],
      legalBasis: null,
      version: 1,
    };
    expect(await endOrganisation(platform(), systemActor, input)).toMatchObject({
      reason: 'lastAdministrator',
    });
    await aPerson(db, { organisationId: other.id, roles: ['administrator'] });
    expect((await endOrganisation(platform(), systemActor, input)).ok).toBe(true);
  });

  test('refusals of an end', async () => {
    const { db } = platform();
    const body = await anOrganisation(db, { validFrom: '2024-01-01' });
    const gone = await anOrganisation(db, { validTo: '2024-12-31' });
    const end = async (lastDay: string, successorIds: string[]) => {
      const input = { id: body.id, lastDay, successorIds, legalBasis: null, version: 1 };
      const result = await endOrganisation(platform(), systemActor, input);
      return result.ok ? 'ok' : result.reason;
    };
    expect(await end('2023-12-31', [])).toBe('endBeforeStart');
    expect(await end('2025-06-30', [body.id])).toBe('successorIsItself');
    expect(await end('2025-06-30', [gone.id])).toBe('successorGone');
  });
});

describe('three relations kept apart', () => {
  const relate = async (input: Partial<RelationInput> & Pick<RelationInput, 'kind' | 'fromId' | 'toId'>) => {
    const relation = {
      programmeId: null,
      validFrom: '2025-07-01',
      validTo: null,
      legalBasis: null,
      ...input,
    };
    const result = await addRelation(platform(), systemActor, relation);
    return result.ok ? 'ok' : result.reason;
  };

  test('who may stand under whom', async () => {
    const { db } = platform();
    const committee = (await anOrganisation(db)).id;
    const department = (await anOrganisation(db)).id;
    const court = (await anOrganisation(db, { kind: 'court' })).id;
    const highCourt = (await anOrganisation(db, { kind: 'court', level: 'central' })).id;
    expect(await relate({ kind: 'belongsTo', fromId: department, toId: committee })).toBe('ok');
    expect(await relate({ kind: 'belongsTo', fromId: department, toId: court })).toBe('secondWhole');
    expect(await relate({ kind: 'belongsTo', fromId: committee, toId: department })).toBe('circle');
    expect(await relate({ kind: 'belongsTo', fromId: committee, toId: committee })).toBe('itself');
    // A People's Committee asks a court; a court belongs to courts only.
    expect(await relate({ kind: 'belongsTo', fromId: court, toId: committee })).toBe('notUnderIt');
    expect(await relate({ kind: 'isAskedBy', fromId: court, toId: committee })).toBe('ok');
    expect(await relate({ kind: 'belongsTo', fromId: court, toId: highCourt })).toBe('ok');
  });

  test('reports go per programme, to different bodies at the same time', async () => {
    const { db } = platform();
    const body = (await anOrganisation(db)).id;
    const justice = (await anOrganisation(db)).id;
    const interior = (await anOrganisation(db)).id;
    const legal = '019aa000-0000-7000-8000-000000000001';
    const reform = '019aa000-0000-7000-8000-000000000002';
    expect(await relate({ kind: 'reportsTo', fromId: body, toId: justice, programmeId: legal })).toBe('ok');
    expect(await relate({ kind: 'reportsTo', fromId: body, toId: interior, programmeId: reform })).toBe('ok');
    expect(await relate({ kind: 'reportsTo', fromId: body, toId: justice, programmeId: legal })).toBe(
      'alreadyRelated',
    );
    expect(await relate({ kind: 'isAskedBy', fromId: body, toId: justice, programmeId: legal })).toBe(
      'programmeNotAsked',
    );
  });

  test('a relation needs both bodies to exist, and ends in good order', async () => {
    const { db } = platform();
    const young = (await anOrganisation(db, { validFrom: '2026-01-01' })).id;
    const old = (await anOrganisation(db)).id;
    expect(await relate({ kind: 'reportsTo', fromId: young, toId: old })).toBe('outsideOfTheirLives');
    expect(await relate({ kind: 'reportsTo', fromId: young, toId: old, validFrom: '2026-02-01' })).toBe('ok');
    const [relation] = await findRelations(db, { fromId: young });
    const end = (lastDay: string) =>
      endRelation(platform(), systemActor, { organisationId: old, relationId: relation!.id, lastDay });
    expect(await end('2026-01-31')).toMatchObject({ ok: false, reason: 'endBeforeStart' });
    expect((await end('2026-06-30')).ok).toBe(true);
    expect(await findRelations(db, { fromId: young, validOn: '2026-07-01' })).toEqual([]);
    const stranger = (await anOrganisation(db)).id;
    const foreign = { organisationId: stranger, relationId: relation!.id, lastDay: '2026-06-30' };
    await expect(endRelation(platform(), systemActor, foreign)).rejects.toThrow(/not found/);
  });
});

describe('a council', () => {
  test('has members with seats, one chair at a time', async () => {
    const { db } = platform();
    const council = (await anOrganisation(db, { kind: 'council' })).id;
    const committee = (await anOrganisation(db)).id;
    const justice = (await anOrganisation(db)).id;
    const seat = async (
      councilId: string,
      organisationId: string,
      name: 'chair' | 'standingBody',
      actor?: PersonActor,
    ) => {
      const member = { councilId, organisationId, seat: name, validFrom: '2025-07-01', validTo: null };
      const result = await addMember(platform(), actor ?? systemActor, member);
      return result.ok ? 'ok' : result.reason;
    };
    expect(await seat(council, committee, 'chair')).toBe('ok');
    expect(await seat(council, justice, 'standingBody')).toBe('ok');
    expect(await seat(council, justice, 'standingBody')).toBe('alreadySeated');
    expect(await seat(council, justice, 'chair')).toBe('chairTaken');
    expect(await seat(committee, justice, 'chair')).toBe('notACouncil');
    expect(await seat(council, council, 'standingBody')).toBe('itself');
  });
});

describe('finding bodies', () => {
  test('words are found with and without diacritics, % is a letter like others', async () => {
    const { db } = platform();
    const { id } = await anOrganisation(db, { name: 'Hội Nông dân tỉnh Hưng Yên', shortName: 'Hội ND' });
    const find = async (search: string) => (await findOrganisations(db, { search })).map((body) => body.id);
    expect(await find('nong dan')).toContain(id);
    expect(await find('NÔNG DÂN hưng')).toContain(id);
    expect(await find('nông % dân')).not.toContain(id);
    expect(await find('nông'.normalize('NFD'))).toContain(id);
  });
});
