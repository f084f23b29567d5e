import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { createRateLimits } from '#platform/rate-limit.server.ts';
import { anOpenContest } from '#test/factories/contest.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { requireContest } from '../contests.store.server.ts';
import { forgetEntries } from '../forget.server.ts';
import { listPublicContests, loadContest, viewContest } from '../load-contests.server.ts';
import { rankingOf } from '../ranking/award.server.ts';
import { rankingCsv } from '../ranking/ranking-csv.server.ts';
import { findQuestions, findRounds } from '../rounds.store.server.ts';
import { closeContest, openContest, publishContest, strikeQuizQuestion } from '../run-contest.server.ts';
import { addContest, addRound, editContest, saveQuizQuestion } from '../write-contest.server.ts';
import { readEntry } from './enter.schema.ts';
import { type EnterPlatform, enterContest } from './enter.server.ts';
import { eraseEntriesOf, findEntriesOf } from './entries.store.server.ts';
import { readEntryToken } from './entry-token.ts';
import { checkPrizeCertificate, eraseOwnEntry, loadEntry } from './own-entry.server.ts';
import { answerQuestion, guessAllRight, loadPlay, startRound } from './play.server.ts';
import { findPlay } from './plays.store.server.ts';

const platform = usePlatform('2026-12-01T01:00:00Z');
const secretKey = Buffer.alloc(32, 3);
const mails: { to: string; text: string }[] = [];
const app = () =>
  ({
    ...platform(),
    config: { secretKey, publicUrl: 'https://gopy.example.vn' },
    rateLimits: createRateLimits(secretKey, undefined),
    mail: {
      leavesTheHouse: false,
      send: async (mail: { to: string; text: string }) => void mails.push(mail),
    },
  }) as unknown as EnterPlatform;

let writer: PersonActor;
let leader: PersonActor;
beforeEach(async () => {
  mails.length = 0;
  platform().clock.set('2026-12-01T01:00:00Z');
  const { id: organisationId } = await anOrganisation(platform().db);
  writer = await aPerson(platform().db, { organisationId, roles: ['draftingOfficer'] });
  leader = await aPerson(platform().db, { organisationId, roles: ['leader'] });
});
const ROUND = {
  ...{ name: 'Tuần 1', questionCount: 2, minutes: 10 },
  ...{ opensAt: new Date('2026-12-01T01:00:00Z'), closesAt: new Date('2026-12-01T03:00:00Z') },
};
const aContest = (given: Partial<Parameters<typeof anOpenContest>[2]> = {}) =>
  anOpenContest(platform(), { writer, leader }, { rounds: [ROUND], ...given });
const roundOf = async (id: string) => (await findRounds(platform().db, id))[0]!.id;

let line = 0;
async function enter(id: string, email: string, given: { name?: string; showsName?: boolean } = {}) {
  line += 1;
  const input = { name: given.name ?? 'Nguyễn Thị Thi', email, group: 'people' as const };
  const from = { language: 'vi' as const, trap: '', address: `2001:db8:${line}::1` };
  const entered = await enterContest(app(), { id }, { ...input, showsName: given.showsName ?? true }, from);
  const link = mails.at(-1)?.text.match(/\/vao-thi\/(\S+)/)?.[1] ?? '';
  return { entered, token: link };
}
/** Answers what is asked now: rightly, or with a wrong choice. */
async function answer(token: string, roundId: string, isRight: boolean) {
  const play = await loadPlay(app(), token, roundId);
  const place = play!.question!.choices.findIndex((choice) => (choice === 'Đúng') === isRight);
  return await answerQuestion(app(), token, { roundId, position: play!.position, place });
}
const later = (seconds: number) =>
  platform().clock.set(new Date(platform().clock.now().getTime() + seconds * 1_000).toISOString());
const versionOf = async (id: string) => ({ version: (await requireContest(platform().db, id)).version });

