import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Role } from '#features/authority/roles.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { addDays, isLegalDay, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { Forbidden } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { insertFourEyesException } from './four-eyes.store.server.ts';
import { mayConfirmForOneself } from './four-eyes.ts';
import { findPerson } from './people.store.server.ts';
import { findAssignments } from './roles.store.server.ts';

export type ExceptionRefusal = 'reasonMissing' | 'endBeforeStart' | 'tooLong' | 'notOfTheBody' | 'forOneself';

/** An exception is a bridge, not a habit: the head confirms it anew every year. */
export const LONGEST_EXCEPTION_DAYS = 366;

/** Roles that write or approve; a clerk or an auditor is no second pair of eyes. */
const OFFICERS: readonly Role[] = ['draftingOfficer', 'unitHead', 'leader', 'legalOfficer', 'communeOfficer'];

export async function confirmFourEyesException(
  platform: Platform,
  actor: Actor,
  input: {
    readonly organisationId: string;
    readonly personId: string;
    readonly reason: string;
    readonly validFrom: string;
    readonly validTo: string;
  },
): Promise<Result<{ readonly id: string }, ExceptionRefusal>> {
  const { organisationId, personId, validFrom, validTo } = input;
  const organisation = await requireOrganisation(platform.db, organisationId);
  requirePermission(actor, 'fourEyes.confirm', { organisationId });
  if (actor.kind !== 'person') throw new Forbidden('fourEyes.confirm');
  const now = platform.clock.now();
  const reason = input.reason.trim();
  if (reason === '') return refuse('reasonMissing');
  if (!isLegalDay(validFrom) || !isLegalDay(validTo) || validTo < validFrom) return refuse('endBeforeStart');
  if (validTo > addDays(validFrom, LONGEST_EXCEPTION_DAYS))
    return refuse('tooLong', { days: LONGEST_EXCEPTION_DAYS });
  const officers = await officersOf(platform.db, actor.ownOrganisationIds, legalDay(now));
  if (!officers.has(personId)) return refuse('notOfTheBody');
  if (personId === actor.personId) {
    const otherOfficers = [...officers].filter((id) => id !== actor.personId).length;
    if (!mayConfirmForOneself({ level: organisation.level, otherOfficers })) return refuse('forOneself');
  }
  const id = newId(now);
  await inTransaction(platform.db, async (tx) => {
    const confirmedBy = actor.personId;
    await insertFourEyesException(tx, {
      id,
      organisationId,
      personId,
      confirmedBy,
      reason,
      validFrom,
      validTo,
    });
    const after = { personId, validFrom, validTo };
    const change = {
      act: 'fourEyes.confirmed',
      objectKind: 'organisation',
      objectId: organisationId,
      reason,
      after,
    };
    await record(tx, actor, { ...change, organisationId }, now);
  });
  return ok({ id });
}

/** People who can write or approve for these bodies today. */
async function officersOf(db: Db, organisationIds: readonly string[], today: string): Promise<Set<string>> {
  const held = await findAssignments(db, { organisationIds, validOn: today });
  const officers = new Set<string>();
  for (const { personId, role } of held) {
    if (!OFFICERS.includes(role) || officers.has(personId)) continue;
    const person = await findPerson(db, personId);
    if (person && !person.disabledAt) officers.add(personId);
  }
  return officers;
}
