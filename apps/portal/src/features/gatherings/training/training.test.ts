import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createRateLimits } from '#platform/rate-limit.server.ts';
import { done } from '#test/factories/external-draft.ts';
import { aGathering, stepped } from '#test/factories/gathering.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { readQr } from '#test/read-qr.ts';
import { letInByList } from '../attending/let-in.server.ts';
import { requireGathering } from '../gatherings.store.server.ts';
import { eraseRegistrationsOf } from '../registering/erase-registrations.store.server.ts';
import { register } from '../registering/register.server.ts';
import { findRegistrations } from '../registering/registrations.store.server.ts';
import { ticketToken } from '../registering/ticket.ts';
import { certificateDocx, certificateUrl } from './certificate-file.server.ts';
import { findCertificates } from './certificates.store.server.ts';
import { issueCertificates, takeBack } from './issue-certificates.server.ts';
import { listTraining } from './load-training.server.ts';
import { addTestQuestion, addTrainingProgramme, setNeed, setProgramme } from './manage-training.server.ts';
import { checkCertificate, paperOf } from './own-certificate.server.ts';
import { loadTest, takeTest } from './take-test.server.ts';
import { findTestQuestions } from './training.store.server.ts';
import { certificateCode, isPassed, readChoices, scoreOf, typedCode } from './training.ts';

describe('the test', () => {
  test.each([
    [7, 10, 70, true],
    [6, 10, 70, false],
    [2, 3, 67, false],
    [2, 3, 66, true],
    [0, 0, 1, false],
  ])('%i of %i right at %i percent: %s', (right, of, percent, passed) => {
    expect(isPassed(right, of, percent)).toBe(passed);
  });
  test('an answer that is missing, or that no choice has, is not right', () => {
    const question = (id: string) => ({ id, words: '?', choices: ['a', 'b'], rightChoice: 1 });
    const given = new Map([
      ['1', 1],
      ['2', 0],
      ['3', 9],
    ]);
    expect(scoreOf(['1', '2', '3', '4'].map(question), given)).toBe(1);
  });
  test.each([
    ['one right', 'Có\n* Không\n', { choices: ['Có', 'Không'], rightChoice: 1 }],
    ['none right', 'Có\nKhông', undefined],
    ['two right', '*Có\n*Không', undefined],
    ['one choice', '*Có', undefined],
    ['seven', '*1\n2\n3\n4\n5\n6\n7', undefined],
  ])('%s', (_what, typed, read) => expect(readChoices(typed)).toEqual(read));
});

