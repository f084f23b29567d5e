import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { CalendarDay } from './calendar.ts';
import { LEVEL_OF } from './document-types.ts';
import type { OwnRuleInput } from './rule.schema.ts';
import { ruleFor } from './rule.ts';
import { findRules, insertCalendarDay, insertRule } from './time-limits.store.server.ts';

export type OwnRuleRefusal = 'noNationalRule' | 'shorterThanNational' | 'otherUnit' | 'alreadyThere';

/** Adds a province's own, longer limit. It governs consultations that open on or after its first day; none that are open. */
export async function addOwnRule(
  platform: Platform,
  actor: Actor,
  input: OwnRuleInput,
): Promise<Result<{ id: string }, OwnRuleRefusal>> {
  requirePermission(actor, 'rule.manage');
  await requireOrganisation(platform.db, input.organisationId);
  const rules = await findRules(platform.db);
  const national = ruleFor(rules, {
    documentType: input.documentType,
    what: input.what,
    openedOn: input.validFrom,
    organisationIds: [],
  });
  if (!national) return refuse('noNationalRule');
  if (input.unit !== national.unit) return refuse('otherUnit');
  if (input.amount < national.amount) return refuse('shorterThanNational', { amount: national.amount });
  const id = newId(platform.clock.now());
  return await inTransaction(platform.db, async (tx) => {
    const written = await insertRule(tx, {
      ...input,
      id,
      ruleId: `${national.ruleId}@${input.organisationId}`,
      level: LEVEL_OF[input.documentType],
      validTo: null,
      status: 'U',
      checkedBy: null,
      note: null,
    });
    if (!written) return refuse('alreadyThere');
    const after = {
      amount: input.amount,
      unit: input.unit,
      validFrom: input.validFrom,
      legalBasis: input.legalBasis,
    };
    await record(
      tx,
      actor,
      { act: 'rule.added', objectKind: 'timeLimitRule', objectId: id, after },
      platform.clock.now(),
    );
    return ok({ id });
  });
}

/** Adds a day off or a swapped day. Published deadlines do not move by it. */
export async function addCalendarDay(
  platform: Platform,
  actor: Actor,
  day: CalendarDay,
): Promise<Result<null, 'alreadyThere'>> {
  requirePermission(actor, 'rule.manage');
  return await inTransaction(platform.db, async (tx) => {
    if (!(await insertCalendarDay(tx, day))) return refuse('alreadyThere');
    const after = { onDate: day.onDate, kind: day.kind, source: day.source };
    await record(
      tx,
      actor,
      { act: 'calendarDay.added', objectKind: 'calendarDay', after },
      platform.clock.now(),
    );
    return ok(null);
  });
}
