import { createHash } from 'node:crypto';
import type { OpenDatabase } from '../src/platform/open-database.server.ts';
import type { SaidByTest } from './choose-tests.ts';

/**
 * What the tests of this worker said to the database, so that the second engine need not be told the same twice
 * (docs/decisions/0131-what-runs-on-which-engine.md). A statement in a shape is its text, the kinds of its values, and
 * how it ended: with rows, without, or refused with which code.
 */
interface Said {
  readonly shapes: Set<string>;
  statements: number;
  seconds: number;
  mustRun: boolean;
}

/** Kept on globalThis: each test file may load this module anew. */
const shared = globalThis as typeof globalThis & {
  danBanSaid?: { test: string; since: number; readonly by: Map<string, Said> };
};
shared.danBanSaid ??= { test: '', since: 0, by: new Map() };
const said = shared.danBanSaid;

export function nowRuns(test: string): void {
  const before = said.by.get(said.test);
  if (before) before.seconds += Math.floor((performance.now() - said.since) / 1_000);
  said.test = test;
  said.since = performance.now();
}

/** The test has real commits or more than one connection. */
export function hasOwnDatabase(): void {
  saidBy(said.test).mustRun = true;
}

/** What was said since the last time, by test; forgets it. */
export function takeSaid(): Readonly<Record<string, SaidByTest>> {
  const taken = [...said.by].map(([test, of]) => [test, { ...of, shapes: [...of.shapes] }] as const);
  said.by.clear();
  return Object.fromEntries(taken);
}

/** Listens to every statement that goes through this database. */
export function listenTo({ pglite, pool }: OpenDatabase): void {
  if (pglite) pglite.query = listening(pglite.query.bind(pglite));
  if (!pool) return;
  const heard = new WeakSet<object>();
  const connect = pool.connect.bind(pool) as () => Promise<{ query: Query }>;
  const connectAndListen = async () => {
    const client = await connect();
    if (!heard.has(client)) client.query = listening(client.query.bind(client) as Query);
    heard.add(client);
    return client;
  };
  pool.connect = connectAndListen as unknown as typeof pool.connect;
}

// biome-ignore lint/suspicious/noExplicitAny: the query functions of two libraries
type Query = (...args: any[]) => any;

function listening<Q extends Query>(query: Q): Q {
  const asked = (text: unknown, values: unknown, ...more: unknown[]) => {
    const answer = query(text, values, ...more);
    if (typeof text !== 'string' || !(answer instanceof Promise)) return answer;
    const { test } = said;
    return answer.then(
      (result: { rows?: readonly unknown[] }) => {
        note(test, text, values, result.rows?.length ? 'rows' : 'none');
        return result;
      },
      (error: { code?: string }) => {
        note(test, text, values, error.code ?? 'error');
        throw error;
      },
    );
  };
  return asked as Q;
}

function note(test: string, text: string, values: unknown, end: string): void {
  const of = saidBy(test);
  of.statements += 1;
  const kinds = Array.isArray(values) ? values.map(kindOf) : [];
  // Lists of any length are one: `in ($1, $2)`, rows of an insert.
  const runs = kinds.filter((kind, i) => kind !== kinds[i - 1]);
  of.shapes.add(digest(`${plain(text)}|${runs.join()}|${end}`));
}

function saidBy(test: string): Said {
  const known = said.by.get(test);
  if (known) return known;
  const made: Said = { shapes: new Set(), statements: 0, seconds: 0, mustRun: false };
  said.by.set(test, made);
  return made;
}

const texts = new Map<string, string>();

function plain(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  const made = text
    .replace(/\bsp_\d+\b/g, 'sp')
    .replace(/\$\d+/g, '$')
    .replace(/\$(?:, \$)+/g, '$')
    .replace(/\(([^()]*)\)(?:, \(\1\))+/g, '($1)')
    .replace(/\d+/g, '0');
  if (texts.size < 20_000) texts.set(text, made);
  return made;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `[${[...new Set(value.map(kindOf))].sort().join()}]`;
  if (value instanceof Date) return 'instant';
  if (value instanceof Uint8Array) return 'bytes';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'fraction';
  if (typeof value !== 'string') return typeof value;
  if (/^[\da-f]{8}-[\da-f-]{27}$/.test(value)) return 'id';
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return 'day';
  return 'text';
}

const digest = (shape: string) => createHash('sha1').update(shape).digest('base64url').slice(0, 12);
