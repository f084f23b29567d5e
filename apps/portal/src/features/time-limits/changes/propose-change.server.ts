import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { can, type Permission } from '#features/authority/permissions.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { findSiteOwnerId } from '#features/organisations/owner.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { calendarOf } from '../calendar.ts';
import { findCalendarDays, findRules } from '../time-limits.store.server.ts';
import { type DayRefusal, firstRefused } from './calendar-days.ts';
import { type KindWords, parseCalendar } from './calendar-import.ts';
import type {
  ImportInput,
  ProposeCheckInput,
  ProposeDayInput,
  ProposeRuleInput,
  RemoveDayInput,
} from './rule-change.schema.ts';
import { type ChangeContent, type RuleRefusal, type WhyNot, whyNotOwn, whyNotRule } from './rule-change.ts';
import { insertChange } from './rule-changes.store.server.ts';

type Proposed = { readonly id: string };

/** Proposes a row, national or a body's own. It governs rounds that open on or after its first day, once it is approved. */
export async function proposeRule(
  platform: Platform,
  actor: Actor,
  { reason, ...rule }: ProposeRuleInput,
): Promise<Result<Proposed, RuleRefusal>> {
  const body = rule.organisationId ? await requireOrganisation(platform.db, rule.organisationId) : undefined;
  const organisationId = await requireRight(platform.db, actor, 'rule.propose', body?.id ?? null);
  const wrong = whyNotRule(await findRules(platform.db), rule);
  if (wrong) return refuse(wrong.reason, factsOf(wrong));
  return ok(await propose(platform, actor, { content: { kind: 'rule', rule }, organisationId, reason }));
}

/** Proposes what a person read in the norm about an existing row: basis, source, status, and the number of days. */
export async function proposeCheck(
  platform: Platform,
  actor: Actor,
  { reason, ruleRowId, ...after }: ProposeCheckInput,
): Promise<Result<Proposed, RuleRefusal>> {
  const rules = await findRules(platform.db);
  const row = rules.find(({ id }) => id === ruleRowId);
  if (!row) throw new NotFound(`rule ${ruleRowId}`);
  const organisationId = await requireRight(platform.db, actor, 'rule.propose', row.organisationId);
  const wrong = row.organisationId === null ? undefined : whyNotOwn(rules, { ...row, amount: after.amount });
  if (wrong) return refuse(wrong.reason, factsOf(wrong));
  const { amount, legalBasis, source, status } = row;
  const before = { amount, legalBasis, source, status };
  return ok(
    await propose(platform, actor, {
      content: { kind: 'check', ruleRowId, before, after },
      organisationId,
      reason,
    }),
  );
}

/** Proposes one day off, or a swapped day. */
export async function proposeDay(
  platform: Platform,
  actor: Actor,
  { reason, ...day }: ProposeDayInput,
): Promise<Result<Proposed, DayRefusal>> {
  const organisationId = await requireRight(platform.db, actor, 'rule.propose');
  const refused = firstRefused(
    [day],
    calendarOf(await findCalendarDays(platform.db, day.onDate, day.onDate)),
  );
  if (refused) return refuse(refused.reason);
  return ok(
    await propose(platform, actor, { content: { kind: 'days', days: [day] }, organisationId, reason }),
  );
}

/** Proposes the days of a pasted year as one change; a single line that cannot be read refuses the whole. */
export async function proposeImport(
  platform: Platform,
  actor: Actor,
  { reason, table, year }: ImportInput,
  kinds: KindWords,
): Promise<Result<Proposed, 'linesWrong' | 'noDays'>> {
  const organisationId = await requireRight(platform.db, actor, 'rule.propose');
  const calendar = calendarOf(await findCalendarDays(platform.db, `${year}-01-01`, `${year}-12-31`));
  const { days, errors } = parseCalendar(table, { year, calendar, kinds });
  if (errors > 0) return refuse('linesWrong', { errors });
  if (days.length === 0) return refuse('noDays');
  return ok(await propose(platform, actor, { content: { kind: 'days', days }, organisationId, reason }));
}

/** Proposes to take a day back, because the announcement was withdrawn or wrong. */
export async function proposeRemoval(
  platform: Platform,
  actor: Actor,
  { reason, day: { onDate, kind } }: RemoveDayInput,
): Promise<Result<Proposed, 'notThere'>> {
  const organisationId = await requireRight(platform.db, actor, 'rule.propose');
  const days = await findCalendarDays(platform.db, onDate, onDate);
  const day = days.find((one) => one.kind === kind);
  if (!day) return refuse('notThere');
  return ok(await propose(platform, actor, { content: { kind: 'dayRemoval', day }, organisationId, reason }));
}

/**
 * Who may touch rules: people of the body that answers for the site, of the body whose rule it is, administrators. Returns the
 * body on whose desk the change lies: the one in which this person has the right, so that a colleague takes the second look.
 */
export async function requireRight(
  db: Db,
  actor: Actor,
  permission: Permission,
  ...others: readonly (string | null)[]
): Promise<string | null> {
  const owner = (await findSiteOwnerId(db)) ?? null;
  const desks = [owner, ...others].filter((id) => id !== null);
  if (desks.length === 0 && can(actor, permission, { organisationId: '' })) return null;
  const desk = desks.find((organisationId) => can(actor, permission, { organisationId }));
  if (desk === undefined) throw new Forbidden(permission);
  return desk;
}

export function factsOf({ national }: WhyNot): Readonly<Record<string, string | number>> {
  return national ? { amount: national.amount, unit: national.unit, legalBasis: national.legalBasis } : {};
}

interface Proposal {
  readonly content: ChangeContent;
  readonly organisationId: string | null;
  readonly reason: string;
}

async function propose({ db, clock }: Platform, actor: Actor, proposal: Proposal): Promise<Proposed> {
  const now = clock.now();
  const id = newId(now);
  const proposedBy = actor.kind === 'person' ? actor.personId : null;
  const { content, organisationId, reason } = proposal;
  await inTransaction(db, async (tx) => {
    await insertChange(tx, { ...proposal, id, proposedBy, proposedAt: now });
    await emit(tx, 'rule.proposed', { ruleChangeId: id, organisationId, kind: content.kind }, now);
    const entry = { act: 'rule.proposed', objectKind: 'ruleChange', objectId: id, organisationId, reason };
    await record(tx, actor, { ...entry, after: { change: content.kind } }, now);
  });
  return { id };
}
