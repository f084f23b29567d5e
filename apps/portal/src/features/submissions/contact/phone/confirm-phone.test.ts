import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import type { JobData } from '#platform/jobs/job.ts';
import { httpPhoneGateway } from '#platform/phone-gateway.server.ts';
import { anOpenConsultation, aSubmission, provenFor, useIntake } from '#test/factories/submission.ts';
import { type RunningGateway, startGateway } from '#test/phone-gateway.ts';
import { confirmSubmission } from '../../confirm-submission.server.ts';
import { startChange } from '../../second-thoughts/change-submission.server.ts';
import { findContact } from '../../submissions.store.server.ts';
import { deleteOwnContact, trackSubmission } from '../../track-submission.server.ts';
import { findConfirmations } from '../contact-links.store.server.ts';
import {
  CODES_PER_PHONE,
  CODES_PER_SUBMISSION,
  confirmPhone,
  MOST_TRIES,
  sendPhoneCode,
} from './confirm-phone.server.ts';
import { askForCodesByPhone, sendCodesToPhone } from './recover-by-phone.server.ts';

const intake = useIntake();
const PLACE = '192.0.2.1';
const TYPED = { phone: '0912 345 678', consents: true };
let gateway: RunningGateway;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.stop());
beforeEach(() => {
  gateway.taken.length = 0;
  gateway.answer(200, '{"code":"100"}');
});

type Phoning = ReturnType<typeof intake> &
  Parameters<typeof sendPhoneCode>[0] &
  Parameters<typeof askForCodesByPhone>[0];

async function withReceipt(given: Parameters<typeof aSubmission>[3] = {}) {
  const app = intake();
  const enqueued: JobData[] = [];
  const settings = {
    url: gateway.url,
    authorization: 'Bearer for-tests',
    template: '{"to":"{phone}","brand":"GOPY","content":"{text}"}',
    accepted: '"code":"100"',
  };
  const jobs = { enqueue: async (_job: unknown, data: JobData) => void enqueued.push(data) };
  const phone = httpPhoneGateway(settings, [gateway.host]);
  const phoning = { ...app, jobs, phone } as never as Phoning;
  const consultation = await anOpenConsultation(app.db);
  const submission = await aSubmission(app, consultation, undefined, given);
  const tracked = async () => (await trackSubmission(app, submission.receiptCode))!;
  return { app: phoning, consultation, submission, tracked, enqueued };
}

const codeIn = (content: string | undefined) => /\b\d{6}\b/.exec(content ?? '')?.[0] ?? '';

test('the message is in the language of the page, and so is what is written to the number later', async () => {
  const { app, tracked, submission, consultation } = await withReceipt();
  await sendPhoneCode(app, await tracked(), TYPED, PLACE, 'en');
  expect(gateway.taken.at(-1)?.content).toMatch(/^Code to confirm your number: \d{6}\./);
  const typed = { phone: TYPED.phone, code: codeIn(gateway.taken.at(-1)?.content) };
  expect((await confirmPhone(app, await tracked(), typed, 'en')).ok).toBe(true);
  expect((await findContact(app.db, consultation.id, submission.id))?.language).toBe('en');
});

