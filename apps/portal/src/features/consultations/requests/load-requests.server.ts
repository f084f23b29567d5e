import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findAskable } from '#features/directory/list-entries.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { organisationsAt, requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { stateAt } from '../consultation.ts';
import { requireConsultation } from '../consultations.store.server.ts';
import { bodiesToAsk } from '../invitations/bodies-to-ask.server.ts';
import { invitationState } from '../invitations/invitation.ts';
import { findInvitations } from '../invitations/invitations.store.server.ts';
import { answerDeadline } from './answer-deadline.server.ts';
import { findAskingLists } from './asking-lists.store.server.ts';
import { namedByLaw } from './named-by-law.ts';
import { findReminders } from './reminders.store.server.ts';
import { findRequestedBodies, findRequests, requireRequest } from './requests.store.server.ts';
import { mayPick, type WrittenRequest } from './written-request.ts';

/** The board of a round: every letter with its state, every asked body with its answer, its lateness, its reminders. */
export async function loadRequests(platform: Platform, actor: Actor, consultationId: string) {
  const { db, clock } = platform;
  const stored = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.read', stored);
  const now = clock.now();
  const today = legalDay(now);
  const [project, requests, bodies, invitations, reminders] = await Promise.all([
    requireProject(db, stored.projectId),
    findRequests(db, consultationId),
    findRequestedBodies(db, consultationId),
    findInvitations(db, consultationId),
    findReminders(db, consultationId),
  ]);
  const { state } = stored;
  return {
    consultation: { id: stored.id, round: stored.round, state: stateAt(stored, now) },
    project: { title: project.title, shortTitle: project.shortTitle },
    requests: await Promise.all(
      requests.map(async (request) => ({
        ...request,
        bodies: bodies.filter(({ requestId }) => requestId === request.id).length,
        letter: await letterOf(db, request),
      })),
    ),
    invitations: invitations.map((asked) => ({
      ...asked,
      state: invitationState(asked, today),
      reminders: reminders.get(asked.id) ?? [],
    })),
    mayEdit: can(actor, 'consultation.edit', stored) && state !== 'completed' && state !== 'withdrawn',
  };
}

/** One letter: whom it asks and why, the day until which it asks, and its way through the register. */
export async function loadRequest(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  requestId: string,
) {
  const { db, clock } = platform;
  const stored = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.read', stored);
  const request = await requireRequest(db, consultationId, requestId);
  const today = legalDay(clock.now());
  const mayEdit = can(actor, 'consultation.edit', stored);
  const mayPickNow = mayEdit && mayPick(request);
  const project = await requireProject(db, stored.projectId);
  const own = actor.kind === 'person' ? actor.ownOrganisationIds : [];
  const [bodies, offered, lists, lead, all, deadline, entries] = await Promise.all([
    findRequestedBodies(db, consultationId, requestId),
    mayPickNow ? bodiesToAsk(db, stored.organisationId, today) : [],
    mayPickNow ? findAskingLists(db, [stored.organisationId], project.documentType) : [],
    requireOrganisation(db, stored.organisationId),
    organisationsAt(db, today),
    request.deadline ?? answerDeadline(db, stored, today, request.dueOn ?? undefined),
    mayPickNow ? findAskable(db, own) : [],
  ]);
  const there = new Set(bodies.map(({ organisationId }) => organisationId));
  return {
    consultation: { id: stored.id, round: stored.round },
    project: { title: project.title, shortTitle: project.shortTitle },
    request,
    bodies,
    offered: offered.filter(({ id }) => !there.has(id)),
    entries: entries.map(({ id, name, kind }) => ({ id, name, kind })),
    lists: lists.map(({ id, name, members }) => ({ id, name, members: members.length })),
    named: namedByLaw(project.documentType, lead, all, stored.openedOn ?? today).map(
      ({ rule, body, isLead }) => ({
        name: body?.name ?? rule.bodyBegins,
        legalBasis: rule.legalBasis,
        status: rule.status,
        isLead,
        isKnown: body !== undefined,
        isOnList: body !== undefined && there.has(body.id),
      }),
    ),
    deadline,
    letter: await letterOf(db, request),
    today,
    may: { edit: mayEdit, pick: mayPickNow },
  };
}

async function letterOf(db: Db, { documentId }: Pick<WrittenRequest, 'documentId'>) {
  if (!documentId) return null;
  const { id, state, symbol } = await requireDocument(db, documentId);
  return { id, state, symbol };
}
