import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#features/authority/actor.ts';
import { fixedClock } from '#platform/clock.ts';
import { diskFiles } from '#platform/disk-files.server.ts';
import type { Result } from '#platform/result.ts';
import { freshDatabase } from '#test/db.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { createOrganisation } from './manage-organisations.server.ts';
import { addMember, addRelation } from './manage-relations.server.ts';
import { findMembers, findRelations } from './relations.store.server.ts';

/** With real commits: what several forms do that are sent at once. */
let opened: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

const platform = () => ({
  db: opened.db,
  clock: fixedClock('2026-11-23T02:00:00Z'),
  files: diskFiles('/nonexistent'),
  installation: { kind: 'demo' as const, name: 'Thử nghiệm' },
});
const SPAN = { validFrom: '2026-01-01', validTo: null };

async function atOnce<T, R extends string>(work: () => Promise<Result<T, R>>): Promise<string[]> {
  const results = await Promise.all(Array.from({ length: 6 }, work));
  return results.map((result) => (result.ok ? 'ok' : result.reason)).sort();
}

test('bodies of one name that are created at once get an address each', async () => {
  const blank = { symbol: null, address: null, phone: null, email: null, responsiblePerson: null };
  const facts = { name: 'Sở Cùng Tên', shortName: 'Sở CT', territory: 'tỉnh Hưng Yên', ...blank };
  const input = { ...facts, kind: 'stateBody' as const, level: 'province' as const, validFrom: '2025-07-01' };
  expect(await atOnce(() => createOrganisation(platform(), systemActor, input))).toEqual(Array(6).fill('ok'));
});

test('a member is seated once, and a council has one chair', async () => {
  const council = await anOrganisation(opened.db, { kind: 'council' });
  const [first, second] = [await anOrganisation(opened.db), await anOrganisation(opened.db)];
  const seat = (organisationId: string, what: 'member' | 'chair') =>
    addMember(platform(), systemActor, { councilId: council.id, organisationId, seat: what, ...SPAN });
  expect(await atOnce(() => seat(first.id, 'member'))).toEqual([...Array(5).fill('alreadySeated'), 'ok']);
  const chairs = await Promise.all([seat(first.id, 'chair'), seat(second.id, 'chair')]);
  expect(chairs.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await findMembers(opened.db, { councilId: council.id })).toHaveLength(2);
});

test('a body belongs to one other, and never to its own part', async () => {
  const [a, b] = [await anOrganisation(opened.db), await anOrganisation(opened.db)];
  const relate = (fromId: string, toId: string) => {
    const rest = { kind: 'belongsTo' as const, programmeId: null, legalBasis: null, ...SPAN };
    return addRelation(platform(), systemActor, { fromId, toId, ...rest });
  };
  const both = await Promise.all([relate(a.id, b.id), relate(b.id, a.id)]);
  expect(both.map((result) => (result.ok ? 'ok' : result.reason)).sort()).toEqual(['circle', 'ok']);
  const found = await Promise.all([a, b].map(({ id }) => findRelations(opened.db, { fromId: id })));
  expect(found.flat()).toHaveLength(1);
});
