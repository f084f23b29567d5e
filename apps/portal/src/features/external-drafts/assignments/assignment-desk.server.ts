import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { wordsAround } from '#features/drafts/reading/law-markup.ts';
import { fill } from '#features/drafts/reading/markup.ts';
import { readingTextOf } from '#features/drafts/reading/reading-text.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { requireExternalDraft } from '../external-drafts.store.server.ts';
import { findConfirmedText } from '../texts/external-texts.store.server.ts';
import { placesOf } from '../texts/places.ts';
import { assignmentStanding } from './assignment.ts';
import { requireAssignment } from './assignments.store.server.ts';
import { findPoints } from './points.store.server.ts';

/** What a unit sees: the draft, its text, its own day and points; nothing of what other units have said. */
export async function loadAssignment(
  { db, clock }: Platform,
  actor: Actor,
  draftId: string,
  assignmentId: string,
) {
  const draft = await requireExternalDraft(db, draftId);
  const assignment = await requireAssignment(db, draftId, assignmentId);
  const isOwner = can(actor, 'externalDraft.read', draft);
  // The asking desk reads what was sent to it; what a unit is still writing is the unit's.
  if (!isOwner) requirePermission(actor, 'externalDraft.contribute', assignment);
  const contribute = can(actor, 'externalDraft.contribute', assignment);
  const [text, points, asking] = await Promise.all([
    findConfirmedText(db, draftId),
    findPoints(db, draftId, { assignmentId }),
    requireOrganisation(db, draft.organisationId),
  ]);
  const { title, askingName, letterSymbol, letterOn, textAddress, documentType, state } = draft;
  const over = state === 'closed' || assignment.withdrawnReason !== null;
  return {
    draft: { id: draftId, title, askingName, letterSymbol, letterOn, textAddress, documentType, state },
    assignment: { ...assignment, standing: assignmentStanding(assignment, legalDay(clock.now())) },
    assigningBody: asking.name,
    isOwner,
    documentId: text?.documentId ?? null,
    lawHtml: text ? fill(readingTextOf(text.tree).law, wordsAround()).html : null,
    places: text
      ? placesOf(text.tree).map(({ unitId, place, articlePlace }) => ({
          value: unitId,
          label: place,
          group: articlePlace,
        }))
      : null,
    sent: points.filter(({ replyId }) => replyId !== null),
    writing: contribute ? points.filter(({ replyId }) => replyId === null) : [],
    mayWrite: contribute && !over,
  };
}
