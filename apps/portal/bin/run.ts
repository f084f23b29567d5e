import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { paths } from '#paths';
import { commandLine as text } from '#text/vi/command-line.ts';
import { SESSION_COOKIE, secureSessionCookie } from '../src/features/identity/session.server.ts';
import { setCurrentApp } from '../src/platform/current-app.server.ts';
import { migrate } from '../src/platform/migrate.server.ts';
import { openDatabase } from '../src/platform/open-database.server.ts';
import type { FrameworkHandler } from '../src/server/capture.ts';
import { ADDRESS_HEADER, HOST_HEADER, LARGEST_BODY, PROTOCOL_HEADER } from '../src/server/door.ts';
import { type RunningServer, serve } from '../src/server/serve.ts';
import { configFromEnvironment, createApp, type WiredApp } from '../src/wire.server.ts';
import { printDemoSignIns, seedWhenEmpty } from './seed.ts';

const BUILT_HANDLER = fileURLToPath(new URL('../build/handler.js', import.meta.url));

/** Migrates, seeds an empty demo, serves, works; until a signal. */
export async function serveUntilStopped(): Promise<void> {
  const config = configFromEnvironment();
  const built = whenBuilt();
  const app = await createApp(config);
  let server: RunningServer | undefined;
  try {
    setCurrentApp(app);
    await seedWhenEmpty(app);
    await built;
    await app.start();
    const sessionCookies = [SESSION_COOKIE, secureSessionCookie];
    server = await serve({ app, store: app.pageCache, handler: await builtHandler(), sessionCookies });
    stopOnSignal(app, server);
    await announce(app, server.port);
  } catch (error) {
    await server?.stop();
    await app.close();
    throw error;
  }
}

/** `npm start` builds the pages while the database is being made, and says when they are there; asked for first, or the message is lost. */
function whenBuilt(): Promise<unknown> | undefined {
  if (process.env.AWAIT_BUILD && process.connected) {
    const given = once(process, 'message').then(() => process.disconnect());
    const left = once(process, 'disconnect').then(() => {
      if (!existsSync(BUILT_HANDLER)) throw new Error(text.notBuilt);
    });
    return Promise.race([given, left]);
  }
  if (!existsSync(BUILT_HANDLER)) throw new Error(text.notBuilt);
  return undefined;
}

/** Only background work, beside web processes on the same PostgreSQL. */
export async function workUntilStopped(): Promise<void> {
  const app = await createApp({ ...configFromEnvironment({ ...process.env, ROLE: 'worker' }) });
  setCurrentApp(app);
  await app.start();
  stopOnSignal(app, undefined);
  console.log(text.working);
}

export async function migrateOnly(): Promise<void> {
  const database = await openDatabase(configFromEnvironment());
  try {
    console.log(text.migrated((await migrate(database.db)).length));
  } finally {
    await database.close();
  }
}

/** The framework reads these once, when its handler is loaded; the names are ours, so no client can set them. */
async function builtHandler(): Promise<FrameworkHandler> {
  Object.assign(process.env, {
    PROTOCOL_HEADER,
    HOST_HEADER,
    ADDRESS_HEADER,
    BODY_SIZE_LIMIT: String(LARGEST_BODY),
  });
  const { handler } = (await import(pathToFileURL(BUILT_HANDLER).href)) as { handler: FrameworkHandler };
  return handler;
}

/** The first signal: no new requests, running ones finish, then jobs, then the database. The second: at once. */
function stopOnSignal(app: WiredApp, server: RunningServer | undefined): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    console.log(text.stopping);
    await server?.stop();
    await app.close();
    console.log(text.stopped);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stop().catch((error: unknown) => {
        app.log.error({ err: error }, 'not stopped cleanly');
        process.exit(1);
      });
    });
  }
}

async function announce(app: WiredApp, port: number): Promise<void> {
  const { config, database, installation, mail } = app;
  const url = config.port === 0 ? `http://${config.host}:${port}` : config.publicUrl;
  console.log(`\n${text.listening(url)}`);
  console.log(text.workspace(url + paths.workspace));
  if (database.engine === 'pglite') console.log(text.embedded(config.dataDir));
  if (!mail.leavesTheHouse) console.log(text.capturedMail);
  if (installation.kind === 'demo') await printDemoSignIns(app);
}
