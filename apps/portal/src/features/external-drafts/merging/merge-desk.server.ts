import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { assignmentStanding } from '../assignments/assignment.ts';
import { letterOf } from '../desk.server.ts';
import { requireExternalDraft } from '../external-drafts.store.server.ts';
import { findConfirmedText } from '../texts/external-texts.store.server.ts';
import { placesOf } from '../texts/places.ts';
import { loadMergeRows } from './load-merge.server.ts';
import { firstWords, unplaced } from './merged-answer.ts';
import { findEditions } from './merging.store.server.ts';

/** The one desk on which the points of all units become one answer. */
export async function loadMergeDesk({ db, clock }: Platform, actor: Actor, id: string) {
  const draft = await requireExternalDraft(db, id);
  requirePermission(actor, 'externalDraft.read', draft);
  const [{ rows, assignments }, text, editions, letter] = await Promise.all([
    loadMergeRows(db, id),
    findConfirmedText(db, id),
    findEditions(db, id),
    letterOf(db, draft.officialDocumentId),
  ]);
  const today = legalDay(clock.now());
  const answered = new Set(rows.map(({ articleKey }) => articleKey));
  const edit = can(actor, 'externalDraft.edit', draft);
  const approve = can(actor, 'externalDraft.approve', draft);
  const letterOpen = letter !== null && (letter.state === 'draft' || letter.state === 'returned');
  return {
    draft,
    rows: rows.map((row) => ({ ...row, firstWords: firstWords(row) })),
    open: unplaced(rows).length,
    replies: assignments.flatMap((assignment) =>
      assignment.replies.map((reply) => ({ ...reply, body: assignment.body })),
    ),
    waiting: assignments
      .filter((each) => ['waiting', 'overdue'].includes(assignmentStanding(each, today)))
      .map(({ body }) => body),
    /** Articles that nobody has written about, for what the desk itself has to say. */
    places: text
      ? placesOf(text.tree)
          .filter(({ unitId, articleKey }) => unitId === articleKey && !answered.has(articleKey))
          .map(({ unitId, place }) => ({ value: unitId, label: place }))
      : null,
    editions,
    letter,
    may: {
      merge: edit && draft.state === 'collecting',
      propose: edit && draft.state === 'collecting',
      approve: approve && draft.state === 'proposed',
      reopen: edit && draft.state === 'approved' && letterOpen,
    },
  };
}
