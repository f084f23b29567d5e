import type { PurgeIncident } from '#features/documents/purging/incident.ts';
import type { Db } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { draftEvent } from '../draft-event.ts';
import { findProjects } from '../drafts.store.server.ts';
import { findVersionsOfFile } from '../versions/versions.store.server.ts';

export type PurgeTopic = 'draft.versionHidden' | 'draft.versionShownAgain' | 'draft.versionPurged';

/** Tells everybody who shows or made something of a version that rests on the file: pages, posted files, rounds. */
export async function tellOfVersions(
  tx: Db,
  topic: PurgeTopic,
  incident: Pick<PurgeIncident, 'id' | 'sha256'>,
  now: Date,
): Promise<void> {
  const versions = await findVersionsOfFile(tx, incident.sha256);
  const projects = await findProjects(tx, [...new Set(versions.map((version) => version.projectId))]);
  for (const version of versions) {
    const project = projects.find((each) => each.id === version.projectId);
    if (!project) continue;
    const codes = { versionId: version.id, ordinal: version.ordinal, incidentId: incident.id };
    await emit(tx, topic, draftEvent(project, codes), now);
  }
}
