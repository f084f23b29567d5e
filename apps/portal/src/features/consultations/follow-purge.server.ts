import { systemActor } from '#features/authority/actor.ts';
import { incidentNumber } from '#features/documents/purging/incident.ts';
import { findIncident } from '#features/documents/purging/purges.store.server.ts';
import { addFilesToPurge, resumePurgesJob } from '#features/documents/purging/remove-files.server.ts';
import type { App } from '#platform/app.ts';
import { newId } from '#platform/ids.ts';
import type { DomainEvent } from '#platform/outbox.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { withdrawConsultation } from './change-consultation.server.ts';
import type { Consultation } from './consultation.ts';
import { findPostings, insertPosting, listByProject } from './consultations.store.server.ts';

/**
 * A text that was taken off the portal was not posted in that time, and the proof of posting says so. A purged one takes
 * the file with it that was made from it for posting, and ends the round: there is nothing left to comment on.
 */
export const followPurgeSubscriber: Subscriber = {
  name: 'consultations.followPurge',
  topics: ['draft.versionHidden', 'draft.versionShownAgain', 'draft.versionPurged'],
  handle: async ({ topic, payload }, app) => {
    const rounds = (await listByProject(app.db, String(payload.projectId))).filter(
      (round) => round.draftVersionId === payload.versionId,
    );
    if (topic === 'draft.versionPurged') await followPurge(app, rounds, payload);
    else
      for (const round of rounds.filter(({ state }) => state === 'open'))
        await notePosting(app, round, topic);
  },
};

async function notePosting(app: App, round: Consultation, topic: string): Promise<void> {
  const at = app.clock.now();
  const posted = (await findPostings(app.db, round.id)).findLast(({ event }) => event === 'posted');
  const isHidden = topic === 'draft.versionHidden';
  await insertPosting(app.db, round.id, {
    id: newId(at),
    place: 'ownPortal',
    event: isHidden ? 'withdrawn' : 'posted',
    at,
    sha256: isHidden ? null : (posted?.sha256 ?? null),
    byPerson: null,
  });
}

async function followPurge(
  app: App,
  rounds: readonly Consultation[],
  payload: DomainEvent['payload'],
): Promise<void> {
  const incident = await findIncident(app.db, String(payload.incidentId));
  if (!incident) throw new Error(`follow purge: expected incident ${payload.incidentId}`);
  const postings = (await Promise.all(rounds.map(({ id }) => findPostings(app.db, id)))).flat();
  await addFilesToPurge(
    app.db,
    incident,
    postings.flatMap(({ sha256 }) => sha256 ?? []),
  );
  for (const { id, state, version } of rounds) {
    if (state === 'open' || state === 'prepared')
      await withdrawConsultation(app, systemActor, id, { version, reason: incidentNumber(incident) });
  }
  await app.jobs.enqueue(resumePurgesJob, {}, { tx: app.db, onceKey: 'purges' });
}
