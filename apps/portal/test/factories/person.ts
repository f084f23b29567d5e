import type { PersonActor } from '../../src/features/authority/actor.ts';
import type { Role } from '../../src/features/authority/roles.ts';
import { loadActor } from '../../src/features/identity/load-actor.server.ts';
import { insertPerson } from '../../src/features/identity/people.store.server.ts';
import { insertAssignment } from '../../src/features/identity/roles.store.server.ts';
import type { Db } from '../../src/platform/db.server.ts';
import { newId } from '../../src/platform/ids.ts';

let count = 0;

export interface GivenPerson {
  readonly organisationId: string;
  readonly roles: readonly Role[];
  readonly displayName?: string;
  readonly title?: string;
  readonly signInName?: string;
  readonly email?: string | null;
  readonly passwordHash?: string;
  /** Only for `focalUnit`; any id when the test does not care. */
  readonly programmeId?: string;
  readonly createdAt?: Date;
  /** The day for which the actor is computed: roles run from 2020 without end. */
  readonly today?: string;
}

/** A person with roles in one body, as the actor that a session would give. Make the body's relations before the person. */
export async function aPerson(db: Db, given: GivenPerson): Promise<PersonActor> {
  count += 1;
  const personId = newId();
  await insertPerson(db, {
    id: personId,
    signInName: given.signInName ?? `nguoi.thu.${count}`,
    displayName: given.displayName ?? `Người Thử ${count}`,
    title: given.title ?? 'Chuyên viên',
    email: given.email ?? null,
    passwordHash: given.passwordHash ?? null,
    createdAt: given.createdAt ?? new Date('2026-01-05T02:00:00Z'),
  });
  for (const role of given.roles) {
    const programmeId = role === 'focalUnit' ? (given.programmeId ?? newId()) : null;
    const { organisationId } = given;
    await insertAssignment(
      db,
      { id: newId(), personId, organisationId, role, programmeId, validFrom: '2020-01-01', validTo: null },
      null,
    );
  }
  const loaded = await loadActor(db, personId, given.organisationId, given.today ?? '2026-11-23');
  if (!loaded) throw new Error('aPerson: nobody to act for; give at least one role and a body that exists');
  return loaded.actor;
}
