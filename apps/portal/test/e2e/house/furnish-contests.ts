import { requireContest } from '#features/contests/contests.store.server.ts';
import { insertEntry } from '#features/contests/playing/entries.store.server.ts';
import { entryToken } from '#features/contests/playing/entry-token.ts';
import { answerQuestion, startRound } from '#features/contests/playing/play.server.ts';
import { findRounds } from '#features/contests/rounds.store.server.ts';
import { publishContest } from '#features/contests/run-contest.server.ts';
import { newId } from '#platform/ids.ts';
import { anOpenContest } from '../../factories/contest.ts';
import type { HouseIds } from './cast.ts';
import { must } from './enter-cast.ts';
import type { Workshop } from './furnish.ts';

type Made = Pick<
  HouseIds,
  'contest' | 'contestSlug' | 'publishedContestSlug' | 'contestToken' | 'contestRound'
>;

const HOUR = 3_600_000;

/** Of the market department: one contest that runs, with an entry in the middle of its round, and one with a published ranking. */
export async function holdContests(shop: Workshop): Promise<Made> {
  const { app } = shop;
  const people = { writer: await shop.actor('markets-writer'), leader: await shop.actor('markets-leader') };
  const now = app.clock.now();
  const round = { name: 'Tuần 1', opensAt: now, questionCount: 2 };
  const over = await anOpenContest(app, people, {
    title: 'Chợ của chúng ta',
    rounds: [{ ...round, closesAt: new Date(now.getTime() + HOUR), minutes: 10 }],
  });
  const id = await anOpenContest(app, people, {
    title: 'Tìm hiểu quy chế chợ',
    tieBreak: 'guess',
    rounds: [{ ...round, closesAt: new Date(now.getTime() + 400 * 24 * HOUR), minutes: 120 }],
  });
  await enter(shop, over, 'Đỗ Thị Chợ', 2);
  await enter(shop, over, 'Bùi Văn Phiên', 1);
  const contestToken = await enter(shop, id, 'Hồ Thị Thi', 1);
  app.clock.set(new Date(now.getTime() + 2 * HOUR).toISOString());
  const { version } = await requireContest(app.db, over);
  must(await publishContest(app, people.leader, over, { version }));
  app.clock.set(now.toISOString());
  return {
    contest: id,
    contestSlug: (await requireContest(app.db, id)).slug,
    publishedContestSlug: (await requireContest(app.db, over)).slug,
    contestToken,
    contestRound: (await findRounds(app.db, id))[0]?.id ?? '',
  };
}

/** Enters somebody and answers so many questions with what stands first. */
async function enter({ app }: Workshop, contestId: string, name: string, answers: number): Promise<string> {
  const now = app.clock.now();
  const entry = { contestId, entryId: newId(now), name, showsName: true, group: 'people' as const };
  const { entryId } = await insertEntry(
    app.db,
    { ...entry, language: 'vi', email: `${newId(now)}@example.vn`, contactHash: newId(now) },
    now,
  );
  const token = entryToken({ contestId, entryId }, app.config.secretKey);
  const roundId = (await findRounds(app.db, contestId))[0]?.id ?? '';
  must(await startRound(app, token, roundId));
  for (let position = 0; position < answers; position += 1)
    must(await answerQuestion(app, token, { roundId, position, place: 0 }));
  return token;
}
