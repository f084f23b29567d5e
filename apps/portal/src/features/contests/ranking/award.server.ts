import { randomBytes } from 'node:crypto';
import { certificateCode } from '#features/gatherings/training/training.ts';
import type { Db } from '#platform/db.server.ts';
import type { Contest } from '../contest.ts';
import { findNames } from '../playing/entries.store.server.ts';
import { findPlaysOfRound } from '../playing/plays.store.server.ts';
import { findQuestions, findRounds } from '../rounds.store.server.ts';
import type { Award } from './awards.store.server.ts';
import { type Ranked, rankAll, scoreOf } from './rank.ts';

/** The ranking of one round as it stands now, counted from the answers themselves. */
export async function rankingOf(
  db: Db,
  contest: Pick<Contest, 'id' | 'tieBreak' | 'prizes'>,
  roundId: string,
): Promise<Ranked[]> {
  const questions = new Map((await findQuestions(db, contest.id)).map((each) => [each.id, each]));
  const played = await findPlaysOfRound(db, contest.id, roundId);
  const scores = played.map((each) => scoreOf(each, questions));
  return rankAll(scores, contest.tieBreak, contest.prizes);
}

/** The same with names and the codes of certificates, to be kept. */
export async function awardsOf(
  tx: Db,
  contest: Pick<Contest, 'id' | 'tieBreak' | 'prizes'>,
  roundId: string,
): Promise<Award[]> {
  const [ranking, names] = [await rankingOf(tx, contest, roundId), await findNames(tx, contest.id)];
  return ranking.map(({ entryId, rank, right, of, usedMs, prize }) => ({
    ...{ entryId, rank, right, of, usedMs, prize },
    name: names.get(entryId)?.name ?? '',
    showsName: names.get(entryId)?.showsName ?? false,
    code: prize === '' ? null : certificateCode(randomBytes(12)),
  }));
}

/** Of each question: how often it was asked, and how often answered rightly, over all rounds. */
export async function sharesOf(
  db: Db,
  contestId: string,
): Promise<ReadonlyMap<string, { readonly right: number; readonly asked: number }>> {
  const questions = new Map((await findQuestions(db, contestId)).map((each) => [each.id, each]));
  const shares = new Map<string, { right: number; asked: number }>();
  for (const { id } of await findRounds(db, contestId))
    for (const { drawn, answers } of await findPlaysOfRound(db, contestId, id))
      drawn.forEach(({ questionId }, position) => {
        const share = shares.get(questionId) ?? { right: 0, asked: 0 };
        const isRight = answers.get(position) === questions.get(questionId)?.rightChoice;
        shares.set(questionId, { right: share.right + (isRight ? 1 : 0), asked: share.asked + 1 });
      });
  return shares;
}
