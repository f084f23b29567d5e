import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Builder, House } from './houses.ts';
import { atMost, noBar, type Row } from './rows.ts';

/**
 * The most that the app process held while 200 readers a second read, and, told apart, the most at its start: the embedded
 * database is WebAssembly, and the compiler of V8 takes some 400 MB for a second when its largest function becomes fast.
 */
export async function memory(builder: Builder, seconds: number): Promise<Row[]> {
  const onPostgres = await builder.open('memory', await builder.furnish('memory', 120));
  const postgres = await peak(onPostgres, seconds);
  await builder.close(onPostgres);
  const embedded = await builder.embedded(120);
  const both = await peak(embedded, seconds);
  await builder.close(embedded);
  return [
    atMost('memory under 200 readers/s, PostgreSQL', 350, postgres.reading, ' MB'),
    atMost('memory under 200 readers/s, embedded', 600, both.reading, ' MB'),
    noBar('  at start, PostgreSQL', postgres.starting, ' MB'),
    noBar('  at start, embedded', both.starting, ' MB'),
  ];
}

async function peak({ page, server }: House, seconds: number): Promise<{ starting: number; reading: number }> {
  // What is compiled behind the first pages belongs to the start.
  await fetch(page).then((response) => response.arrayBuffer());
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const starting = highest(server.pid!);
  writeFileSync(`/proc/${server.pid}/clear_refs`, '5');
  const file = fileURLToPath(new URL('readers.ts', import.meta.url));
  // What readers do: they read kept pages; five a second get one that is made for them.
  const readers = [
    [page, 195],
    [`${page}?bench=1`, 5],
  ].map(([url, rate]) =>
    spawn('node', [file, String(url), String(rate), String(seconds)], { stdio: 'ignore' }),
  );
  await Promise.all(readers.map((child) => once(child, 'close')));
  return { starting, reading: highest(server.pid!) };
}

/** MB since the start of the process, or since its mark was set back. */
function highest(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
