import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { calendarAround } from '#features/time-limits/time-limits.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { stateAt } from './consultation.ts';
import { findPostings, requireConsultation } from './consultations.store.server.ts';
import { findKeptDeadlines, findOpenWarning } from './deadlines/deadline-warnings.store.server.ts';
import { bodiesToAsk } from './invitations/bodies-to-ask.server.ts';
import { invitationState } from './invitations/invitation.ts';
import { findInvitations } from './invitations/invitations.store.server.ts';
import { computeDeadline, rowsToChoose } from './minimum.server.ts';
import { outcomeOf } from './posting/availability.ts';
import { standing } from './posting/posting-event.ts';
import { placesOf } from './posting/refresh-posting.server.ts';

/** All that the page of one round shows; while it is prepared, the minimum if it were opened today. */
export async function loadDesk(platform: Platform, actor: Actor, id: string) {
  const { db, clock } = platform;
  const stored = await requireConsultation(db, id);
  requirePermission(actor, 'consultation.read', stored);
  const now = clock.now();
  const today = legalDay(now);
  const mayEdit = can(actor, 'consultation.edit', stored);
  const [project, version, postings, invitations, bodies] = await Promise.all([
    requireProject(db, stored.projectId),
    requireVersion(db, stored.draftVersionId),
    findPostings(db, id),
    findInvitations(db, id),
    mayEdit ? bodiesToAsk(db, stored.organisationId, today) : [],
  ]);
  const opening = { ...project, openedOn: today };
  const isPrepared = stored.state === 'prepared';
  const minimum = isPrepared ? await computeDeadline(db, opening) : stored.deadline;
  const calendar = await calendarAround(db, stored.openedOn ?? today);
  const outcome = outcomeOf(placesOf(stored, postings, calendar, now));
  const { id: projectId, slug, title, shortTitle, legalForce } = project;
  return {
    consultation: { ...stored, state: stateAt(stored, now) },
    project: { id: projectId, slug, title, shortTitle, legalForce },
    version: { id: version.id, ordinal: version.ordinal, sha256: version.sha256 },
    minimum,
    rows: isPrepared ? await rowsToChoose(db, opening) : [],
    warning: stateAt(stored, now) === 'open' ? await findOpenWarning(db, id) : undefined,
    kept: await findKeptDeadlines(db, id),
    outcome,
    postings: standing(postings),
    bodies,
    trail: await findTrail(db, { objectKind: 'consultation', objectId: id }),
    invitations: invitations.map((asked) => ({ ...asked, state: invitationState(asked, today) })),
    may: {
      edit: mayEdit,
      open: can(actor, 'consultation.open', stored),
      readOpinions: can(actor, 'opinion.read', stored),
    },
  };
}
