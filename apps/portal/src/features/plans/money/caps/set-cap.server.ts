import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { CapInput } from '../money.schema.ts';
import { bodyAndAbove } from './caps-in-force.server.ts';
import { basisOf, findItem } from './item-basis.ts';
import { decideCapRow, findCaps, insertCap, requireCap } from './spend-caps.store.server.ts';
import { capOn } from './spend-item.ts';
import { SPEND_ITEMS } from './spend-items.data.ts';

export type CapRefusal =
  | 'noSuchItem'
  | 'aboveTheMost'
  | 'dayPast'
  | 'samePerson'
  | 'alreadyDecided'
  | 'reasonNeeded';

/** What one unit may cost today in the acting body, kind by kind, and the figures that it and the bodies above it set. */
export async function loadSpendItems({ db, clock }: Platform, actor: PersonActor) {
  const { organisationId } = actor;
  requirePermission(actor, 'money.read', { organisationId });
  const today = legalDay(clock.now());
  const bodies = await bodyAndAbove(db, organisationId, today);
  const rows = await findCaps(db, bodies);
  const approved = rows.filter(({ state }) => state === 'approved');
  const names = await findPersonNames(
    db,
    rows.map(({ proposedBy }) => proposedBy),
  );
  const bodyNames = new Map(
    await Promise.all(bodies.map(async (id) => [id, (await requireOrganisation(db, id)).shortName] as const)),
  );
  return {
    today,
    items: SPEND_ITEMS.map((item) => ({ ...item, now: capOn(item, today, bodies, approved, basisOf) })),
    rows: rows
      .map((row) => ({
        ...row,
        item: findItem(row.itemCode)?.name ?? row.itemCode,
        body: bodyNames.get(row.organisationId) ?? '',
        who: names.get(row.proposedBy) ?? '',
        isOwn: row.proposedBy === actor.personId,
        mayDecide: can(actor, 'rule.approve', row),
      }))
      .reverse(),
    trail:
      rows.length === 0
        ? []
        : await findTrail(db, { objectKind: 'spendCap', objectId: rows.map(({ id }) => id), limit: 60 }),
    mayPropose: can(actor, 'rule.propose', { organisationId }),
  };
}

/** The acting body sets a figure of its own, within the most of the circular; a second person puts it into force. */
export async function proposeCap(
  { db, clock }: Platform,
  actor: PersonActor,
  input: CapInput,
): Promise<Result<{ id: string }, CapRefusal>> {
  const { organisationId, personId } = actor;
  requirePermission(actor, 'rule.propose', { organisationId });
  const item = findItem(input.itemCode);
  if (!item) return refuse('noSuchItem');
  const now = clock.now();
  // What was paid under the old figure was right when it was paid.
  if (input.validFrom < legalDay(now)) return refuse('dayPast');
  if (input.cap !== null && item.cap.kind === 'fixed' && input.cap > item.cap.amount)
    return refuse('aboveTheMost', { most: item.cap.amount, basis: basisOf(item) });
  const id = newId(now);
  await inTransaction(db, async (tx) => {
    await insertCap(tx, { ...input, id, organisationId, proposedBy: personId, proposedAt: now });
    const { itemCode, cap, validFrom, legalBasis, reason } = input;
    const about = { objectKind: 'spendCap', objectId: id, organisationId, reason };
    const after = { spendItem: itemCode, cap, validFrom, legalBasis };
    await record(tx, actor, { act: 'spendCap.proposed', ...about, after }, now);
  });
  return ok({ id });
}

/** Another person puts it into force or says no; whoever proposed it takes it back. */
export async function decideCap(
  { db, clock }: Platform,
  actor: Actor & { readonly kind: 'person' },
  { capId, approve, note }: { readonly capId: string; readonly approve: 'yes' | 'no'; readonly note: string },
): Promise<Result<null, CapRefusal>> {
  const cap = await requireCap(db, capId);
  const isOwn = cap.proposedBy === actor.personId;
  requirePermission(actor, isOwn ? 'rule.propose' : 'rule.approve', cap);
  if (approve === 'yes' && isOwn) return refuse('samePerson');
  if (approve === 'no' && !note) return refuse('reasonNeeded');
  const state = approve === 'yes' ? 'approved' : isOwn ? 'withdrawn' : 'rejected';
  const now = clock.now();
  if (state === 'approved' && cap.validFrom < legalDay(now)) return refuse('dayPast');
  return await inTransaction(db, async (tx) => {
    if (!(await decideCapRow(tx, capId, { state, by: actor.personId, at: now, note })))
      return refuse('alreadyDecided');
    const about = { objectKind: 'spendCap', objectId: capId, organisationId: cap.organisationId };
    const after = { spendItem: cap.itemCode, state };
    await record(tx, actor, { act: 'spendCap.decided', ...about, after, reason: note || null }, now);
    return ok(null);
  });
}
