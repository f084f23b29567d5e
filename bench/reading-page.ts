import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { answers, openLongConsultation, startBareNode, startNginx, startOurs } from './neighbours.ts';
import { atLeast, atMost, calibration, type Row } from './portal/rows.ts';
import { inRounds, type Measure, type Target } from './wrk.ts';

export interface BenchSettings {
  /** Path of a page in the data of DATA_DIR, e.g. /du-thao/<slug>/toan-van; without one, a text of 120 articles is made. */
  readonly path: string | undefined;
  readonly rounds: number;
  readonly seconds: number;
  /** Three free ports from here on. */
  readonly port: number;
}

const ARTICLES = 120;

/** The page against nginx and bare node:http serving the same bytes; prints a table. Ratios count, not absolute figures. */
export async function benchReadingPage({ path: given, rounds, seconds, port }: BenchSettings): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dan-ban-bench-'));
  const dataDir = given && process.env.DATA_DIR ? process.env.DATA_DIR : join(folder, 'data');
  const path = given ?? openLongConsultation(dataDir, ARTICLES);
  const server = startOurs(dataDir, port, { DEMO: '1' });
  try {
    await answers(`http://127.0.0.1:${port}/readyz`);
    const url = `http://127.0.0.1:${port}${path}`;
    await measureReadingPage({ url, server, folder, port: port + 1, rounds, seconds });
    console.log(`calibration: SHA-256 of 1 GB in ${calibration()} s`);
  } finally {
    await ended([server]);
    rmSync(folder, { recursive: true, force: true });
  }
}

interface ReadingPage {
  readonly url: string;
  readonly server: ChildProcess;
  /** For what the neighbours serve. */
  readonly folder: string;
  /** Two free ports from here on. */
  readonly port: number;
  readonly rounds: number;
  readonly seconds: number;
}

/** The running page against its neighbours; prints all of it and gives the lines that have a bar. */
export async function measureReadingPage(of: ReadingPage): Promise<Row[]> {
  const { url, server, folder, port, rounds, seconds } = of;
  const { page, etag, headers } = await printSizes(url);
  const neighbours = [startNginx(folder, port, page, headers), startBareNode(folder, port + 1, headers)];
  try {
    await answers(`http://127.0.0.1:${port}/static/page.html`);
    await answers(`http://127.0.0.1:${port + 1}/bytes`);
    const pids = [server, ...neighbours].map((child) => child.pid ?? 0);
    const { kept, made } = targetsOf(url, etag, port, pids);
    // One after the other: what rendering leaves behind would be collected while kept pages are measured.
    const ofKept = await inRounds(kept, rounds, seconds);
    const ofMade = await inRounds(made, rounds, seconds);
    printTable([...kept, ...made], [...ofKept, ...ofMade]);
    return rowsOf(ofKept, ofMade);
  } finally {
    await ended(neighbours);
  }
}

function rowsOf(kept: readonly Measure[], made: readonly Measure[]): Row[] {
  const [file, gzip, , cached, brotli, notModified] = kept as readonly [
    Measure,
    Measure,
    Measure,
    Measure,
    Measure,
    Measure,
  ];
  const [string, rendered] = made as readonly [Measure, Measure];
  return [
    atLeast('reading page, cached, against nginx static', 0.95, cached.perSecond / file.perSecond),
    atMost('  p99 against nginx static', 1.5, cached.p99 / file.p99),
    atLeast('  brotli against nginx gzip_static', 0.8, brotli.perSecond / gzip.perSecond),
    atLeast('  304 against nginx static', 1.2, notModified.perSecond / file.perSecond),
    atLeast('reading page, not cached, against bare node:http', 0.4, rendered.perSecond / string.perSecond),
  ];
}

async function ended(children: readonly ChildProcess[]): Promise<void> {
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(
    children.map((child) => child.exitCode ?? new Promise((resolve) => child.once('exit', resolve))),
  );
}

