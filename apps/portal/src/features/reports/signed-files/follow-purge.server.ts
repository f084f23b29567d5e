import { record } from '#features/audit/record.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import { findIncident } from '#features/documents/purging/purges.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { requireReport } from '../reports.store.server.ts';
import { findSignedFilesOf, purgeSignedFile } from './signed-files.store.server.ts';

/** A signed copy of the same bytes as a purged file goes with it, on the portal too; the report, its figures and the list of copies stay. */
export const followPurgeOfSignedReportsSubscriber: Subscriber = {
  name: 'reports.followPurge',
  topics: ['file.purged'],
  handle: async ({ payload }, { db, clock }) => {
    const incident = await findIncident(db, String(payload.incidentId));
    if (!incident) throw new Error(`follow purge: expected incident ${payload.incidentId}`);
    const now = clock.now();
    await inTransaction(db, async (tx) => {
      for (const { id, reportId, ordinal, purgedAt } of await findSignedFilesOf(tx, incident.sha256)) {
        if (purgedAt) continue;
        const { organisationId, programmeId } = await requireReport(tx, reportId);
        await purgeSignedFile(tx, id, now);
        const about = { objectKind: 'report', objectId: reportId, organisationId };
        const after = { incidentId: incident.id, fileSha256: incident.sha256 };
        await record(tx, systemActor, { act: 'report.signedFilePurged', ...about, after }, now);
        const event = { reportId, organisationId, programmeId, ordinal };
        await emit(tx, 'report.signedFilePurged', event, now);
      }
    });
  },
};
