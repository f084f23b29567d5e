// What the desk does with opinions: some are hidden with a reason, most are grouped, answered, approved; one table is published.

import { hideOpinions } from '#features/moderation/hide-selected.server.ts';
import { proposeResponse, saveResponse } from '#features/responses/answer-group.server.ts';
import { approveResponses, returnResponse } from '#features/responses/approve.server.ts';
import { publishMatrix } from '#features/responses/publish-matrix.server.ts';
import { findResponse } from '#features/responses/responses.store.server.ts';
import { groupOpinions } from '#features/submissions/desk/group-opinions.server.ts';
import { requireGroup } from '#features/submissions/groups.store.server.ts';
import { groups } from '../answers.ts';
import { drafts } from '../drafts.ts';
import type { StoryGroup, StoryOpinion } from '../opinion-story.ts';
import { opinions } from '../opinions.ts';
import type { StoryDate, StoryDraft } from '../story.ts';
import { consultationOf } from './opinions.ts';
import { must, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

const PUBLISHES = 'dang-tin';
/** Who sends an answer back is who would have approved it. */
const RETURNS = 'truong-phong';

/** Days of the desk: after a round that is over, or in the middle of one that runs. */
const DAYS = {
  over: { grouped: '2025-10-30', answered: '2025-11-13', approved: '2025-11-18' },
  running: { grouped: { daysAgo: 3 }, answered: { daysAgo: 2 }, approved: { daysAgo: 1 } },
} as const;

export function playAnswers(timeline: Timeline, stage: Stage): void {
  for (const opinion of opinions.filter((each) => each.hide)) {
    timeline.at(stage.instant(opinion.receivedOn, '22:30'), `hiding ${opinion.key}`, () =>
      hide(stage, opinion),
    );
  }
  for (const draft of drafts.filter((each) => each.consultation)) {
    const own = groups.filter((group) => group.draft === draft.key);
    const completedOn = draft.consultation?.completedOn;
    playDesk(timeline, stage, { draft, own, days: completedOn ? DAYS.over : DAYS.running });
    if (!completedOn) continue;
    timeline.at(stage.instant(completedOn, '15:00'), `response table of ${draft.key}`, async () => {
      const actor = await stage.actor(PUBLISHES, draft.organisation);
      must(await publishMatrix(stage.platform, actor, consultationOf(stage, { draft: draft.key })));
    });
  }
}

interface Desk {
  readonly draft: StoryDraft;
  readonly own: readonly StoryGroup[];
  readonly days: Readonly<Record<'grouped' | 'answered' | 'approved', StoryDate>>;
}

function playDesk(timeline: Timeline, stage: Stage, { draft, own, days }: Desk): void {
  for (const group of own) {
    const { key, response } = group;
    timeline.at(stage.instant(days.grouped, '10:00'), `group ${key}`, () => form(stage, draft, group));
    if (!response) continue;
    timeline.at(stage.instant(days.answered, '14:00'), `answer ${key}`, () => answer(stage, draft, group));
    if (response.state !== 'returned') continue;
    timeline.at(stage.instant(days.approved, '11:00'), `return of ${key}`, () =>
      sendBack(stage, draft, group),
    );
  }
  timeline.at(stage.instant(days.approved, '10:00'), `approval in ${draft.key}`, () =>
    approve(stage, draft, own),
  );
}

async function hide(stage: Stage, { key, draft, hide }: StoryOpinion): Promise<void> {
  if (!hide) return;
  const actor = await stage.actor(hide.by);
  const selection = { opinionIds: [stage.id('opinion', key)], code: hide.code, reason: hide.reason };
  must(await hideOpinions(stage.platform, actor, consultationOf(stage, { draft }), selection));
}

async function form(stage: Stage, draft: StoryDraft, group: StoryGroup): Promise<void> {
  const actor = await stage.actor(draft.createdBy, draft.organisation);
  const { groupId, changed } = must(
    await groupOpinions(stage.platform, actor, consultationOf(stage, group), {
      opinionIds: group.opinions.map((key) => stage.id('opinion', key)),
      newGroup: { title: group.title, unitId: group.unit },
    }),
  );
  if (!groupId || changed !== group.opinions.length) throw new Error(`${changed} opinions in ${group.key}`);
  stage.remember('group', group.key, groupId);
}

async function answer(stage: Stage, draft: StoryDraft, group: StoryGroup): Promise<void> {
  const { response } = group;
  if (!response) return;
  const actor = await stage.actor(response.proposedBy ?? draft.createdBy, draft.organisation);
  const [consultationId, groupId] = [consultationOf(stage, group), stage.id('group', group.key)];
  const { outcome, explanation, changedUnit = null, changedNote = '' } = response;
  const words = { outcome, explanation, changedUnitId: changedUnit, changedNote };
  const saved = await saveResponse(stage.platform, actor, consultationId, groupId, { version: 0, ...words });
  const { version } = must(saved);
  if (response.state === 'writing') return;
  must(await proposeResponse(stage.platform, actor, consultationId, groupId, { version }));
}

/** Together, by each who approves, as the desk does it. */
async function approve(stage: Stage, draft: StoryDraft, own: readonly StoryGroup[]): Promise<void> {
  const approved = own.filter(({ response }) => response?.state === 'approved');
  const consultationId = consultationOf(stage, { draft: draft.key });
  for (const [by = '', theirs] of Map.groupBy(approved, ({ response }) => response?.approvedBy)) {
    const actor = await stage.actor(by, draft.organisation);
    const chosen = await Promise.all(theirs.map(({ key }) => versionOf(stage, consultationId, key)));
    const { changed, skipped } = await approveResponses(stage.platform, actor, consultationId, chosen);
    if (changed !== chosen.length) throw new Error(`not approved: ${JSON.stringify(skipped)}`);
  }
}

async function sendBack(stage: Stage, draft: StoryDraft, group: StoryGroup): Promise<void> {
  const actor = await stage.actor(RETURNS, draft.organisation);
  const consultationId = consultationOf(stage, group);
  const { groupId, version } = await versionOf(stage, consultationId, group.key);
  const input = { version, reason: group.response?.returnedReason ?? '' };
  must(await returnResponse(stage.platform, actor, consultationId, groupId, input));
}

async function versionOf(stage: Stage, consultationId: string, key: string) {
  const groupId = stage.id('group', key);
  const { db } = stage.platform;
  const { version = 0 } = (await findResponse(db, consultationId, groupId)) ?? {};
  return { groupId, version, groupVersion: (await requireGroup(db, consultationId, groupId)).version };
}
