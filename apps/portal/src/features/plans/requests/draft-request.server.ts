import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { draftDocument } from '#features/official-documents/draft-document.server.ts';
import { findIssuer } from '#features/organisations/issuer.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { isValidOn } from '#features/organisations/organisation.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { findMembers } from '#features/organisations/relations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { requirePlan } from '../plans.store.server.ts';
import { holdTasks } from '../tasks.store.server.ts';
import { requestContent } from './letter-content.ts';
import { findRequestLines } from './load-requests.server.ts';
import type { DraftRequestInput } from './request.schema.ts';
import type { RequestLine } from './request-line.ts';
import { insertRequestLetter } from './requests.store.server.ts';

/** Marks the documents of the register that are letters of this kind. */
const TASK_REQUEST_PURPOSE = 'taskRequest';

export type DraftRequestRefusal = 'notInForce' | 'replyInPast' | 'nobodyToAsk' | 'issuerEnded';

/**
 * Writes the letter that asks, as a draft of the register of the body whose plan it is: a second person approves it, it is
 * signed ("TM. HỘI ĐỒNG" of a council), numbered and sent there. From its dispatch on those whom it names are waited for.
 */
export async function draftRequest(
  { db, clock }: Platform,
  actor: PersonActor,
  planId: string,
  input: DraftRequestInput,
): Promise<Result<{ documentId: string }, DraftRequestRefusal>> {
  const plan = await requirePlan(db, planId);
  requirePermission(actor, 'plan.edit', plan);
  const now = clock.now();
  const today = legalDay(now);
  if (plan.state !== 'inForce') return refuse('notInForce');
  if (input.replyOn <= today) return refuse('replyInPast');
  return await inTransaction(db, async (tx) => {
    // Two people who write at once do not write to the same bodies twice.
    await holdTasks(tx, planId);
    const lines = (await findRequestLines(tx, plan, today)).filter((line) => isMeant(line, input.scope));
    if (lines.length === 0) return refuse('nobodyToAsk');
    const issuerId = await findIssuer(tx, plan.organisationId, today);
    if (!issuerId) return refuse('issuerEnded');
    const again = lines.every(({ standing }) => standing === 'silent' || standing === 'waiting');
    const content = requestContent(
      {
        ...{ plan, lines, again, words: input.words, replyOn: input.replyOn },
        standingBody: await standingBodyOf(tx, issuerId, today),
      },
      await letterheadOf(tx, issuerId, today),
    );
    const draft = { organisationId: issuerId, purpose: TASK_REQUEST_PURPOSE, typeAbbreviation: '', content };
    const documentId = await draftDocument(tx, actor, draft, now);
    const letter = { documentId, planId, replyOn: input.replyOn, personId: actor.personId };
    await insertRequestLetter(tx, letter, lines, now);
    const about = { objectKind: 'plan', objectId: planId, organisationId: plan.organisationId };
    const after = { documentId, bodies: content.addressees?.length ?? 0, dueOn: input.replyOn };
    await record(tx, actor, { act: 'plan.requestDrafted', ...about, after }, now);
    return ok({ documentId });
  });
}

/** Whom a letter of this scope goes to: nobody who has answered, nor to whom one is being written. */
function isMeant({ standing, task }: RequestLine, scope: string): boolean {
  if (scope === 'unwritten') return standing === 'notWritten';
  if (scope === 'silent') return standing === 'silent';
  return task.id === scope && standing !== 'answered' && standing !== 'underWay';
}

async function standingBodyOf(db: Db, councilId: string, day: string): Promise<string | null> {
  const seats = await findMembers(db, { councilId });
  const standing = seats.find((seat) => seat.seat === 'standingBody' && isValidOn(seat, day));
  return standing ? (await requireOrganisation(db, standing.organisationId)).name : null;
}
