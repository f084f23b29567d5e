import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { closeByDeadline, completeConsultation } from '#features/consultations/change-consultation.server.ts';
import { holdConsultation, requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { latestConfirmedVersion } from '#features/drafts/drafts.store.server.ts';
import { findIssuer } from '#features/organisations/issuer.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { logSeal } from '#features/transparency-log/log-seal.server.ts';
import { canonicalHash } from '#platform/canonical-json.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { formatLongDate } from '#text/vi/dates.ts';
import { responseTable as words } from '#text/vi/response-table.ts';
import { documentTypeNames } from '#text/vi/time-limits.ts';
import { isComplete, type MatrixSource, sectionsOf, totalsOf } from './build-matrix.ts';
import { changesBetween } from './editions/edition.ts';
import { loadMatrix } from './load-matrix.server.ts';
import type { LogSeal, PublishedMatrix } from './matrix.ts';
import { writeMatrixDocx } from './matrix-docx.server.ts';
import {
  findPublishedMatrix,
  insertPublishedMatrix,
  type MatrixEdition,
} from './published-matrix.store.server.ts';

export type PublishRefusal = 'incomplete' | 'published' | 'changedWhilePublishing';

/**
 * Publishes the response table: frozen content under its hash, the Word file beside it, and with it the completion of
 * the consultation, all in one transaction (Law 64/2025/QH15, Article 6(4)). `data` of a refusal says what is missing.
 */
export async function publishMatrix(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
): Promise<Result<{ edition: number; sha256: string }, PublishRefusal>> {
  const { db, clock, files } = platform;
  const now = clock.now();
  const desk = await loadMatrix(db, consultationId, now);
  requirePermission(actor, 'response.publish', desk.stored);
  if (await findPublishedMatrix(db, consultationId)) return refuse('published');
  if (!isComplete(desk.missing)) {
    const { ungrouped, unanswered, notClosed } = desk.missing;
    return refuse('incomplete', { ungrouped, unanswered, notClosed: notClosed ? 1 : 0 });
  }
  const content = contentOf(desk.source, await logSeal(db, consultationId), consultationId, now);
  const sha256 = canonicalHash(content);
  // Writing the file takes a second or more; nobody is kept waiting for it.
  const docxSha256 = await files.put(await matrixFile(platform, consultationId, { content }));
  return await inTransaction(db, async (tx) => {
    await holdConsultation(tx, consultationId, 'completion');
    const still = await loadMatrix(tx, consultationId, now);
    if (await findPublishedMatrix(tx, consultationId)) return refuse('published');
    // An opinion that came in or an answer that was taken back meanwhile stands in no table yet.
    const log = await logSeal(tx, consultationId);
    const isSame = canonicalHash(contentOf(still.source, log, consultationId, now)) === sha256;
    if (!isSame || !isComplete(still.missing)) return refuse('changedWhilePublishing');
    await insertPublishedMatrix(tx, content, {
      id: newId(now),
      sha256,
      docxSha256,
      by: actor.personId,
      at: now,
    });
    // By the clock it is closed; the job that writes it down may be a minute behind.
    if (still.stored.state === 'open') await closeByDeadline(tx, still.stored, now);
    const closed = await requireConsultation(tx, consultationId);
    await completeConsultation(tx, actor, closed, { edition: 1, sha256 }, now);
    const { organisationId, projectId } = desk.stored;
    await emit(
      tx,
      'matrix.published',
      { consultationId, projectId, organisationId, slug: desk.project.slug, edition: 1 },
      now,
    );
    const after = { edition: 1, sha256, docxSha256, received: content.totals.received };
    await record(
      tx,
      actor,
      {
        act: 'matrix.published',
        objectKind: 'consultation',
        objectId: consultationId,
        organisationId,
        after,
      },
      now,
    );
    return ok({ edition: 1, sha256 });
  });
}

function contentOf(
  source: MatrixSource,
  log: LogSeal | undefined,
  consultationId: string,
  now: Date,
): PublishedMatrix {
  return {
    ...(log ? { log } : {}),
    consultationId,
    edition: 1,
    publishedAt: now.toISOString(),
    totals: totalsOf(source),
    sections: sectionsOf(source, words.general),
  };
}

/** For the staff: the frozen Word file; written anew when a purge took it away; without an edition a print of the desk. */
export async function tableDocx(
  platform: Platform,
  consultationId: string,
  published: Pick<MatrixEdition, 'content' | 'docxSha256'> | undefined,
): Promise<Uint8Array> {
  const stored = published && (await platform.files.get(published.docxSha256));
  return stored ?? (await matrixFile(platform, consultationId, published));
}

/** The Word file of the table: of `content` when it is being published, else of the desk as it stands, marked as a draft. */
export async function matrixFile(
  platform: Platform,
  consultationId: string,
  published?: { readonly content: PublishedMatrix; readonly previous?: PublishedMatrix },
): Promise<Uint8Array> {
  const { db, clock } = platform;
  const now = clock.now();
  const { source, project, version } = await loadMatrix(db, consultationId, now);
  const issuerId = await findIssuer(db, project.organisationId, legalDay(now));
  const [latest, body] = await Promise.all([
    latestConfirmedVersion(db, project.id),
    letterheadOf(db, issuerId ?? project.organisationId, legalDay(now)),
  ]);
  return await writeMatrixDocx(platform, {
    matrix: published?.content ?? { totals: totalsOf(source), sections: sectionsOf(source, words.general) },
    draft: { title: project.title, documentType: documentTypeNames[project.documentType] },
    body,
    latest: (latest ?? version).tree,
    isDraft: published === undefined,
    ...(published?.previous && {
      previous: {
        matrix: published.previous,
        sha256: published.content.corrects?.sha256 ?? '',
        changes: changesBetween(published.previous, published.content),
      },
    }),
    placeDate: `${body.place}, ${published ? formatLongDate(legalDay(now)) : words.blankDate}`,
  });
}
