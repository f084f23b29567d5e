import type { Db } from '#platform/db.server.ts';
import type { SecrecyPlace } from '../scan-secrecy.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    upload_answer: UploadAnswerTable;
    refused_file: RefusedFileTable;
  }
}

export type SecrecyAnswer = 'no' | 'yes';

/** What a file may be uploaded to; as the audit names it. */
export type UploadKind =
  | 'lawProject'
  | 'issuedDocument'
  | 'externalDraft'
  | 'policyConsultation'
  | 'consultation'
  | 'activity'
  | 'task'
  | 'planImport'
  | 'spend'
  | 'news'
  | 'report'
  | 'initiativeCall'
  | 'gathering'
  | 'skillDocument'
  | 'documentForm';

export interface UploadTarget {
  readonly kind: UploadKind;
  readonly id: string;
  readonly organisationId: string;
}

type Target = Pick<UploadTarget, 'kind' | 'id'>;

interface UploadAnswerTable {
  id: string;
  object_kind: UploadKind;
  object_id: string;
  answer: SecrecyAnswer;
  answered_by: string;
  answered_at: Date;
}

interface RefusedFileTable {
  id: string;
  object_kind: UploadKind;
  object_id: string;
  cause: RefusedFile['cause'];
  places: unknown;
  refused_to: string;
  refused_at: Date;
}

export interface GivenAnswer {
  readonly answer: SecrecyAnswer;
  readonly answeredAt: Date;
}

/** That an upload was stopped: who, when, to what, where the mark stood. Never a word of the file, nor its name. */
export interface RefusedFile {
  /** `declared`: the person said so · `stamp`: the scan found one · `unread`: no program could read a part of it. */
  readonly cause: 'declared' | 'stamp' | 'unread';
  readonly places: readonly SecrecyPlace[];
  readonly refusedTo: string;
  readonly refusedAt: Date;
}

export async function insertAnswer(
  tx: Db,
  { kind, id }: Target,
  given: GivenAnswer & { readonly id: string; readonly answeredBy: string },
): Promise<void> {
  await tx
    .insertInto('upload_answer')
    .values({
      id: given.id,
      object_kind: kind,
      object_id: id,
      answer: given.answer,
      answered_by: given.answeredBy,
      answered_at: given.answeredAt,
    })
    .execute();
}

/** The last answer of this person about this object. */
export async function latestAnswer(
  db: Db,
  { kind, id }: Target,
  personId: string,
): Promise<GivenAnswer | undefined> {
  const row = await db
    .selectFrom('upload_answer')
    .select(['answer', 'answered_at'])
    .where('object_kind', '=', kind)
    .where('object_id', '=', id)
    .where('answered_by', '=', personId)
    .orderBy('answered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { answer: row.answer, answeredAt: row.answered_at };
}

export async function insertRefusedFile(
  tx: Db,
  { kind, id }: Target,
  refused: RefusedFile & { readonly id: string },
): Promise<void> {
  await tx
    .insertInto('refused_file')
    .values({
      id: refused.id,
      object_kind: kind,
      object_id: id,
      cause: refused.cause,
      places: JSON.stringify(refused.places),
      refused_to: refused.refusedTo,
      refused_at: refused.refusedAt,
    })
    .execute();
}

/** Of one object, the newest first. */
export async function findRefusedFiles(db: Db, { kind, id }: Target): Promise<RefusedFile[]> {
  const rows = await db
    .selectFrom('refused_file')
    .selectAll()
    .where('object_kind', '=', kind)
    .where('object_id', '=', id)
    .orderBy('refused_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    cause: row.cause,
    places: row.places as readonly SecrecyPlace[],
    refusedTo: row.refused_to,
    refusedAt: row.refused_at,
  }));
}