describe('a telephone is confirmed by the code that was sent to it', () => {
  test('through a real gateway: the code comes back, the level is recorded, the number is kept for its purpose', async () => {
    const { app, tracked, submission, consultation } = await withReceipt();
    expect(await sendPhoneCode(app, await tracked(), TYPED, PLACE)).toEqual({ ok: true, value: undefined });
    expect(gateway.taken).toMatchObject([{ to: '84912345678' }]);
    expect(gateway.authorizations.at(-1)).toBe('Bearer for-tests');
    // Before it answered nothing of the number is kept.
    expect(await findContact(app.db, consultation.id, submission.id)).toBeUndefined();
    const code = codeIn(gateway.taken[0]?.content);
    const done = await confirmPhone(app, await tracked(), {
      phone: '+84912345678',
      code: ` ${code.slice(0, 3)} ${code.slice(3)}`,
    });
    expect(done.ok).toBe(true);
    expect((await tracked()).phoneConfirmed).toBe(true);
    expect((await findContact(app.db, consultation.id, submission.id))?.phone).toBe('84912345678');
    const entries = await findEntries(app.db, {
      objectKind: 'submission',
      objectId: submission.id,
      limit: 9,
    });
    expect(entries.map(({ act }) => act)).toContain('submission.phoneConfirmed');
    expect(JSON.stringify(entries)).not.toContain('912345678');
    expect(await confirmPhone(app, await tracked(), { phone: TYPED.phone, code })).toMatchObject({
      reason: 'gone',
    });
    expect(await sendPhoneCode(app, await tracked(), TYPED, PLACE)).toMatchObject({ reason: 'confirmed' });
  });

  test('without its own consent nothing is sent; what is no mobile number here, neither', async () => {
    const { app, tracked } = await withReceipt();
    expect(await sendPhoneCode(app, await tracked(), { ...TYPED, consents: false }, PLACE)).toMatchObject({
      reason: 'consentMissing',
    });
    expect(
      await sendPhoneCode(app, await tracked(), { ...TYPED, phone: '+12025550100' }, PLACE),
    ).toMatchObject({
      reason: 'notAPhone',
    });
    expect(gateway.taken).toEqual([]);
  });

  test('a house without a gateway offers nothing', async () => {
    const { app, tracked } = await withReceipt();
    const without = { ...app, phone: undefined };
    expect(await sendPhoneCode(without, await tracked(), TYPED, PLACE)).toMatchObject({
      reason: 'notOffered',
    });
  });

  test('a wrong code is counted; after five tries the right one is of no use either', async () => {
    const { app, tracked } = await withReceipt();
    await sendPhoneCode(app, await tracked(), TYPED, PLACE);
    const code = codeIn(gateway.taken[0]?.content);
    const wrong = code === '000000' ? '000001' : '000000';
    const seen = await tracked();
    for (let tried = 0; tried < MOST_TRIES; tried += 1)
      expect(await confirmPhone(app, seen, { phone: TYPED.phone, code: wrong })).toMatchObject({
        reason: 'wrongCode',
      });
    expect(await confirmPhone(app, seen, { phone: TYPED.phone, code })).toMatchObject({ reason: 'gone' });
  });

  test('the code fits no other number and no other submission, and not after ten minutes', async () => {
    const { app, tracked, consultation } = await withReceipt();
    await sendPhoneCode(app, await tracked(), TYPED, PLACE);
    const code = codeIn(gateway.taken[0]?.content);
    expect(await confirmPhone(app, await tracked(), { phone: '0987654321', code })).toMatchObject({
      reason: 'wrongCode',
    });
    const other = await aSubmission(app, consultation);
    const elsewhere = (await trackSubmission(app, other.receiptCode))!;
    expect(await confirmPhone(app, elsewhere, { phone: TYPED.phone, code })).toMatchObject({
      reason: 'gone',
    });
    app.clock.set('2026-11-23T02:10:00Z');
    expect(await confirmPhone(app, await tracked(), { phone: TYPED.phone, code })).toMatchObject({
      reason: 'gone',
    });
  });

  test('a newer code takes the place of the older one; beyond three a day it is told', async () => {
    const { app, tracked } = await withReceipt();
    for (let i = 0; i < CODES_PER_SUBMISSION.count; i += 1)
      expect((await sendPhoneCode(app, await tracked(), TYPED, PLACE)).ok).toBe(true);
    expect(await sendPhoneCode(app, await tracked(), TYPED, PLACE)).toMatchObject({ reason: 'tooMany' });
    const [first, , last] = gateway.taken.map(({ content }) => codeIn(content));
    if (first !== last)
      expect(await confirmPhone(app, await tracked(), { phone: TYPED.phone, code: first! })).toMatchObject({
        reason: 'wrongCode',
      });
    expect((await confirmPhone(app, await tracked(), { phone: TYPED.phone, code: last! })).ok).toBe(true);
  });

  test('a telephone does not ring for others: beyond its limit the answer is the same and no code fits', async () => {
    const { app, consultation } = await withReceipt();
    for (let i = 0; i <= CODES_PER_PHONE.count; i += 1) {
      const { receiptCode } = await aSubmission(app, consultation);
      const sent = await sendPhoneCode(
        app,
        (await trackSubmission(app, receiptCode))!,
        TYPED,
        `192.0.2.${i}`,
      );
      expect(sent).toEqual({ ok: true, value: undefined });
    }
    expect(gateway.taken).toHaveLength(CODES_PER_PHONE.count);
  });
});

