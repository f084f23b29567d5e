import { describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import { updateConsultation } from '#features/consultations/consultations.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { takeUnpublished } from '#platform/outbox.server.ts';
import { anOpenConsultation, aSubmission, filledForm, useIntake } from '#test/factories/submission.ts';
import { findAnchorsOfOpinion } from './anchors.store.server.ts';
import { confirmSubmission } from './confirm-submission.server.ts';
import { DRAFTS_PER_ADDRESS } from './intake-platform.server.ts';
import { countOpinions, findOpinionsOfSubmission } from './opinions.store.server.ts';
import { discardSubmissionDraft, previewSubmission, removeExpiredDrafts } from './preview.server.ts';
import { startSubmission } from './start-submission.server.ts';
import { countSubmissions, findContact } from './submissions.store.server.ts';
import { saveOpinion } from './writing/edit-draft.server.ts';

const intake = useIntake();
const ADDRESS = '192.0.2.1';

async function started(
  app: ReturnType<typeof intake>,
  ...form: Parameters<typeof filledForm> extends [unknown, ...infer R] ? R : never
) {
  const consultation = await anOpenConsultation(app.db);
  const result = await startSubmission(app, consultation, filledForm(app, ...form), ADDRESS);
  if (!result.ok) throw new Error(result.reason);
  return { consultation, token: result.token };
}

describe('from the form to the receipt', () => {
  test('two opinions, contact apart, places given, event and audit without words', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const submission = await aSubmission(
      app,
      consultation,
      [
        {
          unit: 'dieu-3',
          text: 'Nên nêu rõ mức hỗ trợ.',
          quote: 'Hướng dẫn người dân dùng dịch vụ công trực tuyến',
        },
        { text: 'Đồng ý với cả dự thảo.', position: 'agree' },
      ],
      {
        category: 'citizen',
        place: 'xã Khoái Châu',
        name: 'Người Thử',
        email: 'thu@vidu.vn',
        consentAnswerByEmail: true,
      },
    );
    expect(submission).toMatchObject({
      channel: 'portal',
      late: false,
      identityLevel: 'emailStated',
      publicLabel: 'Người dân, xã Khoái Châu',
      countingClass: 'individual',
    });
    const opinions = await findOpinionsOfSubmission(app.db, consultation.id, submission.id);
    expect(opinions.map(({ unitId, position, ordinal }) => [ordinal, unitId, position])).toEqual([
      [1, 'dieu-3', 'amend'],
      [2, null, 'agree'],
    ]);
    expect(opinions[0]?.quote?.exact).toBe('Hướng dẫn người dân dùng dịch vụ công trực tuyến');
    const anchors = await findAnchorsOfOpinion(app.db, consultation.id, opinions[0]!.id);
    expect(anchors).toMatchObject([
      { state: 'given', unitId: 'dieu-3', draftVersionId: consultation.draftVersionId },
    ]);
    expect(await findContact(app.db, consultation.id, submission.id)).toMatchObject({
      consentPublishName: false,
    });
    expect((await countOpinions(app.db, consultation.id)).publishedByUnit).toEqual(
      new Map([
        ['dieu-3', 1],
        [null, 1],
      ]),
    );

    const [entry] = await findEntries(app.db, {
      objectKind: 'submission',
      objectId: submission.id,
      limit: 5,
    });
    expect(entry).toMatchObject({
      act: 'submission.received',
      actorKind: 'public',
      after: { opinions: 2, contact: true },
    });
    const events = await inTransaction(app.db, (tx) => takeUnpublished(tx, 10));
    expect(events.map((event) => event.topic)).toEqual(['submission.received']);
    expect(JSON.stringify([entry, events])).not.toMatch(/Nên nêu|Người Thử|thu@/);
  });

  test('nobody who leaves nothing leaves a contact row', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const submission = await aSubmission(app, consultation);
    expect(submission.identityLevel).toBe('anonymous');
    expect(await findContact(app.db, consultation.id, submission.id)).toBeUndefined();
  });

  test('a quote that does not stand in the unit falls back to the unit', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const submission = await aSubmission(app, consultation, [
      { unit: 'dieu-3', text: 'Sửa.', quote: 'không có câu này' },
    ]);
    const [opinion] = await findOpinionsOfSubmission(app.db, consultation.id, submission.id);
    expect(opinion).toMatchObject({ unitId: 'dieu-3', quote: null });
  });
});

