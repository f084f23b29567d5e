import { readFile, writeFile } from 'node:fs/promises';
import { requireContest } from '#features/contests/contests.store.server.ts';
import { readEntryToken } from '#features/contests/playing/entry-token.ts';
import { rankingOf } from '#features/contests/ranking/award.server.ts';
import { configFromEnvironment, createApp } from '../../src/wire.server.ts';

/** What `open-contest.ts` wrote. */
interface Opened {
  readonly contestId: string;
  readonly roundId: string;
  readonly tokens: readonly string[];
}

/** `contest-scores.ts opened scores`: of each private link of the first file, how many right answers the ranking counts, into the second. */
const [opened = '', scoresFile = ''] = process.argv.slice(2);
const app = await createApp(configFromEnvironment());
try {
  const { contestId, roundId, tokens } = JSON.parse(await readFile(opened, 'utf8')) as Opened;
  const ranking = await rankingOf(app.db, await requireContest(app.db, contestId), roundId);
  const right = new Map(ranking.map((each) => [each.entryId, each.right]));
  const scores = tokens.map(
    (token) => right.get(readEntryToken(token, app.config.secretKey)?.entryId ?? '') ?? -1,
  );
  await writeFile(scoresFile, JSON.stringify(scores));
} finally {
  await app.close();
}
