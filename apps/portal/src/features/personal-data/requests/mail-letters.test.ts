import { describe, expect, test } from 'vitest';
import { insertConfirmation } from '#features/submissions/contact/contact-links.store.server.ts';
import { trackSubmission } from '#features/submissions/track-submission.server.ts';
import { installNationalRows } from '#features/time-limits/time-limits.store.server.ts';
import { newId } from '#platform/ids.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { insertHold } from '../retention/legal-holds.store.server.ts';
import { type Asked, askForData } from './ask.server.ts';
import { askForAll } from './ask-for-all.server.ts';
import type { Subject } from './data-request.ts';
import { findRequestsOf } from './data-requests.store.server.ts';
import { type Decision, decideRequest } from './decide.server.ts';
import { mailDataLettersSubscriber, mailDecided, mailReceived } from './mail-letters.server.ts';
import { sendOwnDataLink } from './own-data-link.server.ts';

const intake = useIntake('2026-11-20T02:00:00Z');
const ADDRESS = '192.0.2.1';
const EMAIL = 'Le.Thi.Tham@vidu.vn';

interface Sent {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Two submissions under one address, confirmed or only typed. */
async function aPersonOfTwoWords({ isConfirmed }: { readonly isConfirmed: boolean }) {
  const app = intake();
  await installNationalRows(app.db);
  const round = await anOpenConsultation(app.db);
  const sent: Sent[] = [];
  const mailing = {
    ...app,
    config: { ...app.config, publicUrl: 'https://gop-y.vidu.vn' },
    mail: { leavesTheHouse: false, send: async (one: Sent) => void sent.push(one) },
  } as never as Parameters<typeof sendOwnDataLink>[0];
  const give = async () => {
    const given = { email: EMAIL, consentAnswerByEmail: true };
    const { id, receiptCode } = await aSubmission(app, round, [{ text: 'Nên sửa cầu.' }], given);
    const of = { consultationId: round.id, submissionId: id };
    if (isConfirmed)
      await insertConfirmation(app.db, { ...of, level: 'emailConfirmed', at: app.clock.now(), by: null });
    return { ...of, receiptCode };
  };
  const [one, two] = [await give(), await give()];
  const { organisationId } = round;
  const officer = await aPerson(app.db, { organisationId, roles: ['legalOfficer'] });
  const askOf = async ({ receiptCode }: typeof one, asked: Partial<Asked> = {}) => {
    const tracked = (await trackSubmission(app, receiptCode))!;
    const want = { kind: 'delete', wanted: {}, note: '', sure: true, ...asked } as const;
    const done = await askForData(app, tracked, want, ADDRESS);
    if (!done.ok) throw new Error(done.reason);
    return await idOf(one);
  };
  const askAll = async () => {
    await sendOwnDataLink(mailing, { kind: 'email', value: EMAIL });
    const token = /du-lieu-cua-toi\/([A-Za-z0-9_-]+)/.exec(sent.pop()?.text ?? '')?.[1] ?? '';
    await askForAll(app, token, { kind: 'delete', wanted: {}, note: '', sure: true }, ADDRESS);
    return await idOf(one);
  };
  const idOf = async (of: Subject) => (await findRequestsOf(app.db, of))[0]!.id;
  const decide = async (id: string, decision: Partial<Decision>) => {
    const usual = { version: 1, outcome: 'granted', answer: '', basis: '', except: [], withMinutes: false };
    const done = await decideRequest(app, officer, id, { ...usual, ...decision } as Decision);
    if (!done.ok) throw new Error(done.reason);
  };
  return { app, round, mailing, sent, one, two, officer, askOf, askAll, decide };
}

describe('the receipt', () => {
  test('is in the language that stands beside the address, with the English page behind its link', async () => {
    const { app, mailing, sent, askAll, one, two } = await aPersonOfTwoWords({ isConfirmed: true });
    await app.db.updateTable('contributor_contact').set({ language: 'en' }).execute();
    expect(await mailReceived(mailing, await askAll())).toBe(1);
    const [{ text, subject }] = sent as [Sent];
    expect(subject).toBe('Request 1/2026 about personal data was received');
    for (const part of [
      'to delete data',
      '25 November 2026',
      '2 working days',
      '91/2025/QH15',
      'not yet checked',
    ])
      expect(text).toContain(part);
    expect(text).toContain('https://gop-y.vidu.vn/en/your-data\n');
    for (const secret of [one.receiptCode, two.receiptCode, 'sửa cầu']) expect(text).not.toContain(secret);
  });

  test('goes to the confirmed address, once, with number, last day and law; without a code or a word', async () => {
    const { mailing, sent, one, two, askAll } = await aPersonOfTwoWords({ isConfirmed: true });
    expect(await mailReceived(mailing, await askAll())).toBe(1);
    expect(sent.map(({ to }) => to)).toEqual([EMAIL]);
    const [{ text, subject }] = sent as [Sent];
    expect(subject).toContain('số 1/2026');
    for (const part of ['Xóa dữ liệu', '25/11/2026', '2 ngày làm việc', '91/2025/QH15', 'chưa đối chiếu'])
      expect(text).toContain(part);
    expect(text).toContain('https://gop-y.vidu.vn/du-lieu-cua-toi\n');
    expect(text).toContain('gopy@vidu.vn');
    for (const secret of [one.receiptCode, two.receiptCode, 'sửa cầu']) expect(text).not.toContain(secret);
  });

  test('an address that was only typed gets nothing, whatever becomes of the request', async () => {
    const { mailing, sent, one, askOf, decide } = await aPersonOfTwoWords({ isConfirmed: false });
    const id = await askOf(one);
    expect(await mailReceived(mailing, id)).toBe(0);
    await decide(id, { outcome: 'refused', answer: 'Chưa rõ.', basis: 'Luật Lưu trữ' });
    expect(await mailDecided(mailing, id)).toBe(0);
    expect(sent).toEqual([]);
  });

  test('is not sent after the answer', async () => {
    const { mailing, sent, one, askOf, decide } = await aPersonOfTwoWords({ isConfirmed: true });
    const id = await askOf(one);
    await decide(id, { outcome: 'refused', answer: 'Chưa rõ.', basis: 'Luật Lưu trữ' });
    expect(await mailReceived(mailing, id)).toBe(0);
    expect(sent).toEqual([]);
  });
});

describe('the answer', () => {
  test('not done: reason, law, and what can be done against it, each marked as not compared', async () => {
    const { mailing, sent, one, askOf, decide } = await aPersonOfTwoWords({ isConfirmed: true });
    const id = await askOf(one);
    await decide(id, {
      outcome: 'refused',
      answer: 'Đang phải giữ hồ sơ.',
      basis: 'Luật Lưu trữ số 33/2024/QH15',
    });
    expect(await mailDecided(mailing, id)).toBe(1);
    const text = sent[0]!.text;
    for (const part of [
      'Không làm theo, có lý do',
      'Lý do: Đang phải giữ hồ sơ.',
      'Căn cứ pháp luật: Luật Lưu trữ số 33/2024/QH15',
      'Khiếu nại với cơ quan đã trả lời',
      '(Luật Khiếu nại số 02/2011/QH13, chưa đối chiếu nguyên văn)',
      '(Luật Tố tụng hành chính số 93/2015/QH13, chưa đối chiếu nguyên văn)',
    ])
      expect(text).toContain(part);
  });

  test('in part: how many were erased and how many are kept, to the address that is kept', async () => {
    const house = await aPersonOfTwoWords({ isConfirmed: true });
    const { app, round, mailing, sent, two, officer, askAll, decide } = house;
    const { organisationId, id: consultationId } = round;
    await insertHold(app.db, {
      ...{ id: newId(), organisationId, consultationId, submissionId: two.submissionId },
      ...{ reason: 'Tranh chấp', basis: 'Luật', setBy: officer.personId, setAt: app.clock.now() },
      reviewOn: '2027-01-01',
    });
    const id = await askAll();
    await decide(id, { answer: 'Một lần đang phải giữ.', basis: 'Luật Khiếu nại' });
    expect(await mailDecided(mailing, id)).toBe(1);
    const text = sent[0]!.text;
    expect(text).toContain('Làm theo một phần');
    expect(text).toContain('- 1 lần góp ý: Đã làm theo yêu cầu\n- 1 lần góp ý: Chưa xóa');
    expect(text).toContain('Lý do: Một lần đang phải giữ.');
    expect(text).toContain('Nếu không đồng ý');
  });

  test('set right: it says so and does not repeat what was set right; nothing to complain about', async () => {
    const { mailing, sent, one, askOf, decide } = await aPersonOfTwoWords({ isConfirmed: true });
    const id = await askOf(one, { kind: 'correct', wanted: { name: 'Lê Thị Thắm Mới' } });
    await decide(id, {});
    expect(await mailDecided(mailing, id)).toBe(1);
    expect(sent[0]!.text).toContain('Sửa thông tin liên hệ');
    expect(sent[0]!.text).toContain('Đã làm theo yêu cầu');
    expect(sent[0]!.text).not.toMatch(/Thắm|Nếu không đồng ý/);
  });

  test('erased: no letter, because nobody knows the address any more; the events do not bring one either', async () => {
    const { mailing, sent, askAll, decide } = await aPersonOfTwoWords({ isConfirmed: true });
    const id = await askAll();
    await decide(id, {});
    for (const topic of ['dataRequest.asked', 'dataRequest.decided'])
      await mailDataLettersSubscriber.handle(
        { topic, payload: { dataRequestId: id } } as never,
        mailing as never,
      );
    expect(sent).toEqual([]);
  });
});
