import { Agent, get } from 'node:http';
import { sql } from 'kysely';
import { SESSION_COOKIE, startSession } from '../../apps/portal/src/features/identity/session.server.ts';
import { paths } from '../../apps/portal/src/paths.ts';
import { inTransaction } from '../../apps/portal/src/platform/db.server.ts';
import { atMost, type Row } from '../portal/rows.ts';
import { cpuOf } from './cpu.ts';
import type { Bench } from './seed.ts';
import { median } from './times.ts';

/**
 * Whole pages over HTTP as an officer's browser asks for them: session, policy, every query, drawing, compression, until the last
 * byte; beside the time, what server and database computed for it. Every filter alone, the hardest together, first pages and later ones, an open group, the table, a question of presence.
 */
export async function pages(
  bench: Bench,
  { url, pid }: { readonly url: string; readonly pid: number },
  rounds: number,
): Promise<Row[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const cookie = await sessionOf(bench);
  const ask = (path: string) =>
    new Promise<void>((resolve, reject) => {
      get(`${url}${path}`, { agent, headers: { cookie, 'accept-encoding': 'br, gzip' } }, (answer) => {
        answer.resume();
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`bench: ${answer.statusCode} at ${path}`)),
        );
      }).on('error', reject);
    });
  const found: Row[] = [];
  for (const [name, path] of await addresses(bench)) {
    await ask(path);
    const pids = [pid, ...(await backendsOf(bench))];
    const before = cpuOf(pids);
    const time = await median(rounds, () => ask(path));
    const cpu = (cpuOf(pids) - before) / rounds;
    found.push(atMost(`${name} (processor ${cpu.toFixed(0)} ms)`, 150, time, ' ms'));
  }
  agent.destroy();
  return found;
}

/** Those of the database that serve this installation. */
async function backendsOf({ app }: Bench): Promise<number[]> {
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(app.db);
  return rows.map(({ pid }) => pid);
}

async function sessionOf({ app, officer }: Bench): Promise<string> {
  const { token } = await inTransaction(app.db, (tx) =>
    startSession(
      tx,
      { personId: officer.personId, organisationId: officer.organisationId, secondFactorAt: new Date() },
      new Date(),
    ),
  );
  return `${SESSION_COOKIE}=${token}`;
}

async function addresses({ app, round, opinions, alone }: Bench): Promise<[string, string][]> {
  const groupAt = async (ordinal: number) =>
    (
      await sql<{
        id: string;
      }>`select id from opinion_group where consultation_id = ${round} and ordinal = ${ordinal}`.execute(
        app.db,
      )
    ).rows[0]!.id;
  const group = await groupAt(alone + 500);
  const largest = (
    await sql<{
      group_id: string;
    }>`select group_id from grouped_count order by opinions desc limit 1`.execute(app.db)
  ).rows[0]!.group_id;
  const far = (
    await sql<{ id: string }>`select id from opinion order by id offset ${opinions / 2} limit 1`.execute(
      app.db,
    )
  ).rows[0]!.id;
  const desk: [string, string][] = [
    ['first page', ''],
    ['one article', 'dieu=dieu-5'],
    ['the draft as a whole', 'dieu=chung'],
    ['to be written', 'buoc=con-lai'],
    ['returned', 'buoc=tra-lai'],
    ['waiting', 'buoc=cho-duyet'],
    ['approved', 'buoc=xong'],
    ['approved, of an article', 'buoc=xong&dieu=dieu-60'],
    ['mine', 'cua-toi=co'],
    ['channel', 'kenh=meeting'],
    ['position', 'lap-truong=ask'],
    ['late', 'muon=co'],
    ['in time', 'muon=khong'],
    ['words, rare', 'tim=th%C3%B4n+817'],
    ['words, frequent', 'tim=nguon+kinh+phi'],
    ['words, every opinion', 'tim=gap+kho'],
    ['words, none', 'tim=tau+vu+tru'],
    ['all at once', 'dieu=dieu-5&kenh=portal&lap-truong=agree&muon=khong&tim=thon'],
    ['mine, by words', 'cua-toi=co&tim=giay+to'],
    ['late, by channel and position', 'muon=co&kenh=email&lap-truong=disagree'],
    ['a later page of groups', `sau=${alone - 100}`],
    ['the last page of groups', `sau=${alone + 2_000}`],
    ['a later page of opinions', `tu=${far}`],
    ['a later page of a filter', `lap-truong=ask&tu=${far}`],
    ['an open group', `nhom=${group}`],
    ['an open group of an article', `dieu=dieu-60&nhom=${group}`],
    ['an open group, by words', `nhom=${group}&trong=gap+kho`],
    ['the largest group', `nhom=${largest}`],
    ['the largest group, by words', `nhom=${largest}&trong=gap+kho`],
  ];
  const table = paths.responseDesk(round);
  return [
    ...desk.map(([name, query]): [string, string] => [
      `desk: ${name}`,
      `${paths.answeringDesk(round)}?${query}`,
    ]),
    ['desk: who is here', `${paths.deskColleagues(round)}?dieu=dieu-5&nhom=${group}`],
    ['desk: progress', paths.answerProgress(round)],
    ['desk: passages', paths.answerPassages(round)],
    ['the page of one group', paths.responseGroup(round, group)],
    ['the page of the largest group', paths.responseGroup(round, largest)],
    ['table: first page', table],
    ['table: a later page', `${table}?trang=20`],
    ['table: the last page', `${table}?trang=100`],
    ['table: one article', `${table}?dieu=dieu-60`],
  ];
}
