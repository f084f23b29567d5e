import { record } from '#features/audit/record.server.ts';
import { type Actor, systemActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import { findOrganisations, insertOrganisation } from '#features/organisations/organisations.store.server.ts';
import { setSiteOwner } from '#features/organisations/owner.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { newId, newToken } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findCredentialsByName, findPerson, insertPerson, setPasswordHash } from '../people.store.server.ts';
import type { Person } from '../person.ts';
import { findAssignments, insertAssignment } from '../roles.store.server.ts';
import { hashToken, type IdentityPlatform } from '../session.server.ts';
import { removeSessions } from '../sessions.store.server.ts';
import { hashPassword } from '../sign-in/password.server.ts';
import { minimumLength, type PasswordWeakness, weaknessOf } from '../sign-in/password-strength.ts';
import { clearTotp } from '../sign-in/second-factors.store.server.ts';
import {
  consumeSetupLink,
  findSetupLink,
  replaceSetupLinks,
  type SetupPurpose,
} from './setup-links.store.server.ts';

const LINK_HOURS = 24;

export interface SetupInvitation {
  readonly personId: string;
  /** Goes into `paths.setUp(token)`; it is not kept. */
  readonly token: string;
  readonly expiresAt: Date;
}

export interface FirstAdministrator {
  readonly signInName: string;
  readonly displayName: string;
  readonly title: string;
  /** Made when the database holds no body yet; otherwise the body that owns the installation is the first by sort key. */
  readonly organisation: Pick<Organisation, 'name' | 'shortName' | 'slug' | 'kind' | 'level' | 'territory'>;
}

/**
 * For the command line of the server, which is proof enough of who asks. With an administrator present it only
 * gives that same person a new link (the way back when all is lost); it never makes a second one.
 */
export async function inviteFirstAdministrator(
  platform: Platform,
  input: FirstAdministrator,
): Promise<Result<SetupInvitation, 'administratorExists'>> {
  const now = platform.clock.now();
  const today = legalDay(now);
  return await inTransaction(platform.db, async (tx) => {
    const holders = await findAssignments(tx, { role: 'administrator', validOn: today });
    const named = await findCredentialsByName(tx, input.signInName);
    const isHolder = named && holders.some((held) => held.personId === named.person.id);
    if (holders.length > 0 && !isHolder) return refuse('administratorExists');
    const personId = named?.person.id ?? (await addAdministrator(tx, input, now));
    if (!isHolder) await grantAdministration(tx, personId, input, now);
    const link = await linkFor(tx, personId, 'firstAdministrator', now);
    await record(
      tx,
      systemActor,
      { act: 'person.linkCreated', objectKind: 'person', objectId: personId },
      now,
    );
    return ok(link);
  });
}

async function addAdministrator(tx: Db, input: FirstAdministrator, now: Date): Promise<string> {
  const { signInName, displayName, title } = input;
  const id = newId(now);
  await insertPerson(tx, {
    id,
    signInName,
    displayName,
    title,
    email: null,
    passwordHash: null,
    createdAt: now,
  });
  return id;
}

async function grantAdministration(
  tx: Db,
  personId: string,
  input: FirstAdministrator,
  now: Date,
): Promise<void> {
  const today = legalDay(now);
  const [first] = await findOrganisations(tx, { validOn: today, limit: 1 });
  const organisationId = first?.id ?? newId();
  if (!first) {
    const blank = {
      symbol: null,
      address: null,
      phone: null,
      email: null,
      responsiblePerson: null,
      validTo: null,
    };
    const given = {
      ...input.organisation,
      ...blank,
      id: organisationId,
      validFrom: today,
      sortKey: '000001',
      version: 1,
    };
    await insertOrganisation(tx, given);
    await setSiteOwner(tx, organisationId, null, now);
  }
  const held = { role: 'administrator' as const, programmeId: null, validFrom: today, validTo: null };
  await insertAssignment(tx, { id: newId(), personId, organisationId, ...held }, null);
}

/**
 * A link with which a person sets a password: for a new colleague, or after a lost one. `resetTotp` is for a lost
 * telephone: it removes the second factor at once and ends all sessions.
 */
export async function createPasswordLink(
  platform: Platform,
  actor: Actor,
  input: { readonly personId: string; readonly resetTotp: boolean },
): Promise<SetupInvitation> {
  requirePermission(actor, 'person.manage');
  const now = platform.clock.now();
  const person = await findPerson(platform.db, input.personId);
  if (!person) throw new NotFound(`person ${input.personId}`);
  return await inTransaction(platform.db, async (tx) => {
    if (input.resetTotp) {
      await clearTotp(tx, person.id);
      await removeSessions(tx, { personId: person.id });
    }
    const link = await linkFor(tx, person.id, 'setPassword', now);
    const after = { resetTotp: input.resetTotp };
    await record(
      tx,
      actor,
      { act: 'person.linkCreated', objectKind: 'person', objectId: person.id, after },
      now,
    );
    return link;
  });
}

async function linkFor(tx: Db, personId: string, purpose: SetupPurpose, now: Date): Promise<SetupInvitation> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + LINK_HOURS * 3_600_000);
  await replaceSetupLinks(tx, { tokenHash: hashToken(token), personId, purpose, createdAt: now, expiresAt });
  return { personId, token, expiresAt };
}

/** Whose link it is, while it can be used. Looking never consumes it: mail scanners and previews open links. */
export async function findInvited(platform: Platform, token: string): Promise<Person | undefined> {
  const link = await findSetupLink(platform.db, hashToken(token));
  if (!link || link.usedAt || link.expiresAt <= platform.clock.now()) return undefined;
  return await findPerson(platform.db, link.personId);
}

export type SetUpRefusal = 'linkUsedOrExpired' | 'repeatedDiffers' | PasswordWeakness;

/** Sets the password and consumes the link; every session of the person ends. */
export async function setUpPassword(
  app: IdentityPlatform,
  input: { readonly token: string; readonly next: string; readonly repeated: string },
): Promise<Result<undefined, SetUpRefusal>> {
  const now = app.clock.now();
  const person = await findInvited(app, input.token);
  if (!person) return refuse('linkUsedOrExpired');
  if (input.next !== input.repeated) return refuse('repeatedDiffers');
  const least = minimumLength(app.config.signIn);
  const weakness = weaknessOf(input.next, least, [person.signInName, person.displayName]);
  if (weakness) return refuse(weakness, { least });
  const hash = await hashPassword(input.next);
  return await inTransaction(app.db, async (tx) => {
    if (!(await consumeSetupLink(tx, hashToken(input.token), now))) return refuse('linkUsedOrExpired');
    await setPasswordHash(tx, person.id, hash);
    await removeSessions(tx, { personId: person.id });
    const actor = { kind: 'person' as const, personId: person.id };
    await record(tx, actor, { act: 'person.passwordSet', objectKind: 'person', objectId: person.id }, now);
    return ok(undefined);
  });
}
