import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { declareSecrecy } from '#features/drafts/versions/declare-secrecy.server.ts';
import { countSubmissions } from '#features/submissions/submissions.store.server.ts';
import { countLines } from '#features/transparency-log/log.store.server.ts';
import { done } from '#test/factories/external-draft.ts';
import { OPEN, openingOfVoice } from '#test/factories/offline-voice.ts';
import { usePlatform } from '#test/platform.ts';
import { enterTable, readTable } from './import-voices.server.ts';

const platform = usePlatform(OPEN);

test('5,000 rows are entered in one transaction, each with its line in the log', {
  timeout: 120_000,
}, async () => {
  const { db } = platform();
  const { consultation, officer } = await openingOfVoice(db);
  await declareSecrecy(platform(), officer, consultation.projectId, 'no');
  const rows = Array.from(
    { length: 5000 },
    (_, i) => `20/11/2026,Thôn ${i % 90},Đ2k1,"Ý kiến số ${i} về kinh phí của tổ."`,
  );
  const bytes = strToU8(['Ngày nhận,Nơi ở,Điều khoản,Nội dung', ...rows].join('\n'));
  let began = performance.now();
  const { tableId } = done(
    await readTable(platform(), officer, consultation.id, { bytes, name: 'nhieu.csv' }),
  );
  const reading = performance.now() - began;
  began = performance.now();
  expect(done(await enterTable(platform(), officer, consultation.id, tableId))).toEqual({ voices: 5000 });
  console.log(
    `5,000 rows: read ${Math.round(reading)} ms, entered ${Math.round(performance.now() - began)} ms`,
  );
  expect(await countSubmissions(db, consultation.id)).toBe(5000);
  expect((await countLines(db, consultation.id)).submission).toBe(5000);
});
