import type { App } from '#wire';

/**
 * The one app of the process. On globalThis because the built bundle and the server process load modules separately.
 * `bin/app.ts` puts it there; under `vite dev` nobody does, so the first request makes it.
 */
const KEY = Symbol.for('dan-ban.app');
type Holder = { [KEY]?: Promise<App> | App };
const holder = globalThis as Holder;

export function setCurrentApp(app: App | undefined): void {
  if (app) holder[KEY] = app;
  else delete holder[KEY];
}

export async function currentApp(): Promise<App> {
  const known = holder[KEY];
  if (known) return await known;
  const starting = startForDevelopment();
  holder[KEY] = starting;
  starting.catch((error: unknown) => {
    setCurrentApp(undefined);
    // There is no app yet whose log could say it.
    console.error(error);
  });
  return await starting;
}

async function startForDevelopment(): Promise<App> {
  const { createApp, configFromEnvironment } = await import('#wire');
  const app = await createApp(configFromEnvironment());
  await app.start();
  return app;
}
