import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Cluster, postgresPrograms } from './cluster.ts';
import { openForm } from './contributor.ts';
import { checkDatabase } from './ledger.ts';
import { playRounds, type Tally, type Victim } from './rounds.ts';
import { runScript, Server } from './server.ts';

/**
 * npm run kill -- [--rounds=50] [--embedded=50] [--port=4270]: kills the server and the database while opinions are being
 * sent and looks afterwards whether every receipt that was shown is there, once. Exit code 1 on any loss.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    embedded: { type: 'string', default: '50' },
    port: { type: 'string', default: '4270' },
  },
});
const port = Number(values.port);
const tallies: Tally[] = [];

const programs = postgresPrograms();
if (programs) await onPostgres(programs, Number(values.rounds));
else
  console.log(
    'PostgreSQL left out: no initdb (apt-get install postgresql, or name its folder in POSTGRES_BIN)',
  );
await onEmbedded(Number(values.embedded));
printTable();
process.exitCode = tallies.every(({ losses }) => losses.length === 0) ? 0 : 1;

async function onPostgres(folderOfPrograms: string, rounds: number): Promise<void> {
  const folder = newFolder();
  const cluster = new Cluster(folderOfPrograms, folder, port + 1);
  try {
    await cluster.create();
    const server = await furnish(folder, { DATABASE_URL: cluster.url });
    const killServer = { name: 'PostgreSQL, server killed', rounds, kill: () => server.kill() };
    const killDatabase = { name: 'PostgreSQL, database killed', rounds, kill: () => cluster.kill() };
    await play(
      server,
      folder,
      [
        { ...killServer, restart: () => server.start() },
        {
          ...killDatabase,
          // The server lives on and has to find its database again by itself.
          restart: async () => {
            await cluster.start();
            await server.ready();
          },
        },
      ],
      cluster.url,
    );
  } finally {
    await cluster.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onEmbedded(rounds: number): Promise<void> {
  const folder = newFolder();
  try {
    const server = await furnish(folder, {});
    const victim = { name: 'embedded, server killed', rounds, kill: () => server.kill() };
    await play(server, folder, [{ ...victim, restart: () => server.start() }], undefined);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An installation with one open consultation, and its server running. */
async function furnish(folder: string, more: Record<string, string>): Promise<Server & { slug: string }> {
  const env = {
    ...{ DATA_DIR: join(folder, 'data'), DEMO: '1', TRUSTED_PROXIES: '1' },
    ...{ SECRET_KEY: randomBytes(32).toString('base64'), ...more },
  };
  const slug = await runScript(['test/kill/open-consultation.ts'], env);
  const server = new Server(port, env);
  await server.start();
  return Object.assign(server, { slug });
}

async function play(
  server: Server & { slug: string },
  folder: string,
  victims: readonly Victim[],
  databaseUrl: string | undefined,
): Promise<void> {
  const mine: Tally[] = [];
  try {
    const desk = await openForm(server.url, server.slug);
    for (const victim of victims) mine.push(await playRounds(desk, victim));
    // What was committed just before a blow is handed on by the first look after it.
    await new Promise((resolve) => setTimeout(resolve, 4_000));
  } finally {
    await server.stop();
  }
  const all = mine.flatMap(({ attempts }) => attempts);
  const losses = await checkDatabase({ databaseUrl, dataDir: join(folder, 'data') }, all);
  mine.at(-1)?.losses.push(...losses);
  tallies.push(...mine);
}

/** Readable for the user that PostgreSQL runs as. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dan-ban-kill-'));
  chmodSync(folder, 0o711);
  return folder;
}

function printTable(): void {
  const heads = [
    'blows',
    'in flight',
    'committed, unseen',
    'receipts',
    'lost or double',
    'slowest return ms',
  ];
  console.log(`${''.padEnd(30)}${heads.map((head) => head.padStart(20)).join('')}`);
  for (const tally of tallies) {
    const receipts = tally.attempts.filter(({ receipt }) => receipt).length;
    const cells = [tally.hits, tally.inFlight, tally.committedUnseen, receipts, tally.losses.length];
    const line = [...cells, Math.round(tally.slowestRestartMs)].map((cell) => String(cell).padStart(20));
    console.log(`${tally.name.padEnd(30)}${line.join('')}`);
  }
  for (const { name, losses } of tallies) for (const loss of losses) console.log(`${name}: ${loss}`);
}
