import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { renameIssued } from '#features/drafts/projects/projects.store.server.ts';
import { decideRequest } from '#features/drafts/publications/publications.store.server.ts';
import { findOpenRequest } from '#features/drafts/publications/second-person.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { IssuedInput } from './issued-document.schema.ts';
import type { IssuedDocument } from './issued-document.ts';
import {
  findSameNumber,
  requireIssuedDocument,
  updateIssuedDocument,
} from './issued-documents.store.server.ts';
import { findIssuedLinks } from './issued-links.store.server.ts';
import { factsOf, type RecordFault, whyNotRecord } from './issuing.ts';
import { askPublication } from './publish-issued.server.ts';

export type EditIssuedRefusal = RecordFault | 'alreadyRecorded' | 'reasonMissing';

/** Facts that only become known later need no reason; all others were wrong before, and the reason says how. */
const LATER = ['effectiveOn', 'effectReason', 'gazetteOn', 'gazetteReference'] as const;
const NAMES = [
  'number',
  'adoptedOn',
  'title',
  'documentType',
  'level',
  'issuingBody',
  'legalForce',
  'legalForceReason',
] as const;

/** Completes or corrects the record; its address stays. Corrected, it leaves the public page until a second person has seen it. The drafts name the document as it is called now. */
export async function editIssued(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: IssuedInput,
): Promise<Result<null, EditIssuedRefusal>> {
  const { db, clock } = platform;
  const document = await requireIssuedDocument(db, id);
  requirePermission(actor, 'draft.edit', document);
  const now = clock.now();
  const refusal = whyNotRecord(input, legalDay(now));
  if (refusal) return refuse(refusal);
  const corrected = NAMES.filter((field) => document[field] !== input[field]);
  if (corrected.length > 0 && input.reason === '') return refuse('reasonMissing');
  // What a second person saw is public no longer when it was corrected; the corrected record waits for one again.
  const staysPublic = input.published && corrected.length === 0;
  const publishedAt = staysPublic ? document.publishedAt : null;
  const after: IssuedDocument = { ...document, ...factsOf(input), publishedAt };
  const request = await findOpenRequest(platform, 'issuedDocument', id);
  return await inTransaction(db, async (tx) => {
    await holdName(tx, 'numbers of issued documents');
    const same = await findSameNumber(tx, input);
    if (same && same.id !== id) return refuse('alreadyRecorded', { number: same.number });
    await updateIssuedDocument(tx, after, input.version);
    if (input.published && !publishedAt) await askPublication(tx, actor, after, now);
    if (!input.published && request)
      await decideRequest(tx, request, { state: 'withdrawn', by: actor.personId, at: now });
    const drafts = (await findIssuedLinks(tx, id)).map((link) => link.projectId);
    const before = { number: document.number, issuedOn: document.adoptedOn };
    const name = { number: after.number, issuedOn: after.adoptedOn, title: after.title };
    await renameIssued(tx, drafts, before, name);
    const { organisationId } = document;
    await emit(tx, 'issuedDocument.edited', { issuedDocumentId: id, organisationId }, now);
    for (const projectId of drafts) await emit(tx, 'draft.issued', { projectId, organisationId }, now);
    const entry = { act: 'issuedDocument.edited', objectKind: 'issuedDocument', objectId: id } as const;
    await record(
      tx,
      actor,
      { ...entry, organisationId, reason: input.reason || null, ...changed(document, after) },
      now,
    );
    return ok(null);
  });
}

/** Dates and codes before and after; of words only which fields changed. */
function changed(before: IssuedDocument, after: IssuedDocument) {
  const codes = [
    'number',
    'adoptedOn',
    'documentType',
    'level',
    'legalForce',
    'effectiveOn',
    'gazetteOn',
  ] as const;
  const fields = [...NAMES, ...LATER].filter((field) => before[field] !== after[field]);
  const shown = codes.filter((field) => before[field] !== after[field]);
  return {
    before: {
      ...Object.fromEntries(shown.map((field) => [field, before[field]])),
      published: before.publishedAt !== null,
    },
    after: {
      ...Object.fromEntries(shown.map((field) => [field, after[field]])),
      published: after.publishedAt !== null,
      fields: fields.join(','),
    },
  };
}
