import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import { recordDownload } from '#features/audit/record-download.server.ts';
import { blocksOf, requireDocument } from '#features/documents/documents.store.server.ts';
import { findIncident, findPurgeFiles } from '#features/documents/purging/purges.store.server.ts';
import { removePurgedFiles } from '#features/documents/purging/remove-files.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { aDraftingDesk, aLawProject, docxOf, SHORT_LAW } from '#test/factories/law-project.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { requireVersion } from '../drafts.store.server.ts';
import { readingTextOfVersion } from '../reading/reading-texts.server.ts';
import { addVersion } from '../versions/add-version.server.ts';
import { confirmVersion } from '../versions/confirm-version.server.ts';
import { declareSecrecy } from '../versions/declare-secrecy.server.ts';
import { approvePurge, refusePurge } from './decide-purge.server.ts';
import { loadIncident } from './incident-desk.server.ts';
import { findWithdrawnVersions } from './purged-versions.store.server.ts';
import { listTombstones, replayPurges } from './replay-purges.server.ts';
import { reportFile } from './report-file.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
const REASON = 'Đăng nhầm bản nội bộ.';

/** A draft with a confirmed version, and a second one that is compared with it. */
async function aConfirmedDraft() {
  const { db } = platform();
  const desk = await aDraftingDesk(db);
  const project = await aLawProject(db, { organisationId: desk.organisation.id });
  const upload = async (text: string) => {
    await declareSecrecy(platform(), desk.officer, project.id, 'no');
    const file = { bytes: await docxOf(text), fileName: 'du-thao.docx' };
    const added = await addVersion(platform(), desk.officer, project.id, file);
    if (!added.ok) throw new Error(added.reason);
    const input = { versionId: added.value.versionId, version: 1, errorsAcceptedReason: 'x' };
    expect(await confirmVersion(platform(), desk.officer, input)).toMatchObject({ ok: true });
    return await requireVersion(db, added.value.versionId);
  };
  const first = await upload(SHORT_LAW);
  const second = await upload(SHORT_LAW.replace('hằng tháng', 'hằng quý'));
  return { ...desk, db, project, first, second };
}

type Draft = Awaited<ReturnType<typeof aConfirmedDraft>>;

async function report({ officer, first }: Draft) {
  const reported = await reportFile(platform(), officer, { documentId: first.documentId, reason: REASON });
  if (!reported.ok) throw new Error(reported.reason);
  return reported.value;
}

const topics = async (projectId: string) => {
  const { rows } = await sql<{ topic: string }>`
    select topic from outbox where topic like 'draft.version%' and payload ->> 'projectId' = ${projectId}
      and payload ? 'incidentId' order by occurred_at, id`.execute(platform().db);
  return rows.map(({ topic }) => topic);
};

