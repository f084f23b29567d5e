import { expect, test } from 'vitest';
import { insertConfirmation } from '#features/submissions/contact/contact-links.store.server.ts';
import { maskedEmail, maskedPhone } from '#features/submissions/contact/mask-contact.ts';
import { trackSubmission } from '#features/submissions/track-submission.server.ts';
import { installNationalRows } from '#features/time-limits/time-limits.store.server.ts';
import { newId } from '#platform/ids.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { insertHold } from '../retention/legal-holds.store.server.ts';
import { askForAll } from './ask-for-all.server.ts';
import { resultOf, stateOf } from './data-request.ts';
import { findRequestsOf } from './data-requests.store.server.ts';
import { decideRequest } from './decide.server.ts';
import { readOwnDataLink, sendOwnDataLink } from './own-data-link.server.ts';

const intake = useIntake('2026-11-20T02:00:00Z');
const ADDRESS = '192.0.2.1';
const EMAIL = 'Le.Thi.Tham@vidu.vn';
const want = { kind: 'delete', wanted: {}, note: '', sure: true } as const;

/** Two confirmed submissions to one body, one to another; one under the same address that was only typed; one of somebody else. */
async function aPersonOfManyWords() {
  const app = intake();
  await installNationalRows(app.db);
  const [here, there] = [await anOpenConsultation(app.db), await anOpenConsultation(app.db)];
  const give = async (round: typeof here, email: string, isConfirmed: boolean) => {
    const { id: submissionId, receiptCode } = await aSubmission(app, round, [{ text: 'Nên sửa.' }], {
      email,
      consentAnswerByEmail: true,
    });
    const of = { consultationId: round.id, submissionId };
    if (isConfirmed)
      await insertConfirmation(app.db, { ...of, level: 'emailConfirmed', at: app.clock.now(), by: null });
    return { ...of, receiptCode };
  };
  const one = await give(here, EMAIL, true);
  const two = await give(here, EMAIL.toLowerCase(), true);
  const elsewhere = await give(there, EMAIL, true);
  const typed = await give(here, EMAIL, false);
  const other = await give(here, 'nguoi.khac@vidu.vn', true);
  const texts: string[] = [];
  const mailing = {
    ...app,
    config: { ...app.config, publicUrl: 'https://gop-y.vidu.vn' },
    mail: { leavesTheHouse: false, send: async ({ text }: { text: string }) => void texts.push(text) },
  } as never as Parameters<typeof sendOwnDataLink>[0];
  const reached = await sendOwnDataLink(mailing, { kind: 'email', value: EMAIL });
  const token = /du-lieu-cua-toi\/([A-Za-z0-9_-]+)/.exec(texts[0] ?? '')?.[1] ?? '';
  const officer = await aPerson(app.db, { organisationId: here.organisationId, roles: ['legalOfficer'] });
  return { app, mailing, here, one, two, elsewhere, typed, other, reached, token, texts, officer };
}

test('the link reaches what was given under the confirmed address, however spelt; nothing that was only typed', async () => {
  const { app, mailing, one, two, elsewhere, reached, token, texts } = await aPersonOfManyWords();
  expect(reached).toBe(3);
  expect(texts[0]).not.toContain(one.receiptCode);
  const own = await readOwnDataLink(app, token);
  expect(own?.given.map(({ submissionId }) => submissionId).sort()).toEqual(
    [one, two, elsewhere].map(({ submissionId }) => submissionId).sort(),
  );
  expect(await sendOwnDataLink(mailing, { kind: 'email', value: 'chi.ghi@vidu.vn' })).toBe(0);
  expect(await readOwnDataLink(app, 'A'.repeat(32))).toBeUndefined();
  app.clock.set('2026-11-21T02:00:00Z');
  expect(await readOwnDataLink(app, token)).toBeUndefined();
});

test('asked once: one request to each body, each with its day; asked again, it is told; others are not touched', async () => {
  const { app, token, one, two, elsewhere, typed, other } = await aPersonOfManyWords();
  expect(await askForAll(app, token, want, ADDRESS)).toMatchObject({
    value: { requests: 2, submissions: 3 },
  });
  const [a] = await findRequestsOf(app.db, one);
  const [b] = await findRequestsOf(app.db, two);
  const [c] = await findRequestsOf(app.db, elsewhere);
  expect(a).toMatchObject({ id: b!.id, road: 'contact', dueOn: '2026-11-25', state: 'open' });
  expect(c!.organisationId).not.toBe(a!.organisationId);
  for (const each of [typed, other]) expect(await findRequestsOf(app.db, each)).toEqual([]);
  expect(await askForAll(app, token, want, ADDRESS)).toMatchObject({ reason: 'alreadyAsked' });
});

test('in part: what is on hold is kept, what is free is erased, and each submission says which', async () => {
  const { app, token, here, one, two, officer, typed } = await aPersonOfManyWords();
  await askForAll(app, token, want, ADDRESS);
  await insertHold(app.db, {
    ...{
      id: newId(),
      organisationId: here.organisationId,
      consultationId: here.id,
      submissionId: two.submissionId,
    },
    ...{
      reason: 'Đang có khiếu nại',
      basis: 'Luật Khiếu nại',
      setBy: officer.personId,
      setAt: app.clock.now(),
      reviewOn: '2027-01-01',
    },
  });
  const [request] = await findRequestsOf(app.db, one);
  const grant = {
    version: 1,
    outcome: 'granted',
    answer: 'Một lần đang phải giữ.',
    basis: '',
    except: [],
    withMinutes: false,
  } as const;
  expect(await decideRequest(app, officer, request!.id, grant)).toMatchObject({ reason: 'basisNeeded' });
  const done = await decideRequest(app, officer, request!.id, { ...grant, basis: 'Luật Khiếu nại' });
  expect(done).toMatchObject({ value: { submissions: 1 } });
  expect((await findRequestsOf(app.db, one))[0]).toMatchObject({ state: 'partly', result: 'done' });
  expect((await findRequestsOf(app.db, two))[0]).toMatchObject({
    state: 'partly',
    result: 'kept',
    basis: 'Luật Khiếu nại',
  });
  const words = async (code: string) => (await trackSubmission(app, code))?.opinions[0]?.opinion.text;
  expect([
    await words(one.receiptCode),
    await words(two.receiptCode),
    await words(typed.receiptCode),
  ]).toEqual(['', 'Nên sửa.', 'Nên sửa.']);
});

test.each([
  ['erased before: nothing is left to decide', true, false, false, 'gone'],
  ['the officer leaves it out', false, true, false, 'refused'],
  ['on hold by law', false, false, true, 'kept'],
  ['nothing stands against it', false, false, false, 'done'],
] as const)('%s', (_why, isErased, isExcepted, isHeld, result) => {
  expect(resultOf('delete', 'granted', { isErased, isExcepted, isHeld })).toBe(result);
});

test('the whole is called by what became of its parts', () => {
  expect(stateOf(['done', 'gone'])).toBe('granted');
  expect(stateOf(['done', 'kept'])).toBe('partly');
  expect(stateOf(['kept', 'refused', 'gone'])).toBe('refused');
});

test.each([
  ['nguyen@example.vn', 'n…@example.vn'],
  ['a@example.vn', '…@example.vn'],
])('%s is shown as %s', (email, shown) => expect(maskedEmail(email)).toBe(shown));

test('of a number the last three digits are shown', () => expect(maskedPhone('84912345123')).toBe('…123'));
