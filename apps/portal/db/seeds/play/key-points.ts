// What people are told: written on the first text by who drafts, approved by another person.

import { approveKeyPoints, proposeKeyPoints } from '#features/drafts/key-points/approve-key-points.server.ts';
import { findSheet } from '#features/drafts/key-points/key-points.store.server.ts';
import { savePoint } from '#features/drafts/key-points/write-key-points.server.ts';
import { drafts } from '../drafts.ts';
import { keyPoints } from '../key-points.ts';
import type { StoryDraft } from '../story.ts';
import { must, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

const APPROVES = 'truong-phong';

export function playKeyPoints(timeline: Timeline, stage: Stage): void {
  for (const draft of drafts) {
    const [first] = draft.versions;
    if (!first || !keyPoints.some((point) => point.draft === draft.key)) continue;
    timeline.at(stage.instant(first.importedOn, '16:00'), `key points of ${draft.key}`, () =>
      write(stage, draft),
    );
    timeline.at(stage.instant(first.importedOn, '16:45'), `approval of key points of ${draft.key}`, () =>
      approve(stage, draft),
    );
  }
}

async function write(stage: Stage, draft: StoryDraft): Promise<void> {
  const actor = await stage.actor(draft.createdBy, draft.organisation);
  const projectId = stage.id('draft', draft.key);
  for (const { heading, text, unit } of keyPoints.filter((point) => point.draft === draft.key)) {
    const { version } = await findSheet(stage.platform.db, projectId);
    const input = { version, id: '', heading, text, unitId: unit };
    must(await savePoint(stage.platform, actor, projectId, input));
  }
  const { version } = await findSheet(stage.platform.db, projectId);
  must(await proposeKeyPoints(stage.platform, actor, projectId, { version }));
}

async function approve(stage: Stage, draft: StoryDraft): Promise<void> {
  const head = await stage.actor(APPROVES, draft.organisation);
  const projectId = stage.id('draft', draft.key);
  const { version } = await findSheet(stage.platform.db, projectId);
  must(await approveKeyPoints(stage.platform, head, projectId, { version }));
}
