import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import {
  blocksOf,
  findDocumentsBySha256,
  insertDocument,
  requireDocument,
} from '#features/documents/documents.store.server.ts';
import { findRefusedFiles } from '#features/documents/gate/gate.store.server.ts';
import { openOriginal } from '#features/documents/keep-document.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { sha256Of } from '#platform/disk-files.server.ts';
import { newId } from '#platform/ids.ts';
import { aDraftingDesk, aLawProject, docxOf, SHORT_LAW } from '#test/factories/law-project.ts';
import { usePlatform } from '#test/platform.ts';
import { canonicalJson, treeHash } from '../draft-version.ts';
import { findVersions, latestConfirmedVersion, requireVersion } from '../drafts.store.server.ts';
import { addVersion } from './add-version.server.ts';
import { confirmVersion } from './confirm-version.server.ts';
import { correctVersion, undoCorrection } from './correct-version.server.ts';
import { declareSecrecy, mayUpload } from './declare-secrecy.server.ts';
import { clearStamp, discardVersion } from './resolve-stamp.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

/** Answers "no" and uploads; the value of an expected success. */
async function upload(actor: PersonActor, projectId: string, text: string, fileName = 'du-thao.docx') {
  await declareSecrecy(platform(), actor, projectId, 'no');
  const bytes = fileName.endsWith('.docx') ? await docxOf(text) : new TextEncoder().encode(text);
  const added = await addVersion(platform(), actor, projectId, { bytes, fileName });
  if (!added.ok) throw new Error(`upload refused: ${added.reason}`);
  return { ...added.value, bytes };
}

async function confirm(actor: PersonActor, versionId: string, errorsAcceptedReason = '') {
  const { version } = await requireVersion(platform().db, versionId);
  return await confirmVersion(platform(), actor, { versionId, version, errorsAcceptedReason });
}

