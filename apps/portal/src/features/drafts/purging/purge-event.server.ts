import type { PurgeIncident } from '#features/documents/purging/incident.ts';
import type { Db } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { notePapersOfFile } from '../dossier/dossier-postings.store.server.ts';
import { draftEvent } from '../draft-event.ts';
import { findProjects } from '../drafts.store.server.ts';
import { findVersionsOfFile } from '../versions/versions.store.server.ts';
import { findProjectsHolding } from './purged-copies.store.server.ts';

export type FileFate = 'hidden' | 'shownAgain' | 'purged';

const VERSION_TOPICS = {
  hidden: 'draft.versionHidden',
  shownAgain: 'draft.versionShownAgain',
  purged: 'draft.versionPurged',
} as const;

/**
 * Tells everybody who shows or made something of the file: of each version that rests on it (posted files, rounds), of each draft
 * that holds it otherwise, and once of the file itself, for features that keep texts of their own. Pages follow by these events.
 */
export async function tellOfFile(
  tx: Db,
  fate: FileFate,
  incident: Pick<PurgeIncident, 'id' | 'sha256' | 'organisationId'>,
  now: Date,
): Promise<void> {
  const { id: incidentId, sha256, organisationId } = incident;
  if (fate !== 'purged') await notePapersOfFile(tx, sha256, fate === 'hidden' ? 'withdrawn' : 'posted', now);
  const versions = await findVersionsOfFile(tx, sha256);
  const holding = await findProjectsHolding(tx, sha256);
  const ids = new Set([...holding, ...versions.map((version) => version.projectId)]);
  const projects = await findProjects(tx, [...ids]);
  for (const version of versions) {
    const project = projects.find((each) => each.id === version.projectId);
    if (!project) continue;
    const codes = { versionId: version.id, ordinal: version.ordinal, incidentId };
    await emit(tx, VERSION_TOPICS[fate], draftEvent(project, codes), now);
  }
  for (const project of projects.filter(({ id }) => holding.includes(id)))
    await emit(tx, 'draft.dossierChanged', draftEvent(project, { incidentId }), now);
  await emit(tx, `file.${fate}`, { incidentId, organisationId }, now);
}