/** `kept`: the same bytes each time; `made`: a page or a string made for each request. */
function targetsOf(page: string, etag: string, port: number, pids: readonly number[]) {
  const [own = 0, ofNginx = 0, ofBare = 0] = pids;
  const nginx = `http://127.0.0.1:${port}`;
  const bare = `http://127.0.0.1:${port + 1}`;
  const gzip = { 'accept-encoding': 'gzip' };
  const br = { 'accept-encoding': 'br' };
  const kept: Target[] = [
    { name: 'nginx, static file', url: `${nginx}/static/page.html`, pid: ofNginx },
    { name: 'nginx, gzip_static', url: `${nginx}/gzip/page.html`, pid: ofNginx, headers: gzip },
    { name: 'bare node:http, prepared bytes', url: `${bare}/bytes`, pid: ofBare },
    { name: 'ours, cached', url: page, pid: own },
    { name: 'ours, cached, brotli', url: page, pid: own, headers: br },
    { name: 'ours, 304', url: page, pid: own, headers: { ...br, 'if-none-match': etag } },
  ];
  const made: Target[] = [
    { name: 'bare node:http, a string each time', url: `${bare}/string`, pid: ofBare },
    // A query parameter that no route names goes past the cache to the framework.
    { name: 'ours, not cached', url: `${page}?bench=1`, pid: own },
  ];
  return { kept, made };
}

interface Sample {
  readonly page: Buffer;
  readonly etag: string;
  /** What our answer says besides the usual; the neighbours send the same. */
  readonly headers: readonly (readonly [string, string])[];
}

const OF_THE_SERVER = new Set(['date', 'connection', 'keep-alive', 'content-length', 'content-type', 'etag']);

async function printSizes(url: string): Promise<Sample> {
  const plain = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  const page = Buffer.from(await plain.arrayBuffer());
  const sizeOf = async (encoding: string) => {
    const response = await fetch(url, { method: 'HEAD', headers: { 'accept-encoding': encoding } });
    return {
      bytes: Number(response.headers.get('content-length')),
      etag: response.headers.get('etag') ?? '',
    };
  };
  const br = await sizeOf('br');
  if (!br.etag.includes('-br')) throw new Error(`bench: ${url} is not kept by the page cache`);
  const scripts = [...page.toString().matchAll(/<script[^>]*src="([^"]+)"/g)].map((match) => match[1] ?? '');
  let scriptBytes = 0;
  for (const source of scripts) {
    const response = await fetch(new URL(source, url), { headers: { 'accept-encoding': 'br' } });
    scriptBytes += Number(response.headers.get('content-length') ?? 0);
  }
  const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
  console.log(`\n${url}`);
  console.log(
    `html ${kb(page.length)}, gzip ${kb((await sizeOf('gzip')).bytes)}, brotli ${kb(br.bytes)}, script ${kb(scriptBytes)}\n`,
  );
  if (brotliDecompressSync(await rawBody(url)).compare(page) !== 0)
    throw new Error('bench: brotli body differs');
  const headers = [...plain.headers].filter(([name]) => !OF_THE_SERVER.has(name));
  return { page, etag: br.etag, headers };
}

/** `fetch` would unpack the body. */
async function rawBody(url: string): Promise<Buffer> {
  const { get } = await import('node:http');
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const request = get(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => resolve(Buffer.concat(chunks)));
  });
  request.on('error', reject);
  return await promise;
}

function printTable(targets: readonly Target[], measures: readonly Measure[]): void {
  const [reference] = measures;
  console.log(
    `${'target'.padEnd(36)}${['requests/s', 'p50 ms', 'p99 ms', 'of nginx static', 'CPU us/request'].map((head) => head.padStart(16)).join('')}`,
  );
  for (const [i, { name }] of targets.entries()) {
    const one = measures[i];
    if (!one || !reference) continue;
    const cells = [
      one.perSecond.toFixed(0),
      one.p50.toFixed(2),
      one.p99.toFixed(2),
      (one.perSecond / reference.perSecond).toFixed(2),
      one.cpuMicros.toFixed(0),
    ];
    console.log(`${name.padEnd(36)}${cells.map((cell) => cell.padStart(16)).join('')}`);
  }
}
