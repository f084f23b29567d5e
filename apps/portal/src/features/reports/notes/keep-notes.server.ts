import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { NoteInput } from './note.schema.ts';
import { findNotes, insertNote, withdrawNoteRow } from './notes.store.server.ts';

const NOTES_SHOWN = 200;

/** The notes of the own house, and what was done with them. */
export async function loadNotes({ db, clock }: Platform, actor: PersonActor) {
  const { organisationId, ownOrganisationIds } = actor;
  requirePermission(actor, 'report.readUnsigned', { organisationId });
  return {
    notes: await findNotes(db, ownOrganisationIds, NOTES_SHOWN),
    trail: await findTrail(db, { objectKind: 'reportNote', organisationIds: ownOrganisationIds }),
    personId: actor.personId,
    today: legalDay(clock.now()),
    mayWrite: can(actor, 'report.write'),
  };
}

export type NoteRefusal = 'noAddressee' | 'noCause' | 'dayInFuture';

/** Writes down something for the next report, on the day it happened. */
export async function addNote(
  { db, clock }: Platform,
  actor: PersonActor,
  input: NoteInput,
): Promise<Result<null, NoteRefusal>> {
  const { organisationId, personId } = actor;
  requirePermission(actor, 'report.write', { organisationId, programmeId: input.programmeId });
  const now = clock.now();
  if (input.kind === 'proposal' && input.addressee === '') return refuse('noAddressee');
  if (input.kind === 'problem' && input.cause === '') return refuse('noCause');
  if (input.notedOn > legalDay(now)) return refuse('dayInFuture');
  const id = newId(now);
  await inTransaction(db, async (tx) => {
    await insertNote(tx, { ...input, id, organisationId, personId, createdAt: now });
    const about = { objectKind: 'reportNote', objectId: id, organisationId };
    await record(tx, actor, { act: 'reportNote.added', ...about, after: { noteKind: input.kind } }, now);
  });
  return ok(null);
}

/** Takes one's own note back; what a report took from it stays in the report. */
export async function withdrawNote(
  { db, clock }: Platform,
  actor: PersonActor,
  { noteId }: { readonly noteId: string },
): Promise<Result<null, 'notYours'>> {
  requirePermission(actor, 'report.write', { organisationId: actor.organisationId });
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const organisationId = await withdrawNoteRow(tx, noteId, actor.personId, now);
    if (!organisationId) return refuse('notYours');
    const about = { objectKind: 'reportNote', objectId: noteId, organisationId };
    await record(tx, actor, { act: 'reportNote.withdrawn', ...about }, now);
    return ok(null);
  });
}
