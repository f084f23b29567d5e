import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { requireDocument } from '#features/documents/documents.store.server.ts';
import {
  dueAt,
  INCIDENT_DUTIES,
  incidentNumber,
  type PurgeIncident,
} from '#features/documents/purging/incident.ts';
import {
  findIncidentOfFile,
  findIncidents,
  findPurgeFiles,
} from '#features/documents/purging/purges.store.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { findProjects } from '../drafts.store.server.ts';
import { findVersionsOfFile } from '../versions/versions.store.server.ts';
import type { StoredFile } from './report-file.server.ts';

/** What is known and done about one file that should not be here, or may be reported. */
export async function loadIncident(platform: Platform, actor: Actor, documentId: string) {
  return await loadIncidentOf(platform, actor, await requireDocument(platform.db, documentId));
}

export async function loadIncidentOf(platform: Platform, actor: Actor, document: StoredFile) {
  const { db } = platform;
  requirePermission(actor, 'purge.report', document);
  const incident = await findIncidentOfFile(db, document.sha256);
  const versions = await findVersionsOfFile(db, document.sha256);
  const projects = await findProjects(db, [...new Set(versions.map((version) => version.projectId))]);
  const reportable = !document.purgedAt && (!incident || incident.state === 'refused');
  return {
    document: { id: document.id, sha256: document.sha256, importedAt: document.importedAt },
    versions: versions.map((version) => ({
      ...version,
      shortTitle: projects.find((project) => project.id === version.projectId)?.shortTitle ?? '',
      mine: can(
        actor,
        'draft.read',
        projects.find((project) => project.id === version.projectId),
      ),
    })),
    incident: incident ? await shown(platform, actor, document.id, incident) : null,
    may: {
      report: reportable,
      decide: incident?.state === 'reported' && can(actor, 'purge.decide', incident),
      refuse: incident?.state === 'reported' && can(actor, 'purge.decide', incident),
    },
  };
}

async function shown(platform: Platform, actor: Actor, documentId: string, incident: PurgeIncident) {
  const { db } = platform;
  const people = [incident.reportedBy, incident.decidedBy].filter((id) => id !== null);
  const names = await findPersonNames(db, people);
  return {
    ...incident,
    number: incidentNumber(incident),
    reportedByName: names.get(incident.reportedBy ?? '') ?? '',
    decidedByName: names.get(incident.decidedBy ?? '') ?? '',
    /** Who reported cannot agree as well. */
    isOwn: actor.kind === 'person' && actor.personId === incident.reportedBy,
    files: await findPurgeFiles(db, incident.id),
    duties: INCIDENT_DUTIES.map((duty) => ({ ...duty, dueAt: dueAt(duty, incident.reportedAt) })),
    trail: await findTrail(db, { objectKind: 'purgeIncident', objectId: incident.id }),
    /** Whom to ask for it back. */
    downloads: await findTrail(db, { objectKind: 'storedFile', objectId: documentId }),
  };
}

/** All incidents of the bodies of this person, the newest first. */
export async function listIncidents({ db }: Platform, actor: Actor) {
  const organisationIds = actor.kind === 'person' ? actor.ownOrganisationIds : [];
  const incidents = await findIncidents(db, { organisationIds });
  const allowed = incidents.filter((incident) => can(actor, 'purge.report', incident));
  return allowed.map((incident) => ({ ...incident, number: incidentNumber(incident) }));
}
