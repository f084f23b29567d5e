import { writeFile } from 'node:fs/promises';
import { requireContest } from '#features/contests/contests.store.server.ts';
import { insertEntry } from '#features/contests/playing/entries.store.server.ts';
import { entryToken } from '#features/contests/playing/entry-token.ts';
import { findRounds } from '#features/contests/rounds.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { configFromEnvironment, createApp } from '../../src/wire.server.ts';
import { enterCast } from '../e2e/house/enter-cast.ts';
import { workshop } from '../e2e/house/furnish.ts';
import { anOpenContest } from '../factories/contest.ts';

/** `open-contest.ts file people questions`: a contest with one round that is open for a day, and entries; their private links go into the file. */
const [file = '', ...numbers] = process.argv.slice(2);
const [people = 10, questions = 10] = numbers.map(Number);
const app = await createApp(configFromEnvironment());
try {
  const shop = workshop(app, await enterCast(app));
  const cast = { writer: await shop.actor('markets-writer'), leader: await shop.actor('markets-leader') };
  const now = app.clock.now();
  const contestId = await anOpenContest(shop.app, cast, {
    questions: 3 * questions,
    rounds: [
      {
        ...{ name: 'Tuần 1', questionCount: questions, minutes: 120 },
        ...{ opensAt: new Date(now.getTime() - 60_000), closesAt: new Date(now.getTime() + 86_400_000) },
      },
    ],
  });
  const tokens: string[] = [];
  await inTransaction(app.db, async (tx) => {
    for (let n = 0; n < people; n += 1) {
      const entry = { contestId, entryId: newId(now), name: `Người thi ${n}`, showsName: true };
      await insertEntry(
        tx,
        { ...entry, group: 'people', language: 'vi', email: `thi${n}@example.vn`, contactHash: String(n) },
        now,
      );
      tokens.push(entryToken(entry, app.config.secretKey));
    }
  });
  const [round] = await findRounds(app.db, contestId);
  const { slug } = await requireContest(app.db, contestId);
  await writeFile(file, JSON.stringify({ contestId, slug, roundId: round?.id, tokens }));
} finally {
  await app.close();
}
