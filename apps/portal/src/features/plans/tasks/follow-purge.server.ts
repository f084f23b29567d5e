import { systemActor } from '#features/authority/actor.ts';
import { findIncident } from '#features/documents/purging/purges.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { tasksText } from '#text/vi/tasks.ts';
import { requirePlan } from '../plans.store.server.ts';
import { requireTask } from '../tasks.store.server.ts';
import { purgeEvidenceOfFile } from './evidence.store.server.ts';
import { taskChanged } from './task-access.server.ts';

/** Evidence of the same bytes as a purged file goes with it, name and all; that it was attached stays, and proves nothing. */
export const followPurgeOfEvidenceSubscriber: Subscriber = {
  name: 'taskEvidence.followPurge',
  topics: ['file.purged'],
  handle: async ({ payload }, { db, clock }) => {
    const incident = await findIncident(db, String(payload.incidentId));
    if (!incident) throw new Error(`follow purge: expected incident ${payload.incidentId}`);
    const now = clock.now();
    await inTransaction(db, async (tx) => {
      const gone = await purgeEvidenceOfFile(tx, incident.sha256, tasksText.purgedFile, now);
      for (const { taskId, id } of gone) {
        const plan = await requirePlan(tx, (await requireTask(tx, taskId)).planId);
        const after = { kind: 'file', refId: id, incidentId: incident.id };
        await taskChanged(tx, systemActor, plan, taskId, { act: 'task.evidencePurged', after }, now);
      }
    });
  },
};