describe('who enters', () => {
  test('is sent the link by which they play; the same address in other letters is the same entry', async () => {
    const id = await aContest();
    const first = await enter(id, 'mai@example.vn');
    const read = readEntry({
      ...{ name: 'Mai', email: ' MAI@example.vn ', group: 'pupil', showsName: '', agreed: 'on' },
    });
    if (!read.ok) throw new Error('unreadable');
    const again = await enter(id, read.value.email);
    expect(again.token).toBe(first.token);
    expect(mails.map(({ text }) => text.includes('từ trước'))).toEqual([false, true]);
    expect([...(await loadContest(platform(), leader, id)).entries]).toEqual([{ group: 'people', count: 1 }]);
  });
  test('must agree to the rules and give name, address and group', () => {
    const nothing = { name: ' ', email: 'x', group: '', showsName: '', agreed: '' };
    expect(readEntry(nothing)).toEqual({
      ok: false,
      errors: { name: 'nameMissing', email: 'emailWrong', group: 'groupMissing', agreed: 'agreementMissing' },
    });
  });
  test('after the contest was closed is told so; nothing is kept and no mail goes', async () => {
    const id = await aContest();
    await closeContest(platform(), leader, id, await versionOf(id));
    expect((await enter(id, 'mai@example.vn')).entered).toMatchObject({ reason: 'notOpen' });
    expect(mails).toEqual([]);
  });
  test('a mailbox is sent five mails a day at most', async () => {
    const id = await aContest();
    const limited = { ...app() };
    const input = { name: 'A', email: 'day@example.vn', group: 'people' as const, showsName: false };
    const from = { language: 'vi' as const, trap: '', address: '198.18.0.1' };
    for (let n = 0; n < 5; n += 1) expect((await enterContest(limited, { id }, input, from)).ok).toBe(true);
    expect(await enterContest(limited, { id }, input, from)).toMatchObject({ reason: 'tooMany' });
  });
});

describe('the time', () => {
  test('runs once: pressed again, or in a second tab, the questions and the end are the same', async () => {
    const id = await aContest();
    const roundId = await roundOf(id);
    const { token } = await enter(id, 'mai@example.vn');
    await startRound(app(), token, roundId);
    const key = { ...readEntryToken(token, secretKey)!, roundId };
    const before = await findPlay(platform().db, key);
    later(60);
    expect(await startRound(app(), token, roundId)).toMatchObject({ ok: true });
    expect(await findPlay(platform().db, key)).toEqual(before);
    expect((await loadPlay(app(), token, roundId))?.left).toBe(540_000);
  });
  test('is the one of the house: what comes in the grace counts, what comes after it does not, what came before stays', async () => {
    const id = await aContest();
    const roundId = await roundOf(id);
    const { token } = await enter(id, 'mai@example.vn');
    await startRound(app(), token, roundId);
    later(604);
    expect(await answer(token, roundId, true)).toMatchObject({ ok: true });
    later(2);
    expect(await answer(token, roundId, true)).toMatchObject({ reason: 'timeUp' });
    const [first] = await rankingOf(platform().db, await requireContest(platform().db, id), roundId);
    expect(first).toMatchObject({ right: 1, of: 2, usedMs: 600_000 });
  });
  test('who starts before the closing has the whole time; nobody starts after it', async () => {
    const id = await aContest();
    const roundId = await roundOf(id);
    const [early, late] = [await enter(id, 'som@example.vn'), await enter(id, 'tre@example.vn')];
    platform().clock.set('2026-12-01T02:59:59Z');
    expect(await startRound(app(), early.token, roundId)).toMatchObject({ ok: true });
    platform().clock.set('2026-12-01T03:00:00Z');
    expect(await startRound(app(), late.token, roundId)).toMatchObject({ reason: 'closed' });
    platform().clock.set('2026-12-01T03:09:00Z');
    expect(await answer(early.token, roundId, true)).toMatchObject({ ok: true });
    expect(await publishContest(platform(), leader, id, await versionOf(id))).toMatchObject({
      reason: 'stillRunning',
    });
  });
  test('a round is not started before it opens', async () => {
    const id = await aContest({ rounds: [{ ...ROUND, opensAt: new Date('2026-12-01T02:00:00Z') }] });
    const { token } = await enter(id, 'mai@example.vn');
    expect(await startRound(app(), token, await roundOf(id))).toMatchObject({ reason: 'notYet' });
  });
});

