import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { requireMention } from './listening.store.server.ts';
import { isWebAddress } from './mention.ts';
import {
  afterStep,
  type Misunderstanding,
  type MisunderstandingSource,
  type MisunderstandingStep,
} from './misunderstanding.ts';
import {
  findOwners,
  insertMisunderstanding,
  requireMisunderstanding,
  updateMisunderstanding,
} from './misunderstandings.store.server.ts';

export interface MisunderstandingInput {
  readonly source: MisunderstandingSource;
  readonly title: string;
  readonly said: string;
  readonly ownerId: string;
  readonly dueOn: string;
  readonly projectId: string | null;
  readonly mentionId: string | null;
}

export type ReportRefusal = 'ownerElsewhere' | 'dueInPast';

/** Writes down what is misunderstood, who sets it right and by when. Found in a mention: of its body and draft. */
export async function reportMisunderstanding(
  { db, clock }: Platform,
  actor: PersonActor,
  input: MisunderstandingInput,
): Promise<Result<string, ReportRefusal>> {
  const mention = input.mentionId ? await requireMention(db, input.mentionId) : undefined;
  const projectId = input.projectId ?? mention?.projectId ?? null;
  const { organisationId } = projectId ? await requireProject(db, projectId) : (mention ?? actor);
  requirePermission(actor, 'listening.record', { organisationId });
  if (mention) requirePermission(actor, 'listening.record', mention);
  const now = clock.now();
  const today = legalDay(now);
  if (input.dueOn < today) return refuse('dueInPast');
  if (!(await findOwners(db, actor.ownOrganisationIds, today)).some(({ id }) => id === input.ownerId))
    return refuse('ownerElsewhere');
  return await inTransaction(db, async (tx) => {
    const id = newId(now);
    const made = { ...input, id, organisationId, projectId, reportedBy: actor.personId };
    await insertMisunderstanding(tx, made, now);
    const { ownerId, dueOn, source } = input;
    await emit(
      tx,
      'misunderstanding.reported',
      { misunderstandingId: id, organisationId, personId: ownerId },
      now,
    );
    await noted(tx, actor, made, 'misunderstanding.reported', { owner: ownerId, dueOn, source }, now);
    return ok(id);
  });
}

export type StepRefusal = 'notPossibleNow' | 'correctionMissing' | 'addressWrong';

/** What is right, and where everybody can read it: a page of ours or of a newspaper. */
export async function correctMisunderstanding(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number; readonly correction: string; readonly correctionAddress: string },
): Promise<Result<null, StepRefusal>> {
  const { correction, correctionAddress } = input;
  const isAddress = isWebAddress(correctionAddress) || /^\/(?![/\\])\S*$/.test(correctionAddress);
  return await step(platform, actor, id, 'correct', input.version, (today) => {
    if (correction === '') return 'correctionMissing';
    if (!isAddress) return 'addressWrong';
    return { correction, correction_address: correctionAddress, corrected_on: today };
  });
}

/** Done: after a correction, or with the reason why none was needed. */
export async function closeMisunderstanding(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, note }: { readonly version: number; readonly note: string },
): Promise<Result<null, StepRefusal>> {
  return await step(platform, actor, id, 'close', version, (today) => ({
    closed_on: today,
    closed_note: note,
  }));
}

/** It is said again. The earlier correction stays in the trail. */
export async function reopenMisunderstanding(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version }: { readonly version: number },
): Promise<Result<null, StepRefusal>> {
  return await step(platform, actor, id, 'reopen', version, () => ({
    ...{ corrected_on: null, closed_on: null, closed_note: '', correction: '', correction_address: '' },
  }));
}

type Change = Parameters<typeof updateMisunderstanding>[3];

async function step(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  name: MisunderstandingStep,
  version: number,
  change: (today: string) => Change | StepRefusal,
): Promise<Result<null, StepRefusal>> {
  const found = await requireMisunderstanding(db, id);
  requirePermission(actor, 'listening.record', found);
  const state = afterStep(found.state, name);
  if (!state) return refuse('notPossibleNow');
  const now = clock.now();
  const written = change(legalDay(now));
  if (typeof written === 'string') return refuse(written);
  await inTransaction(db, async (tx) => {
    await updateMisunderstanding(tx, id, version, { ...written, state });
    const values = {
      state,
      ...(written.correction && { correction: written.correction }),
      ...(written.correction_address && { address: written.correction_address }),
      ...(written.closed_note && { note: written.closed_note }),
    };
    await noted(tx, actor, found, `misunderstanding.${ACTS[name]}`, values, now);
  });
  return ok(null);
}

const ACTS = { correct: 'corrected', close: 'closed', reopen: 'reopened' } as const;

async function noted(
  tx: Db,
  actor: PersonActor,
  { id, organisationId }: Pick<Misunderstanding, 'id' | 'organisationId'>,
  act: string,
  after: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  await record(tx, actor, { act, objectKind: 'misunderstanding', objectId: id, organisationId, after }, now);
}
