import { createHash } from 'node:crypto';
import type { LegalTree } from '@danban/legal-text';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { stateAt } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { logRefusedFile } from '#features/documents/gate/ask-secrecy.server.ts';
import { showableName } from '#features/documents/import-document.server.ts';
import { scanSecrecy } from '#features/documents/scan-secrecy.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { mayUpload, uploadTo } from '#features/drafts/versions/declare-secrecy.server.ts';
import { findOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { EnterRefusal } from '#features/submissions/enter-submission.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { tableWords } from '#text/vi/voice-tables.ts';
import { arrivalOn, enterVoices, type OfflineVoice } from '../entry/enter-voices.server.ts';
import { readTableFile } from './read-table-file.server.ts';
import type { TableFileRefusal } from './sheet-cell.ts';
import { type ReadVoices, readVoices, type TableVoice } from './voice-rows.ts';
import { endTable, insertTable, requireTable, type VoiceTable } from './voice-tables.store.server.ts';

export type TableRefusal = TableFileRefusal | 'noHead' | 'notDeclared' | 'secretStamp' | 'noFile' | 'over';

/** Reads a spreadsheet and keeps its cells for the preview; the same bytes again lead to the table that is there. */
export async function readTable(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  file: { readonly bytes: Uint8Array; readonly name: string } | undefined,
): Promise<Result<{ tableId: string }, TableRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  const { organisationId, projectId } = consultation;
  requirePermission(actor, 'opinion.enter', consultation);
  const now = clock.now();
  const state = stateAt(consultation, now);
  if (state !== 'open' && state !== 'closed') return refuse('over');
  if (!file) return refuse('noFile');
  if (!(await mayUpload(platform, projectId, actor.personId))) return refuse('notDeclared');
  const sheet = readTableFile(file.bytes);
  if (!sheet.ok) return refuse(sheet.reason);
  const paragraphs = sheet.rows.flatMap(({ cells }) =>
    cells.map(({ text }) => ({ kind: 'paragraph' as const, text })),
  );
  const stamps = scanSecrecy(paragraphs).filter(({ form }) => form === 'stamp');
  if (stamps.length > 0) {
    await logRefusedFile(platform, actor, uploadTo(await requireProject(db, projectId)), stamps);
    return refuse('secretStamp', { place: stamps[0]?.place ?? 'text' });
  }
  const { tree } = await requireVersion(db, consultation.draftVersionId);
  const read = readVoices(sheet.rows, tableWords, tree, legalDay(now));
  if (!read.ok) return refuse(read.reason);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  return await inTransaction(db, async (tx) => {
    const table = {
      id: newId(now),
      consultationId,
      sha256,
      fileName: showableName(file.name),
      rows: sheet.rows,
    };
    const tableId = await insertTable(tx, table, { by: actor.personId, at: now });
    const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
    const after = { tableId, fileSha256: sha256, voices: read.voices.length, errors: read.errors.length };
    await record(tx, actor, { act: 'consultation.tableRead', ...about, after }, now);
    return ok({ tableId });
  });
}

export type EnterTableRefusal = EnterRefusal | 'nothingGood' | 'ended';

/** Enters all good voices in one transaction; wrong ones are left out whole. Pressed again it finds the table entered. */
export async function enterTable(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  tableId: string,
): Promise<Result<{ voices: number }, EnterTableRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.enter', consultation);
  const { tree } = await requireVersion(db, consultation.draftVersionId);
  const body = await findOrganisation(db, actor.organisationId);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const table = await requireTable(tx, consultationId, tableId);
    if (table.state !== 'read') return refuse('ended');
    const read = voicesOf(table, tree, legalDay(now));
    if (!read.ok || read.voices.length === 0) return refuse('nothingGood');
    const inputs = read.voices.map((voice) => voiceOf(voice, table, body?.name ?? '', now));
    const source = { road: 'table' as const, sourceId: tableId };
    const entered = await enterVoices({ ...platform, db: tx }, actor, consultationId, inputs, source);
    if (!entered.ok) return entered;
    await endTable(tx, table, { state: 'entered', voices: inputs.length });
    return ok({ voices: inputs.length });
  });
}

/** Forgets a table that nobody wants to enter; nothing of it was taken. */
export async function dropTable(
  { db }: Platform,
  actor: PersonActor,
  consultationId: string,
  tableId: string,
): Promise<Result<null, 'ended'>> {
  requirePermission(actor, 'opinion.enter', await requireConsultation(db, consultationId));
  return await inTransaction(db, async (tx) => {
    const table = await requireTable(tx, consultationId, tableId);
    if (table.state !== 'read') return refuse('ended');
    await endTable(tx, table, { state: 'dropped', voices: 0 });
    return ok(null);
  });
}

export function voicesOf(table: VoiceTable, tree: LegalTree, today: string): ReadVoices {
  return readVoices(table.rows, tableWords, tree, today);
}

function voiceOf(voice: TableVoice, { sha256 }: VoiceTable, recordedBy: string, now: Date): OfflineVoice {
  const { arrivedOn, place, organisationName, channel, category } = voice;
  return {
    key: `table ${sha256} ${voice.rows[0]}`,
    channel,
    receivedAt: arrivalOn(arrivedOn, now),
    category,
    place,
    ...(organisationName ? { organisationName } : {}),
    detail: { heldOn: arrivedOn, place, recordedBy },
    opinions: voice.points.map(({ suggestedWording, ...point }) => ({
      ...point,
      ...(suggestedWording ? { suggestedWording } : {}),
    })),
  };
}
