import type pg from 'pg';

/** A statement that was seen so often is prepared: what is written once, with a list spelled out in it, never is. */
const OFTEN = 8;
/** Each connection keeps the plans of what it prepared, some 20 to 60 KB each, for as long as it lives. */
const MOST = 300;
/** So many texts are counted; then counting begins anew. */
const COUNTED = 2_000;

/**
 * A conflict with a partial index is found by the values of the condition: a plan for all values knows none, and PostgreSQL then says
 * that there is no such index.
 */
const NEEDS_ITS_VALUES = /\bon conflict \(.*?\) where\b/is;

/** One statement that reads or writes rows. Without values there are also begin, set, listen, and the queue's many in one text. */
const ONE_QUERY = /^\s*(select|with)\b[^;]*;?\s*$/i;

/**
 * Names for the statements that return again and again, so that PostgreSQL reads and plans each of them once for a connection: of an
 * intake, planning was two fifths of the time in the database (`npm run bench:portal`). PostgreSQL itself goes on planning
 * for the values as long as that is cheaper than one plan for all (`plan_cache_mode = auto`).
 */
export class StatementNames {
  #seen = new Map<string, number>();
  readonly #names = new Map<string, string>();
  #generation = 0;

  /** Undefined: to be sent as it is. A list of values never gets a plan for all: it would be made for ten of them, and a thousand come. */
  nameOf(text: string, values: readonly unknown[]): string | undefined {
    if (values.some(Array.isArray)) return undefined;
    const known = this.#names.get(text);
    if (
      known === undefined &&
      ((values.length === 0 && !ONE_QUERY.test(text)) || NEEDS_ITS_VALUES.test(text))
    )
      return undefined;
    if (known || this.#names.size >= MOST) return known;
    const times = (this.#seen.get(text) ?? 0) + 1;
    if (times < OFTEN) {
      if (this.#seen.size >= COUNTED) this.#seen = new Map();
      this.#seen.set(text, times);
      return undefined;
    }
    this.#seen.delete(text);
    const name = `dan_ban_${this.#generation}_${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }

  /** What was prepared is left behind: columns changed under it, so every connection prepares under new names. */
  forget(): void {
    this.#names.clear();
    this.#generation += 1;
  }
}

/** 0A000 of this routine: "cached plan must not change result type". */
const OUTDATED = 'RevalidateCachedQuery';

/** Lets the statements that come often through these connections be prepared. */
export function prepareWhatReturns(pool: pg.Pool): void {
  const names = new StatementNames();
  pool.on('connect', (client) => prepareOn(client, names));
}

type Send = (...args: unknown[]) => unknown;

function prepareOn(client: pg.PoolClient, names: StatementNames): void {
  const send = client.query.bind(client) as Send;
  const query: Send = (text, values, ...more) => {
    const given = values === undefined ? [] : values;
    const name = typeof text === 'string' && Array.isArray(given) ? names.nameOf(text, given) : undefined;
    if (!name) return send(text, values, ...more);
    const [callback] = more;
    if (typeof callback === 'function')
      return send({ name, text, values: given }, (error: unknown, result: unknown) => {
        forgetIfOutdated(error, names);
        callback(error, result);
      });
    return (send({ name, text, values: given }) as Promise<unknown>).catch((error: unknown) => {
      forgetIfOutdated(error, names);
      throw error;
    });
  };
  client.query = query as typeof client.query;
}

function forgetIfOutdated(error: unknown, names: StatementNames): void {
  if (error instanceof Error && 'routine' in error && error.routine === OUTDATED) names.forget();
}
