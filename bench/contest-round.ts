import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Cluster, postgresPrograms } from '../apps/portal/test/kill/cluster.ts';
import { runScript, Server } from '../apps/portal/test/kill/server.ts';
import { calibration, load } from './portal/rows.ts';

/**
 * node --conditions=development bench/contest-round.ts [--people=2000] [--seconds=600] [--questions=10] [--kills=2]: so many play a round in the same
 * minutes by HTTP, as phones do without script; in the middle the server, then the database, is killed. Bar: no error but those of the blows, and
 * every score is what was sent. Needs PostgreSQL (apt-get install postgresql) and a build.
 */
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '600' },
    questions: { type: 'string', default: '10' },
    kills: { type: 'string', default: '2' },
    port: { type: 'string', default: '4330' },
  },
});
const [people, seconds, questions, kills, port] = [
  ...[values.people, values.seconds, values.questions, values.kills, values.port],
].map(Number) as [number, number, number, number, number];
const programs = postgresPrograms();
if (!programs) throw new Error('bench: no initdb (apt-get install postgresql)');

const folder = mkdtempSync(join(tmpdir(), 'dan-ban-contest-'));
chmodSync(folder, 0o711);
const cluster = new Cluster(programs, folder, port + 1);
const agent = new Agent({ keepAlive: true, maxSockets: 256 });
let isDown = false;
const taken: number[] = [];
const errors = new Map<string, number>();
let duringBlow = 0;

interface Answered {
  readonly status: number;
  readonly text: string;
}

/** One request; refused or broken while a server is being killed, it is sent again a second later, as somebody would. */
async function ask(path: string, form?: Readonly<Record<string, string>>): Promise<Answered> {
  for (;;) {
    const began = performance.now();
    const answered = await once(path, form).catch((error: Error) => error);
    if (!(answered instanceof Error) && answered.status < 500) {
      taken.push(performance.now() - began);
      if (answered.status >= 400) count(`${answered.status} ${path.replace(/[\w-]{60,}/, '…')}`);
      return answered;
    }
    if (isDown) duringBlow += 1;
    else count(answered instanceof Error ? answered.message : `${answered.status}`);
    await wait(1_000);
  }
}
const count = (error: string) => errors.set(error, (errors.get(error) ?? 0) + 1);
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function once(path: string, form?: Readonly<Record<string, string>>): Promise<Answered> {
  const body = form && new URLSearchParams(form).toString();
  return new Promise((resolve, reject) => {
    const sending = request(
      server.url + path,
      {
        agent,
        method: form ? 'POST' : 'GET',
        headers: {
          accept: 'text/html',
          ...(body
            ? {
                'content-type': 'application/x-www-form-urlencoded',
                'content-length': Buffer.byteLength(body),
              }
            : {}),
          origin: server.url,
          'x-forwarded-for': `2001:db8:${path.length}::1`,
        },
        timeout: 30_000,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.on('error', reject);
      },
    );
    sending.on('timeout', () => sending.destroy(new Error('timeout')));
    sending.on('error', reject);
    sending.end(body);
  });
}

/** A choice of the page: its place and its words. */
const CHOICE = /<input[^>]*name="choice"[^>]*value="(\d)"[^>]*>\s*<span[^>]*>([^<]*)/g;

/** Plays the round of one private link; gives how many right answers were sent and taken. */
async function play(token: string, roundId: string, person: number): Promise<number> {
  const think = (seconds * 1_000) / (questions + 2) / 2;
  await wait(Math.random() * seconds * 500);
  await ask(`/vao-thi/${token}`);
  await ask(`/vao-thi/${token}?/start`, { round: roundId });
  let right = 0;
  for (let at = 0; at < questions; ) {
    const { text } = await ask(`/vao-thi/${token}/dot/${roundId}`);
    const position = Number(/name="at" value="(\d+)"/.exec(text)?.[1] ?? -1);
    if (position < 0) break;
    // What was sent before a blow may have been taken: then the next question is asked.
    if (position > at) at = position;
    const choices = [...text.matchAll(CHOICE)];
    const wanted = (person * 7 + at * 3) % 5 < 3 ? 'Đúng' : 'Sai';
    const place = choices.find(([, , label]) => label?.trim() === wanted)?.[1];
    if (place === undefined) throw new Error(`no choice ${wanted} on the page`);
    await wait(Math.random() * think * 2);
    await ask(`/vao-thi/${token}/dot/${roundId}?/answer`, { at: String(at), choice: place });
    at += 1;
  }
  for (let at = 0; at < questions; at += 1) right += (person * 7 + at * 3) % 5 < 3 ? 1 : 0;
  return right;
}

const env = {
  ...{ DATA_DIR: join(folder, 'data'), DEMO: '1', TRUSTED_PROXIES: '1', DATABASE_URL: cluster.url },
  SECRET_KEY: randomBytes(32).toString('base64'),
};
const server = new Server(port, env);
const before = load();
try {
  await cluster.create();
  const [opened, scores] = [join(folder, 'opened.json'), join(folder, 'scores.json')];
  await runScript(['test/kill/open-contest.ts', opened, String(people), String(questions)], env);
  const { roundId, tokens } = JSON.parse(readFileSync(opened, 'utf8')) as {
    roundId: string;
    tokens: string[];
  };
  await server.start();
  const began = performance.now();
  const playing = Promise.all(tokens.map((token, person) => play(token, roundId, person)));
  // Looked at below, after the blows.
  playing.catch(() => {});
  for (let blow = 0; blow < kills; blow += 1) {
    await wait((seconds * 1_000) / (kills + 2));
    isDown = true;
    if (blow % 2 === 0) {
      await server.kill();
      await server.start();
    } else {
      await cluster.kill();
      await cluster.start();
      await server.ready();
    }
    await wait(3_000);
    isDown = false;
  }
  const sent = await playing;
  const took = (performance.now() - began) / 1_000;
  await server.stop();
  await runScript(['test/kill/contest-scores.ts', opened, scores], env);
  const counted = JSON.parse(readFileSync(scores, 'utf8')) as number[];
  const wrong = sent.filter((right, person) => counted[person] !== right).length;
  const sorted = taken.toSorted((a, b) => a - b);
  const quantile = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
  console.log(`${people} people, ${questions} questions, ${took.toFixed(0)} s, ${kills} blows`);
  console.log(
    `requests answered: ${taken.length} (${(taken.length / took).toFixed(0)}/s), sent again because of a blow: ${duringBlow}`,
  );
  console.log(`took: median ${quantile(0.5)} ms, slowest hundredth ${quantile(0.99)} ms`);
  console.log(`errors: ${[...errors].map(([what, n]) => `${n} × ${what}`).join('; ') || 'none'}`);
  console.log(`scores: ${people - wrong} of ${people} are what was sent`);
  console.log(`calibration: SHA-256 of 1 GB in ${calibration()} s; load of the machine ${before} before`);
  process.exitCode = wrong === 0 && errors.size === 0 ? 0 : 1;
} finally {
  await server.stop();
  await cluster.kill();
  rmSync(folder, { recursive: true, force: true });
}
