import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { CSV_START, csvLine } from '#features/documents/sheets/csv.ts';
import type { Platform } from '#platform/context.ts';
import { Forbidden } from '#platform/errors.ts';
import { participantGroupWords } from '#text/vi/gathering-words.ts';
import { entryStateWords, initiativeText, totalWords } from '#text/vi/initiatives.ts';
import { entryCode, type InitiativeCall } from '../call.ts';
import { requireCall } from '../calls.store.server.ts';
import { findEntries } from '../entering/entries.store.server.ts';
import { namesOf } from '../entering/entry.ts';
import { isOnJury } from '../secretary.server.ts';
import { findResults } from './results.store.server.ts';

/** Every entry with what became of it, for the dossier; addresses stay in the house. */
export async function entriesCsv(
  { db }: Platform,
  actor: PersonActor,
  id: string,
): Promise<{ readonly call: InitiativeCall; readonly csv: string }> {
  const call = await requireCall(db, id);
  requirePermission(actor, 'initiative.edit', call);
  if (await isOnJury(db, id, actor)) throw new Forbidden('initiative.edit');
  const results = new Map((await findResults(db, id)).map((result) => [result.entryId, result]));
  const entries = await findEntries(db, id, ['sent', 'accepted', 'refused', 'withdrawn']);
  const lines = entries.map((entry) => {
    const result = results.get(entry.id);
    return [
      ...[
        entryCode(entry.number),
        entry.title,
        namesOf(entry).join('; '),
        participantGroupWords[entry.group],
      ],
      ...[entryStateWords[entry.state], entry.refuseReason, result?.rank ?? ''],
      ...[result?.total == null ? '' : totalWords(result.total), result?.scores ?? '', result?.prize ?? ''],
    ];
  });
  const csv = CSV_START + [initiativeText.csvHead, ...lines].map((cells) => csvLine(cells)).join('');
  return { call, csv };
}
