import { expect, test } from 'vitest';
import { requireDocument } from '#features/documents/documents.store.server.ts';
import {
  findIncident,
  findPurgeFiles,
  updateIncident,
} from '#features/documents/purging/purges.store.server.ts';
import { resumePurgesJob } from '#features/documents/purging/remove-files.server.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { eraseWords } from '#features/drafts/purging/decide-purge.server.ts';
import { reportFile } from '#features/drafts/purging/report-file.server.ts';
import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import type { Job } from '#platform/jobs/job.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation } from '#test/factories/submission.ts';
import { usePlatform } from '#test/platform.ts';
import {
  findPostings,
  insertConsultation,
  insertPosting,
  requireConsultation,
} from './consultations.store.server.ts';
import { followPurgeSubscriber } from './follow-purge.server.ts';
import { openConsultation } from './open-consultation.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

test('hidden, the proof of posting is interrupted; purged, the posted file goes too and the round is withdrawn', async () => {
  const { db, files, clock } = platform();
  const round = await anOpenConsultation(db);
  const posted = await files.put(new TextEncoder().encode('Tệp đã đăng của dự thảo này'));
  const posting = { id: newId(), place: 'ownPortal', event: 'posted', sha256: posted } as const;
  await insertPosting(db, round.id, { ...posting, at: new Date('2026-11-04T02:00:00Z'), byPerson: null });
  const version = await requireVersion(db, round.draftVersionId);
  const project = await requireProject(db, round.projectId);
  const publisher = await aPerson(db, { organisationId: round.organisationId, roles: ['publisher'] });
  const document = await requireDocument(db, version.documentId);
  const reported = await reportFile(platform(), publisher, { documentId: document.id, reason: 'Đăng nhầm.' });
  if (!reported.ok) throw new Error(reported.reason);

  const enqueued: string[] = [];
  const jobs = { enqueue: (job: Job<never>) => Promise.resolve(enqueued.push(job.name) ? '1' : undefined) };
  const app = { ...platform(), jobs } as unknown as App;
  const tell = (topic: string) =>
    followPurgeSubscriber.handle(
      {
        id: newId(),
        topic,
        payload: { projectId: project.id, versionId: version.id, incidentId: reported.value.id },
        occurredAt: clock.now(),
      } as never,
      app,
    );
  await tell('draft.versionHidden');
  expect((await findPostings(db, round.id)).map(({ event }) => event)).toEqual(['posted', 'withdrawn']);
  const hidden = await requirePublicDraft(platform(), project.slug);
  expect(hidden.versions).toEqual([]);
  expect(hidden.withdrawn).toMatchObject([{ draftVersionId: version.id, state: 'reported' }]);
  const input = { version: round.version, closesOn: '', reason: '' };
  const prepared = { ...round, id: newId(), round: 2, createdBy: null };
  await insertConsultation(db, prepared);
  const leader = await aPerson(db, { organisationId: round.organisationId, roles: ['leader'] });
  expect(await openConsultation(platform(), leader, prepared.id, { ...input, version: 1 })).toMatchObject({
    reason: 'versionNotConfirmed',
  });
  clock.set('2026-11-23T02:30:00Z');
  await tell('draft.versionShownAgain');
  expect((await findPostings(db, round.id)).findLast(() => true)).toMatchObject({
    event: 'posted',
    sha256: posted,
  });

  await inTransaction(db, async (tx) => {
    await updateIncident(tx, reported.value.id, 1, { state: 'approved', decided_at: clock.now() });
    await eraseWords(tx, reported.value, clock.now());
  });
  await tell('draft.versionPurged');
  expect((await findPurgeFiles(db, reported.value.id)).map(({ sha256 }) => sha256).sort()).toEqual(
    [document.sha256, posted].sort(),
  );
  expect(await requireConsultation(db, round.id)).toMatchObject({ state: 'withdrawn' });
  expect(enqueued).toEqual(['documents.resumePurges']);
  await resumePurgesJob.handle({}, app, {} as never);
  expect(await files.get(posted)).toBeUndefined();
  expect(await findIncident(db, reported.value.id)).toMatchObject({ state: 'done' });
});
