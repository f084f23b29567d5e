import { describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import type { JobData } from '#platform/jobs/job.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import type { Language } from '#text/language.ts';
import { ownSubmissionText } from '#text/vi/own-submission.ts';
import { confirmSubmission } from '../confirm-submission.server.ts';
import { startChange } from '../second-thoughts/change-submission.server.ts';
import { findContact } from '../submissions.store.server.ts';
import { deleteOwnContact, trackSubmission } from '../track-submission.server.ts';
import {
  CONFIRM_MAILS,
  confirmContact,
  mailConfirmation,
  mailReceipt,
  readLink,
} from './confirm-contact.server.ts';
import { findConfirmations } from './contact-links.store.server.ts';
import {
  askForCodes,
  mailCodes,
  RECOVERIES_PER_EMAIL,
  RECOVERIES_PER_PLACE,
} from './recover-codes.server.ts';

const intake = useIntake();
const ADDRESS = '192.0.2.1';
const EMAIL = 'Thu.Nguyen@vidu.vn';
const WORDS = [{ text: 'Câu chữ riêng của người góp ý' }];

type Mailing = Parameters<typeof mailConfirmation>[0] &
  Parameters<typeof askForCodes>[0] &
  ReturnType<typeof intake>;
type Sent = { to: string; subject: string; text: string };

function mailing() {
  const app = intake();
  const sent: Sent[] = [];
  const enqueued: JobData[] = [];
  const mail = { leavesTheHouse: false, send: async (one: Sent) => void sent.push(one) };
  const jobs = { enqueue: async (_job: unknown, data: JobData) => void enqueued.push(data) };
  const config = { ...app.config, publicUrl: 'https://gop-y.vidu.vn' };
  return { app: { ...app, mail, jobs, config } as never as Mailing, sent, enqueued };
}

async function withReceipt(given: Parameters<typeof aSubmission>[3], language?: Language) {
  const { app, sent, enqueued } = mailing();
  const consultation = await anOpenConsultation(app.db);
  const submission = await aSubmission(app, consultation, WORDS, given, language);
  const mailed = await mailReceipt(app, submission);
  const token = /\/(?:gop-y\/xac-nhan|confirm)\/([A-Za-z0-9_-]+)/.exec(sent[0]?.text ?? '')?.[1] ?? '';
  const tracked = async () => (await trackSubmission(app, submission.receiptCode))!;
  return { app, sent, enqueued, consultation, submission, mailed, token, tracked };
}

const AGREED = { email: EMAIL, consentReceiptByEmail: true };

describe('the receipt by mail', () => {
  test('goes to who agreed to it, with code and link and no word of the opinion', async () => {
    const { sent, submission } = await withReceipt(AGREED);
    expect(sent.map(({ to }) => to)).toEqual([EMAIL]);
    expect(sent[0]?.text).toContain(submission.receiptCode);
    expect(sent[0]?.text).toContain(`https://gop-y.vidu.vn/gop-y/${submission.receiptCode}`);
    expect(sent[0]?.text).not.toContain('Câu chữ riêng');
  });

  test('who sent from the English pages is written to in English, with English pages behind the links', async () => {
    const { app, sent, submission, token } = await withReceipt(AGREED, 'en');
    expect(sent[0]?.subject).toMatch(/^Receipt for your opinion on “/);
    expect(sent[0]?.text).toContain(`https://gop-y.vidu.vn/en/track/${submission.receiptCode}`);
    expect(sent[0]?.text).toMatch(/\/en\/track\/confirm\/[\w-]{32,}/);
    await confirmContact(app, token);
    await mailCodes(app, EMAIL, 'en');
    expect(sent.at(-1)?.text).toContain(`/en/track/${submission.receiptCode}`);
    // The language stands with the address and goes with it.
    await deleteOwnContact(app, submission.receiptCode);
    expect(await findContact(app.db, submission.consultationId, submission.id)).toBeUndefined();
  });

  test('an address that was given for the answer only gets none', async () => {
    const { mailed, sent } = await withReceipt({ email: EMAIL, consentAnswerByEmail: true });
    expect([mailed, sent]).toEqual([false, []]);
  });
});

describe('an address is confirmed by a press, not by a glance', () => {
  test('opening the link, ten times, uses nothing up and confirms nothing', async () => {
    const { app, token, tracked } = await withReceipt(AGREED);
    for (let i = 0; i < 10; i += 1) expect(await readLink(app, token)).toMatchObject({ kind: 'waiting' });
    expect((await tracked()).emailConfirmed).toBe(false);
  });

  test('pressing confirms once; the link is used up, also for a replay', async () => {
    const { app, token, tracked, submission } = await withReceipt(AGREED);
    expect(await confirmContact(app, token)).toMatchObject({
      kind: 'confirmed',
      receiptCode: submission.receiptCode,
    });
    expect(await confirmContact(app, token)).toEqual({ kind: 'gone' });
    expect((await tracked()).emailConfirmed).toBe(true);
    const entries = await findEntries(app.db, {
      objectKind: 'submission',
      objectId: submission.id,
      limit: 9,
    });
    expect(entries.map(({ act }) => act)).toContain('submission.emailConfirmed');
    expect(JSON.stringify(entries)).not.toMatch(/vidu\.vn/);
  });

  test('an invented link, one that is too old, one whose contact was deleted: gone', async () => {
    const { app, token, submission } = await withReceipt(AGREED);
    expect(await confirmContact(app, 'A'.repeat(32))).toEqual({ kind: 'gone' });
    app.clock.set('2026-11-30T02:00:00Z');
    expect(await confirmContact(app, token)).toEqual({ kind: 'gone' });
    app.clock.set('2026-11-23T02:00:00Z');
    await deleteOwnContact(app, submission.receiptCode);
    expect(await confirmContact(app, token)).toEqual({ kind: 'gone' });
    expect((await findConfirmations(app.db, submission.consultationId, submission.id)).size).toBe(0);
  });

  test('the holder of the receipt asks for the mail; a stranger’s letter box is not filled', async () => {
    const { app, sent, tracked } = await withReceipt({ email: EMAIL, consentAnswerByEmail: true });
    for (let i = 0; i < CONFIRM_MAILS.count; i += 1)
      expect((await mailConfirmation(app, await tracked())).ok).toBe(true);
    expect(await mailConfirmation(app, await tracked())).toMatchObject({ reason: 'tooMany' });
    expect(sent).toHaveLength(CONFIRM_MAILS.count);
    const none = await withReceipt({});
    expect(await mailConfirmation(none.app, await none.tracked())).toMatchObject({ reason: 'noAddress' });
  });

  test('who changes the submission and keeps the address need not confirm it again', async () => {
    const { app, token, tracked } = await withReceipt(AGREED);
    await confirmContact(app, token);
    const started = await startChange(app, await tracked(), ADDRESS);
    const confirmed = await confirmSubmission(app, started.ok ? started.value.token : '', ADDRESS);
    const code = confirmed.ok ? confirmed.value.receiptCode : '';
    expect((await trackSubmission(app, code))?.emailConfirmed).toBe(true);
  });
});

describe('a lost code', () => {
  test('is mailed to the confirmed address, however it is spelt; to nobody else', async () => {
    const { app, sent, token, submission } = await withReceipt(AGREED);
    expect(await mailCodes(app, EMAIL.toLowerCase())).toBe(0);
    await confirmContact(app, token);
    expect(await mailCodes(app, 'nguoi.khac@vidu.vn')).toBe(0);
    expect(await mailCodes(app, EMAIL.toLowerCase())).toBe(1);
    expect(sent.at(-1)?.to).toBe(EMAIL.toLowerCase());
    expect(sent.at(-1)?.text).toContain(`/gop-y/${submission.receiptCode}`);
  });

  test('an address that was confirmed but not given for this purpose finds nothing', async () => {
    const { app, sent, tracked } = await withReceipt({ email: EMAIL, consentAnswerByEmail: true });
    await mailConfirmation(app, await tracked());
    const token = /xac-nhan\/([A-Za-z0-9_-]+)/.exec(sent[0]?.text ?? '')?.[1] ?? '';
    expect(await confirmContact(app, token)).toMatchObject({ kind: 'confirmed' });
    expect(await mailCodes(app, EMAIL)).toBe(0);
  });

  test('the answer is one and the same, known or not, and does the same work', async () => {
    const { app, enqueued, token } = await withReceipt(AGREED);
    await confirmContact(app, token);
    const known = await askForCodes(app, EMAIL, ADDRESS);
    const unknown = await askForCodes(app, 'khong.co@vidu.vn', ADDRESS);
    expect(known).toEqual(unknown);
    expect(enqueued).toHaveLength(2);
    expect(ownSubmissionText.recoverAsked).toMatch(/giống nhau/);
  });

  test('beyond the limit of an address nothing is mailed and nothing is told; of a place it is told', async () => {
    const { app, enqueued } = mailing();
    for (let i = 0; i < RECOVERIES_PER_EMAIL.count; i += 1) await askForCodes(app, EMAIL, `192.0.2.${i}`);
    expect(await askForCodes(app, EMAIL, '192.0.2.99')).toEqual({ ok: true, value: undefined });
    expect(enqueued.map(({ email }) => email)).toEqual([...Array(3).fill(EMAIL.toLowerCase()), '']);
    for (let i = 0; i < RECOVERIES_PER_PLACE.count; i += 1)
      await askForCodes(app, `ai${i}@vidu.vn`, '198.51.100.7');
    expect(await askForCodes(app, 'ai@vidu.vn', '198.51.100.7')).toMatchObject({ reason: 'tooMany' });
  });

  test.each(['', 'không phải địa chỉ', 'a@vidu.vn\r\nBcc: b@vidu.vn', `${'a'.repeat(300)}@vidu.vn`])(
    '%j is no address',
    async (typed) => {
      const { app, enqueued } = mailing();
      expect(await askForCodes(app, typed, ADDRESS)).toMatchObject({ reason: 'invalid' });
      expect(enqueued).toEqual([]);
    },
  );
});
