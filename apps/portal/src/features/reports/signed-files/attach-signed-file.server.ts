import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { type AdmitRefusal, admitFile, type SentFile } from '#features/documents/gate/admit-file.server.ts';
import { answerSecrecy } from '#features/documents/gate/ask-secrecy.server.ts';
import type { SecrecyAnswer, UploadTarget } from '#features/documents/gate/gate.store.server.ts';
import { MEDIA_TYPES } from '#features/documents/sniff-type.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Report } from '../report.ts';
import { holdReport, requireReport } from '../reports.store.server.ts';
import { signaturesInPdf } from './signatures-in-pdf.ts';
import { findOtherReportOf, findSignedFiles, insertSignedFile } from './signed-files.store.server.ts';

export type SignedFileState = 'notFrozen' | 'fromPaper';
export type SignedFileRefusal =
  | AdmitRefusal
  | SignedFileState
  | 'notPdf'
  | 'reasonMissing'
  | 'sameFile'
  | 'ofAnotherReport';

/** Takes the answer to "does it hold state secrets?" before the signed copy of a report. */
export async function declareSignedFile(
  platform: Platform,
  actor: PersonActor,
  id: string,
  answer: SecrecyAnswer,
): Promise<Result<null, SignedFileState>> {
  const report = await requireReport(platform.db, id);
  requirePermission(actor, 'report.attachSigned', report);
  const state = whyNotAttached(report);
  if (state) return refuse(state);
  await answerSecrecy(platform, actor, uploadTo(report), answer);
  return ok(null);
}

/**
 * Attaches the signed copy to this edition of a frozen report, or a better one in its place with the reason; the earlier one stays and is
 * listed. The bytes are kept as they came: to clean them would break the signature. `seen` is how many the person saw, so that of two
 * who attach at once the second is told.
 */
export async function attachSignedFile(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly file: SentFile | undefined; readonly seen: number; readonly reason: string },
): Promise<Result<{ ordinal: number }, SignedFileRefusal>> {
  const { db, clock, files } = platform;
  const report = await requireReport(db, id);
  requirePermission(actor, 'report.attachSigned', report);
  const state = whyNotAttached(report);
  if (state) return refuse(state);
  const reason = input.seen > 0 ? input.reason.trim() : '';
  if (input.seen > 0 && reason === '') return refuse('reasonMissing');
  const admitted = await admitFile(platform, actor, uploadTo(report), input.file);
  if (!admitted.ok) return admitted;
  const { bytes, name, mediaType } = admitted.value;
  if (mediaType !== MEDIA_TYPES.pdf) return refuse('notPdf');
  const found = signaturesInPdf(bytes);
  const sha256 = await files.put(bytes);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    await holdReport(tx, id);
    const [before, ...older] = await findSignedFiles(tx, id);
    const kept = before ? older.length + 1 : 0;
    if (kept !== input.seen) throw new Conflict(`signed copy of report ${id}`);
    if (before && before.sha256 === sha256 && !before.purgedAt) return refuse('sameFile');
    const other = await findOtherReportOf(tx, sha256, report);
    if (other) return refuse('ofAnotherReport', { title: other.title, edition: other.edition });
    const ordinal = kept + 1;
    const { organisationId, programmeId } = report;
    await insertSignedFile(tx, {
      ...{ id: newId(now), reportId: id, ordinal, sha256, name, size: bytes.length, reason },
      ...found,
      ...{ attachedBy: actor.personId, attachedAt: now },
    });
    await record(
      tx,
      actor,
      {
        act: before ? 'report.signedFileReplaced' : 'report.signedFileAttached',
        ...{ objectKind: 'report', objectId: id, organisationId },
        ...(before ? { before: { fileSha256: before.sha256 }, reason } : {}),
        after: { fileSha256: sha256, bytes: bytes.length, signaturesFound: found.signatures },
      },
      now,
    );
    await emit(tx, 'report.signedFileAttached', { reportId: id, organisationId, programmeId, ordinal }, now);
    return ok({ ordinal });
  });
}

/** A paper of another body has its own signed copy with that body; what is not signed has none. */
export function whyNotAttached({
  state,
  paperSource,
}: Pick<Report, 'state' | 'paperSource'>): SignedFileState | undefined {
  if (paperSource !== null) return 'fromPaper';
  return state === 'frozen' ? undefined : 'notFrozen';
}

function uploadTo({ id, organisationId }: Pick<Report, 'id' | 'organisationId'>): UploadTarget {
  return { kind: 'report', id, organisationId };
}
