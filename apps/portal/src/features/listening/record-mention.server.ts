import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { insertMention, requireMention, updateMention } from './listening.store.server.ts';
import { isWebAddress, type Mention, type MentionKind } from './mention.ts';

export interface MentionInput {
  readonly kind: MentionKind;
  readonly title: string;
  readonly outlet: string;
  readonly address: string;
  readonly publishedOn: string;
  readonly summary: string;
  readonly projectId: string | null;
}

export type MentionRefusal = 'addressWrong' | 'inFuture';

/** Enters what an officer has seen or heard; it counts at once. */
export async function recordMention(
  { db, clock }: Platform,
  actor: PersonActor,
  input: MentionInput,
): Promise<Result<string, MentionRefusal>> {
  const { organisationId } = input.projectId ? await requireProject(db, input.projectId) : actor;
  requirePermission(actor, 'listening.record', { organisationId });
  const now = clock.now();
  const wrong = wrongIn(input, legalDay(now));
  if (wrong) return refuse(wrong);
  return await inTransaction(db, async (tx) => {
    const id = newId(now);
    const mention = { ...input, id, organisationId, feedId: null, state: 'kept' } as const;
    await insertMention(tx, { ...mention, recordedBy: actor.personId }, now);
    await noted(tx, actor, mention, 'mention.recorded', { kind: input.kind }, now);
    return ok(id);
  });
}

/** Sets an entry right; one that a feed found is kept by it. */
export async function keepMention(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { version, ...input }: MentionInput & { readonly version: number },
): Promise<Result<null, MentionRefusal>> {
  const mention = await requireMention(db, id);
  requirePermission(actor, 'listening.record', mention);
  // It may not be moved into another body by way of a draft of that body.
  if (input.projectId)
    requirePermission(actor, 'listening.record', await requireProject(db, input.projectId));
  const now = clock.now();
  const wrong = wrongIn(input, legalDay(now));
  if (wrong) return refuse(wrong);
  await inTransaction(db, async (tx) => {
    await updateMention(tx, id, version, {
      ...{ kind: input.kind, title: input.title, outlet: input.outlet, address: input.address },
      ...{ published_on: input.publishedOn, summary: input.summary, project_id: input.projectId },
      ...{ state: 'kept', recorded_by: actor.personId },
    });
    await noted(tx, actor, mention, 'mention.kept', { kind: input.kind, before: mention.state }, now);
  });
  return ok(null);
}

/** It is not about our work; it stays in the list of what was dropped. */
export async function dropMention(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { version }: { readonly version: number },
): Promise<Result<null, never>> {
  const mention = await requireMention(db, id);
  requirePermission(actor, 'listening.record', mention);
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await updateMention(tx, id, version, { state: 'dropped', recorded_by: actor.personId });
    await noted(tx, actor, mention, 'mention.dropped', { before: mention.state }, now);
  });
  return ok(null);
}

function wrongIn({ address, publishedOn }: MentionInput, today: string): MentionRefusal | undefined {
  if (address !== '' && !isWebAddress(address)) return 'addressWrong';
  return publishedOn > today ? 'inFuture' : undefined;
}

async function noted(
  tx: Db,
  actor: Actor,
  { id, organisationId }: Pick<Mention, 'id' | 'organisationId'>,
  act: string,
  after: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  await record(tx, actor, { act, objectKind: 'mention', objectId: id, organisationId, after }, now);
}
