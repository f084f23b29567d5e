import pg from 'pg';
import type { Log } from './log.server.ts';

const RECONNECT_MS = 1_000;

export interface Listener {
  readonly url: string;
  readonly channel: string;
  /** How the connection is called in the database's list of connections. */
  readonly name: string;
  readonly log: Log;
  heard(notice: string): void;
  /** After each connecting: what was said meanwhile was not heard. */
  connected(): void;
  lost?(): void;
}

/**
 * Listens on a connection of its own and comes back when it is lost. The listener for errors stays on to the end: a
 * server that is killed says so twice, and an error that nobody hears would end the process.
 */
export function listenOn(listener: Listener): { stop(): Promise<void> } {
  const { url, channel, name, log } = listener;
  let stopped = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  const connect = async () => {
    const next = new pg.Client({ connectionString: url, keepAlive: true, application_name: name });
    client = next;
    next.on('notification', ({ payload }) => listener.heard(payload ?? ''));
    next.on('error', (error) => log.warn({ err: error }, 'listening connection lost'));
    next.on('end', again);
    await next.connect();
    await next.query(`listen "${channel}"`);
    listener.connected();
  };
  const again = () => {
    if (stopped) return;
    listener.lost?.();
    clearTimeout(timer);
    timer = setTimeout(() => connect().catch(again), RECONNECT_MS);
  };
  connect().catch(again);
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