describe('an answer', () => {
  test('is final and in turn: sent twice, or for a place that is not asked yet, it changes nothing', async () => {
    const id = await aContest();
    const roundId = await roundOf(id);
    const { token } = await enter(id, 'mai@example.vn');
    await startRound(app(), token, roundId);
    expect(await answerQuestion(app(), token, { roundId, position: 1, place: 0 })).toMatchObject({
      ok: true,
    });
    const key = { ...readEntryToken(token, secretKey)!, roundId };
    expect((await findPlay(platform().db, key))?.answers.size).toBe(0);
    await answer(token, roundId, false);
    const given = (await findPlay(platform().db, key))?.answers;
    const other = [0, 1, 2].find((place) => place !== given?.get(0))!;
    await answerQuestion(app(), token, { roundId, position: 0, place: other });
    expect((await findPlay(platform().db, key))?.answers).toEqual(given);
  });
  test.each([
    [0, 9, 'noChoice'],
    [-1, 0, 'noChoice'],
    [0, -1, 'noChoice'],
  ])('of place %i, choice %i: %s', async (position, place, reason) => {
    const id = await aContest();
    const roundId = await roundOf(id);
    const { token } = await enter(id, 'mai@example.vn');
    expect(await answerQuestion(app(), token, { roundId, position: 0, place: 0 })).toMatchObject({
      reason: 'notStarted',
    });
    await startRound(app(), token, roundId);
    expect(await answerQuestion(app(), token, { roundId, position, place })).toMatchObject({ reason });
  });
  test('is not told right or wrong while somebody may still be asked the same', async () => {
    const id = await aContest();
    const roundId = await roundOf(id);
    const { token } = await enter(id, 'mai@example.vn');
    await startRound(app(), token, roundId);
    await answer(token, roundId, true);
    await answer(token, roundId, false);
    expect((await loadEntry(app(), token))?.rounds[0]).toMatchObject({ play: 'done' });
    platform().clock.set('2026-12-01T03:10:06Z');
    const told = (await loadEntry(app(), token))?.rounds[0];
    expect(told).toMatchObject({ play: 'told', score: { right: 1, of: 2 } });
    expect(told?.play === 'told' && told.review.map(({ isRight }) => isRight)).toEqual([true, false]);
  });
  test('of a foreign or changed link opens nothing', async () => {
    const id = await aContest();
    const { token } = await enter(id, 'mai@example.vn');
    const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    expect(await loadEntry(app(), wrong)).toBeUndefined();
    expect(await startRound(app(), wrong, await roundOf(id))).toMatchObject({ reason: 'unknown' });
  });
});

describe('the end', () => {
  async function aPlayedContest() {
    const id = await aContest();
    const roundId = await roundOf(id);
    const best = await enter(id, 'mai@example.vn', { name: 'Trần Thị Mai' });
    const second = await enter(id, 'lan@example.vn', { name: 'Lê Lan', showsName: false });
    for (const [{ token }, isRight] of [
      [best, true],
      [second, false],
    ] as const) {
      await startRound(app(), token, roundId);
      await answer(token, roundId, true);
      await answer(token, roundId, isRight);
    }
    platform().clock.set('2026-12-01T03:10:06Z');
    return { id, roundId, best: best.token, second: second.token };
  }

  test('the ranking is published with the names that allowed it, and a prize has a certificate that can be checked', async () => {
    const { id, best, second } = await aPlayedContest();
    expect((await publishContest(platform(), leader, id, await versionOf(id))).ok).toBe(true);
    const view = await viewContest(platform(), (await requireContest(platform().db, id)).slug);
    expect(view.rankings[0]?.rows.map(({ rank, name, prize }) => [rank, name, prize])).toEqual([
      [1, 'Trần Thị Mai', 'Giải nhất'],
      [2, '', ''],
    ]);
    const award = (await loadEntry(app(), best))?.rounds[0]?.award;
    expect(await checkPrizeCertificate(platform(), award?.code ?? '')).toMatchObject({
      name: 'Trần Thị Mai',
      subject: 'Giải nhất, cuộc thi “Tìm hiểu việc lấy ý kiến”',
    });
    expect((await loadEntry(app(), second))?.rounds[0]?.award?.code).toBeNull();
    const { csv } = await rankingCsv(platform(), leader, id);
    expect(csv).toContain('Lê Lan');
    expect(csv).not.toContain('@');
    expect((await listPublicContests(platform())).past).toHaveLength(1);
  });

  test('a struck question is right for whoever was asked it, before the ranking is published', async () => {
    const { id, roundId } = await aPlayedContest();
    for (const question of await findQuestions(platform().db, id))
      await strikeQuizQuestion(platform(), leader, id, { id: question.id, reason: 'Đáp án sai' });
    const contest = await requireContest(platform().db, id);
    expect((await rankingOf(platform().db, contest, roundId)).map(({ right }) => right)).toEqual([2, 2]);
    expect(
      await strikeQuizQuestion(platform(), leader, id, {
        id: '0198a000-0000-7000-8000-000000000001',
        reason: 'x',
      }),
    ).toMatchObject({ reason: 'unknownPlace' });
  });

  test('who asks to be erased loses name and address, in the published ranking too; the score stays', async () => {
    const { id, best } = await aPlayedContest();
    await publishContest(platform(), leader, id, await versionOf(id));
    expect(await eraseOwnEntry(app(), best)).toBe(true);
    expect(await eraseOwnEntry(app(), best)).toBe(false);
    const view = await viewContest(platform(), (await requireContest(platform().db, id)).slug);
    expect(view.rankings[0]?.rows[0]).toMatchObject({ rank: 1, right: 2, name: '' });
    expect(await findEntriesOf(platform().db, 'mai@example.vn')).toEqual([]);
    expect(await startRound(app(), best, await roundOf(id))).toMatchObject({ reason: 'unknown' });
    expect(await eraseEntriesOf(platform().db, 'LAN@example.vn', platform().clock.now())).toBe(1);
  });

  test('ninety days later names go by themselves; who has a prize keeps the line in the ranking', async () => {
    const { id, second } = await aPlayedContest();
    await publishContest(platform(), leader, id, await versionOf(id));
    platform().clock.set('2027-03-01T02:59:59Z');
    expect(await forgetEntries(platform())).toBe(0);
    platform().clock.set('2027-03-01T03:00:01Z');
    expect(await forgetEntries(platform())).toBe(2);
    const view = await viewContest(platform(), (await requireContest(platform().db, id)).slug);
    expect(view.rankings[0]?.rows[0]?.name).toBe('Trần Thị Mai');
    expect((await loadEntry(app(), second))?.entry).toEqual({ name: '', isErased: true });
  });

  test('a guess decides among equals, is given once and in time', async () => {
    const id = await aContest({ tieBreak: 'guess' });
    const roundId = await roundOf(id);
    const tokens = [(await enter(id, 'a@example.vn')).token, (await enter(id, 'b@example.vn')).token];
    for (const [index, token] of tokens.entries()) {
      await startRound(app(), token, roundId);
      await answer(token, roundId, true);
      await answer(token, roundId, true);
      expect((await loadPlay(app(), token, roundId))?.wantsGuess).toBe(true);
      await guessAllRight(app(), token, roundId, index === 0 ? 40 : 3);
      await guessAllRight(app(), token, roundId, 2);
    }
    const contest = await requireContest(platform().db, id);
    const ranking = await rankingOf(platform().db, contest, roundId);
    expect(ranking.map(({ guess }) => guess)).toEqual([3, 40]);
  });
});

