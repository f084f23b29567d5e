import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { type AdmitRefusal, admitFile, type SentFile } from '#features/documents/gate/admit-file.server.ts';
import { answerSecrecy, mayUploadTo } from '#features/documents/gate/ask-secrecy.server.ts';
import type { SecrecyAnswer, UploadTarget } from '#features/documents/gate/gate.store.server.ts';
import { cleanForPublishing } from '#features/documents/publishing/clean-for-publishing.server.ts';
import { type FileFault, LARGEST_ATTACHMENT } from '#features/submissions/attachments/attachment.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { type CallPhase, entryCode, type InitiativeCall, phaseOf } from '../call.ts';
import { holdCall, requireCall } from '../calls.store.server.ts';
import { findEntry, holdEntry } from '../entering/entries.store.server.ts';
import type { InitiativeEntry } from '../entering/entry.ts';
import { type KeepRefusal, keepCleaned } from '../entering/entry-files.server.ts';
import type { EntryKey } from '../entering/entry-token.ts';
import { about, isOnJury } from '../secretary.server.ts';

type Closed = 'isJuror' | 'notNow' | 'unknownPlace';
export type PaperFileRefusal = Closed | AdmitRefusal | Exclude<FileFault, 'secretStamp'> | KeepRefusal;

/** Until entries are scored. */
export const takesPaperFiles = (entry: InitiativeEntry, phase: CallPhase): boolean =>
  entry.road === 'paper' && entry.state !== 'withdrawn' && (phase === 'open' || phase === 'checking');

async function paperOf(
  { db, clock }: Platform,
  actor: PersonActor,
  key: EntryKey,
): Promise<Result<{ readonly call: InitiativeCall; readonly entry: InitiativeEntry }, Closed>> {
  const call = await requireCall(db, key.callId);
  requirePermission(actor, 'initiative.edit', call);
  const entry = await findEntry(db, key);
  if (!entry) return refuse('unknownPlace');
  if (await isOnJury(db, call.id, actor)) return refuse('isJuror');
  return takesPaperFiles(entry, phaseOf(call, clock.now())) ? ok({ call, entry }) : refuse('notNow');
}

const target = ({ id, organisationId }: InitiativeCall): UploadTarget => ({
  ...{ kind: 'initiativeCall', id, organisationId },
});

/** The page on which a file of a paper entry is added; undefined where none can be. */
export async function loadPaperFile(platform: Platform, actor: PersonActor, key: EntryKey) {
  const paper = await paperOf(platform, actor, key);
  if (!paper.ok) return undefined;
  const { call, entry } = paper.value;
  return {
    ...{ call: { id: call.id, title: call.title }, entry: { id: entry.id, title: entry.title } },
    code: entryCode(entry.number),
    declared: await mayUploadTo(platform, target(call), actor.personId),
    mayClear: can(actor, 'secrecy.clear', call),
  };
}

/** Takes the answer to "does it hold state secrets?" before the file. */
export async function declarePaperFile(
  platform: Platform,
  actor: PersonActor,
  key: EntryKey,
  answer: SecrecyAnswer,
): Promise<Result<null, Closed>> {
  const paper = await paperOf(platform, actor, key);
  if (!paper.ok) return paper;
  await answerSecrecy(platform, actor, target(paper.value.call), answer);
  return ok(null);
}

/** A scan or a print of what came on paper, written anew like any file of an entry. */
export async function attachPaperFile(
  platform: Platform,
  actor: PersonActor,
  key: EntryKey,
  sent: SentFile | undefined,
): Promise<Result<null, PaperFileRefusal>> {
  const paper = await paperOf(platform, actor, key);
  if (!paper.ok) return paper;
  const admitted = await admitFile(platform, actor, target(paper.value.call), sent);
  if (!admitted.ok) return admitted;
  const file = { bytes: admitted.value.bytes, fileName: admitted.value.name };
  if (file.bytes.length > LARGEST_ATTACHMENT) return refuse('fileTooLarge');
  const cleaned = await cleanForPublishing(file);
  if (!cleaned.ok) return refuse(cleaned.reason === 'tooLarge' ? 'fileTooLarge' : cleaned.reason);
  const now = platform.clock.now();
  const refusal = await keepCleaned(platform, key, file, cleaned, async (tx) => {
    const call = await holdCall(tx, key.callId, 'share');
    const entry = await holdEntry(tx, key);
    return entry && takesPaperFiles(entry, phaseOf(call, now)) ? entry : undefined;
  });
  if (refusal) return refuse(refusal);
  const { call, entry } = paper.value;
  const after = { entryCode: entryCode(entry.number) };
  await inTransaction(platform.db, (tx) =>
    record(tx, actor, { act: 'initiative.paperFileAttached', ...about(call), after }, now),
  );
  return ok(null);
}
