import { AsyncLocalStorage } from 'node:async_hooks';

// Shared through globalThis: the built bundle and the server process load this file separately.
const KEY = Symbol.for('dan-ban.request');
type Holder = { [KEY]?: AsyncLocalStorage<{ readonly id: string }> };
const holder = globalThis as Holder;
holder[KEY] ??= new AsyncLocalStorage<{ readonly id: string }>();
const requests = holder[KEY];

/** Runs `work` as one request; its id stands in every log line and audit entry. */
export function asRequest<T>(id: string, work: () => T): T {
  return requests.run({ id }, work);
}

export function currentRequestId(): string | undefined {
  return requests.getStore()?.id;
}
