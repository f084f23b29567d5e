import type { PersonActor } from '#features/authority/actor.ts';
import type { ContestHead, RoundInput } from '#features/contests/contest.schema.ts';
import { requireContest } from '#features/contests/contests.store.server.ts';
import { openContest } from '#features/contests/run-contest.server.ts';
import { addContest, addRound, saveQuizQuestion } from '#features/contests/write-contest.server.ts';
import type { Platform } from '#platform/context.ts';

const must = <T>(result: { ok: true; value: T } | { ok: false; reason: string }): T => {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

/** An open contest of two questions a round, drawn from `questions`; the first choice is right. */
export async function anOpenContest(
  platform: Platform,
  { writer, leader }: { readonly writer: PersonActor; readonly leader: PersonActor },
  given: Partial<ContestHead> & { rounds: readonly Omit<RoundInput, 'version'>[]; questions?: number },
): Promise<string> {
  const { rounds, questions = 4, ...head } = given;
  const { id } = must(
    await addContest(platform, writer, {
      ...{ title: 'Tìm hiểu việc lấy ý kiến', rules: 'Ai cũng thi được.', tieBreak: 'time' },
      prizes: [{ name: 'Giải nhất', count: 1, worth: '' }],
      ...head,
    }),
  );
  const version = async () => ({ version: (await requireContest(platform.db, id)).version });
  for (let n = 1; n <= questions; n += 1) {
    const question = { questionId: '', words: `Câu hỏi số ${n}?`, choices: '* Đúng\nSai\nTùy từng nơi' };
    must(
      await saveQuizQuestion(platform, writer, id, { ...(await version()), ...question, source: 'Điều 7' }),
    );
  }
  for (const round of rounds) must(await addRound(platform, writer, id, { ...(await version()), ...round }));
  must(await openContest(platform, leader, id, await version()));
  return id;
}
