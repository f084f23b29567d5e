import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { requireDocument } from '#features/documents/documents.store.server.ts';
import { countUnits } from '#features/drafts/reading/law-layout.ts';
import { fill } from '#features/drafts/reading/markup.ts';
import { readingTextOf } from '#features/drafts/reading/reading-text.ts';
import { errorCount, stampUnresolved } from '#features/drafts/versions/review.ts';
import type { Platform } from '#platform/context.ts';
import { isEnded } from '../external-draft.ts';
import { requireExternalDraft } from '../external-drafts.store.server.ts';
import { requireText } from './external-texts.store.server.ts';

/** What the parser made of an imported file: counts, doubts, stamps, and the text as units will read it. */
export async function loadText({ db }: Platform, actor: Actor, id: string, textId: string) {
  const draft = await requireExternalDraft(db, id);
  requirePermission(actor, 'externalDraft.read', draft);
  const text = await requireText(db, id, textId);
  const { tree, diagnostics, secrecyHits, ...rest } = text;
  const document = await requireDocument(db, text.documentId);
  const reviewing = text.state === 'review' && !isEnded(draft);
  // Words that may be secret are shown to nobody before somebody with authority has looked.
  const stampOpen = stampUnresolved(text);
  return {
    draft: { id, title: draft.title, askingName: draft.askingName },
    text: { ...rest, secrecyHits },
    fileName: document.fileName,
    documentId: document.id,
    purged: document.purgedAt !== null,
    counts: countUnits(tree),
    doubts: diagnostics.length,
    errors: errorCount({ diagnostics }),
    stampOpen,
    lawHtml:
      stampOpen || text.state === 'discarded' ? '' : fill(readingTextOf(tree).law, () => undefined).html,
    may: {
      confirm: reviewing && !stampOpen && can(actor, 'externalDraft.edit', draft),
      clearStamp: reviewing && stampOpen && can(actor, 'secrecy.clear', draft),
      discard: reviewing && can(actor, 'externalDraft.edit', draft),
    },
  };
}
