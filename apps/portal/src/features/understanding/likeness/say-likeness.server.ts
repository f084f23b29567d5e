import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { lockReading } from '../cores.store.server.ts';
import { nameSaidGroups } from '../name-groups.server.ts';
import { inOrder, type LikenessRefusal, type SaidLikeness } from './likeness.ts';
import { areParted, findStanding, insertSaid, takeBackSaid } from './said-likeness.store.server.ts';

export interface LikenessInput {
  /** Two opinions whose words were on the screen. */
  readonly one: string;
  readonly two: string;
  readonly isSame: boolean;
}

/**
 * A person says that two opinions are one, or that they are two. What was said first stands: whoever says something of two that are
 * joined or parted by now is told. Groups that are answered stay as they are; only what is proposed follows.
 */
export async function sayLikeness(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  { one, two, isSame }: LikenessInput,
): Promise<Result<SaidLikeness, LikenessRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.group', consultation);
  const [oneId, twoId] = inOrder(one, two);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    // As the reading does: groups are named by one at a time.
    await lockReading(tx, consultationId);
    const groups = await findStanding(tx, consultationId, [oneId, twoId]);
    const [oneGroup, twoGroup] = [groups.get(oneId), groups.get(twoId)];
    if (!oneGroup || !twoGroup) return refuse('gone');
    if (oneGroup === twoGroup) return refuse('joined');
    if (await areParted(tx, consultationId, oneGroup, twoGroup)) return refuse('parted');
    const said = { id: newId(now), oneId, twoId, isSame };
    await insertSaid(tx, consultationId, said, { personId: actor.personId, at: now });
    if (isSame) await nameSaidGroups(tx, consultationId);
    const act = isSame ? { act: 'opinion.calledSame' } : { act: 'opinion.calledOther' };
    await record(tx, actor, { ...act, ...objectOf(consultation, said) }, now);
    return ok(said);
  });
}

/** What was said is as if nobody had said it: the groups fall apart where nothing else holds them, and the pair is shown again. */
export async function takeLikenessBack(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  id: string,
): Promise<Result<SaidLikeness, LikenessRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.group', consultation);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    await lockReading(tx, consultationId);
    const said = await takeBackSaid(tx, consultationId, id, { personId: actor.personId, at: now });
    if (!said) return refuse('nothingToUndo');
    if (said.isSame) await nameSaidGroups(tx, consultationId);
    const act = { act: 'opinion.likenessTakenBack' };
    await record(tx, actor, { ...act, ...objectOf(consultation, said) }, now);
    return ok(said);
  });
}

/** By its own id: the two opinions stand in the row, and no word of them in the audit. */
function objectOf({ organisationId }: Consultation, { id }: SaidLikeness) {
  return { objectKind: 'saidLikeness', objectId: id, organisationId };
}
