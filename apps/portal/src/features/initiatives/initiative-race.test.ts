import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { diskFiles } from '#platform/disk-files.server.ts';
import { freshDatabase } from '#test/db.ts';
import { acceptAll, aJury, anEntry, anOpenCall, callVersion } from '#test/factories/initiative.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { withMails } from '#test/initiative-app.ts';
import { findEntries } from './entering/entries.store.server.ts';
import { findJurors, findScores } from './jury/jury.store.server.ts';
import { handIn, scoreEntry } from './jury/score-entries.server.ts';
import { startScoring } from './write-call.server.ts';

let opened: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

test('ten send in at once: ten numbers; two members score and hand in at once: each keeps his own', async () => {
  const clock = fixedClock('2026-12-01T01:00:00Z');
  const base = { db: opened.db, clock, files: diskFiles('/nonexistent') };
  const app = withMails({ ...base, installation: { kind: 'demo', name: 'Thử' } }, []);
  const { id: organisationId } = await anOrganisation(app.db);
  const writer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  const leader = await aPerson(app.db, { organisationId, roles: ['leader'] });
  const members = [
    await aPerson(app.db, { organisationId, roles: ['auditor'] }),
    await aPerson(app.db, { organisationId, roles: ['auditor'] }),
  ];
  const id = await anOpenCall(app, { writer, leader });
  await Promise.all(Array.from({ length: 10 }, () => anEntry(app, id)));
  const entries = await findEntries(app.db, id, ['sent']);
  expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const tokens = await aJury(app, leader, id, members);
  clock.set('2026-12-02T01:00:00Z');
  await acceptAll(app, writer, id);
  await startScoring(app, leader, id, await callVersion(app, id));
  const score = (token: string, points: number) =>
    entries.map((entry) => scoreEntry(app, token, entry.id, { points0: `${points}`, points1: `${points}` }));
  const given = await Promise.all([...score(tokens[0]!, 10), ...score(tokens[1]!, 20)]);
  expect(given.every(({ ok }) => ok)).toBe(true);
  // A member presses twice while a late score of his own arrives: it is either in before, or refused.
  const [first, , late] = await Promise.all([
    handIn(app, tokens[0]!),
    handIn(app, tokens[1]!),
    scoreEntry(app, tokens[0]!, entries[0]!.id, { points0: '11', points1: '11' }),
  ]);
  expect(first.ok).toBe(true);
  const jurors = await findJurors(app.db, id);
  expect(jurors.every(({ handedInAt }) => handedInAt !== null)).toBe(true);
  const of = async (n: number) => {
    const juror = jurors.find(({ personId }) => personId === members[n]!.personId)!;
    return (await findScores(app.db, id, juror.id)).map(({ tenths }) => tenths);
  };
  const mine = await of(0);
  expect(mine).toHaveLength(20);
  expect(mine.filter((tenths) => tenths === 110)).toHaveLength(late.ok ? 2 : 0);
  expect(new Set(await of(1))).toEqual(new Set([200]));
});
