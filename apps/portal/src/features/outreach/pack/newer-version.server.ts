import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { endOlderPieces } from './pack.store.server.ts';

/** A newer text is put to the public: what was made of an older one is no longer handed out. */
export const withdrawOlderPackSubscriber: Subscriber = {
  name: 'outreach.withdrawOlderPack',
  topics: ['consultation.opened'],
  handle: async ({ payload }, app) => {
    const { projectId, draftVersionId, organisationId, slug } = {
      ...(await requireConsultation(app.db, String(payload.consultationId))),
      slug: String(payload.slug),
    };
    const now = app.clock.now();
    await inTransaction(app.db, async (tx) => {
      const ended = await endOlderPieces(tx, projectId, draftVersionId, { state: 'withdrawn', at: now });
      if (ended > 0) await emit(tx, 'pack.withdrawn', { projectId, organisationId, slug }, now);
    });
  },
};