describe('the desk', () => {
  test('an open contest is final in words and in the database; who writes does not open, who leads does', async () => {
    const id = await aContest();
    const version = await versionOf(id);
    const head = { title: 'Khác', rules: 'x', tieBreak: 'time' as const, prizes: [] };
    expect(await editContest(platform(), writer, id, { ...head, ...version })).toMatchObject({
      reason: 'final',
    });
    const draft = await addContest(platform(), writer, head);
    if (!draft.ok) throw new Error();
    await expect(openContest(platform(), writer, draft.value.id, { version: 1 })).rejects.toThrow();
    expect(await openContest(platform(), leader, draft.value.id, { version: 1 })).toMatchObject({
      reason: 'noRounds',
    });
    await addRound(platform(), writer, draft.value.id, { ...ROUND, version: 1 });
    expect(await openContest(platform(), leader, draft.value.id, { version: 2 })).toMatchObject({
      reason: 'tooFewQuestions',
    });
  });
  test.each([
    ['one choice', '* Có'],
    ['none right', 'Có\nKhông'],
    ['two right', '* Có\n* Không'],
    ['the same twice', '* Có\nCó'],
  ])('a question with %s is refused', async (_what, choices) => {
    const added = await addContest(platform(), writer, {
      ...{ title: 'Nháp', rules: 'x', tieBreak: 'time' as const, prizes: [] },
    });
    if (!added.ok) throw new Error();
    const question = { questionId: '', words: 'Câu?', choices, source: 'Điều 1', version: 1 };
    expect(await saveQuizQuestion(platform(), writer, added.value.id, question)).toMatchObject({
      reason: 'choicesNeeded',
    });
  });
  test('another body sees nothing of it', async () => {
    const id = await aContest();
    const { id: organisationId } = await anOrganisation(platform().db);
    const stranger = await aPerson(platform().db, { organisationId, roles: ['leader'] });
    await expect(loadContest(platform(), stranger, id)).rejects.toThrow();
  });
});