describe('a file that must not be here', () => {
  test('is hidden at once, and removed everywhere when a second person agrees', async () => {
    const draft = await aConfirmedDraft();
    const { db, officer, head, project, first, second } = draft;
    const { sha256 } = await requireDocument(db, first.documentId);
    await readingTextOfVersion(db, first);
    const incident = await report(draft);
    expect(incident).toMatchObject({ year: 2026, state: 'reported' });
    expect(await findWithdrawnVersions(db, project.id)).toMatchObject([
      { draftVersionId: first.id, state: 'reported', ordinal: 1 },
    ]);
    // Nothing is lost yet.
    expect((await requireVersion(db, first.id)).tree.body).not.toEqual([]);
    expect(await platform().files.get(sha256)).toBeDefined();

    const decision = { incidentId: incident.id, version: 1 };
    await expect(approvePurge(platform(), officer, decision)).rejects.toThrow('not permitted');
    expect(await approvePurge(platform(), head, decision)).toEqual({ ok: true, value: null });

    expect(await platform().files.get(sha256)).toBeUndefined();
    const purged = await requireVersion(db, first.id);
    expect(purged).toMatchObject({ state: 'discarded', discardedReason: 'SC-2026-001', comparison: null });
    expect(purged.tree.body).toEqual([]);
    // The tombstone: hashes, number, reason, who and when.
    expect(purged.sha256).toBe(first.sha256);
    expect(await blocksOf(db, first.documentId)).toEqual([]);
    const left = await requireVersion(db, second.id);
    expect(left).toMatchObject({ state: 'confirmed', comparison: null });
    expect(left.tree).toEqual(second.tree);
    expect(await findIncident(db, incident.id)).toMatchObject({
      state: 'done',
      sha256,
      reason: REASON,
      reportedBy: officer.personId,
      decidedBy: head.personId,
    });
    expect(JSON.stringify(await readingTextOfVersion(db, purged))).not.toContain('kinh phí');
    expect((await topics(project.id)).sort()).toEqual(['draft.versionHidden', 'draft.versionPurged']);
    const acts = (await findEntries(db, { objectId: incident.id, limit: 9 })).map((entry) => entry.act);
    expect(acts.sort()).toEqual(['purge.approved', 'purge.done', 'purge.reported']);
  });

  test('whoever reported does not agree as well', async () => {
    const draft = await aConfirmedDraft();
    const { head, first } = draft;
    const reported = await reportFile(platform(), head, { documentId: first.documentId, reason: REASON });
    if (!reported.ok) throw new Error(reported.reason);
    const decision = { incidentId: reported.value.id, version: 1 };
    expect(await approvePurge(platform(), head, decision)).toEqual({ ok: false, reason: 'samePerson' });
    expect((await requireVersion(platform().db, first.id)).state).toBe('confirmed');
  });

  test('is shown again when the second person says that it may stay', async () => {
    const draft = await aConfirmedDraft();
    const { db, head, project, first } = draft;
    const incident = await report(draft);
    const refusal = { incidentId: incident.id, version: 1, reason: 'Là bản công khai.' };
    expect(await refusePurge(platform(), head, { ...refusal, reason: ' ' })).toMatchObject({
      reason: 'reasonMissing',
    });
    expect(await refusePurge(platform(), head, refusal)).toMatchObject({ ok: true });
    expect(await findWithdrawnVersions(db, project.id)).toEqual([]);
    expect((await topics(project.id)).sort()).toEqual(['draft.versionHidden', 'draft.versionShownAgain']);
    expect(await approvePurge(platform(), head, { incidentId: incident.id, version: 2 })).toMatchObject({
      reason: 'notReported',
    });
    // It may be reported again, under a number of its own.
    expect((await report(draft)).ordinal).toBe(incident.ordinal + 1);
    expect((await requireVersion(db, first.id)).state).toBe('confirmed');
  });

  test('people of another body neither report nor agree', async () => {
    const draft = await aConfirmedDraft();
    const strangers = await aDraftingDesk(platform().db);
    const input = { documentId: draft.first.documentId, reason: REASON };
    await expect(reportFile(platform(), strangers.head, input)).rejects.toThrow('not permitted');
    const incident = await report(draft);
    await expect(
      approvePurge(platform(), strangers.head, { incidentId: incident.id, version: 1 }),
    ).rejects.toThrow('not permitted');
  });

  test('the same file is reported once; two who decide at once do not overwrite each other', async () => {
    const draft = await aConfirmedDraft();
    const { organisation, head } = draft;
    const incident = await report(draft);
    const again = { documentId: draft.first.documentId, reason: 'Lần nữa.' };
    expect(await reportFile(platform(), head, again)).toMatchObject({
      reason: 'alreadyReported',
      data: { number: 'SC-2026-001' },
    });
    const lawyer = await aPerson(platform().db, { organisationId: organisation.id, roles: ['legalOfficer'] });
    const stale = { incidentId: incident.id, version: 0, reason: 'Giữ lại.' };
    await expect(refusePurge(platform(), lawyer, stale)).rejects.toThrow('changed meanwhile');
  });

  test('without an approved incident a confirmed version stays final for everybody', async () => {
    const draft = await aConfirmedDraft();
    const { db, first, second } = draft;
    const touch = (statement: ReturnType<typeof sql>) => inTransaction(db, (tx) => statement.execute(tx));
    const erase = sql`update draft_version set state = 'discarded', tree = jsonb_set(tree, '{body}', '[]') where id = ${first.id}`;
    await expect(touch(erase)).rejects.toThrow();
    await expect(
      touch(sql`update draft_version set comparison = null where id = ${second.id}`),
    ).rejects.toThrow();
    await report(draft);
    await expect(touch(erase)).rejects.toThrow();
    await expect(touch(sql`delete from purge_incident`)).rejects.toThrow();
    await expect(touch(sql`update purge_incident set reason = 'khác'`)).rejects.toThrow();
  });
});

