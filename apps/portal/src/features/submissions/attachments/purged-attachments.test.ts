import { describe, expect, test } from 'vitest';
import { findIncident, findPurgeFiles } from '#features/documents/purging/purges.store.server.ts';
import { resumePurgesJob } from '#features/documents/purging/remove-files.server.ts';
import { approvePurge } from '#features/drafts/purging/decide-purge.server.ts';
import { listTombstones, replayPurges } from '#features/drafts/purging/replay-purges.server.ts';
import { newId } from '#platform/ids.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { findInDatabase } from '#test/find-words.ts';
import {
  insertAttachment,
  listAttachments,
  sendAttachments,
  setAttachmentState,
} from './attachments.store.server.ts';
import { followPurgeOfAttachmentsSubscriber } from './follow-purge.server.ts';
import { loadAnyIncident, reportAnyFile } from './incident-of-attachment.server.ts';
import { getSealed, putSealed } from './sealed-file.server.ts';

const intake = useIntake();
const SECRET = new TextEncoder().encode('Bãi neo thuyền số bảy.');

/** A published attachment; the officers of its round. */
async function aPublishedFile() {
  const app = intake();
  const consultation = await anOpenConsultation(app.db);
  const { id: submissionId } = await aSubmission(app, consultation);
  const storedSha256 = await putSealed(app.files, SECRET);
  const id = newId();
  const draftId = newId();
  const file = {
    consultationId: consultation.id,
    id,
    fileName: 'bai-neo-thuyen.txt',
    mediaType: 'text/plain',
    bytes: 9,
  };
  const hashes = { sha256: 'a'.repeat(64), givenSha256: 'b'.repeat(64), storedSha256 };
  const at = app.clock.now();
  await insertAttachment(app.db, {
    ...file,
    ...hashes,
    removed: [],
    wantsPublic: true,
    draftId,
    ordinal: 1,
    at,
  });
  await sendAttachments(app.db, consultation.id, draftId, submissionId);
  await setAttachmentState(app.db, consultation.id, id, { state: 'published', by: null, at });
  const { organisationId } = consultation;
  const reporter = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  const second = await aPerson(app.db, { organisationId, roles: ['legalOfficer'] });
  const follow = async (topic: string, incidentId: string) => {
    const event = { id: newId(), topic, payload: { incidentId }, occurredAt: at };
    const jobs = { enqueue: async () => undefined };
    await followPurgeOfAttachmentsSubscriber.handle(event as never, { ...app, jobs } as never);
  };
  const state = async () => (await listAttachments(app.db, consultation.id))[0]?.state;
  return { app, id, storedSha256, reporter, second, follow, state };
}

describe('an attachment that must not be here', () => {
  test('reported, nobody outside sees it from this instant; approved by a second person, name and bytes are gone', async () => {
    const { app, id, storedSha256, reporter, second, follow, state } = await aPublishedFile();
    const reported = await reportAnyFile(app, reporter, { documentId: id, reason: 'Có dấu mật.' });
    const incident = reported.ok ? reported.value : undefined;
    expect(await state()).toBe('inside');
    expect(await getSealed(app.files, storedSha256)).toBeDefined();
    const input = { incidentId: incident!.id, version: 1 };
    expect(await approvePurge(app, reporter, input).catch((error: Error) => error.name)).toBe('Forbidden');
    expect(await approvePurge(app, second, input)).toMatchObject({ ok: true });
    await follow('file.purged', incident!.id);
    await resumePurgesJob.handle({}, app as never, {} as never);
    expect(await state()).toBeUndefined();
    expect(await getSealed(app.files, storedSha256)).toBeUndefined();
    expect((await findPurgeFiles(app.db, incident!.id)).map(({ sha256 }) => sha256)).toContain(storedSha256);
    expect((await findIncident(app.db, incident!.id))?.state).toBe('done');
    expect(await findInDatabase(app.db, ['bai-neo-thuyen'])).toEqual([]);
    // The page of the incident outlives the file.
    expect((await loadAnyIncident(app, second, id)).incident?.state).toBe('done');
  });

  test('the same bytes as a purged file go with it, and the tombstone takes them out again after a restore', async () => {
    const { app, id, storedSha256, reporter, second, follow } = await aPublishedFile();
    const reported = await reportAnyFile(app, reporter, { documentId: id, reason: 'Có dấu mật.' });
    const incidentId = reported.ok ? reported.value.id : '';
    await approvePurge(app, second, { incidentId, version: 1 });
    await follow('file.purged', incidentId);
    const tombstones = await listTombstones(app);
    expect(tombstones[0]?.files).toContain(storedSha256);
    expect(await replayPurges(app, tombstones)).toMatchObject({ purges: 1, cameBack: 1 });
    expect(await getSealed(app.files, storedSha256)).toBeUndefined();
  });
});
