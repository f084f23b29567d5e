import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { changed } from './document-change.server.ts';
import type { DocumentContent } from './official-document.ts';
import { insertDocument, requireDocument, updateDocument } from './official-documents.store.server.ts';

export interface NewDraft {
  readonly organisationId: string;
  readonly purpose: string;
  readonly typeAbbreviation: string;
  readonly content: DocumentContent;
}

/** Starts a document of a body. Runs in the transaction of the part that owns its contents (a report, a plan). */
export async function draftDocument(tx: Db, actor: Actor, draft: NewDraft, now: Date): Promise<string> {
  requirePermission(actor, 'document.write', draft);
  const id = newId(now);
  const createdBy = actor.kind === 'person' ? actor.personId : null;
  await insertDocument(tx, { ...draft, id, createdBy, createdAt: now });
  const after = { purpose: draft.purpose, typeAbbreviation: draft.typeAbbreviation };
  await record(
    tx,
    actor,
    {
      act: 'officialDocument.drafted',
      objectKind: 'officialDocument',
      objectId: id,
      organisationId: draft.organisationId,
      after,
    },
    now,
  );
  return id;
}

/** Writes the contents anew while the document is a draft or came back; afterwards the text is final. */
export async function rewriteDocument(
  platform: Platform,
  actor: Actor,
  id: string,
  input: { readonly version: number; readonly content: DocumentContent },
): Promise<Result<null, 'final'>> {
  const document = await requireDocument(platform.db, id);
  requirePermission(actor, 'document.write', document);
  if (document.state !== 'draft' && document.state !== 'returned') return refuse('final');
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await updateDocument(tx, id, input.version, { content: input.content });
    await changed(tx, actor, document, { act: 'officialDocument.rewritten', state: document.state }, now);
  });
  return ok(null);
}
