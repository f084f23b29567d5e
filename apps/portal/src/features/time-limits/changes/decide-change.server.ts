import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { calendarOf } from '../calendar.ts';
import { LEVEL_OF } from '../document-types.ts';
import {
  endRule,
  findCalendarDays,
  findRules,
  insertCalendarDay,
  insertRule,
  removeCalendarDay,
  writeCheck,
} from '../time-limits.store.server.ts';
import { type DayRefusal, firstRefused } from './calendar-days.ts';
import { factsOf, requireRight } from './propose-change.server.ts';
import {
  type ChangeContent,
  placeRow,
  type RuleChange,
  type RuleFacts,
  type RuleRefusal,
  ruleIdOf,
  whyNotOwn,
  whyNotRule,
} from './rule-change.ts';
import { requireChange, writeDecision } from './rule-changes.store.server.ts';

type Blocked = RuleRefusal | DayRefusal | 'notThere' | 'rowChanged';
export type DecideRefusal = Blocked | 'samePerson' | 'alreadyDecided';

interface Approver {
  readonly personId: string | null;
  readonly name: string | null;
}

/**
 * A second person puts the change into force. It is looked at again as the rules and the calendar are now: what was lawful
 * when it was proposed may not be when it is approved. No published deadline moves by it; consultations look for those that
 * should, and warn.
 */
export async function approveChange(
  platform: Platform,
  actor: Actor,
  id: string,
  input: { readonly reason: string },
): Promise<Result<null, DecideRefusal>> {
  const { db, clock } = platform;
  const change = await requireChange(db, id);
  await requireRight(db, actor, 'rule.approve', change.organisationId, ruleOf(change));
  if (change.state !== 'proposed') return refuse('alreadyDecided');
  const approver = personOf(actor);
  if (approver.personId !== null && approver.personId === change.proposedBy) return refuse('samePerson');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const decision = {
      state: 'approved',
      by: approver.personId,
      at: now,
      reason: input.reason || null,
    } as const;
    if (!(await writeDecision(tx, id, decision))) return refuse('alreadyDecided');
    const blocked = await apply(tx, change, approver);
    if (blocked) throw new Blockage(blocked);
    await emit(tx, 'rule.approved', { ruleChangeId: id, organisationId: change.organisationId }, now);
    await note(tx, actor, change, 'rule.approved', input.reason, now);
    return ok(null);
  }).catch((error: unknown) => {
    if (error instanceof Blockage) return error.refusal;
    throw error;
  });
}

/** Says no with a reason; whoever proposed it takes it back. Either way it stays in the history. */
export async function rejectChange(
  platform: Platform,
  actor: Actor,
  id: string,
  input: { readonly reason: string },
): Promise<Result<null, 'alreadyDecided'>> {
  const { db, clock } = platform;
  const change = await requireChange(db, id);
  const by = personOf(actor).personId;
  const own = by !== null && by === change.proposedBy;
  await requireRight(db, actor, own ? 'rule.propose' : 'rule.approve', change.organisationId, ruleOf(change));
  const now = clock.now();
  const state = own ? 'withdrawn' : 'rejected';
  return await inTransaction(db, async (tx) => {
    if (!(await writeDecision(tx, id, { state, by, at: now, reason: input.reason })))
      return refuse('alreadyDecided');
    await note(tx, actor, change, own ? 'rule.proposalWithdrawn' : 'rule.rejected', input.reason, now);
    return ok(null);
  });
}

/** Ends the transaction, so that no decision stays whose effect was refused. */
class Blockage extends Error {
  readonly refusal: Extract<Result<null, Blocked>, { ok: false }>;
  constructor(refusal: Extract<Result<null, Blocked>, { ok: false }>) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

async function apply(tx: Db, { id, content }: RuleChange, approver: Approver) {
  switch (content.kind) {
    case 'rule':
      return await applyRule(tx, id, content.rule, approver);
    case 'check':
      return await applyCheck(tx, content, approver);
    case 'days': {
      const dates = content.days.map(({ onDate }) => onDate).sort();
      const days = await findCalendarDays(tx, dates[0] ?? '', dates.at(-1) ?? '');
      const refused = firstRefused(content.days, calendarOf(days));
      if (refused) return refuse(refused.reason, { on: refused.day.onDate });
      for (const day of content.days) await insertCalendarDay(tx, day, id);
      return undefined;
    }
    case 'dayRemoval':
      return (await removeCalendarDay(tx, content.day, id)) ? undefined : refuse('notThere');
  }
}

async function applyRule(tx: Db, changeId: string, facts: RuleFacts, approver: Approver) {
  const rules = await findRules(tx);
  const wrong = whyNotRule(rules, facts);
  if (wrong) return refuse(wrong.reason, factsOf(wrong));
  const ruleId = ruleIdOf(facts);
  const sameRule = rules.filter((rule) => rule.ruleId === ruleId);
  const { validTo, ends } = placeRow(sameRule, facts.validFrom);
  if (ends) await endRule(tx, ends.id, ends.validTo);
  const { documentType } = facts;
  const level = documentType === 'other' ? 'province' : LEVEL_OF[documentType];
  const checkedBy = facts.status === 'V' ? approver.name : null;
  const row = { ...facts, id: newId(), ruleId, level, validTo, checkedBy, note: null };
  return (await insertRule(tx, row, changeId)) ? undefined : refuse('alreadyThere');
}

async function applyCheck(tx: Db, content: Extract<ChangeContent, { kind: 'check' }>, approver: Approver) {
  const rules = await findRules(tx);
  const row = rules.find(({ id }) => id === content.ruleRowId);
  const { before, after } = content;
  const keys = ['amount', 'legalBasis', 'source', 'status'] as const;
  if (!row || keys.some((key) => row[key] !== before[key])) return refuse('rowChanged');
  const wrong = row.organisationId === null ? undefined : whyNotOwn(rules, { ...row, amount: after.amount });
  if (wrong) return refuse(wrong.reason, factsOf(wrong));
  await writeCheck(tx, row.id, { ...after, checkedBy: after.status === 'V' ? approver.name : null });
  return undefined;
}

/** Whose own rule it proposes; null for national rows and the calendar. */
export const ruleOf = ({ content }: Pick<RuleChange, 'content'>): string | null =>
  content.kind === 'rule' ? content.rule.organisationId : null;

const personOf = (actor: Actor): Approver =>
  actor.kind === 'person'
    ? { personId: actor.personId, name: actor.displayName }
    : { personId: null, name: null };

async function note(tx: Db, actor: Actor, change: RuleChange, act: string, reason: string, now: Date) {
  const { id, organisationId, content } = change;
  const entry = { act, objectKind: 'ruleChange', objectId: id, organisationId, reason: reason || null };
  await record(tx, actor, { ...entry, after: { change: content.kind } }, now);
}
