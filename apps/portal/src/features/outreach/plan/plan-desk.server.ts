import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findAskable } from '#features/directory/list-entries.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { findApproved } from '#features/drafts/key-points/key-points.store.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { findChannels } from '../channels/channels.store.server.ts';
import { activityStanding } from '../life/activity-life.ts';
import { conflictsOf } from '../life/conflicts.ts';
import { findActivitiesOfPlan, findDraftDays, findEntriesAround } from '../life/planned.store.server.ts';
import { findBulletins } from '../pack/pack.store.server.ts';
import { findSlots } from '../slots/slots.store.server.ts';
import { isWritable, type OutreachPlan, type OutreachPlanLine, sumOf } from './outreach-plan.ts';
import { findPlanOfDraft, requireOutreachPlan } from './outreach-plans.store.server.ts';
import { findLines } from './plan-lines.store.server.ts';

/** All that the page of one plan shows: its lines with what became of them, what does not fit, what may be done. */
export async function loadOutreachPlan(platform: Platform, actor: PersonActor, id: string) {
  const { db, clock } = platform;
  const plan = await requireOutreachPlan(db, id);
  requirePermission(actor, 'outreachPlan.read', plan);
  const today = legalDay(clock.now());
  const own = actor.ownOrganisationIds;
  const [project, lines, channels, slots, bodies, activities, people, keyPoints, trail, paper, bulletins] =
    await Promise.all([
      requireProject(db, plan.projectId),
      findLines(db, id),
      findChannels(db, own),
      findSlots(db, own, today),
      organisationsAt(db, today),
      findActivitiesOfPlan(db, id),
      findAskable(db, own),
      findApproved(db, plan.projectId),
      findTrail(db, { objectKind: 'outreachPlan', objectId: id }),
      paperOf(db, plan),
      findBulletins(db, plan.projectId),
    ]);
  const standing = new Map(activities.map((activity) => [activity.planLineId, activity]));
  return {
    plan,
    draft: { id: project.id, title: project.title, shortTitle: project.shortTitle },
    lines: lines.map((line) => {
      const activity = standing.get(line.id);
      return {
        ...line,
        // What was moved is shown where it is now.
        ...(activity && { onDay: activity.heldOn, from: activity.from, to: activity.to }),
        channelName: channels.find((channel) => channel.id === line.channelId)?.name ?? '',
        unitName: bodies.find((body) => body.id === line.unitId)?.shortName ?? '',
        contactName: people.find((entry) => entry.id === line.contactId)?.name ?? '',
        activity: activity && { id: activity.id, standing: activityStanding(activity, today) },
      };
    }),
    sum: sumOf(lines),
    conflicts: await conflictsIn(db, plan, lines, standing, own),
    channels: channels.filter(({ validTo }) => validTo === null || validTo >= today),
    slots,
    bodies: bodies.map(({ id, name, kind }) => ({ id, name, kind })),
    people: people.map(({ id, name, workplace }) => ({ id, name, workplace })),
    // Of the newest pack; one of an older pack that a line asks for is followed by its kind.
    bulletins: bulletins.filter(({ kind }, i) => bulletins.findIndex((each) => each.kind === kind) === i),
    bulletinKinds: new Map(bulletins.map(({ id, kind }) => [id, kind])),
    keyPoints: (keyPoints[0]?.points ?? []).map(({ id, text, citation }) => ({ id, text, citation })),
    paper,
    trail,
    today,
    may: {
      write: can(actor, 'outreachPlan.edit', plan) && isWritable(plan.state),
      edit: can(actor, 'outreachPlan.edit', plan),
      approve: can(actor, 'outreachPlan.approve', plan) && plan.state === 'proposed',
    },
  };
}

async function paperOf(db: Db, { documentId }: OutreachPlan) {
  if (!documentId) return null;
  const { id, symbol, state } = await requireDocument(db, documentId);
  return { id, symbol, state };
}

type Started = Awaited<ReturnType<typeof findActivitiesOfPlan>>[number];

/** Conflicts that touch this plan: among its lines, and with what else the house and its channels have on the same days. */
async function conflictsIn(
  db: Db,
  plan: OutreachPlan,
  lines: readonly OutreachPlanLine[],
  started: ReadonlyMap<string | null, Started>,
  own: readonly string[],
) {
  const entries = lines.flatMap((line) => {
    const activity = started.get(line.id);
    if (activity?.state === 'cancelled') return [];
    return {
      ...{ id: line.id, projectId: plan.projectId, title: line.message.slice(0, 120), kind: line.kind },
      ...{ channelId: line.channelId, onDay: activity?.heldOn ?? line.onDay },
      ...{ from: activity?.from ?? line.from, to: activity?.to ?? line.to, place: line.place },
      spokesperson: activity?.spokesperson || plan.spokesperson,
      noticeOn: activity?.noticeOn ?? null,
    };
  });
  const days = entries.flatMap(({ onDay }) => onDay ?? []);
  const others = await findEntriesAround(db, own, days, plan.id);
  const draftDays = await findDraftDays(db, [plan.projectId]);
  const ids = new Set(entries.map(({ id }) => id));
  return conflictsOf([...entries, ...others], (projectId) => draftDays.get(projectId)).filter(({ entryId }) =>
    ids.has(entryId),
  );
}

/** What the page of a draft says of its plan; null: none yet. */
export async function findPlanState(db: Db, projectId: string) {
  const plan = await findPlanOfDraft(db, projectId);
  if (!plan) return null;
  const activities = await findActivitiesOfPlan(db, plan.id);
  const running = activities.filter(({ state }) => state !== 'cancelled');
  return {
    ...{ id: plan.id, state: plan.state, activities: running.length },
    proven: running.filter(({ state, proven }) => state === 'recorded' && proven).length,
  };
}
