import { foldForSearch, normaliseText } from '@danban/legal-text';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { changed } from '../external-draft-change.server.ts';
import { holdExternalDraft, requireExternalDraft } from '../external-drafts.store.server.ts';
import type { OutreachRequestInput } from './communicating.schema.ts';
import {
  cancelOutreachRequest,
  findOutreachRequests,
  insertOutreachRequest,
  writeKeyContent,
} from './communicating.store.server.ts';
import type { KeyContent } from './outreach-request.ts';

export type RequestRefusal = 'basisInFuture' | 'dueBeforeBasis' | 'sameRequest';

/** Records the task or the request on which we make this draft known, each letter once. An answered draft may still be made known. */
export async function requestOutreach(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: OutreachRequestInput,
): Promise<Result<{ id: string }, RequestRefusal>> {
  const { db, clock } = platform;
  const draft = await requireExternalDraft(db, id);
  requirePermission(actor, 'externalDraft.edit', draft);
  const now = clock.now();
  if (input.basisOn > legalDay(now)) return refuse('basisInFuture');
  if (input.dueOn && input.dueOn < input.basisOn) return refuse('dueBeforeBasis');
  const requestId = newId(now);
  return await inTransaction(db, async (tx) => {
    await holdExternalDraft(tx, id, 'update');
    const standing = (await findOutreachRequests(tx, id)).filter((each) => each.cancelledReason === null);
    if (standing.some((each) => isSameLetter(each, input))) return refuse('sameRequest');
    await insertOutreachRequest(tx, id, { ...input, id: requestId }, { by: actor.personId, at: now });
    const { kind, basisSymbol, basisOn, dueOn } = input;
    const after = { kind, basisSymbol, basisOn, dueOn };
    await changed(tx, actor, draft, { act: 'externalDraft.outreachRequested', after }, now);
    return ok({ id: requestId });
  });
}

/** Each body counts its own letters: one number of one day, of two who ask, are two letters. */
function isSameLetter(a: Letter, b: Letter): boolean {
  return (
    a.basisOn === b.basisOn &&
    foldForSearch(a.basisSymbol) === foldForSearch(b.basisSymbol) &&
    nameOf(a) === nameOf(b)
  );
}
type Letter = Pick<OutreachRequestInput, 'askedBy' | 'basisSymbol' | 'basisOn'>;

/** With its marks: Tân Thanh and Tân Thạnh are two communes. */
const nameOf = ({ askedBy }: Letter): string =>
  normaliseText(askedBy).replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi');

export async function cancelRequest(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly requestId: string; readonly version: number; readonly reason: string },
): Promise<Result<null, 'cancelled'>> {
  const { db, clock } = platform;
  const draft = await requireExternalDraft(db, id);
  requirePermission(actor, 'externalDraft.edit', draft);
  const request = (await findOutreachRequests(db, id)).find((each) => each.id === input.requestId);
  if (!request || request.cancelledReason !== null) return refuse('cancelled');
  await inTransaction(db, async (tx) => {
    await cancelOutreachRequest(tx, id, input);
    const told = { after: { basisSymbol: request.basisSymbol }, reason: input.reason };
    await changed(tx, actor, draft, { act: 'externalDraft.outreachCancelled', ...told }, clock.now());
  });
  return ok(null);
}

/** The words that are told; only the body that makes the draft known writes them. */
export async function saveKeyContent(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: KeyContent,
): Promise<Result<null, never>> {
  const draft = await requireExternalDraft(platform.db, id);
  requirePermission(actor, 'externalDraft.edit', draft);
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await writeKeyContent(tx, id, input, { by: actor.personId, at: now });
    await changed(tx, actor, draft, { act: 'externalDraft.keyContentSaved' }, now);
  });
  return ok(null);
}
