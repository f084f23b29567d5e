import type { Block } from '@danban/legal-text';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { logRefusedFile } from '#features/documents/gate/ask-secrecy.server.ts';
import type { ImportRefusal } from '#features/documents/import-result.ts';
import { keepDocument } from '#features/documents/keep-document.server.ts';
import { readUploadedFile, type ScannedUpload } from '#features/documents/read-upload.server.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { mayUpload, uploadTo } from '#features/drafts/versions/declare-secrecy.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { insertPoints, requireMeeting, setMinutes } from './meetings.store.server.ts';
import { type ProposedPoint, proposePoints } from './propose-points.ts';

export type MinutesRefusal =
  | ImportRefusal
  | 'notDeclared'
  | 'secretStamp'
  | 'noFile'
  | 'hasMinutes'
  | 'tooMany';

/** Minutes of a long day; a longer file is no record of one meeting. */
const MOST_POINTS = 500;

interface Minutes extends ScannedUpload {
  readonly points: readonly ProposedPoint[];
}

/** The first half, which may take its time: behind the secrecy question, read, scanned, each paragraph looked at. Keeps nothing. */
export async function readMinutes(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  meetingId: string,
  file: { readonly bytes: Uint8Array; readonly fileName: string } | undefined,
): Promise<Result<Minutes, MinutesRefusal>> {
  const { db } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.enter', consultation);
  const meeting = await requireMeeting(db, consultationId, meetingId);
  if (meeting.documentId) return refuse('hasMinutes');
  if (!file) return refuse('noFile');
  const { projectId } = consultation;
  if (!(await mayUpload(platform, projectId, actor.personId))) return refuse('notDeclared');
  const read = await readUploadedFile(file);
  if (!read.ok) return read;
  const stamps = read.value.secrecyHits.filter(({ form }) => form === 'stamp');
  if (stamps.length > 0) {
    await logRefusedFile(platform, actor, uploadTo(await requireProject(db, projectId)), stamps);
    return refuse('secretStamp', { place: stamps[0]?.place ?? 'text' });
  }
  const { tree } = await requireVersion(db, consultation.draftVersionId);
  const points = proposePoints(paragraphsOf(read.value.read.blocks), tree);
  return points.length > MOST_POINTS
    ? refuse('tooMany', { most: MOST_POINTS })
    : ok({ ...read.value, points });
}

/** The second half: keeps the file and its proposals, each of which waits for a person. */
export async function keepMinutes(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  meetingId: string,
  minutes: Result<Minutes, MinutesRefusal>,
): Promise<Result<null, MinutesRefusal>> {
  if (!minutes.ok) return minutes;
  const { read, bytes, points } = minutes.value;
  const { organisationId } = await requireConsultation(platform.db, consultationId);
  requirePermission(actor, 'opinion.enter', { organisationId });
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await platform.files.put(bytes);
    const origin = { organisationId, importedBy: actor.personId, importedAt: now, bytes: bytes.length };
    const document = await keepDocument(tx, read, origin);
    await setMinutes(tx, await requireMeeting(tx, consultationId, meetingId), document.id);
    await insertPoints(
      tx,
      points.map((point) => ({
        ...point,
        consultationId,
        meetingId,
        id: newId(now),
        suggestedWording: null,
      })),
    );
    const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
    const after = { meetingId, fileSha256: read.sha256, bytes: bytes.length, points: points.length };
    await record(tx, actor, { act: 'consultation.minutesRead', ...about, after }, now);
  });
  return ok(null);
}

/** Paragraphs, and the cells of tables in which many offices write their minutes. */
function paragraphsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return [[block.label, block.text].filter(Boolean).join(' ')];
    return (block.rows ?? []).flatMap((row) => row.flatMap(({ text }) => text.split('\n')));
  });
}
