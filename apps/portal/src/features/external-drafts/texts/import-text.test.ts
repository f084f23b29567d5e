import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import { findDocumentsBySha256, requireDocument } from '#features/documents/documents.store.server.ts';
import { findRefusedFiles } from '#features/documents/gate/gate.store.server.ts';
import { aCommittee, aLetter, done } from '#test/factories/external-draft.ts';
import { docxOf, SHORT_LAW } from '#test/factories/law-project.ts';
import { usePlatform } from '#test/platform.ts';
import { assignUnit } from '../assignments/assign.server.ts';
import { loadAssignment } from '../assignments/assignment-desk.server.ts';
import { addPoint } from '../assignments/reply.server.ts';
import { registerExternalDraft } from '../register-external-draft.server.ts';
import { addExternalText, declareExternalSecrecy } from './add-text.server.ts';
import { findConfirmedText, findTexts, requireText } from './external-texts.store.server.ts';
import { clearExternalStamp, confirmExternalText, discardExternalText } from './review-text.server.ts';
import { loadText } from './text-desk.server.ts';

const platform = usePlatform('2026-11-10T02:00:00Z');

async function registered() {
  const house = await aCommittee(platform());
  const { id } = done(await registerExternalDraft(platform(), house.writer, aLetter()));
  return { ...house, id };
}

async function imported(text = SHORT_LAW, given?: Uint8Array) {
  const house = await registered();
  const { writer, id } = house;
  done(await declareExternalSecrecy(platform(), writer, id, { answer: 'no' }));
  const file = { bytes: given ?? (await docxOf(text)), fileName: 'du-thao.docx' };
  const { textId } = done(await addExternalText(platform(), writer, id, file));
  const current = async () => ({ textId, version: (await requireText(platform().db, id, textId)).version });
  const kept = () => requireText(platform().db, id, textId);
  return { ...house, textId, current, kept };
}

describe('the secrecy question stands before the file', () => {
  test('without an answer nothing is taken; after "yes" neither; "no" holds for this person only', async () => {
    const { writer, leader, id } = await registered();
    const file = { bytes: await docxOf(SHORT_LAW), fileName: 'du-thao.docx' };
    const add = (actor = writer) => addExternalText(platform(), actor, id, file);
    expect(await add()).toMatchObject({ reason: 'notDeclared' });
    done(await declareExternalSecrecy(platform(), writer, id, { answer: 'yes' }));
    expect(await add()).toMatchObject({ reason: 'notDeclared' });
    platform().clock.set('2026-11-10T02:01:00Z');
    done(await declareExternalSecrecy(platform(), writer, id, { answer: 'no' }));
    expect(await add(leader)).toMatchObject({ reason: 'notDeclared' });
    expect((await add()).ok).toBe(true);
    platform().clock.set('2026-11-10T02:00:00Z');
  });

  test('what is no document is refused and not kept', async () => {
    const { writer, id } = await registered();
    done(await declareExternalSecrecy(platform(), writer, id, { answer: 'no' }));
    const file = { bytes: new TextEncoder().encode('<html></html>'), fileName: 'x.html' };
    expect((await addExternalText(platform(), writer, id, file)).ok).toBe(false);
    expect(await findTexts(platform().db, id)).toEqual([]);
  });
});

test('a confirmed text is what units point at, by unit', async () => {
  const { writer, science, scientist, id, current } = await imported();
  expect(await findConfirmedText(platform().db, id)).toBeUndefined();
  done(await confirmExternalText(platform(), writer, id, await current()));
  const { id: assignmentId } = done(
    await assignUnit(platform(), writer, id, {
      organisationId: science.id,
      dueOn: '2026-11-18',
      note: '',
      version: 1,
    }),
  );
  const sheet = await loadAssignment(platform(), scientist, id, assignmentId);
  expect(sheet.lawHtml).toContain('id="dieu-3"');
  const place = sheet.places?.find(({ value }) => value === 'dieu-3__khoan-1__diem-b');
  expect(place).toMatchObject({ label: 'điểm b khoản 1 Điều 3', group: 'Điều 3' });
  const point = { place: '', words: 'Bỏ.', suggestedWording: '' };
  const write = (unitId: string) => addPoint(platform(), scientist, id, assignmentId, { ...point, unitId });
  expect((await write('dieu-3__khoan-1__diem-b')).ok).toBe(true);
  expect(await write('dieu-99')).toMatchObject({ reason: 'noSuchUnit' });
});