describe('the gateway', () => {
  test.each([
    ['refuses', 500, 'no', {}],
    ['says 200 without accepting', 200, '{"code":"-1"}', {}],
    ['leads elsewhere', 302, '', { location: 'http://127.0.0.1:1/' }],
  ])('that %s is said, and leaves nothing that could be typed', async (_what, status, body, headers) => {
    const { app, tracked } = await withReceipt();
    gateway.answer(status, body, headers);
    expect(await sendPhoneCode(app, await tracked(), TYPED, PLACE)).toMatchObject({ reason: 'unreachable' });
    expect(await confirmPhone(app, await tracked(), { phone: TYPED.phone, code: '123456' })).toMatchObject({
      reason: 'gone',
    });
  });

  test('that the installation does not name among its hosts is never asked', async () => {
    const settings = {
      url: gateway.url,
      authorization: 'x',
      template: '{"to":"{phone}","content":"{text}"}',
      accepted: undefined,
    };
    await expect(httpPhoneGateway(settings, []).send({ phone: '84912345678', text: 'a' })).rejects.toThrow(
      /not allowed/,
    );
    expect(gateway.taken).toEqual([]);
  });

  test('words cannot end the string that they stand in', async () => {
    const settings = {
      url: gateway.url,
      authorization: 'x',
      template: '{"to":"{phone}","content":"{text}"}',
      accepted: undefined,
    };
    const text = '","to":"84999999999$&{phone}';
    await httpPhoneGateway(settings, [gateway.host]).send({ phone: '84912345678', text });
    expect(gateway.taken).toEqual([{ to: '84912345678', content: text }]);
  });
});

describe('what was confirmed', () => {
  async function confirmed() {
    const made = await withReceipt();
    await sendPhoneCode(made.app, await made.tracked(), TYPED, PLACE);
    const code = codeIn(gateway.taken[0]?.content);
    await confirmPhone(made.app, await made.tracked(), { phone: TYPED.phone, code });
    gateway.taken.length = 0;
    return made;
  }

  test('stays with a changed submission', async () => {
    const { app, tracked } = await confirmed();
    const started = await startChange(app, await tracked(), PLACE);
    const token = started.ok ? started.value.token : '';
    const sent = await confirmSubmission(app, token, PLACE, await provenFor(app, token));
    const anew = await trackSubmission(app, sent.ok ? sent.value.receiptCode : '');
    expect(anew).toMatchObject({ phoneConfirmed: true, contact: { phone: '84912345678' } });
  });

  test('goes with the contact data; that it was confirmed once stays said without the number', async () => {
    const { app, submission, consultation } = await confirmed();
    await deleteOwnContact(app, submission.receiptCode);
    expect(await findContact(app.db, consultation.id, submission.id)).toBeUndefined();
    expect([...(await findConfirmations(app.db, consultation.id, submission.id))]).toEqual([
      'phoneConfirmed',
    ]);
    expect(await sendCodesToPhone(app, '84912345678')).toBe(0);
  });

  test('finds the receipt again; the answer is the same for a number that nobody confirmed', async () => {
    const { app, submission, enqueued } = await confirmed();
    const known = await askForCodesByPhone(app, TYPED.phone, '192.0.2.50');
    const unknown = await askForCodesByPhone(app, '0987 654 321', '192.0.2.50');
    expect(known).toEqual(unknown);
    expect(enqueued).toEqual([
      { phone: '84912345678', language: 'vi' },
      { phone: '84987654321', language: 'vi' },
    ]);
    expect(await sendCodesToPhone(app, '84912345678')).toBe(1);
    expect(await sendCodesToPhone(app, '84987654321')).toBe(0);
    expect(gateway.taken.map(({ content }) => content)).toEqual([
      expect.stringContaining(submission.receiptCode),
    ]);
  });
});