describe('a purge that was cut off', () => {
  test('is gone on with where it stood', async () => {
    const draft = await aConfirmedDraft();
    const { db, head, first } = draft;
    const { sha256 } = await requireDocument(db, first.documentId);
    const incident = await report(draft);
    // The store does not answer: the words are gone all the same, the file is still there.
    const deaf = {
      ...platform(),
      files: { ...platform().files, remove: () => Promise.reject(new Error('store unreachable')) },
    };
    expect(await approvePurge(deaf, head, { incidentId: incident.id, version: 1 })).toMatchObject({
      ok: true,
    });
    expect(await findIncident(db, incident.id)).toMatchObject({ state: 'approved', doneAt: null });
    expect((await requireVersion(db, first.id)).tree.body).toEqual([]);
    expect(await platform().files.get(sha256)).toBeDefined();

    await removePurgedFiles(platform(), incident.id);
    expect(await platform().files.get(sha256)).toBeUndefined();
    expect(await findIncident(db, incident.id)).toMatchObject({ state: 'done' });
    // Once more is harmless.
    await removePurgedFiles(platform(), incident.id);
    expect((await findPurgeFiles(db, incident.id)).every((file) => file.removedAt !== null)).toBe(true);
  });
});

describe('after a restore', () => {
  test('the list of purges is carried out again, in a database that never heard of them too', async () => {
    const draft = await aConfirmedDraft();
    const { db, head, first } = draft;
    const { sha256 } = await requireDocument(db, first.documentId);
    const content = await platform().files.get(sha256);
    const incident = await report(draft);
    await approvePurge(platform(), head, { incidentId: incident.id, version: 1 });
    const list = await listTombstones(platform());
    expect(list).toMatchObject([{ number: 'SC-2026-001', sha256, files: [sha256], reason: REASON }]);
    expect(JSON.stringify(list)).not.toMatch(/kinh phí|du-thao\.docx/);

    // The file store comes back from before the purge.
    await platform().files.put(content!);
    expect(await replayPurges(platform(), list)).toEqual({ purges: 1, cameBack: 1 });
    expect(await platform().files.get(sha256)).toBeUndefined();
    expect(await findIncident(db, incident.id)).toMatchObject({ state: 'done' });
    expect(await replayPurges(platform(), list)).toEqual({ purges: 1, cameBack: 0 });

    // A database from before the purge: the same file as another draft, and no incident of that number.
    const other = await aConfirmedDraft();
    const otherFile = await requireDocument(db, other.second.documentId);
    const unheard = [
      { ...list[0]!, number: 'SC-2026-777', sha256: otherFile.sha256, files: [otherFile.sha256] },
    ];
    expect(await replayPurges(platform(), unheard)).toEqual({ purges: 1, cameBack: 1 });
    expect(await requireVersion(db, other.second.id)).toMatchObject({ state: 'discarded' });
    expect((await requireVersion(db, other.second.id)).tree.body).toEqual([]);
    expect((await requireDocument(db, otherFile.id)).purgedAt).not.toBeNull();
  });
});

test('the record of a reported file names who took it away before', async () => {
  const draft = await aConfirmedDraft();
  const { officer, head, first } = draft;
  const objectId = first.documentId;
  await recordDownload(platform(), officer, { objectKind: 'storedFile', objectId, file: 'imported' });
  await report(draft);
  const { incident } = await loadIncident(platform(), head, objectId);
  expect(incident?.downloads).toMatchObject([{ act: 'export.downloaded', objectId }]);
});
