import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#features/authority/actor.ts';
import { fixedClock } from '#platform/clock.ts';
import { diskFiles } from '#platform/disk-files.server.ts';
import type { Result } from '#platform/result.ts';
import { freshDatabase } from '#test/db.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { findAssignments } from '../roles.store.server.ts';
import { createPerson, disablePerson } from './manage-people.server.ts';
import { endRole, grantRole } from './manage-roles.server.ts';

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
const reason = <T, R extends string>(result: Result<T, R>) => (result.ok ? 'ok' : result.reason);

test('a sign-in name is given once', async () => {
  const input = { signInName: 'cung.ten', displayName: 'Cùng Tên', title: '', email: null };
  const create = () => createPerson(platform(), systemActor, input);
  const results = await Promise.all([create(), create(), create()]);
  expect(results.map(reason).sort()).toEqual(['nameTaken', 'nameTaken', 'ok']);
});

test('a role is held once', async () => {
  const body = await anOrganisation(opened.db);
  const { personId } = await aPerson(opened.db, { organisationId: body.id, roles: ['auditor'] });
  const span = { validFrom: '2026-11-01', validTo: null, programmeId: null };
  const grant = () =>
    grantRole(platform(), systemActor, {
      personId,
      organisationId: body.id,
      role: 'draftingOfficer',
      ...span,
    });
  const results = await Promise.all([grant(), grant(), grant()]);
  expect(results.map(reason).sort()).toEqual(['alreadyHeld', 'alreadyHeld', 'ok']);
});

test('two administrators who leave at once do not both leave', async () => {
  const body = await anOrganisation(opened.db);
  const [one, other] = await Promise.all([
    aPerson(opened.db, { organisationId: body.id, roles: ['administrator'] }),
    aPerson(opened.db, { organisationId: body.id, roles: ['administrator'] }),
  ]);
  const [held] = await findAssignments(opened.db, { personId: other.personId, role: 'administrator' });
  const results = await Promise.all([
    disablePerson(platform(), systemActor, { id: one.personId, reason: 'Nghỉ việc' }),
    endRole(platform(), systemActor, {
      personId: other.personId,
      assignmentId: held!.id,
      lastDay: '2026-11-22',
    }),
  ]);
  expect(results.map(reason).sort()).toEqual(['lastAdministrator', 'ok']);
});
