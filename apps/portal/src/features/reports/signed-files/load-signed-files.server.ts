import type { Actor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { listRefusedFiles, mayUploadTo } from '#features/documents/gate/ask-secrecy.server.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { findPublication } from '../publishing/publications.store.server.ts';
import { requireReading } from '../report-desk.server.ts';
import { findNextEdition, requireReport } from '../reports.store.server.ts';
import { whyNotAttached } from './attach-signed-file.server.ts';
import { listSignedFiles } from './list-signed-files.server.ts';
import { findSignedFiles } from './signed-files.store.server.ts';

/** All that the page of the signed copies shows; the form is there only for who may attach. */
export async function loadSignedFiles(platform: Platform, actor: Actor, id: string) {
  const { db } = platform;
  const report = await requireReport(db, id);
  await requireReading(db, actor, report);
  const next = await findNextEdition(db, id);
  const publication = await findPublication(db, id);
  const { organisationId, title, edition, state } = report;
  const mayAttach = can(actor, 'report.attachSigned', report);
  return {
    report: { id, title, edition, state },
    files: await listSignedFiles(db, id),
    /** A later signed edition does not take this file along. */
    signedNext: next?.state === 'frozen' ? { id: next.id, edition: next.edition } : null,
    publishedFileId: publication && !publication.withdrawnAt ? publication.signedFileId : null,
    closed: whyNotAttached(report) ?? null,
    mayAttach,
    mayClear: can(actor, 'secrecy.clear', report),
    declared:
      actor.kind === 'person' && (await mayUploadTo(platform, { kind: 'report', id }, actor.personId)),
    turnedAway: mayAttach ? await listRefusedFiles(platform, { kind: 'report', id }) : [],
    organisationId,
  };
}

/** One signed copy as a file: "1", "2" …, older ones too. */
export async function openSignedFile(
  { db, files }: Pick<Platform, 'db' | 'files'>,
  actor: Actor,
  id: string,
  ordinal: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly organisationId: string }> {
  const report = await requireReport(db, id);
  await requireReading(db, actor, report);
  const file = (await findSignedFiles(db, id)).find((each) => String(each.ordinal) === ordinal);
  const bytes = file && !file.purgedAt ? await files.get(file.sha256) : undefined;
  if (!file || !bytes) throw new NotFound(`signed copy ${ordinal} of report ${id}`);
  return { name: file.name, bytes, organisationId: report.organisationId };
}
