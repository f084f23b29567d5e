import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import type { HiddenCode, Opinion } from '#features/submissions/opinion.ts';
import { hideOpinion, holdOpinion, unhideOpinion } from '#features/submissions/opinions.store.server.ts';
import { appendModerations } from '#features/transparency-log/append.server.ts';
import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { insertActs } from './moderation.store.server.ts';
import type { ActKind, ModerationAct } from './moderation-act.ts';

/** What an opinion becomes, with what its contributor is told. */
export interface NewState {
  readonly state: 'published' | 'held' | 'hidden';
  readonly code: HiddenCode | null;
  readonly reason: string;
}

export interface Deciding {
  readonly actor: Actor;
  readonly consultation: Consultation;
  readonly slug: string;
  readonly batchId: string;
  readonly kind: ActKind;
  readonly now: Date;
}

/**
 * Everything that a change of state is, for locked opinions, in the caller's transaction: the row, the act, the line of the
 * public log, the event, the audit entry; the audit last, because its end holds up other writers.
 */
export async function changeStates(
  tx: Db,
  by: Deciding,
  changes: readonly { readonly opinion: Opinion; readonly to: NewState }[],
): Promise<void> {
  if (changes.length === 0) return;
  const { consultation, now } = by;
  for (const { opinion, to } of changes) await write(tx, by, opinion, to);
  await insertActs(
    tx,
    changes.map(({ opinion, to }) => actOf(by, opinion, to)),
  );
  for (const shows of [true, false]) {
    const some = changes.filter(({ to }) => (to.state === 'published') === shows);
    const lines = some.map(({ opinion: { submissionId, ordinal }, to }) => ({
      submissionId,
      ordinal,
      // What waits again is in public as what it is there: not shown, under review.
      code: shows ? null : (to.code ?? ('review' as const)),
    }));
    await appendModerations(tx, consultation.id, shows ? 'shown' : 'hidden', lines, now);
  }
  for (const { opinion, to } of changes) await emit(tx, 'opinion.moderated', eventOf(by, opinion, to), now);
  for (const { opinion, to } of changes) {
    const change = {
      act: 'opinion.moderated',
      objectKind: 'opinion',
      objectId: opinion.id,
      organisationId: consultation.organisationId,
      before: { state: opinion.state },
      after: { state: to.state, ...(to.code && { code: to.code }), kind: by.kind },
    };
    await record(tx, by.actor, change, now);
  }
}

async function write(tx: Db, { actor, now }: Deciding, opinion: Opinion, to: NewState): Promise<void> {
  if (to.state === 'published') await unhideOpinion(tx, opinion, opinion.version);
  else if (to.state === 'held') await holdOpinion(tx, opinion, opinion.version);
  else {
    const hidden = { code: to.code ?? 'review', reason: to.reason, by: personOf(actor), at: now };
    await hideOpinion(tx, opinion, opinion.version, hidden);
  }
}

export function personOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.personId : null;
}

/** An act keeps what the opinion was hidden for, when it is shown, so that it can be taken back. */
function actOf({ actor, batchId, kind, now }: Deciding, opinion: Opinion, to: NewState): ModerationAct {
  return {
    consultationId: opinion.consultationId,
    id: newId(now),
    batchId,
    opinionId: opinion.id,
    kind,
    stateBefore: opinion.state,
    stateAfter: to.state,
    code: to.code ?? opinion.hiddenCode,
    reason: to.reason || (opinion.hiddenReason ?? ''),
    beforeSha256: null,
    afterSha256: null,
    decidedBy: personOf(actor),
    decidedAt: now,
  };
}

function eventOf({ consultation, slug, kind }: Deciding, opinion: Opinion, to: NewState) {
  return {
    opinionId: opinion.id,
    submissionId: opinion.submissionId,
    consultationId: consultation.id,
    projectId: consultation.projectId,
    organisationId: consultation.organisationId,
    slug,
    kind,
    state: to.state,
  };
}
