import { expect, test } from 'vitest';
import { confirmContact, mailConfirmation } from '#features/submissions/contact/confirm-contact.server.ts';
import { insertConfirmation } from '#features/submissions/contact/contact-links.store.server.ts';
import { keepPhone } from '#features/submissions/contact/phone/phone-codes.store.server.ts';
import { trackSubmission } from '#features/submissions/track-submission.server.ts';
import { installNationalRows } from '#features/time-limits/time-limits.store.server.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { askForData } from './ask.server.ts';
import type { Wanted } from './data-request.ts';
import { findRequestsOf } from './data-requests.store.server.ts';
import { decideRequest, withdrawConsent } from './decide.server.ts';

const intake = useIntake('2026-11-20T02:00:00Z');
const ADDRESS = '192.0.2.1';
const GRANT = {
  ...({ version: 1, outcome: 'granted', answer: '', basis: '', withMinutes: false } as const),
  except: [],
};

async function aSubmissionUnderAContact() {
  const app = intake();
  await installNationalRows(app.db);
  const round = await anOpenConsultation(app.db);
  const given = { email: 'cu@vidu.vn', consentAnswerByEmail: true };
  const { id: submissionId, receiptCode } = await aSubmission(app, round, [{ text: 'Nên sửa.' }], given);
  const of = { consultationId: round.id, submissionId };
  await keepPhone(app.db, of, '84912345678');
  const { organisationId } = round;
  const officer = await aPerson(app.db, { organisationId, roles: ['legalOfficer'] });
  const tracked = async () => (await trackSubmission(app, receiptCode))!;
  const confirm = (level: 'emailConfirmed' | 'phoneConfirmed') =>
    insertConfirmation(app.db, { ...of, level, at: app.clock.now(), by: null });
  const correct = async (wanted: Wanted) =>
    await askForData(app, await tracked(), { kind: 'correct', wanted, note: '', sure: false }, ADDRESS);
  const grant = async () =>
    await decideRequest(app, officer, (await findRequestsOf(app.db, of))[0]!.id, GRANT);
  return { app, of, tracked, confirm, correct, grant };
}

test.each([
  ['phoneConfirmed', { phone: '0900 000 009' }, 'wrongPhone'],
  ['emailConfirmed', { email: 'khac@vidu.vn' }, 'wrongEmail'],
] as const)('%s: it is not exchanged for one that was only typed', async (level, wanted, reason) => {
  const { confirm, correct } = await aSubmissionUnderAContact();
  await confirm(level);
  expect(await correct(wanted)).toMatchObject({ reason });
});

test.each([
  ['phoneConfirmed', { phone: '0900 000 009' }],
  ['emailConfirmed', { email: 'khac@vidu.vn' }],
] as const)('%s after it was asked: the officer is told and it stays', async (level, wanted) => {
  const { confirm, correct, grant, tracked } = await aSubmissionUnderAContact();
  expect(await correct(wanted)).toMatchObject({ ok: true });
  await confirm(level);
  expect(await grant()).toMatchObject({ reason: 'confirmedMeanwhile' });
  expect((await tracked()).contact).toMatchObject({ email: 'cu@vidu.vn', phone: '84912345678' });
});

test('a link that was sent to the old address does not confirm the corrected one', async () => {
  const { app, correct, grant, tracked } = await aSubmissionUnderAContact();
  const texts: string[] = [];
  const mailing = {
    ...app,
    config: { ...app.config, publicUrl: 'https://gop-y.vidu.vn' },
    mail: { leavesTheHouse: false, send: async ({ text }: { text: string }) => void texts.push(text) },
  } as never as Parameters<typeof mailConfirmation>[0];
  await mailConfirmation(mailing, await tracked());
  const token = /xac-nhan\/([A-Za-z0-9_-]+)/.exec(texts[0] ?? '')?.[1] ?? '';
  expect(token).not.toBe('');
  await correct({ email: 'moi@vidu.vn' });
  expect(await grant()).toMatchObject({ ok: true });
  expect(await confirmContact(app as never, token)).toEqual({ kind: 'gone' });
  expect(await tracked()).toMatchObject({ emailConfirmed: false, contact: { email: 'moi@vidu.vn' } });
});

test('a consent that is not in force is not withdrawn again: the record holds it once', async () => {
  const { app, of, tracked } = await aSubmissionUnderAContact();
  const withdraw = async () => await withdrawConsent(app, await tracked(), ['answerByEmail'], ADDRESS);
  expect(await withdraw()).toMatchObject({ ok: true });
  expect(await withdraw()).toMatchObject({ reason: 'nothingWanted' });
  expect(await findRequestsOf(app.db, of)).toHaveLength(1);
});