test('the fingerprint does not depend on the order of keys or on absent fields', () => {
  expect(canonicalJson({ b: 1, a: [{ d: undefined, c: null }] })).toBe('{"a":[{"c":null}],"b":1}');
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

describe('the secrecy question comes before any file', () => {
  test('"yes" keeps the refusal and nothing else', async () => {
    const { officer, organisation } = await aDraftingDesk(platform().db);
    const project = await aLawProject(platform().db, { organisationId: organisation.id });
    await declareSecrecy(platform(), officer, project.id, 'yes');
    expect(await mayUpload(platform(), project.id, officer.personId)).toBe(false);
    const bytes = await docxOf(SHORT_LAW);
    const refused = await addVersion(platform(), officer, project.id, { bytes, fileName: 'a.docx' });
    expect(refused).toMatchObject({ ok: false, reason: 'notDeclared' });
    expect(await findVersions(platform().db, project.id)).toEqual([]);
    expect(await platform().files.get(sha256Of(bytes))).toBeUndefined();
    const [entry] = await findEntries(platform().db, { objectId: project.id, limit: 1 });
    expect(entry).toMatchObject({ act: 'draft.uploadRefusedAsSecret' });
  });

  test.each([
    ['at once', 0, true],
    ['after an hour', 3_600_000, true],
    ['after more than an hour', 3_600_001, false],
  ])('"no" holds for the same person and draft: %s', async (_when, later, allowed) => {
    const { officer, head, organisation } = await aDraftingDesk(platform().db);
    const project = await aLawProject(platform().db, { organisationId: organisation.id });
    const other = await aLawProject(platform().db, { organisationId: organisation.id });
    const now = platform().clock.now();
    await declareSecrecy(platform(), officer, project.id, 'no');
    platform().clock.set(new Date(now.getTime() + later));
    expect(await mayUpload(platform(), project.id, officer.personId)).toBe(allowed);
    expect(await mayUpload(platform(), project.id, head.personId)).toBe(false);
    expect(await mayUpload(platform(), other.id, officer.personId)).toBe(false);
    platform().clock.set(now);
  });

  test('a later "yes" takes the "no" back', async () => {
    const { officer, organisation } = await aDraftingDesk(platform().db);
    const project = await aLawProject(platform().db, { organisationId: organisation.id });
    await declareSecrecy(platform(), officer, project.id, 'no');
    platform().clock.set('2026-11-23T02:00:05Z');
    await declareSecrecy(platform(), officer, project.id, 'yes');
    expect(await mayUpload(platform(), project.id, officer.personId)).toBe(false);
    platform().clock.set('2026-11-23T02:00:00Z');
  });
});

describe('taking a file in', () => {
  test('a Word file becomes a version in review; the original is kept with its hash', async () => {
    const { officer, organisation } = await aDraftingDesk(platform().db);
    const project = await aLawProject(platform().db, { organisationId: organisation.id });
    const { versionId, ordinal, bytes } = await upload(officer, project.id, SHORT_LAW);
    expect(ordinal).toBe(1);
    const version = await requireVersion(platform().db, versionId);
    expect(version).toMatchObject({ state: 'review', sha256: null, secrecyHits: [], corrections: [] });
    expect(version.tree.body.map((node) => node.id)).toEqual(['chuong-1', 'chuong-2']);
    const original = await openOriginal(platform(), version.documentId);
    expect(original.document).toMatchObject({ fileName: 'du-thao.docx', sha256: sha256Of(bytes) });
    expect(sha256Of(original.content)).toBe(sha256Of(bytes));
  });

  test('the same file twice (a repeated click, the back button) is one version', async () => {
    const { officer, organisation } = await aDraftingDesk(platform().db);
    const project = await aLawProject(platform().db, { organisationId: organisation.id });
    const first = await upload(officer, project.id, SHORT_LAW, 'a.txt');
    const file = { bytes: first.bytes, fileName: 'b.txt' };
    expect(await addVersion(platform(), officer, project.id, file)).toMatchObject({
      reason: 'sameFile',
      data: { ordinal: 1, versionId: first.versionId },
    });
  });

  test.each([
    ['nothing', new Uint8Array(), 'a.docx'],
    ['no Word file', new TextEncoder().encode('PK broken'), 'a.docx'],
    ['60 MB', new Uint8Array(60 * 1024 * 1024), 'a.docx'],
  ])('%s is refused with a reason and leaves nothing', async (_what, bytes, fileName) => {
    const { officer, organisation } = await aDraftingDesk(platform().db);
    const project = await aLawProject(platform().db, { organisationId: organisation.id });
    await declareSecrecy(platform(), officer, project.id, 'no');
    const refused = await addVersion(platform(), officer, project.id, { bytes, fileName });
    expect(refused.ok).toBe(false);
    expect(await findVersions(platform().db, project.id)).toEqual([]);
  });
});

describe('corrections by hand', () => {
  const BROKEN = 'Điều 1. Phạm vi\n1. Tổ làm việc\ntại thôn.\n2. Tổ dân phố.\nĐiều 2. Hiệu lực\nTừ ngày ký.';
  const clauses = async (versionId: string) => {
    const { tree } = await requireVersion(platform().db, versionId);
    return tree.body[0]?.children.filter((node) => node.kind === 'clause').map((node) => node.text);
  };

  test('merged, taken back, taken back again: the blocks never change', async () => {
    const { officer, organisation } = await aDraftingDesk(platform().db);
    const { db } = platform();
    const project = await aLawProject(db, { organisationId: organisation.id });
    const { versionId } = await upload(officer, project.id, BROKEN, 'a.docx');
    const { documentId } = await requireVersion(db, versionId);
    const blocks = await blocksOf(db, documentId);
    const at = blocks.findIndex((block) => block.text === 'tại thôn.');
    expect(at).toBeGreaterThan(0);
    const merge = { op: 'mergeWithPrevious', blockIndex: at } as const;
    expect(
      await correctVersion(platform(), officer, { versionId, version: 1, correction: merge }),
    ).toMatchObject({
      ok: true,
    });
    expect(await clauses(versionId)).toEqual(['Tổ làm việc tại thôn.', 'Tổ dân phố.']);
    expect(await blocksOf(db, documentId)).toEqual(blocks);

    const other = { op: 'setText', blockIndex: at + 1, text: '2. Tổ ở tổ dân phố.' } as const;
    await correctVersion(platform(), officer, { versionId, version: 2, correction: other });
    expect(await clauses(versionId)).toEqual(['Tổ làm việc tại thôn.', 'Tổ ở tổ dân phố.']);
    await undoCorrection(platform(), officer, { versionId, version: 3, index: 0 });
    expect((await requireVersion(db, versionId)).corrections).toEqual([other]);
    await undoCorrection(platform(), officer, { versionId, version: 4 });
    const back = await requireVersion(db, versionId);
    expect(back.corrections).toEqual([]);
    const again = await upload(officer, project.id, `${BROKEN}\n`, 'b.txt');
    expect(back.tree.body.length).toBe((await requireVersion(db, again.versionId)).tree.body.length);
  });

  test.each([
    [{ op: 'ignore', blockIndex: 999 }, 'noSuchLine'],
    [{ op: 'split', blockIndex: 0, at: 0 }, 'changesNothing'],
    [{ op: 'setText', blockIndex: 0, text: 'Điều 1. Phạm vi' }, 'changesNothing'],
  ] as const)('%o is refused: %s', async (correction, reason) => {
    const { officer, organisation } = await aDraftingDesk(platform().db);
    const project = await aLawProject(platform().db, { organisationId: organisation.id });
    const { versionId } = await upload(officer, project.id, BROKEN, 'a.txt');
    const refused = await correctVersion(platform(), officer, { versionId, version: 1, correction });
    expect(refused).toMatchObject({ ok: false, reason });
  });

  test('two people correct at once: the second is told', async () => {
    const { officer, head, organisation } = await aDraftingDesk(platform().db);
    const project = await aLawProject(platform().db, { organisationId: organisation.id });
    const { versionId } = await upload(officer, project.id, BROKEN, 'a.txt');
    const correction = { op: 'ignore', blockIndex: 2 } as const;
    await correctVersion(platform(), officer, { versionId, version: 1, correction });
    const late = correctVersion(platform(), head, { versionId, version: 1, correction });
    await expect(late).rejects.toThrow('changed meanwhile');
  });
});

describe('confirming', () => {
  test('fingerprinted, compared with the version before, never changed again', async () => {
    const { officer, organisation } = await aDraftingDesk(platform().db);
    const { db } = platform();
    const project = await aLawProject(db, { organisationId: organisation.id });
    const first = await upload(officer, project.id, SHORT_LAW);
    expect(await confirm(officer, first.versionId)).toMatchObject({ ok: true });
    const second = await upload(officer, project.id, SHORT_LAW.replace('hằng tháng', 'hằng quý'));
    expect(await confirm(officer, second.versionId)).toMatchObject({ ok: true });
    const confirmed = await latestConfirmedVersion(db, project.id);
    expect(confirmed).toMatchObject({ ordinal: 2, sha256: treeHash(confirmed!.tree) });
    expect(confirmed!.comparison!.beforeVersionId).toBe(first.versionId);
    const changed = confirmed!.comparison!.rows.filter((row) => row.status === 'changed');
    expect(changed.map((row) => row.after)).toContain('dieu-3__khoan-2');

    expect(await confirm(officer, second.versionId)).toMatchObject({ reason: 'notInReview' });
    const ignore = { op: 'ignore', blockIndex: 0 } as const;
    const input = { versionId: second.versionId, version: confirmed!.version, correction: ignore };
    expect(await correctVersion(platform(), officer, input)).toMatchObject({ reason: 'notInReview' });
    const touch = (statement: ReturnType<typeof sql>) => inTransaction(db, (tx) => statement.execute(tx));
    await expect(
      touch(sql`update draft_version set corrections = '[1]' where id = ${second.versionId}`),
    ).rejects.toThrow();
    await expect(touch(sql`delete from draft_version where id = ${second.versionId}`)).rejects.toThrow();
    const topics = await db
      .selectFrom('outbox')
      .select('topic')
      .where('topic', '=', 'draft.versionConfirmed')
      .execute();
    expect(topics).toHaveLength(2);
  });

  test('errors of structure are resolved or accepted with a reason', async () => {
    const { officer, organisation } = await aDraftingDesk(platform().db);
    const { db } = platform();
    const project = await aLawProject(db, { organisationId: organisation.id });
    const { versionId } = await upload(officer, project.id, SHORT_LAW, 'a.txt');
    const error = [{ code: 'duplicate', severity: 'error', unitId: 'dieu-3', data: { number: '3' } }];
    await db
      .updateTable('draft_version')
      .set({ diagnostics: JSON.stringify(error) })
      .where('id', '=', versionId)
      .execute();
    expect(await confirm(officer, versionId, '  ')).toMatchObject({
      reason: 'errorsUnresolved',
      data: { errors: 1 },
    });
    expect(await confirm(officer, versionId, 'Bản giấy đánh số như vậy.')).toMatchObject({ ok: true });
    expect((await requireVersion(db, versionId)).errorsAcceptedReason).toBe('Bản giấy đánh số như vậy.');
  });

  test('an older upload is not confirmed over a newer one', async () => {
    const { officer, organisation } = await aDraftingDesk(platform().db);
    const project = await aLawProject(platform().db, { organisationId: organisation.id });
    const old = await upload(officer, project.id, SHORT_LAW, 'a.txt');
    const newer = await upload(officer, project.id, `${SHORT_LAW}\n3. Tổ họp hằng quý.`, 'b.txt');
    await confirm(officer, newer.versionId);
    expect(await confirm(officer, old.versionId)).toMatchObject({ reason: 'olderThanConfirmed' });
  });
});

describe('a secrecy stamp in the file', () => {
  const WITH_STAMP = `MẬT\n${SHORT_LAW}`;

  test('stops the upload: nothing is kept but who, when, which draft and where', async () => {
    const { officer, head, organisation } = await aDraftingDesk(platform().db);
    const { db } = platform();
    const project = await aLawProject(db, { organisationId: organisation.id });
    await declareSecrecy(platform(), officer, project.id, 'no');
    const bytes = new TextEncoder().encode(WITH_STAMP);
    const file = { bytes, fileName: 'ke-hoach-rieng.txt' };
    expect(await addVersion(platform(), officer, project.id, file)).toMatchObject({ reason: 'secretStamp' });
    // Only who may clear a stamp may say that it is none.
    const excused = { ...file, notAStamp: 'Là mục trong bảng.' };
    expect(await addVersion(platform(), officer, project.id, excused)).toMatchObject({
      reason: 'secretStamp',
    });
    expect(await findVersions(db, project.id)).toEqual([]);
    expect(await platform().files.get(sha256Of(bytes))).toBeUndefined();
    expect(await findDocumentsBySha256(db, sha256Of(bytes))).toEqual([]);
    const kept = await findRefusedFiles(db, { kind: 'lawProject', id: project.id });
    expect(kept).toHaveLength(2);
    expect(kept[0]).toMatchObject({ cause: 'stamp', places: ['text'], refusedTo: officer.personId });
    const [entry] = await findEntries(db, { objectId: project.id, limit: 1 });
    expect(entry).toMatchObject({ act: 'draft.uploadRefusedAsSecret', after: { places: 'text' } });
    expect(JSON.stringify([kept, entry])).not.toMatch(/MẬT|ke-hoach-rieng|sha/);

    await declareSecrecy(platform(), head, project.id, 'no');
    const taken = await addVersion(platform(), head, project.id, excused);
    if (!taken.ok) throw new Error(taken.reason);
    const version = await requireVersion(db, taken.value.versionId);
    expect(version).toMatchObject({ state: 'review', secrecyClearedReason: 'Là mục trong bảng.' });
    expect(version.secrecyHits).toHaveLength(1);
  });

  /** Says in words that it is secret: kept, and looked at. */
  const STAMPED = `${SHORT_LAW}\n3. Tài liệu này có độ mật.`;

  test('blocks confirmation until a person with authority says in writing that it is none', async () => {
    const { officer, head, organisation } = await aDraftingDesk(platform().db);
    const project = await aLawProject(platform().db, { organisationId: organisation.id });
    const { versionId } = await upload(officer, project.id, STAMPED, 'a.txt');
    expect((await requireVersion(platform().db, versionId)).secrecyHits).toHaveLength(1);
    expect(await confirm(officer, versionId, 'Bỏ qua')).toMatchObject({ reason: 'stampUnresolved' });
    const clear = { versionId, version: 1, reason: 'Là tên mục trong bảng, không phải dấu.' };
    await expect(clearStamp(platform(), officer, clear)).rejects.toThrow('not permitted');
    expect(await clearStamp(platform(), head, { ...clear, reason: ' ' })).toMatchObject({
      reason: 'reasonMissing',
    });
    expect(await clearStamp(platform(), head, clear)).toMatchObject({ ok: true });
    expect(await confirm(officer, versionId, 'Bản giấy như vậy.')).toMatchObject({ ok: true });
    const acts = (await findEntries(platform().db, { objectId: project.id, limit: 9 })).map(
      (each) => each.act,
    );
    expect(acts).toContain('draft.stampCleared');
  });

  test('a real one takes the file out of the store and the words out of every draft', async () => {
    const { officer, organisation } = await aDraftingDesk(platform().db);
    const { db } = platform();
    const project = await aLawProject(db, { organisationId: organisation.id });
    const other = await aLawProject(db, { organisationId: organisation.id });
    const { versionId, bytes } = await upload(officer, project.id, STAMPED, 'a.txt');
    const copy = await upload(officer, other.id, STAMPED, 'b.txt');
    const discard = { versionId, version: 1, reason: 'Dấu mật thật.', stampIsReal: true };
    expect(await discardVersion(platform(), officer, discard)).toEqual({ ok: true, value: null });
    expect(await platform().files.get(sha256Of(bytes))).toBeUndefined();
    for (const id of [versionId, copy.versionId]) {
      const version = await requireVersion(db, id);
      expect(version).toMatchObject({ state: 'discarded', secrecyHits: [] });
      expect(version.tree.body).toEqual([]);
      expect(await blocksOf(db, version.documentId)).toEqual([]);
      const document = await requireDocument(db, version.documentId);
      expect(document).toMatchObject({ sha256: sha256Of(bytes), purgedAt: platform().clock.now() });
      await expect(openOriginal(platform(), document.id)).rejects.toThrow('not found');
    }
    const [entry] = await findEntries(db, { objectId: project.id, limit: 1 });
    expect(entry).toMatchObject({
      act: 'draft.filePurged',
      after: { fileSha256: sha256Of(bytes), versions: 2 },
    });
  });

  test('words that are public already are not taken back by a click', async () => {
    const { officer, head, organisation } = await aDraftingDesk(platform().db);
    const { db } = platform();
    const one = await aLawProject(db, { organisationId: organisation.id });
    const two = await aLawProject(db, { organisationId: organisation.id });
    const confirmed = await upload(officer, one.id, STAMPED, 'a.txt');
    await clearStamp(platform(), head, {
      versionId: confirmed.versionId,
      version: 1,
      reason: 'Không phải dấu.',
    });
    expect(await confirm(officer, confirmed.versionId, 'Như bản giấy.')).toMatchObject({ ok: true });
    const { versionId } = await upload(officer, two.id, STAMPED, 'b.txt');
    const discard = { versionId, version: 1, reason: 'Dấu thật.', stampIsReal: true };
    expect(await discardVersion(platform(), officer, discard)).toMatchObject({
      reason: 'confirmedElsewhere',
    });
  });

  test('nor what the same file is besides: a paper of a dossier, the text of an issued document, of whatever body', async () => {
    const { db } = platform();
    const [ours, other] = [await aDraftingDesk(db), await aDraftingDesk(db)];
    const project = await aLawProject(db, { organisationId: ours.organisation.id });
    const { versionId, bytes } = await upload(ours.officer, project.id, SHORT_LAW);
    const { documentId } = await requireVersion(db, versionId);
    const file = await requireDocument(db, documentId);
    const [id, organisationId] = [newId(), other.organisation.id];
    await insertDocument(db, { ...file, id, organisationId, importedBy: other.officer.personId }, []);
    const discard = { versionId, version: 1, reason: 'Dấu thật.', stampIsReal: true };
    expect(await discardVersion(platform(), ours.officer, discard)).toMatchObject({
      reason: 'confirmedElsewhere',
    });
    expect((await requireDocument(db, id)).purgedAt).toBeNull();
    expect(await platform().files.get(sha256Of(bytes))).toBeDefined();
  });

  test('an ordinary discard keeps the original', async () => {
    const { officer, organisation } = await aDraftingDesk(platform().db);
    const project = await aLawProject(platform().db, { organisationId: organisation.id });
    const { versionId, bytes } = await upload(officer, project.id, SHORT_LAW);
    const discard = { versionId, version: 1, reason: 'Nhầm tệp.', stampIsReal: false };
    await discardVersion(platform(), officer, discard);
    expect(await platform().files.get(sha256Of(bytes))).toHaveLength(bytes.length);
    expect((await findVersions(platform().db, project.id))[0]?.state).toBe('discarded');
  });
});
