// Files that were let in by mistake: reported by who noticed, removed when a second person agrees.

import { requireDocument } from '#features/documents/documents.store.server.ts';
import { findIncidentOfFile } from '#features/documents/purging/purges.store.server.ts';
import { approvePurge } from '#features/drafts/purging/decide-purge.server.ts';
import { reportFile } from '#features/drafts/purging/report-file.server.ts';
import { drafts } from '../drafts.ts';
import { incidents, type StoryIncident } from '../incidents.ts';
import { file } from './papers.ts';
import { must, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

export function playIncidents(timeline: Timeline, stage: Stage): void {
  for (const story of incidents) {
    const { paper, reportedOn, agreed } = story;
    let documentId = '';
    timeline.at(stage.instant(paper.on, '10:50'), `mistaken ${paper.fileName}`, async () => {
      documentId = await file(stage, paper);
    });
    timeline.at(stage.instant(reportedOn, '08:15'), `reporting ${paper.fileName}`, async () => {
      const by = await actorOf(stage, story, paper.by);
      must(await reportFile(stage.platform, by, { documentId, reason: story.reason }));
    });
    if (agreed)
      timeline.at(stage.instant(agreed.on, '08:40'), `removing ${paper.fileName}`, async () => {
        const { sha256 } = await requireDocument(stage.platform.db, documentId);
        const incident = await findIncidentOfFile(stage.platform.db, sha256);
        const { id: incidentId = '', version = 0 } = incident ?? {};
        must(
          await approvePurge(stage.platform, await actorOf(stage, story, agreed.by), { incidentId, version }),
        );
      });
  }
}

const actorOf = (stage: Stage, { paper }: StoryIncident, person: string) =>
  stage.actor(person, drafts.find(({ key }) => key === paper.draft)?.organisation);
