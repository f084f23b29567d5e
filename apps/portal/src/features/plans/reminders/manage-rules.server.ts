import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { QuietHours, ReminderRule } from './reminder.ts';
import { HOUSE_QUIET, HOUSE_RULES } from './reminder-rules.data.ts';
import {
  type DatedRule,
  endRule,
  findRules,
  holdRules,
  insertRules,
  rulesOn,
  setQuietHours,
} from './rules.store.server.ts';

export type RuleRefusal = 'askedNeverReported' | 'superiorAfterOnly' | 'invitationOnly' | 'alreadyThere';

/** By what the tasks of the own body are reminded of today and later, and who changed it. */
export async function loadReminderRules({ db, clock }: Platform, actor: PersonActor) {
  const { organisationId } = actor;
  requirePermission(actor, 'plan.edit', { organisationId });
  const today = legalDay(clock.now());
  const [current, rows, trail] = await Promise.all([
    rulesOn(db, [organisationId], today),
    findRules(db, [organisationId]),
    findTrail(db, { objectKind: 'reminderRule', objectId: organisationId }),
  ]);
  const own = rows.filter(({ validTo }) => validTo === null || validTo >= today);
  return {
    own,
    house: current.isOwn(organisationId) ? [] : HOUSE_RULES,
    quiet: current.quiet(organisationId),
    houseQuiet: HOUSE_QUIET,
    today,
    trail,
    mayEdit: can(actor, 'plan.edit', { organisationId }),
  };
}

/** A row from today on. With the first one the body takes over those of the house, to change them row by row. */
export async function addRule(
  { db, clock }: Platform,
  actor: PersonActor,
  rule: ReminderRule,
): Promise<Result<null, RuleRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'plan.edit', { organisationId });
  const refused = unlawful(rule);
  if (refused) return refuse(refused);
  const now = clock.now();
  const today = legalDay(now);
  return await inTransaction(db, async (tx) => {
    const own = await takeOver(tx, organisationId, now);
    if (own.some((one) => sameRule(one, rule))) return refuse('alreadyThere');
    await insertRules(tx, [dated(rule, organisationId, now)]);
    const change = { act: 'reminderRule.added', after: { ...rule, validFrom: today } };
    await record(tx, actor, { ...about(organisationId), ...change }, now);
    return ok(null);
  });
}

/** Yesterday was its last day. Of the house too: the body then has the others as its own. */
export async function dropRule(
  { db, clock }: Platform,
  actor: PersonActor,
  rule: ReminderRule,
): Promise<Result<null, 'noSuchRule'>> {
  const { organisationId } = actor;
  requirePermission(actor, 'plan.edit', { organisationId });
  const now = clock.now();
  const lastDay = addDays(legalDay(now), -1);
  return await inTransaction(db, async (tx) => {
    const row = (await takeOver(tx, organisationId, now)).find((one) => sameRule(one, rule));
    if (!row) return refuse('noSuchRule');
    await endRule(tx, row, lastDay);
    const change = { act: 'reminderRule.ended', before: { ...rule }, after: { validTo: lastDay } };
    await record(tx, actor, { ...about(organisationId), ...change }, now);
    return ok(null);
  });
}

export async function setQuiet(
  { db, clock }: Platform,
  actor: PersonActor,
  hours: QuietHours,
): Promise<Result<null, 'alwaysQuiet'>> {
  const { organisationId } = actor;
  requirePermission(actor, 'plan.edit', { organisationId });
  // An hour at which the run comes must be left, or nobody is ever told.
  if (minutesOf(hours) > 22 * 60) return refuse('alwaysQuiet');
  const now = clock.now();
  const today = legalDay(now);
  await inTransaction(db, async (tx) => {
    await holdRules(tx, organisationId);
    const before = (await rulesOn(tx, [organisationId], today)).quiet(organisationId);
    const row = { ...hours, id: newId(now), organisationId, validFrom: today, lastDay: addDays(today, -1) };
    await setQuietHours(tx, row);
    const change = { before: { from: before.from, to: before.to }, after: { ...hours } };
    await record(tx, actor, { ...about(organisationId), act: 'reminderRule.quietHoursSet', ...change }, now);
  });
  return ok(null);
}

function minutesOf({ from, to }: QuietHours): number {
  const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return (at(to) - at(from) + 1440) % 1440;
}

function unlawful({ mode, audience, days }: ReminderRule): RuleRefusal | undefined {
  if (mode === 'requested' && audience === 'superior') return 'askedNeverReported';
  if (audience === 'superior' && (days === null || days <= 0)) return 'superiorAfterOnly';
  return mode === 'assigned' && days === null ? 'invitationOnly' : undefined;
}

const about = (organisationId: string) => ({
  objectKind: 'reminderRule',
  objectId: organisationId,
  organisationId,
});

const sameRule = (a: ReminderRule, b: ReminderRule) =>
  a.mode === b.mode && a.audience === b.audience && a.days === b.days;

function dated({ mode, audience, days }: ReminderRule, organisationId: string, now: Date): DatedRule {
  return { id: newId(now), organisationId, mode, audience, days, validFrom: legalDay(now), validTo: null };
}

/** The rows of the body that are in force; those of the house become its own when it has none. */
async function takeOver(tx: Db, organisationId: string, now: Date): Promise<DatedRule[]> {
  await holdRules(tx, organisationId);
  const today = legalDay(now);
  const own = (await findRules(tx, [organisationId])).filter(
    ({ validTo }) => validTo === null || validTo >= today,
  );
  if (own.length > 0) return own;
  const taken = HOUSE_RULES.map((rule) => dated(rule, organisationId, now));
  await insertRules(tx, taken);
  return taken;
}
