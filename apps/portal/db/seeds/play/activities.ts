// The channel book: what was done to let people know, each with the paper that proves it.

import type { PersonActor } from '#features/authority/actor.ts';
import { attachProof, declareActivityProof } from '#features/outreach/attach-proof.server.ts';
import { recordActivity } from '#features/outreach/record-activity.server.ts';
import { activities } from '../activities.ts';
import { proofDocx } from '../make-documents.ts';
import type { StoryActivity } from '../opinion-story.ts';
import { organisations } from '../organisations.ts';
import { must, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

export function playActivities(timeline: Timeline, stage: Stage): void {
  for (const activity of activities) {
    timeline.at(stage.instant(activity.heldOn, '17:30'), `activity ${activity.key}`, () =>
      enter(stage, activity),
    );
  }
}

async function enter(stage: Stage, activity: StoryActivity): Promise<void> {
  const { title, channel, place, audience, reach, summary, draft } = activity;
  const actor = await stage.actor(activity.createdBy, activity.organisation);
  const heldOn = stage.day(activity.heldOn);
  const projectId = draft ? stage.id('draft', draft) : null;
  const reachKind = activity.reachKind ?? 'estimated';
  const issuedDocumentId = activity.issued ? stage.id('issued', activity.issued) : null;
  const what = { title, channel, heldOn, place, audience, reach, reachKind, summary };
  const input = { projectId, issuedDocumentId, ...what };
  const { id } = must(await recordActivity(stage.platform, actor, input));
  if (activity.proof !== null) await prove(stage, actor, id, await proofOf(activity, heldOn));
  stage.remember('activity', activity.key, id);
}

/** The paper that proves an activity, after the question about secrets. */
export async function prove(
  { platform }: Stage,
  actor: PersonActor,
  id: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
  version = 1,
): Promise<void> {
  must(await declareActivityProof(platform, actor, id, 'no'));
  must(await attachProof(platform, actor, id, { version, file }));
}

async function proofOf(activity: StoryActivity, heldOn: string) {
  const body = organisations.find((each) => each.key === activity.organisation);
  const { name = '', symbol = '' } = body ?? {};
  return { name: `${activity.key}.docx`, bytes: await proofDocx(activity, heldOn, { name, symbol }) };
}