describe('a stamp in the file of another body', () => {
  /** Says in words that it is secret: kept, and looked at. */
  const STAMPED = `${SHORT_LAW}\n3. Tài liệu này có độ mật.`;

  test('in the form of a stamp is turned away like ours: nothing is kept but the fact of it', async () => {
    const { db, files } = platform();
    const { writer, leader, id } = await registered();
    done(await declareExternalSecrecy(platform(), writer, id, { answer: 'no' }));
    const bytes = await docxOf(`MẬT\n${SHORT_LAW}`);
    const file = { bytes, fileName: 'ke-hoach-rieng.docx' };
    // Only who may clear a stamp may say that it is none.
    for (const given of [file, { ...file, notAStamp: 'Là mục trong bảng.' }])
      expect(await addExternalText(platform(), writer, id, given)).toMatchObject({
        ...{ reason: 'secretStamp', data: { place: 'text' } },
      });
    expect(await findTexts(db, id)).toEqual([]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(await files.get(sha256)).toBeUndefined();
    expect(await findDocumentsBySha256(db, sha256)).toEqual([]);
    const kept = await findRefusedFiles(db, { kind: 'externalDraft', id });
    expect(kept).toHaveLength(2);
    expect(kept[0]).toMatchObject({ cause: 'stamp', places: ['text'], refusedTo: writer.personId });
    const [entry] = await findEntries(db, { objectId: id, limit: 1 });
    expect(entry).toMatchObject({ act: 'externalDraft.uploadRefusedAsSecret', after: { places: 'text' } });
    expect(JSON.stringify([kept, entry])).not.toMatch(/MẬT|ke-hoach-rieng|sha/);

    done(await declareExternalSecrecy(platform(), leader, id, { answer: 'no' }));
    const excused = { ...file, notAStamp: 'Là mục trong bảng.' };
    const { textId } = done(await addExternalText(platform(), leader, id, excused));
    expect(await requireText(db, id, textId)).toMatchObject({
      ...{ state: 'review', secrecyClearedReason: 'Là mục trong bảng.', version: 2 },
    });
  });

  test('blocks the text and hides its words until somebody with authority has looked', async () => {
    const { writer, leader, id, textId, current } = await imported(STAMPED);
    const shown = await loadText(platform(), writer, id, textId);
    expect(shown).toMatchObject({ stampOpen: true, lawHtml: '' });
    expect(await confirmExternalText(platform(), writer, id, await current())).toMatchObject({
      reason: 'stampUnresolved',
    });
    const clear = { ...(await current()), reason: 'Là tên biểu mẫu, không phải dấu mật.' };
    await expect(clearExternalStamp(platform(), writer, id, clear)).rejects.toThrow('secrecy.clear');
    done(await clearExternalStamp(platform(), leader, id, clear));
    expect((await confirmExternalText(platform(), writer, id, await current())).ok).toBe(true);
  });

  test('that is real takes the bytes and the words with it', async () => {
    const { writer, id, textId, current } = await imported(STAMPED);
    const { documentId } = await requireText(platform().db, id, textId);
    const { sha256 } = await requireDocument(platform().db, documentId);
    const reason = 'Tệp có dấu mật thật.';
    done(
      await discardExternalText(platform(), writer, id, { ...(await current()), reason, stampIsReal: true }),
    );
    expect((await requireText(platform().db, id, textId)).tree.body).toEqual([]);
    expect(await platform().files.get(sha256)).toBeUndefined();
    expect((await requireDocument(platform().db, documentId)).purgedAt).not.toBeNull();
  });

  test('takes nothing of another body: who has its published file cannot make it vanish by one click', async () => {
    const { db } = platform();
    const bytes = await docxOf(SHORT_LAW);
    const { writer, id, textId, current } = await imported(SHORT_LAW, bytes);
    const { documentId } = await requireText(db, id, textId);
    const { sha256 } = await requireDocument(db, documentId);
    const other = await imported(SHORT_LAW, bytes);
    expect((await requireDocument(db, (await other.kept()).documentId)).sha256).toBe(sha256);
    const drop = async () =>
      discardExternalText(platform(), writer, id, { ...(await current()), reason: 'x', stampIsReal: true });
    expect(await drop()).toMatchObject({ reason: 'elsewhereToo' });
    expect(await platform().files.get(sha256)).toBeDefined();
    expect((await other.kept()).tree.body).not.toEqual([]);
    const wrong = { ...(await current()), reason: 'Nhầm tệp.', stampIsReal: false };
    expect((await discardExternalText(platform(), writer, id, wrong)).ok).toBe(true);
  });
});
