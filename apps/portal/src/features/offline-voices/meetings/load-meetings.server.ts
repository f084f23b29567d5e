import { citationOf } from '@danban/legal-text';
import type { PersonActor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { findDocument } from '#features/documents/documents.store.server.ts';
import { mayUpload } from '#features/drafts/versions/declare-secrecy.server.ts';
import { findActivities } from '#features/outreach/outreach.store.server.ts';
import { articleChoices } from '#features/submissions/article-counts.ts';
import type { Platform } from '#platform/context.ts';
import { findEntriesOf, loadIntake } from '../entry/load-entry-desk.server.ts';
import { findMeetings, findPoints, requireMeeting } from './meetings.store.server.ts';

/** The latest are enough to choose from. */
const MOST_ACTIVITIES = 50;

/** The meetings of a round, and the activities of the channel book that may have been one. */
export async function loadMeetings(platform: Platform, actor: PersonActor, consultationId: string) {
  const { shown } = await loadIntake(platform, actor, consultationId);
  const { organisationId, projectId } = await requireConsultation(platform.db, consultationId);
  const mayLink = can(actor, 'activity.read', { organisationId });
  const [meetings, activities] = await Promise.all([
    findMeetings(platform.db, consultationId),
    mayLink
      ? findActivities(platform.db, { projectId, state: 'recorded', limit: MOST_ACTIVITIES, offset: 0 })
      : [],
  ]);
  const choices = activities.map(({ id, title, heldOn, place }) => ({ id, title, heldOn, place }));
  return { ...shown, meetings, activities: choices };
}

/** One meeting with its points: what waits for a person, what is confirmed, what was entered and under which receipts. */
export async function loadMeeting(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  meetingId: string,
) {
  const { db } = platform;
  const { tree, shown } = await loadIntake(platform, actor, consultationId);
  const meeting = await requireMeeting(db, consultationId, meetingId);
  const [points, document, declared, entries] = await Promise.all([
    findPoints(db, consultationId, meetingId),
    meeting.documentId ? findDocument(db, meeting.documentId) : undefined,
    mayUpload(platform, shown.project.id, actor.personId),
    findEntriesOf(db, consultationId, meetingId, tree),
  ]);
  return {
    ...shown,
    meeting,
    declared,
    entries,
    document: document && {
      id: document.id,
      fileName: document.fileName,
      purged: document.purgedAt !== null,
    },
    articles: articleChoices(tree).map(({ value, label }) => ({ value, label })),
    points: points.map((point) => ({
      ...point,
      citation: point.unitId === null ? '' : citationOf(tree, point.unitId),
    })),
  };
}
export type ShownPoint = Awaited<ReturnType<typeof loadMeeting>>['points'][number];
