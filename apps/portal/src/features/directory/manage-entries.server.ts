import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import {
  deleteEntry,
  findKnown,
  insertEntries,
  requireEntry,
  updateEntry,
  writeScope,
} from './directory.store.server.ts';
import type { EntryInput } from './entry.schema.ts';
import { consentState, type DirectoryEntry, type DirectoryScope } from './entry.ts';
import { isSame } from './same-entry.ts';

export type EntryRefusal = 'consentIncomplete' | 'consentInFuture' | 'known' | 'sharedWithoutConsent';

/** What is asked of an entry besides the form of its fields; the same for one that is typed and for a line of a table. */
export function whyNotKept(
  input: Pick<EntryInput, 'consentOn' | 'consentPurpose' | 'shared' | 'kind'>,
  today: string,
): Exclude<EntryRefusal, 'known'> | undefined {
  if ((input.consentOn === null) !== (input.consentPurpose === '')) return 'consentIncomplete';
  if (input.consentOn !== null && input.consentOn > today) return 'consentInFuture';
  return input.shared && input.consentOn === null && input.kind !== 'association'
    ? 'sharedWithoutConsent'
    : undefined;
}

/** Takes somebody into the directory of the actor's body. */
export async function addEntry(
  { db, clock }: Platform,
  actor: PersonActor,
  input: EntryInput,
): Promise<Result<{ id: string }, EntryRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'directory.edit', { organisationId });
  const now = clock.now();
  const refusal = whyNotKept(input, legalDay(now));
  if (refusal) return refuse(refusal);
  const id = newId(now);
  return await inTransaction(db, async (tx) => {
    await holdName(tx, `directory ${organisationId}`);
    if ((await findKnown(tx, organisationId)).some((known) => isSame(known, input))) return refuse('known');
    const entry = { ...input, id, organisationId, withdrawnOn: null, version: 1 };
    await insertEntries(tx, [entry], { by: actor.personId, at: now });
    await record(tx, actor, { act: 'directory.entryAdded', ...about(entry), after: shown(entry) }, now);
    return ok({ id });
  });
}

export async function editEntry(
  { db, clock }: Platform,
  actor: Actor,
  id: string,
  { version, ...input }: EntryInput & { readonly version: number },
): Promise<Result<null, EntryRefusal | 'consentErased'>> {
  const before = await requireEntry(db, id);
  requirePermission(actor, 'directory.edit', before);
  const now = clock.now();
  const refusal = whyNotKept(input, legalDay(now));
  if (refusal) return refuse(refusal);
  // Emptied fields would undo a withdrawal, and an association would be written to again.
  if (before.consentOn !== null && input.consentOn === null) return refuse('consentErased');
  // A newer consent ends the withdrawal of an older one.
  const isNewer =
    before.withdrawnOn !== null && input.consentOn !== null && input.consentOn >= before.withdrawnOn;
  const entry = { ...before, ...input, withdrawnOn: isNewer ? null : before.withdrawnOn };
  await inTransaction(db, async (tx) => {
    await updateEntry(tx, entry, version);
    const change = { before: shown(before), after: shown(entry) };
    await record(tx, actor, { act: 'directory.entryEdited', ...about(entry), ...change }, now);
  });
  return ok(null);
}

/** The person no longer agrees: nothing is asked of them from here on, and other bodies do not find them. */
export async function withdrawConsent(
  { db, clock }: Platform,
  actor: Actor,
  id: string,
  { version, withdrawnOn }: { readonly version: number; readonly withdrawnOn: string },
): Promise<Result<null, 'noConsent' | 'consentInFuture'>> {
  const before = await requireEntry(db, id);
  requirePermission(actor, 'directory.edit', before);
  const now = clock.now();
  if (before.consentOn === null || before.withdrawnOn !== null) return refuse('noConsent');
  if (withdrawnOn > legalDay(now) || withdrawnOn < before.consentOn) return refuse('consentInFuture');
  const entry = { ...before, withdrawnOn, shared: false };
  await inTransaction(db, async (tx) => {
    await updateEntry(tx, entry, version);
    const { organisationId } = entry;
    await emit(tx, 'directoryEntry.withdrawn', { entryId: id, organisationId }, now);
    const change = { before: shown(before), after: shown(entry) };
    await record(tx, actor, { act: 'directory.consentWithdrawn', ...about(entry), ...change }, now);
  });
  return ok(null);
}

/** Deletes for good, on request: everything personal goes, here and (by the event) where the person was asked. */
export async function removeEntry(
  { db, clock }: Platform,
  actor: Actor,
  id: string,
  { version }: { readonly version: number },
): Promise<Result<null, never>> {
  const entry = await requireEntry(db, id);
  requirePermission(actor, 'directory.edit', entry);
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await deleteEntry(tx, id, version);
    await emit(tx, 'directoryEntry.deleted', { entryId: id, organisationId: entry.organisationId }, now);
    await record(tx, actor, { act: 'directory.entryDeleted', ...about(entry), before: shown(entry) }, now);
  });
  return ok(null);
}

/** Whether bodies of a province find each other's entries, as far as the people agreed to it. */
export async function setScope(
  { db, clock }: Platform,
  actor: PersonActor,
  { scope }: { readonly scope: DirectoryScope },
): Promise<Result<null, never>> {
  requirePermission(actor, 'directory.configure');
  const now = clock.now();
  const { organisationId } = actor;
  const where = { objectKind: 'organisation', objectId: organisationId, organisationId };
  await inTransaction(db, async (tx) => {
    await writeScope(tx, scope, actor.personId, now);
    await record(tx, actor, { act: 'directory.scopeSet', ...where, after: { scope } }, now);
  });
  return ok(null);
}

function about({ id, organisationId }: Pick<DirectoryEntry, 'id' | 'organisationId'>) {
  return { objectKind: 'directoryEntry', objectId: id, organisationId };
}

/** What the audit may keep of a person: nothing that names or reaches them. */
function shown(entry: DirectoryEntry) {
  return { kind: entry.kind, shared: entry.shared, consent: consentState(entry) };
}
