import { applyCorrections } from '@danban/legal-text';
import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { blocksOf, requireDocument } from '#features/documents/documents.store.server.ts';
import { reviewSections } from '#features/drafts/correcting/review-sections.ts';
import { countUnits } from '#features/drafts/reading/law-layout.ts';
import { wordsAround } from '#features/drafts/reading/law-markup.ts';
import { fill } from '#features/drafts/reading/markup.ts';
import { readingTextOf } from '#features/drafts/reading/reading-text.ts';
import { errorCount, stampUnresolved } from '#features/drafts/versions/review.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { isEnded } from '../external-draft.ts';
import { requireExternalDraft } from '../external-drafts.store.server.ts';
import { whyNotCorrectText } from './correctable.ts';
import { type ExternalText, findConfirmedText, requireText } from './external-texts.store.server.ts';

/**
 * What the parser made of an imported file: counts, doubts, stamps, the lines beside the structure, and the text as units will
 * read it. `chosen` is the line whose correction form is open.
 */
export async function loadText({ db }: Platform, actor: Actor, id: string, textId: string, chosen?: number) {
  const draft = await requireExternalDraft(db, id);
  requirePermission(actor, 'externalDraft.read', draft);
  const text = await requireText(db, id, textId);
  const { tree, diagnostics, secrecyHits, corrections, ...rest } = text;
  const document = await requireDocument(db, text.documentId);
  const reviewing = text.state === 'review' && !isEnded(draft);
  // Words that may be secret are shown to nobody before somebody with authority has looked.
  const stampOpen = stampUnresolved(text);
  const hidden = stampOpen || text.state === 'discarded';
  const bar = whyNotCorrectText(draft, text, await findConfirmedText(db, id));
  const sections = hidden ? [] : await sectionsOf(db, text, chosen);
  const lines = sections.flatMap((section) => section.lines);
  return {
    draft: { id, title: draft.title, askingName: draft.askingName },
    text: { ...rest, secrecyHits },
    fileName: document.fileName,
    documentId: document.id,
    purged: document.purgedAt !== null,
    counts: countUnits(tree),
    doubts: diagnostics.length,
    diagnostics: hidden ? [] : diagnostics,
    corrections: hidden ? [] : corrections,
    errors: errorCount({ diagnostics }),
    stampOpen,
    sections,
    recognised: lines.filter((line) => line.recognised).length,
    chosen: lines.find((line) => line.index === chosen) ?? null,
    lawHtml: hidden ? '' : fill(readingTextOf(tree).law, wordsAround()).html,
    may: {
      correct: !bar && can(actor, 'externalDraft.edit', draft),
      confirm: reviewing && !stampOpen && can(actor, 'externalDraft.edit', draft),
      clearStamp: reviewing && stampOpen && can(actor, 'secrecy.clear', draft),
      discard: reviewing && can(actor, 'externalDraft.edit', draft),
    },
  };
}

async function sectionsOf(db: Db, text: ExternalText, chosen: number | undefined) {
  const blocks = applyCorrections(await blocksOf(db, text.documentId), text.corrections);
  return reviewSections({ ...text, blocks }, chosen);
}
