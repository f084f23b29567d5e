import { describe, expect, test } from 'vitest';
import { countOpinions } from '#features/submissions/opinions.store.server.ts';
import { countSubmissions, requireSubmission } from '#features/submissions/submissions.store.server.ts';
import { countLines } from '#features/transparency-log/log.store.server.ts';
import { OPEN, openingOfVoice } from '#test/factories/offline-voice.ts';
import { usePlatform } from '#test/platform.ts';
import { enterAtDesk } from './enter-at-desk.server.ts';
import { loadEntryDesk } from './load-entry-desk.server.ts';
import { takeBack } from './take-back.server.ts';

const platform = usePlatform(OPEN);

const say = {
  unit: ({ reason }: { reason: string }) => reason,
  fields: { place: 'place?', email: 'email?' },
};
const point = (unit: string, text: string, position = 'amend') => ({
  ...{ unit, text, position, quote: '', wording: '' },
});
const LONG = 'Đề nghị tăng mức hỗ trợ cho tổ ở thôn vùng sâu.';

async function desk() {
  const { consultation, officer } = await openingOfVoice(platform().db);
  const enter = (
    given: {
      key?: string;
      values?: Record<string, string>;
      points?: ReturnType<typeof point>[];
      channel?: 'letter' | 'phone';
    } = {},
  ) =>
    enterAtDesk(
      platform(),
      officer,
      consultation.id,
      {
        key: given.key ?? crypto.randomUUID(),
        channel: given.channel ?? 'letter',
        values: { arrivedOn: '2026-11-20', place: 'Thôn Đoài', category: 'citizen', ...given.values },
        points: given.points ?? [point('Đ2k1', LONG)],
      },
      say,
    );
  return { consultation, officer, enter };
}

describe('writing down one voice after another', () => {
  test('a letter with points on typed places is one submission with its circumstances, a line in the log and a receipt', async () => {
    const { db } = platform();
    const { consultation, enter, officer } = await desk();
    const entered = await enter({
      values: { name: 'Bà Tý', consentPublishName: 'on' },
      points: [point('Đ2k1', LONG), point('3.1.b', 'Thêm việc hướng dẫn người già.'), point('', '', 'agree')],
    });
    expect(entered).toMatchObject({ ok: true, value: { isNew: true } });
    const id = entered.ok ? entered.value.submissionId : '';
    expect(await requireSubmission(db, consultation.id, id)).toMatchObject({
      channel: 'letter',
      identityLevel: 'staffRecorded',
      countingClass: 'individual',
      publicLabel: 'Người dân, Thôn Đoài',
      late: false,
      enteredBy: officer.personId,
      channelDetail: { heldOn: '2026-11-20', place: 'Thôn Đoài' },
    });
    expect((await countLines(db, consultation.id)).submission).toBe(1);
    const shown = await loadEntryDesk(platform(), officer, consultation.id);
    expect(shown.entries[0]?.opinions.map(({ citation }) => citation)).toEqual([
      'khoản 1 Điều 2',
      'điểm b khoản 1 Điều 3',
      '',
    ]);
    expect(shown.classes).toEqual([['individual', 1]]);
    expect(shown.rules.status).toBe('unverified');
  });

  test('sent twice under one key it is one record', async () => {
    const { consultation, enter } = await desk();
    const [first, second] = [await enter({ key: 'same' }), await enter({ key: 'same' })];
    expect(first.ok && second.ok && second.value.receiptCode).toBe(first.ok && first.value.receiptCode);
    expect(await countSubmissions(platform().db, consultation.id)).toBe(1);
  });

  test('the same words from the same place are asked about; another person who says so too is written down', async () => {
    const { consultation, enter } = await desk();
    const first = await enter();
    const again = await enter({ points: [point('Đ2k1', LONG.toUpperCase())] });
    expect(again).toMatchObject({
      ok: false,
      reason: 'sameVoice',
      same: { receiptCode: first.ok && first.value.receiptCode },
    });
    expect(await enter({ values: { sure: 'on' } })).toMatchObject({ ok: true });
    expect(await enter({ values: { place: 'Thôn Đông' } })).toMatchObject({ ok: true });
    expect(await countSubmissions(platform().db, consultation.id)).toBe(3);
  });

  test('short agreement is said by many and never asked about', async () => {
    const { enter } = await desk();
    const agree = { points: [point('', 'Nhất trí.', 'agree')] };
    expect([await enter(agree), await enter(agree)].every(({ ok }) => ok)).toBe(true);
  });

  test('every wrong field is named at once and nothing is written', async () => {
    const { consultation, enter } = await desk();
    const refused = await enter({
      values: { place: '', email: 'x' },
      points: [point('Đ77', LONG), point('Đ2', '')],
    });
    expect(refused).toMatchObject({ ok: false, reason: 'incomplete' });
    expect(Object.keys(refused.ok ? {} : refused.errors).sort()).toEqual([
      'email',
      'place',
      'text.1',
      'unit.0',
    ]);
    expect(await enter({ values: { arrivedOn: '2026-11-24' } })).toMatchObject({ reason: 'inFuture' });
    expect(await countSubmissions(platform().db, consultation.id)).toBe(0);
  });
});

describe('what was entered by mistake', () => {
  test('is taken back with a reason: out of every count, a line more in the log, the first line stays', async () => {
    const { db } = platform();
    const { consultation, officer, enter } = await desk();
    const entered = await enter({ values: { name: 'Bà Tý' } });
    const submissionId = entered.ok ? entered.value.submissionId : '';
    const input = { submissionId, reason: 'Ghi nhầm dự thảo' };
    expect(await takeBack(platform(), officer, consultation.id, input)).toEqual({ ok: true, value: null });
    expect((await countOpinions(db, consultation.id)).received).toBe(0);
    expect(await countLines(db, consultation.id)).toMatchObject({ submission: 1, hidden: 0, withdrawn: 1 });
    const shown = await loadEntryDesk(platform(), officer, consultation.id);
    expect(shown.entries[0]?.takenBackReason).toBe('Ghi nhầm dự thảo');
    expect(shown.classes).toEqual([]);
    expect(await takeBack(platform(), officer, consultation.id, input)).toMatchObject({ reason: 'notHere' });
    expect(await enter()).toMatchObject({ ok: true });
  });

  test('after the answer is published nothing is taken back, nor is anything entered', async () => {
    const { db } = platform();
    const { consultation, officer, enter } = await desk();
    const entered = await enter();
    await db
      .updateTable('consultation')
      .set({ state: 'completed' })
      .where('id', '=', consultation.id)
      .execute();
    const input = { submissionId: entered.ok ? entered.value.submissionId : '', reason: 'Ghi nhầm dự thảo' };
    expect(await takeBack(platform(), officer, consultation.id, input)).toMatchObject({ reason: 'over' });
    expect(await enter({ values: { sure: 'on' } })).toMatchObject({ reason: 'completed' });
  });
});
