import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requireRight } from '#features/time-limits/changes/propose-change.server.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import {
  type ReadingProposal,
  requireReadingProposal,
  writeReadingDecision,
} from './proposed-readings.store.server.ts';
import { insertReading } from './readings.store.server.ts';

export type ApproveReadingRefusal = 'samePerson' | 'alreadyDecided';

interface Decision {
  readonly id: string;
  readonly reason: string;
}

/** A second person puts the reading into force, from the day that it names. Screenings that are there stay as they were. */
export async function approveReading(
  { db, clock }: Platform,
  actor: PersonActor,
  { id, reason }: Decision,
): Promise<Result<null, ApproveReadingRefusal>> {
  const proposal = await requireReadingProposal(db, id);
  const { organisationId, wording, legalBasis, status, validFrom } = proposal;
  await requireRight(db, actor, 'rule.approve', proposal.deskId, organisationId);
  if (proposal.state !== 'proposed') return refuse('alreadyDecided');
  if (proposal.proposedBy === actor.personId) return refuse('samePerson');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const decision = { state: 'approved', by: actor.personId, at: now, reason: reason || null } as const;
    if (!(await writeReadingDecision(tx, id, decision))) return refuse('alreadyDecided');
    const set = { setBy: actor.personId, setAt: now, proposalId: id };
    await insertReading(tx, {
      id: newId(now),
      organisationId,
      wording,
      legalBasis,
      status,
      validFrom,
      ...set,
    });
    await note(tx, actor, proposal, 'screening.readingSet', reason, now);
    return ok(null);
  });
}

/** Says no with a reason; whoever proposed it takes it back. Either way it stays in the history. */
export async function rejectReading(
  { db, clock }: Platform,
  actor: PersonActor,
  { id, reason }: Decision,
): Promise<Result<null, 'alreadyDecided'>> {
  const proposal = await requireReadingProposal(db, id);
  const own = proposal.proposedBy === actor.personId;
  const right = own ? 'rule.propose' : 'rule.approve';
  await requireRight(db, actor, right, proposal.deskId, proposal.organisationId);
  const now = clock.now();
  const state = own ? 'withdrawn' : 'rejected';
  return await inTransaction(db, async (tx) => {
    if (!(await writeReadingDecision(tx, id, { state, by: actor.personId, at: now, reason })))
      return refuse('alreadyDecided');
    const act = own ? 'screening.readingWithdrawn' : 'screening.readingRejected';
    await note(tx, actor, proposal, act, reason, now);
    return ok(null);
  });
}

async function note(
  tx: Db,
  actor: PersonActor,
  { id, organisationId, wording, legalBasis, status, validFrom }: ReadingProposal,
  act: string,
  reason: string,
  now: Date,
): Promise<void> {
  const about = { objectKind: 'criterionReading', objectId: id, organisationId, reason: reason || null };
  await record(tx, actor, { act, ...about, after: { wording, legalBasis, status, validFrom } }, now);
}
