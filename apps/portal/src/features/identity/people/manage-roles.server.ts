import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Role } from '#features/authority/roles.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { maySpeakFor } from '../council-capacity.server.ts';
import { findPerson, requirePerson } from '../people.store.server.ts';
import {
  findAssignment,
  findAssignments,
  insertAssignment,
  setAssignmentEnd,
} from '../roles.store.server.ts';

export type GrantRefusal =
  | 'endBeforeStart'
  | 'programmeMissing'
  | 'programmeNotAsked'
  | 'outsideOfTheBodysLife'
  | 'leaderOfUnit'
  | 'notOfTheCouncil'
  | 'alreadyHeld';

export interface GrantInput {
  readonly personId: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly programmeId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export async function grantRole(
  platform: Platform,
  actor: Actor,
  input: GrantInput,
): Promise<Result<{ readonly id: string }, GrantRefusal>> {
  requirePermission(actor, 'person.manage');
  const now = platform.clock.now();
  const person = await requirePerson(platform.db, input.personId);
  const id = newId(now);
  const { organisationId, role, validFrom, validTo } = input;
  return await inTransaction(platform.db, async (tx) => {
    await holdName(tx, `roles of ${person.id}`);
    const refusal = await whyNot(tx, input, legalDay(now));
    if (refusal) return refuse(refusal);
    await insertAssignment(tx, { ...input, id }, actor.kind === 'person' ? actor.personId : null);
    const change = { act: 'person.roleGranted', objectKind: 'person', objectId: person.id };
    await record(
      tx,
      actor,
      { ...change, organisationId, after: { organisationId, role, validFrom, validTo } },
      now,
    );
    return ok({ id });
  });
}

async function whyNot(db: Db, input: GrantInput, today: string): Promise<GrantRefusal | undefined> {
  const body = await requireOrganisation(db, input.organisationId);
  if (input.validTo !== null && input.validTo < input.validFrom) return 'endBeforeStart';
  if (input.role === 'focalUnit' && !input.programmeId) return 'programmeMissing';
  if (input.role !== 'focalUnit' && input.programmeId) return 'programmeNotAsked';
  const beginsTooEarly = input.validFrom < body.validFrom;
  const beginsTooLate = body.validTo !== null && input.validFrom > body.validTo;
  if (beginsTooEarly || beginsTooLate) return 'outsideOfTheBodysLife';
  // The head of a unit does not head the body around it, whose objects are common to all its units.
  if (input.role === 'leader' && body.level === 'unit') return 'leaderOfUnit';
  const { personId, organisationId } = input;
  if (body.kind === 'council' && (input.validTo === null || input.validTo >= today)) {
    const day = input.validFrom > today ? input.validFrom : today;
    const asked = { personId, councilId: body.id, role: input.role };
    if (!(await maySpeakFor(db, asked, day))) return 'notOfTheCouncil';
  }
  const held = await findAssignments(db, { personId, organisationIds: [organisationId], role: input.role });
  const overlaps = held.some(
    (other) =>
      other.programmeId === input.programmeId &&
      (other.validTo === null || other.validTo >= input.validFrom) &&
      (input.validTo === null || input.validTo >= other.validFrom),
  );
  return overlaps ? 'alreadyHeld' : undefined;
}

export type EndRoleRefusal = 'endBeforeStart' | 'lastAdministrator';

/** The last day on which the role counts; it stays on record. */
export async function endRole(
  platform: Platform,
  actor: Actor,
  input: { readonly personId: string; readonly assignmentId: string; readonly lastDay: string },
): Promise<Result<undefined, EndRoleRefusal>> {
  requirePermission(actor, 'person.manage');
  const now = platform.clock.now();
  const held = await findAssignment(platform.db, input.assignmentId);
  if (held?.personId !== input.personId) throw new NotFound(`role ${input.assignmentId}`);
  if (input.lastDay < held.validFrom) return refuse('endBeforeStart');
  const today = legalDay(now);
  const { organisationId, role, personId } = held;
  return await inTransaction(platform.db, async (tx) => {
    if (role === 'administrator' && (await isLastAdministrator(tx, personId, today))) {
      return refuse('lastAdministrator');
    }
    await setAssignmentEnd(tx, held.id, input.lastDay);
    const change = { act: 'person.roleEnded', objectKind: 'person', objectId: personId, organisationId };
    await record(
      tx,
      actor,
      { ...change, before: { validTo: held.validTo }, after: { role, validTo: input.lastDay } },
      now,
    );
    return ok(undefined);
  });
}

/** Without an administrator nobody could give roles any more; so two do not leave in the same moment. */
export async function isLastAdministrator(tx: Db, personId: string, today: string): Promise<boolean> {
  await holdName(tx, 'administrators');
  const holders = new Set(
    (await findAssignments(tx, { role: 'administrator', validOn: today })).map((h) => h.personId),
  );
  if (!holders.delete(personId)) return false;
  for (const other of holders) {
    const person = await findPerson(tx, other);
    if (person && !person.disabledAt) return false;
  }
  return true;
}
