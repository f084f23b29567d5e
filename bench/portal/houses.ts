import { type ChildProcess, execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { Cluster, postgresPrograms } from '../../apps/portal/test/kill/cluster.ts';
import { answers, startOurs } from '../neighbours.ts';

const PORTAL = fileURLToPath(new URL('../../apps/portal/', import.meta.url));
export const SECRET_KEY = Buffer.alloc(32, 9).toString('base64');

/** An installation with one open consultation, its server running on `url`. */
export interface House {
  readonly url: string;
  /** Path of the reading page. */
  readonly page: string;
  readonly slug: string;
  readonly database: string | undefined;
  readonly server: ChildProcess;
}

/** A PostgreSQL of its own with the settings it comes with, and installations on it; everything is gone after `work`. */
export async function inHouses(port: number, work: (build: Builder) => Promise<void>): Promise<void> {
  const programs = postgresPrograms();
  if (!programs) throw new Error('bench: no initdb (apt-get install postgresql)');
  const folder = mkdtempSync(join(tmpdir(), 'dan-ban-bench-'));
  chmodSync(folder, 0o711);
  const cluster = new Cluster(programs, folder, port);
  const builder = new Builder(cluster, folder, port + 1);
  try {
    await cluster.create();
    await work(builder);
  } finally {
    await builder.stop();
    await cluster.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

export class Builder {
  readonly folder: string;
  readonly #cluster: Cluster;
  readonly #servers: ChildProcess[] = [];
  #port: number;

  constructor(cluster: Cluster, folder: string, port: number) {
    this.#cluster = cluster;
    this.folder = folder;
    this.#port = port;
  }

  freePort(): number {
    this.#port += 1;
    return this.#port;
  }

  /** The database of an installation on the cluster. */
  urlOf(name: string): string {
    return this.#cluster.url.replace(/postgres$/, name);
  }

  /** Where everything of an installation is, before its server runs. `copyOf` must not be running. */
  async furnish(name: string, articles: number, copyOf?: string): Promise<string> {
    await query(this.#cluster.url, `create database ${name} ${copyOf ? `template ${copyOf}` : ''}`);
    if (copyOf) return '';
    return await script('test/kill/open-consultation.ts', [String(articles)], this.#environment(name));
  }

  #environment(name: string): Record<string, string> {
    const database: Record<string, string> = name === 'embedded' ? {} : { DATABASE_URL: this.urlOf(name) };
    return { DATA_DIR: join(this.folder, name), DEMO: '1', TRUSTED_PROXIES: '1', SECRET_KEY, ...database };
  }

  async embedded(articles: number): Promise<House> {
    const slug = await script(
      'test/kill/open-consultation.ts',
      [String(articles)],
      this.#environment('embedded'),
    );
    return await this.open('embedded', slug);
  }

  async open(name: string, slug: string): Promise<House> {
    const port = this.freePort();
    const { DATA_DIR, ...more } = this.#environment(name);
    const server = startOurs(DATA_DIR!, port, { ...more, NODE_ENV: 'production' });
    this.#servers.push(server);
    const url = `http://127.0.0.1:${port}`;
    await answers(`${url}/readyz`);
    const database = name === 'embedded' ? undefined : this.urlOf(name);
    return { url, slug, page: `${url}/du-thao/${slug}/toan-van`, database, server };
  }

  async close({ server }: House): Promise<void> {
    if (server.exitCode !== null) return;
    server.kill('SIGTERM');
    await once(server, 'exit');
  }

  async stop(): Promise<void> {
    for (const server of this.#servers) if (server.exitCode === null) server.kill('SIGKILL');
  }
}

/** Runs a script of the portal to its end; what it printed last. */
export async function script(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const { stdout } = await promisify(execFile)('node', ['--conditions=development', file, ...args], {
    cwd: PORTAL,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, LOG_LEVEL: 'fatal', ...env },
  });
  return stdout.trim().split('\n').at(-1) ?? '';
}

export async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
