import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import {
  findCredentialsByName,
  insertPerson,
  requirePerson,
  setDisabled,
  setFailures,
  setLastSeen,
  updatePerson,
} from '../people.store.server.ts';
import { removeSessions } from '../sessions.store.server.ts';
import { isLastAdministrator } from './manage-roles.server.ts';

export interface PersonInput {
  readonly displayName: string;
  readonly title: string;
  readonly email: string | null;
}

/** A person without roles and without a password: both are given afterwards. */
export async function createPerson(
  platform: Platform,
  actor: Actor,
  input: PersonInput & { readonly signInName: string },
): Promise<Result<{ readonly id: string }, 'nameTaken'>> {
  requirePermission(actor, 'person.manage');
  const now = platform.clock.now();
  const id = newId(now);
  const { signInName, displayName, title, email } = input;
  return await inTransaction(platform.db, async (tx) => {
    await holdName(tx, `sign-in name ${signInName}`);
    if (await findCredentialsByName(tx, signInName)) return refuse('nameTaken');
    await insertPerson(tx, { id, signInName, displayName, title, email, passwordHash: null, createdAt: now });
    await record(tx, actor, { act: 'person.created', objectKind: 'person', objectId: id }, now);
    return ok({ id });
  });
}

export async function editPerson(
  platform: Platform,
  actor: Actor,
  input: PersonInput & { readonly id: string; readonly version: number },
): Promise<Result<undefined, never>> {
  requirePermission(actor, 'person.manage');
  const now = platform.clock.now();
  const before = await requirePerson(platform.db, input.id);
  const { displayName, title, email } = input;
  const changed = Object.entries({ displayName, title, email })
    .filter(([field, value]) => before[field as keyof typeof before] !== value)
    .map(([field]) => field);
  await inTransaction(platform.db, async (tx) => {
    const written = await updatePerson(tx, input.id, { displayName, title, email }, input.version);
    if (!written) throw new Conflict(`person ${input.id}`);
    const after = { fields: changed.join(',') };
    await record(tx, actor, { act: 'person.edited', objectKind: 'person', objectId: input.id, after }, now);
  });
  return ok(undefined);
}

export type DisableRefusal = 'reasonMissing' | 'oneself' | 'lastAdministrator';

/** Ends all sessions at once. What the person did stays signed with the name. */
export async function disablePerson(
  platform: Platform,
  actor: Actor,
  input: { readonly id: string; readonly reason: string },
): Promise<Result<undefined, DisableRefusal>> {
  requirePermission(actor, 'person.manage');
  const now = platform.clock.now();
  const { id } = await requirePerson(platform.db, input.id);
  const reason = input.reason.trim();
  if (reason === '') return refuse('reasonMissing');
  if (actor.kind === 'person' && actor.personId === id) return refuse('oneself');
  return await inTransaction(platform.db, async (tx) => {
    if (await isLastAdministrator(tx, id, legalDay(now))) return refuse('lastAdministrator');
    await setDisabled(tx, id, now, reason);
    await removeSessions(tx, { personId: id });
    await record(tx, actor, { act: 'person.disabled', objectKind: 'person', objectId: id, reason }, now);
    return ok(undefined);
  });
}

/** Counts as a visit: otherwise a person who was disabled for being idle would be disabled again tonight. */
export async function enablePerson(platform: Platform, actor: Actor, id: string): Promise<void> {
  requirePermission(actor, 'person.manage');
  const now = platform.clock.now();
  await requirePerson(platform.db, id);
  await inTransaction(platform.db, async (tx) => {
    await setDisabled(tx, id, null, null);
    await setFailures(tx, id, 0, null);
    await setLastSeen(tx, id, now);
    await record(tx, actor, { act: 'person.enabled', objectKind: 'person', objectId: id }, now);
  });
}
