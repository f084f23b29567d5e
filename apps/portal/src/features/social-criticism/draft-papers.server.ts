import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { draftDocument } from '#features/official-documents/draft-document.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findAnsweredPoints, requireCriticism, updateCriticism } from './criticisms.store.server.ts';
import { findPaperFacts } from './paper-facts.server.ts';
import { replyPaper, reportPaper } from './papers.ts';
import { PURPOSES } from './purposes.ts';

export type DraftPaperRefusal =
  | 'notReceived'
  | 'alreadyDrafted'
  | 'unanswered'
  | 'outsideTable'
  | 'notReplied'
  | 'issuerEnded';

/** Our answer to the Front, point by point, once every point has an approved answer. */
export async function draftReply(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  id: string,
  input: { readonly version: number },
): Promise<Result<{ documentId: string }, DraftPaperRefusal>> {
  const criticism = await requireCriticism(platform.db, consultationId, id);
  requirePermission(actor, 'consultation.edit', criticism);
  if (!criticism.receivedOn) return refuse('notReceived');
  if (criticism.replyDocumentId) return refuse('alreadyDrafted');
  return await draftPaper(platform, actor, { criticism, version: input.version, which: 'reply' });
}

/** The report to the issuing body, after our answer was sent to the Front. */
export async function draftReport(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  id: string,
  input: { readonly version: number },
): Promise<Result<{ documentId: string }, DraftPaperRefusal>> {
  const criticism = await requireCriticism(platform.db, consultationId, id);
  requirePermission(actor, 'consultation.edit', criticism);
  if (!criticism.repliedOn) return refuse('notReplied');
  if (criticism.reportDocumentId) return refuse('alreadyDrafted');
  return await draftPaper(platform, actor, { criticism, version: input.version, which: 'report' });
}

interface Paper {
  readonly criticism: Awaited<ReturnType<typeof requireCriticism>>;
  readonly version: number;
  readonly which: 'reply' | 'report';
}

async function draftPaper(
  { db, clock }: Platform,
  actor: PersonActor,
  { criticism, version, which }: Paper,
): Promise<Result<{ documentId: string }, DraftPaperRefusal>> {
  const { id, consultationId, submissionId, organisationId } = criticism;
  if (!submissionId) return refuse('outsideTable');
  const now = clock.now();
  const points = await findAnsweredPoints(db, consultationId, submissionId);
  const open = points.filter(({ isApproved }) => !isApproved).length;
  if (open > 0) return refuse('unanswered', { open });
  const found = await findPaperFacts(db, criticism, legalDay(now));
  if (!found) return refuse('issuerEnded');
  const { facts, tree, issuerId } = found;
  const content =
    which === 'reply'
      ? replyPaper(facts, criticism, points, tree)
      : reportPaper(facts, criticism, points, tree);
  const documentId = await inTransaction(db, async (tx) => {
    const paper = {
      organisationId: issuerId,
      purpose: PURPOSES[which],
      typeAbbreviation: which === 'reply' ? '' : 'BC',
      content,
    };
    const written = await draftDocument(tx, actor, paper, now);
    const change = which === 'reply' ? { reply_document_id: written } : { report_document_id: written };
    await updateCriticism(tx, { id, version }, change);
    const about = { objectKind: 'socialCriticism', objectId: id, organisationId };
    const after = { documentId: written, opinions: points.length };
    const act = which === 'reply' ? 'criticism.replyDrafted' : 'criticism.reportDrafted';
    await record(tx, actor, { act, ...about, after }, now);
    return written;
  });
  return ok({ documentId });
}
