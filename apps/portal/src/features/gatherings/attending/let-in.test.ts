import { expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import { createRateLimits } from '#platform/rate-limit.server.ts';
import { aGathering, stepped } from '#test/factories/gathering.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { requireGathering } from '../gatherings.store.server.ts';
import { loadGathering } from '../load-gatherings.server.ts';
import { register } from '../registering/register.server.ts';
import { findRegistrations } from '../registering/registrations.store.server.ts';
import { ticketToken } from '../registering/ticket.ts';
import { countAtDoor, letInByCode, letInByList, readDoorCode, takeBackLetIn } from './let-in.server.ts';
import { loadList } from './load-list.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
const secretKey = Buffer.alloc(32, 3);

async function aDoor() {
  platform().clock.set('2026-11-23T02:00:00Z');
  const app = {
    ...platform(),
    config: { secretKey, publicUrl: 'https://gopy.example.vn' },
    rateLimits: createRateLimits(secretKey, undefined),
    mail: { leavesTheHouse: false, send: () => Promise.resolve() },
  } as unknown as Parameters<typeof register>[0];
  const { id: organisationId } = await anOrganisation(app.db);
  const officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  const id = await aGathering(app, officer, { capacity: 2 });
  const come = async (name: string, group: 'people' | 'business') => {
    const gathering = await requireGathering(app.db, id);
    const input = { name, email: null, workplace: '', group } as const;
    const asking = { language: 'vi', trap: '', address: '192.0.2.1', invitationId: null } as const;
    expect((await register(app, gathering, input, asking)).ok).toBe(true);
  };
  await come('Nguyễn Văn Bến', 'people');
  await come('Trần Thị Đò', 'business');
  await come('Lê Chờ', 'people');
  const list = await findRegistrations(app.db, id);
  const key = (n: number) => ({ gatheringId: id, registrationId: list[n]!.id });
  const code = (n: number) => ticketToken(key(n), 'door', secretKey);
  return { app, officer, id, organisationId, code, registrationId: (n: number) => list[n]!.id };
}

test('let in twice, by code and by list: the first hour stays, and the second is said and not written', async () => {
  const { app, officer, id, code, registrationId } = await aDoor();
  expect(await letInByCode(app, officer, code(0), {})).toMatchObject({ ok: false, reason: 'notHeldYet' });
  platform().clock.set('2026-12-01T00:45:00Z');
  expect(await letInByCode(app, officer, code(0), {})).toEqual({ ok: true, value: null });
  platform().clock.set('2026-12-01T01:10:00Z');
  const again = { ok: false, reason: 'already', data: { at: '2026-12-01T00:45:00.000Z' } };
  expect(await letInByCode(app, officer, code(0), {})).toEqual(again);
  expect(await letInByList(app, officer, id, { registrationId: registrationId(0) })).toEqual(again);
  const [first] = await findRegistrations(app.db, id);
  expect(first).toMatchObject({ attendedHow: 'code', attendedAt: new Date('2026-12-01T00:45:00Z') });
  const entries = await findEntries(app.db, { objectKind: 'gathering', objectId: id, limit: 50 });
  expect(entries.filter(({ act }) => act === 'gathering.letIn')).toHaveLength(1);
  expect(JSON.stringify(entries)).not.toContain('Nguyễn Văn Bến');
});

test('looking at a code lets nobody in, and nobody of another body looks', async () => {
  const { app, officer, id, code } = await aDoor();
  platform().clock.set('2026-12-01T00:45:00Z');
  const seen = await readDoorCode(app, officer, code(1));
  expect(seen.registration.name).toBe('Trần Thị Đò');
  expect((await findRegistrations(app.db, id)).every(({ attendedAt }) => attendedAt === null)).toBe(true);
  const other = await aPerson(app.db, {
    organisationId: (await anOrganisation(app.db)).id,
    roles: ['draftingOfficer'],
  });
  await expect(readDoorCode(app, other, code(1))).rejects.toThrow();
  await expect(letInByCode(app, other, code(1), {})).rejects.toThrow();
});

test('who came is counted by group: of the list, and at the door, where the last number is the number', async () => {
  const { app, officer, id, registrationId } = await aDoor();
  platform().clock.set('2026-12-01T01:00:00Z');
  for (const n of [0, 1, 2]) await letInByList(app, officer, id, { registrationId: registrationId(n) });
  await takeBackLetIn(app, officer, id, { registrationId: registrationId(1) });
  await countAtDoor(app, officer, id, { group: 'pupil', people: 30 });
  await countAtDoor(app, officer, id, { group: 'pupil', people: 28 });
  const { attendance } = await loadList(app, officer, id, '');
  const byGroup = new Map(attendance.map(({ group, ...numbers }) => [group, numbers]));
  expect(byGroup.get('people')).toEqual({ registered: 1, attended: 2, atDoor: 0 });
  expect(byGroup.get('business')).toEqual({ registered: 1, attended: 0, atDoor: 0 });
  expect(byGroup.get('pupil')).toEqual({ registered: 0, attended: 0, atDoor: 28 });
  await stepped(app, officer, id, 'hold');
  await stepped(app, officer, id, 'close');
  expect(await letInByList(app, officer, id, { registrationId: registrationId(1) })).toMatchObject({
    reason: 'closed',
  });
});

test('somebody is found by name without marks and by number; who only reads sees numbers and no names', async () => {
  const { app, officer, id, organisationId } = await aDoor();
  const found = async (search: string) =>
    (await loadList(app, officer, id, search)).registrations.map(({ name }) => name);
  expect(await found('do tran')).toEqual(['Trần Thị Đò']);
  expect(await found('3')).toEqual(['Lê Chờ']);
  expect(await found('không ai')).toEqual([]);
  const reader = await aPerson(app.db, { organisationId, roles: ['staffMember'] });
  const seen = await loadGathering(app as never, reader, id);
  expect(seen.registrations).toEqual([]);
  expect(seen.counts).toEqual({ placed: 2, waiting: 1, cancelled: 0 });
  await expect(loadList(app, reader, id, '')).rejects.toThrow();
});
