import { expect, test } from 'vitest';
import { findMeetings } from '#features/offline-voices/meetings/meetings.store.server.ts';
import { requireActivity } from '#features/outreach/outreach.store.server.ts';
import { createRateLimits } from '#platform/rate-limit.server.ts';
import { done } from '#test/factories/external-draft.ts';
import { aGathering, stepped } from '#test/factories/gathering.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation } from '#test/factories/submission.ts';
import { usePlatform } from '#test/platform.ts';
import { countAtDoor } from '../attending/let-in.server.ts';
import { bookActivity } from '../book-activity.server.ts';
import { requireGathering } from '../gatherings.store.server.ts';
import { handToRound } from '../hand-to-round.server.ts';
import { viewGathering } from '../public-gathering.server.ts';
import { askQuestion } from './ask-question.server.ts';
import { decideQuestion } from './decide-question.server.ts';
import { findQuestions } from './questions.store.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
const secretKey = Buffer.alloc(32, 3);
const appOf = () =>
  ({
    ...platform(),
    config: { secretKey, publicUrl: 'https://gopy.example.vn' },
    rateLimits: createRateLimits(secretKey, undefined),
    mail: { leavesTheHouse: false, send: () => Promise.resolve() },
  }) as unknown as Parameters<typeof aGathering>[0] & Parameters<typeof askQuestion>[0];

test('nobody reads a question before somebody let it; an answer is read with it, a refused one never', async () => {
  platform().clock.set('2026-11-23T02:00:00Z');
  const app = appOf();
  const { id: organisationId } = await anOrganisation(app.db);
  const officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  const id = await aGathering(app, officer);
  const gathering = await requireGathering(app.db, id);
  const ask = (words: string, trap = '') => askQuestion(app, gathering, { words, trap }, '192.0.2.1');
  expect(await ask('Bến đò có phao không?')).toEqual({ ok: true, value: null });
  expect(await ask('Quảng cáo')).toEqual({ ok: true, value: null });
  expect(await ask('máy', 'x')).toEqual({ ok: true, value: null });
  expect(await ask(' \n ')).toEqual({ ok: false, reason: 'empty' });
  expect(await ask('a'.repeat(1001))).toEqual({ ok: false, reason: 'tooLong' });
  const shown = async () => (await viewGathering(app, gathering.slug)).questions;
  expect(await shown()).toEqual([]);
  const [first, second] = await findQuestions(app.db, id);
  const decide = (
    questionId: string,
    act: 'show' | 'answer' | 'refuse',
    version: number,
    answer = '',
    refusal = '',
  ) => decideQuestion(app, officer, id, { questionId, act, version, answer, refusal });
  expect(await decide(first!.id, 'answer', 1)).toEqual({ ok: false, reason: 'noAnswer' });
  done(await decide(first!.id, 'show', 1));
  done(await decide(first!.id, 'answer', 2, 'Mỗi đò mười chiếc.'));
  done(await decide(second!.id, 'refuse', 1, '', 'Quảng cáo'));
  await expect(decide(first!.id, 'show', 1)).rejects.toThrow();
  expect(await shown()).toEqual([
    { id: first!.id, words: 'Bến đò có phao không?', live: false, answer: 'Mỗi đò mười chiếc.' },
  ]);
  platform().clock.set('2026-12-01T02:00:00Z');
  done(await ask('Hỏi ngay tại đây'));
  expect((await findQuestions(app.db, id)).at(-1)?.live).toBe(true);
  platform().clock.set('2026-12-01T05:00:00Z');
  expect(await ask('Muộn')).toEqual({ ok: false, reason: 'notNow' });
});

test('a dialogue about a draft becomes one meeting of its round, with the people that were counted', async () => {
  platform().clock.set('2026-11-23T02:00:00Z');
  const app = appOf();
  const consultation = await anOpenConsultation(app.db);
  const officer = await aPerson(app.db, {
    organisationId: consultation.organisationId,
    roles: ['draftingOfficer'],
  });
  const startsAt = new Date('2026-11-23T08:00:00+07:00');
  const times = { startsAt, endsAt: new Date('2026-11-23T11:00:00+07:00') };
  const id = await aGathering(app, officer, { ...times, consultationId: consultation.id });
  const hand = async (chair = 'Ông Lê Chủ Trì, Phó Giám đốc') => {
    const { version } = await requireGathering(app.db, id);
    return await handToRound(platform(), officer, id, { chair, version });
  };
  expect(await hand()).toEqual({ ok: false, reason: 'notHeld' });
  await stepped(app, officer, id, 'hold');
  expect(await hand()).toEqual({ ok: false, reason: 'nobodyCame' });
  done(await countAtDoor(app, officer, id, { group: 'people', people: 42 }));
  expect(await hand('')).toEqual({ ok: false, reason: 'noChair' });
  const { meetingId } = done(await hand());
  expect(await hand()).toEqual({ ok: false, reason: 'handed' });
  await stepped(app, officer, id, 'close');
  const { version } = await requireGathering(app.db, id);
  const booked = { cost: 1_200_000, summary: 'Bà con hỏi về phao.', version };
  const { activityId } = done(await bookActivity(platform(), officer, id, booked));
  expect(await requireActivity(app.db, activityId)).toMatchObject({
    ...{ channel: 'dialogue', reach: 42, audience: 'Nhân dân 42', projectId: consultation.projectId },
  });
  const again = await bookActivity(platform(), officer, id, { ...booked, version: version + 1 });
  expect(again).toEqual({ ok: false, reason: 'booked' });
  const meetings = await findMeetings(app.db, consultation.id);
  expect(meetings).toMatchObject([
    { id: meetingId, attendance: 42, heldOn: '2026-11-23', place: 'Hội trường huyện' },
  ]);
});
