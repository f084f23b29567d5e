import { findIncident } from '#features/documents/purging/purges.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { eraseTyped } from './paper-forms.store.server.ts';
import { eraseReadings } from './paper-pages.store.server.ts';
import { findScansOfFile, movePaperScan } from './paper-scans.store.server.ts';

/** A purged scan takes what was read and typed of it along; what a person had entered by then is an opinion of its own and stays. */
export const followPurgeOfPaperScansSubscriber: Subscriber = {
  name: 'offlineVoices.followPurgeOfPaperScans',
  topics: ['file.purged'],
  handle: async ({ payload }, app) => {
    const incident = await findIncident(app.db, String(payload.incidentId));
    if (!incident) throw new Error(`follow purge: expected incident ${payload.incidentId}`);
    await inTransaction(app.db, async (tx) => {
      for (const scan of await findScansOfFile(tx, incident.sha256)) {
        await movePaperScan(tx, scan, ['reading', 'read'], 'purged');
        await eraseReadings(tx, scan.consultationId, scan.id);
        await eraseTyped(tx, scan.consultationId, scan.id);
      }
    });
  },
};
