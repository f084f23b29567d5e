import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { answerSecrecy } from '#features/documents/gate/ask-secrecy.server.ts';
import { docxFile, p } from '#test/docx-file.ts';
import { done } from '#test/factories/external-draft.ts';
import { aMadePack, packApp } from '#test/factories/pack.ts';
import { needVoice } from '#test/needed-programs.ts';
import { usePlatform } from '#test/platform.ts';
import { loadPieceDesk } from '../pack-desk.server.ts';
import { writePieceWords } from '../write-piece.server.ts';
import { dropRecording, recordByVoice } from './record-bulletin.server.ts';
import { uploadRecording } from './upload-recording.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
const app = () => packApp(platform());
const WANTED = { kind: 'bulletin1', slot: 'morning' } as const;
/** A second of a tone: what a telephone would bring. */
const tone = () =>
  new Uint8Array(
    spawnSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', 'sine=440:d=1', '-f', 'mp3', 'pipe:1'], {
      maxBuffer: 1e7,
    }).stdout,
  );

async function aDesk() {
  const made = await aMadePack(platform());
  const target = { kind: 'lawProject', id: made.projectId, organisationId: made.organisationId } as const;
  return { ...made, declare: () => answerSecrecy(platform(), made.officer, target, 'no') };
}

describe('a recording of a person', () => {
  test('stands behind the question and the scan; only sound is taken', async () => {
    const { officer, projectId, declare } = await aDesk();
    const file = { name: 'ban-tin.docx', bytes: docxFile({ body: p('Bản tin') }) };
    expect(await uploadRecording(app(), officer, projectId, { ...WANTED, file })).toMatchObject({
      reason: 'notDeclared',
    });
    await declare();
    const stamped = { name: 'ban-tin.docx', bytes: docxFile({ body: p('MẬT') }) };
    expect(await uploadRecording(app(), officer, projectId, { ...WANTED, file: stamped })).toMatchObject({
      reason: 'secretStamp',
    });
    expect(await uploadRecording(app(), officer, projectId, { ...WANTED, file })).toMatchObject({
      reason: 'notSound',
    });
    expect(await uploadRecording(app(), officer, projectId, { ...WANTED, file: undefined })).toMatchObject({
      reason: 'noFile',
    });
    expect((await loadPieceDesk(app(), officer, projectId, 'bulletin1')).recordings).toEqual([]);
  });

  test.runIf(needVoice())(
    'takes the place of the voice, is old when the words change, and can be dropped',
    async () => {
      const { officer, projectId, piece, declare } = await aDesk();
      done(await recordByVoice(app(), officer, projectId, WANTED));
      const [spoken] = (await loadPieceDesk(app(), officer, projectId, 'bulletin1')).recordings;
      expect(spoken).toMatchObject({
        source: 'voice',
        engine: 'espeak-ng',
        isOld: false,
        mp3: 'ban-tin-loa-1-phut-sang.mp3',
      });
      await declare();
      const file = { name: 'doc.mp3', bytes: tone() };
      done(await uploadRecording(app(), officer, projectId, { ...WANTED, file }));
      const { version } = await piece('bulletin1');
      done(
        await writePieceWords(app(), officer, projectId, {
          kind: 'bulletin1',
          words: 'Bản tin khác.',
          version,
        }),
      );
      const after = (await loadPieceDesk(app(), officer, projectId, 'bulletin1')).recordings;
      expect(after).toMatchObject([{ source: 'person', isOld: true }]);
      expect(await platform().files.get(after[0]!.mp3Sha256)).toBeDefined();
      done(await dropRecording(app(), officer, projectId, WANTED));
      expect((await loadPieceDesk(app(), officer, projectId, 'bulletin1')).recordings).toEqual([]);
    },
  );

  test('only bulletins are read aloud; without a program a sentence says so', async () => {
    const { officer, projectId } = await aDesk();
    expect(await recordByVoice(app(), officer, projectId, { ...WANTED, kind: 'notice' })).toMatchObject({
      reason: 'notSpoken',
    });
    const without = packApp(platform(), { speechCommand: '/nowhere/voice' });
    expect(await recordByVoice(without, officer, projectId, WANTED)).toMatchObject({ reason: 'noVoice' });
  });
});