test('a code is read back however it is typed, and has no letter that is mistaken for another', () => {
  const code = certificateCode(Uint8Array.from({ length: 12 }, (_, n) => n * 21));
  expect(code).toMatch(/^[0-9A-HJKMNP-Z]{4}-[0-9A-HJKMNP-Z]{4}-[0-9A-HJKMNP-Z]{4}$/);
  expect(code).not.toMatch(/[ILO1]/);
  expect(typedCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `)).toBe(code);
  expect(typedCode('ABC')).toBe('');
});

const platform = usePlatform('2026-11-23T02:00:00Z');
const secretKey = Buffer.alloc(32, 3);

async function aClass() {
  platform().clock.set('2026-11-23T02:00:00Z');
  const app = {
    ...platform(),
    config: { secretKey, publicUrl: 'https://gopy.example.vn' },
    rateLimits: createRateLimits(secretKey, undefined),
    mail: { leavesTheHouse: false, send: () => Promise.resolve() },
  } as unknown as Parameters<typeof register>[0] & Parameters<typeof certificateDocx>[0];
  const body = await anOrganisation(app.db, { name: 'Sở Tư pháp tỉnh Thử' });
  const officer = await aPerson(app.db, { organisationId: body.id, roles: ['draftingOfficer'] });
  const facts = { name: 'Kỹ năng lấy ý kiến', duration: '8 tiết', passPercent: 50, mostTries: 2 };
  const programme = done(await addTrainingProgramme(app, officer, facts));
  for (const words of ['Ai góp ý được?', 'Bao nhiêu ngày?'])
    done(await addTestQuestion(app, officer, programme.id, { words, choices: 'Sai\n*Đúng' }));
  const id = await aGathering(app, officer, { kind: 'class', title: 'Lớp tháng 12' });
  done(await setProgramme(app, officer, id, { programmeId: programme.id }));
  for (const [index, name] of ['Mai Thị Học', 'Tạ Văn Vắng', 'Đỗ Thị Trượt'].entries()) {
    const input = { name, email: `hoc${index}@example.vn`, workplace: '', group: 'civilServant' } as const;
    const asking = { language: 'vi', trap: '', address: '192.0.2.1', invitationId: null } as const;
    done(await register(app, await requireGathering(app.db, id), input, asking));
  }
  const people = await findRegistrations(app.db, id);
  platform().clock.set('2026-12-01T01:30:00Z');
  for (const n of [0, 2]) done(await letInByList(app, officer, id, { registrationId: people[n]!.id }));
  const questions = await findTestQuestions(app.db, programme.id);
  const token = (n: number) =>
    ticketToken({ gatheringId: id, registrationId: people[n]!.id }, 'own', secretKey);
  const answers = (choice: number) => new Map(questions.map((question) => [question.id, choice]));
  return { app, officer, body, id, token, answers, questions };
}

test('who came takes the test as often as allowed; who passed takes it no more; the page never says what is right', async () => {
  const { app, token, answers, questions } = await aClass();
  expect(JSON.stringify(await loadTest(app, token(0)))).not.toContain('rightChoice');
  expect(await takeTest(app, token(1), answers(1))).toEqual({ ok: false, reason: 'notAttended' });
  expect(await takeTest(app, token(0), new Map())).toEqual({ ok: false, reason: 'unanswered' });
  const half = new Map([
    [questions[0]!.id, 1],
    [questions[1]!.id, 0],
  ]);
  expect(await takeTest(app, token(0), half)).toEqual({ ok: true, value: { passed: true, right: 1, of: 2 } });
  expect(await takeTest(app, token(0), answers(1))).toEqual({ ok: false, reason: 'passed' });
  expect(await takeTest(app, token(2), answers(0))).toMatchObject({ value: { passed: false } });
  expect(await takeTest(app, token(2), answers(0))).toMatchObject({ value: { passed: false } });
  expect(await takeTest(app, token(2), answers(1))).toEqual({ ok: false, reason: 'noTriesLeft' });
});

test('a certificate goes to who came and passed, once; its paper carries a code that everybody can check', async () => {
  const { app, officer, id, token, answers } = await aClass();
  expect(await issueCertificates(app, officer, id, {})).toEqual({ ok: false, reason: 'notClosed' });
  await takeTest(app, token(0), answers(1));
  await stepped(app, officer, id, 'hold');
  await stepped(app, officer, id, 'close');
  expect(await issueCertificates(app, officer, id, {})).toEqual({ ok: true, value: { issued: 1 } });
  expect(await issueCertificates(app, officer, id, {})).toEqual({ ok: false, reason: 'nobodyEntitled' });
  const [certificate] = await findCertificates(app.db, id);
  expect(certificate).toMatchObject({
    ...{ name: 'Mai Thị Học', subject: 'Kỹ năng lấy ý kiến', duration: '8 tiết', heldOn: '2026-12-01' },
  });
  const files = unzipSync(await certificateDocx(app, paperOf(certificate!)));
  const words = strFromU8(files['word/document.xml']!);
  expect(words).toContain('Mai Thị Học');
  expect(words).toContain(certificate!.code);
  const picture = Object.keys(files).find((name) => /^word\/media\/.*\.png$/.test(name));
  const url = await readQr(files[picture!]!);
  expect(url).toBe(certificateUrl(app, certificate!.code));
  const checked = await checkCertificate(app, new URL(url).searchParams.get('ma') ?? '');
  expect(checked).toMatchObject({ name: 'Mai Thị Học', bodyName: 'Sở Tư pháp tỉnh Thử', takenBackAt: null });
  expect(JSON.stringify(checked)).not.toContain('registrationId');
  expect(await checkCertificate(app, 'AAAA-AAAA-AAAA')).toBeUndefined();
});

test('one that was given by mistake says so from then on and may be given anew; a name that was erased is gone from it', async () => {
  const { app, officer, id, token, answers } = await aClass();
  await takeTest(app, token(0), answers(1));
  await stepped(app, officer, id, 'hold');
  await stepped(app, officer, id, 'close');
  done(await issueCertificates(app, officer, id, {}));
  const [{ code } = { code: '' }] = await findCertificates(app.db, id);
  expect(await takeBack(app, officer, id, { code, reason: '' })).toEqual({ ok: false, reason: 'noReason' });
  done(await takeBack(app, officer, id, { code, reason: 'Ghi nhầm tên' }));
  expect(await checkCertificate(app, code)).toMatchObject({ takenBackReason: 'Ghi nhầm tên' });
  done(await issueCertificates(app, officer, id, {}));
  expect(await findCertificates(app.db, id)).toHaveLength(2);
  await eraseRegistrationsOf(app.db, 'HOC0@EXAMPLE.vn', app.clock.now());
  expect((await findCertificates(app.db, id)).map(({ name }) => name)).toEqual(['', '']);
});

test('need against done, by body and group: the last number is the need, who came by themselves count for the body of the class', async () => {
  const { app, officer, body } = await aClass();
  const need = { bodyId: body.id, group: 'civilServant', year: 2026 } as const;
  await setNeed(app, officer, { ...need, people: 9 });
  await setNeed(app, officer, { ...need, people: 5 });
  const of = async (year: string) => (await listTraining(app, officer, year)).needs;
  expect(await of('2026')).toEqual([
    { bodyName: 'Sở Tư pháp tỉnh Thử', group: 'civilServant', needed: 5, done: 2 },
  ]);
  expect(await of('2027')).toEqual([]);
  await setNeed(app, officer, { ...need, people: 0 });
  expect((await of('2026'))[0]?.needed).toBe(0);
});