describe('once, whatever is pressed', () => {
  test('pressing twice, reloading, the back button: one record, one receipt', async () => {
    const app = intake();
    const { consultation, token } = await started(app);
    const first = await confirmSubmission(app, token, ADDRESS);
    const again = await confirmSubmission(app, token, ADDRESS);
    expect(again).toEqual(first);
    expect(await countSubmissions(app.db, consultation.id)).toBe(1);
    expect(await previewSubmission(app, token)).toEqual({
      kind: 'sent',
      receiptCode: first.ok && first.value.receiptCode,
    });
    // Editing or throwing away what was sent changes nothing.
    const values = filledForm(app, [{ text: 'khác' }]).opinions[0]!;
    expect(await saveOpinion(app, token, { id: '', seen: '', values }, ADDRESS)).toMatchObject({
      reason: 'gone',
    });
    await discardSubmissionDraft(app, token);
    expect(await confirmSubmission(app, token, ADDRESS)).toEqual(first);
  });

  test('a discarded draft is gone', async () => {
    const app = intake();
    const other = await started(app);
    await discardSubmissionDraft(app, other.token);
    expect(await confirmSubmission(app, other.token, ADDRESS)).toEqual({ ok: false, reason: 'gone' });
    expect(await previewSubmission(app, other.token)).toEqual({ kind: 'gone' });
  });

  test('an invented link opens nothing', async () => {
    const app = intake();
    expect(await previewSubmission(app, 'A'.repeat(32))).toEqual({ kind: 'gone' });
    expect(await confirmSubmission(app, '', ADDRESS)).toEqual({ ok: false, reason: 'gone' });
  });
});

describe('the deadline, to the second', () => {
  test.each([
    ['one second before 24:00', '2026-11-25T16:59:59Z', true],
    ['at 24:00', '2026-11-25T17:00:00Z', false],
    ['one second after', '2026-11-25T17:00:01Z', false],
  ])('%s', async (_when, at, inTime) => {
    const app = intake();
    app.clock.set('2026-11-25T16:50:00Z');
    const { consultation, token } = await started(app);
    app.clock.set(at);
    const form = filledForm(app);
    expect((await startSubmission(app, consultation, form, ADDRESS)).ok).toBe(inTime);
    const confirmed = await confirmSubmission(app, token, ADDRESS);
    expect(confirmed.ok).toBe(inTime);
    if (!inTime) {
      expect(confirmed).toEqual({ ok: false, reason: 'closed' });
      // What was written is still there to be printed and posted.
      expect(await previewSubmission(app, token)).toMatchObject({ kind: 'draft', intake: 'closed' });
    }
  });

  test('a withdrawn draft takes nothing', async () => {
    const app = intake();
    const { consultation, token } = await started(app);
    await updateConsultation(app.db, consultation.id, consultation.version, { state: 'withdrawn' });
    expect(await confirmSubmission(app, token, ADDRESS)).toEqual({ ok: false, reason: 'withdrawn' });
  });

  test('a draft waits seven days and is removed then', async () => {
    const app = intake();
    const { token } = await started(app);
    app.clock.set('2026-11-30T01:59:59Z');
    expect(await removeExpiredDrafts(app)).toBe(0);
    app.clock.set('2026-11-30T02:00:00Z');
    expect(await previewSubmission(app, token)).toEqual({ kind: 'gone' });
    expect(await removeExpiredDrafts(app)).toBe(1);
  });
});

describe('what is refused with everything kept', () => {
  test('a unit that is not in the text', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const form = filledForm(app, [{ text: 'Một' }, { unit: "dieu-99'; drop table opinion", text: 'Hai' }]);
    expect(await startSubmission(app, consultation, form, ADDRESS)).toMatchObject({
      reason: 'invalid',
      errors: { 'unit.1': expect.stringContaining('không có trong bản dự thảo') },
    });
  });

  test('one address in a flood is stopped where even a crowd ends; others go on', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const send = (address: string) => startSubmission(app, consultation, filledForm(app), address);
    for (let i = 0; i < DRAFTS_PER_ADDRESS.count; i += 1)
      await app.rateLimits.take(DRAFTS_PER_ADDRESS, ADDRESS);
    expect(await send(ADDRESS)).toMatchObject({ reason: 'tooMany' });
    expect((await send('192.0.2.2')).ok).toBe(true);
  });
});
