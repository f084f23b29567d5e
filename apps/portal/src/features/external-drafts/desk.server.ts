import type { Actor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { Forbidden } from '#platform/errors.ts';
import { unitsBelow } from './assignments/assign.server.ts';
import { assignmentStanding } from './assignments/assignment.ts';
import { findAssignments } from './assignments/assignments.store.server.ts';
import {
  findActivitiesAbout,
  findKeyContent,
  findOutreachRequests,
} from './communicating/communicating.store.server.ts';
import { isEnded, standingOf } from './external-draft.ts';
import { findExternalDrafts, requireExternalDraft } from './external-drafts.store.server.ts';
import { next } from './lifecycle.ts';
import { findEditions } from './merging/merging.store.server.ts';
import { findTexts } from './texts/external-texts.store.server.ts';

/** The list of a house: its own, and what was given to it from above. */
export async function listExternalDrafts(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  actor: Actor,
  filter: {
    readonly state?: string;
    readonly search?: string;
    readonly limit: number;
    readonly offset: number;
  },
) {
  if (actor.kind !== 'person') return [];
  const today = legalDay(clock.now());
  const { ownOrganisationIds } = actor;
  const found = await findExternalDrafts(db, {
    ...filter,
    organisationIds: ownOrganisationIds,
    assignedTo: ownOrganisationIds,
  });
  return await Promise.all(
    found.map(async (draft) => {
      const assignments = (await findAssignments(db, draft.id)).filter(
        (each) => each.withdrawnReason === null,
      );
      const isOurs = ownOrganisationIds.includes(draft.organisationId);
      const mine = assignments.find(({ organisationId }) => ownOrganisationIds.includes(organisationId));
      return {
        ...draft,
        isOurs,
        standing: standingOf(draft, today),
        assigned: assignments.length,
        replied: assignments.filter(({ replies }) => replies.length > 0).length,
        // Whoever was only given the work goes to the own sheet; nothing else of the draft is theirs to see.
        mine: mine && { id: mine.id, dueOn: mine.dueOn, standing: assignmentStanding(mine, today) },
      };
    }),
  );
}

/** All that the desk of one draft shows to the body that was asked. */
export async function loadExternalDraft(platform: Platform, actor: Actor, id: string) {
  const { db, clock } = platform;
  const draft = await requireExternalDraft(db, id);
  if (!can(actor, 'externalDraft.read', draft)) throw new Forbidden('externalDraft.read');
  const today = legalDay(clock.now());
  const edit = can(actor, 'externalDraft.edit', draft);
  const [body, assignments, texts, requests, keyContent, activities, editions, trail, units] =
    await Promise.all([
      requireOrganisation(db, draft.organisationId),
      findAssignments(db, id),
      findTexts(db, id),
      findOutreachRequests(db, id),
      findKeyContent(db, id),
      findActivitiesAbout(db, id),
      findEditions(db, id),
      findTrail(db, { objectKind: 'externalDraft', objectId: id }),
      edit ? unitsBelow(db, draft.organisationId, today) : [],
    ]);
  const taken = new Set(
    assignments.filter((each) => each.withdrawnReason === null).map((each) => each.organisationId),
  );
  return {
    draft: { ...draft, standing: standingOf(draft, today) },
    body: body.name,
    assignments: assignments.map((each) => ({ ...each, standing: assignmentStanding(each, today) })),
    units: units.filter((unit) => !taken.has(unit.id)),
    // The trees stay on the server: the page shows names and states.
    texts: texts.map(
      ({ tree: _tree, diagnostics: _diagnostics, corrections: _corrections, ...text }) => text,
    ),
    requests,
    keyContent,
    activities,
    editions: editions.map(({ edition, sha256, approvedAt }) => ({ edition, sha256, approvedAt })),
    letter: await letterOf(db, draft.officialDocumentId),
    trail,
    today,
    may: {
      edit,
      editFacts: edit && (draft.state === 'registered' || draft.state === 'collecting'),
      assign: edit && draft.opinionAsked && next(draft.state, 'assign', 'writer') !== undefined,
      addText: edit && !isEnded(draft),
      close: edit && next(draft.state, 'close', 'writer') !== undefined,
      recordActivity: can(actor, 'activity.record', draft),
    },
  };
}

export async function letterOf(db: Db, documentId: string | null) {
  if (!documentId) return null;
  const { id, symbol, state, datedOn } = await requireDocument(db, documentId);
  return { id, symbol, state, datedOn };
}
